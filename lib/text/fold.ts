/** Folds characters so that spellings which readers take for one compare equal: case, accents, ligatures, widths. */
import { EXPAND, FIRST_LETTER, SINGLE } from './fold-definition';
import { EXPANSIONS, FOLD_RUNS } from './fold-table';

/**
 * Class of each UTF-16 unit (see `fold-definition.ts`), or its folded letter. Shipped as runs and expanded here:
 * building it with `normalize()` would cost 8 to 16 ms at every start of the background.
 */
export const FOLD: Uint16Array = expandRuns(FOLD_RUNS);

const expansions = new Map<number, Uint16Array>();
for (const entry of EXPANSIONS.split(' ')) {
  expansions.set(
    entry.charCodeAt(0),
    Uint16Array.from(entry.slice(1), (letter) => letter.charCodeAt(0)),
  );
}
const NO_LETTERS = new Uint16Array(0);

/** The folded letters of a unit whose class is `EXPAND`. */
export function expand(code: number): Uint16Array {
  return expansions.get(code) ?? NO_LETTERS;
}

/**
 * Folds the words of `text` from `from` to `to`, without separators; the offsets must stand at word edges,
 * as those of a token do.
 */
export function foldWord(text: string, from = 0, to = text.length): string {
  let folded = '';
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    const letter = FOLD[code] ?? 0;
    if (letter >= FIRST_LETTER) folded += String.fromCharCode(letter);
    else if (letter === EXPAND) folded += String.fromCharCode(...expand(code));
    else if (letter === SINGLE) folded += text[i];
  }
  return folded;
}

function expandRuns(runs: string): Uint16Array {
  const table = new Uint16Array(0x10000);
  let code = 0;
  let value = 0;
  let length = 0;
  let sign = 0;
  for (let i = 0; i < runs.length; i += 1) {
    const char = runs.charCodeAt(i);
    if (char === 0x2c) {
      const end = code + (sign === 0 ? 1 : length);
      if (sign === 0x2b) for (; code < end; code += 1) table[code] = value++;
      else table.fill(value, code, end);
      code = end;
      value = length = sign = 0;
    } else if (char === 0x2a || char === 0x2b) sign = char;
    else {
      const digit = char < 0x40 ? char - 0x30 : char - 0x57;
      if (sign === 0) value = value * 32 + digit;
      else length = length * 32 + digit;
    }
  }
  return table;
}
