import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { quickValue } from './yaml-quick';

const DEPTH = 20;

/** What the parser with places reads; undefined where it refuses. */
function placedValue(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: false });
  return document.errors.length > 0 ? undefined : document.toJS();
}

const SEEDS = readdirSync('seeds', { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.yaml'))
  .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));

/** What turns right YAML into wrong or other YAML. */
const BITS = [
  ...' \n-:#"\'[]{},|>?!%@`&*\\'.split(''),
  ...['- ', ': ', ' #', '? ', '---\n', '...\n', '|2-\n', '>+\n', 'key: ', '""', "''", '\\x41', '<<: ', '\t'],
  ...['0', '1_0', '0x1', '0o7', '017', '.5', '5.', '1e3', '-', '+1', '~', 'null', 'True', '.inf', '.nan'],
];

describe('quickValue', () => {
  it('reads most seeds, each as the parser with places does', () => {
    // Each of the slow parser's readings costs: a third of the files has every construct.
    const some = SEEDS.filter((_, index) => index % 3 === 0);
    const read = some.map((text) => [quickValue(text, DEPTH), placedValue(text)]);
    const quick = read.filter(([value]) => value !== undefined);
    expect(quick.length).toBeGreaterThan(some.length * 0.8);
    for (const [value, placed] of quick) expect(value).toEqual(placed);
  });

  it('reads any record as the parser with places does, however it is written', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const style = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      defaultStringType: fc.constantFrom(
        'PLAIN',
        'QUOTE_DOUBLE',
        'QUOTE_SINGLE',
        'BLOCK_LITERAL',
        'BLOCK_FOLDED',
      ),
      lineWidth: fc.constantFrom(0, 20, 80),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), style, (record, options) => {
        const text = stringify(record, options as object);
        const quick = quickValue(text, DEPTH);
        if (quick !== undefined) expect(quick).toEqual(placedValue(text));
      }),
    );
  });

  it('never reads a damaged seed otherwise than the parser with places does', () => {
    const damage = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...BITS), fc.nat(3)),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        damage,
        (seed, from, count, cuts) => {
          const lines = seed.split('\n');
          const first = from % lines.length;
          let text = lines.slice(first, first + count).join('\n');
          for (const [place, bit, gone] of cuts) {
            const at = Math.floor(place * text.length);
            text = text.slice(0, at) + bit + text.slice(at + gone);
          }
          const quick = quickValue(text, DEPTH);
          if (quick !== undefined) expect(quick).toEqual(placedValue(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a field twice', 'a: 1\na: 2\n'],
    ['a key that is no text', '1: a\n'],
    ['a key that reaches the prototype', '__proto__: {a: 1}\n'],
    ['a text alone', 'only words\n'],
    ['a list cut off', 'a: [b, c\n'],
  ])('leaves %s to the other parser', (_, text) => {
    expect(quickValue(text, DEPTH)).toBeUndefined();
  });
});
