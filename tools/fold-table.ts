/** Writes `lib/text/fold-table.ts`, the fold table as run-length text: `npx tsx tools/fold-table.ts`. */
import { writeFileSync } from 'node:fs';
import { classOf, expansionOf, FIRST_LETTER } from '../lib/text/fold-definition';

/** A run of equal values, or (rising) of letters that fold to their successors one by one. */
function runs(): string {
  const values = Array.from({ length: 0x10000 }, (_, code) => classOf(code));
  const at = (code: number) => values[code] ?? -1;
  let packed = '';
  for (let start = 0; start < 0x10000; ) {
    const value = at(start);
    let equal = start + 1;
    while (equal < 0x10000 && at(equal) === value) equal += 1;
    let rising = start + 1;
    while (value >= FIRST_LETTER && rising < 0x10000 && at(rising) === at(rising - 1) + 1) rising += 1;
    const isRising = rising > equal;
    const end = isRising ? rising : equal;
    const length = end - start === 1 ? '' : (end - start).toString(32);
    packed += `${value.toString(32)}${isRising ? '+' : length ? '*' : ''}${length},`;
    start = end;
  }
  return packed;
}

function expansions(): string {
  let packed = '';
  for (let code = 0; code < 0x10000; code += 1) {
    const letters = expansionOf(code);
    if (letters) packed += `${String.fromCharCode(code)}${letters} `;
  }
  return packed.trimEnd();
}

const asAscii = (text: string) =>
  text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

writeFileSync(
  new URL('../lib/text/fold-table.ts', import.meta.url),
  `/** The fold table, written by tools/fold-table.ts from fold-definition.ts: do not edit. */
// biome-ignore-all format: generated

/** Runs in code order: value in base 32, then "*" and a length for equal values or "+" for rising ones. */
export const FOLD_RUNS = '${runs()}';

/** Units that fold to several letters, each followed by these. */
export const EXPANSIONS = '${asAscii(expansions())}';
`,
);
