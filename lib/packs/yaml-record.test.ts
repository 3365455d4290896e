import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SEED_LENGTH, readYaml } from './yaml-record';

function refusal(text: string) {
  const read = readYaml('x.yaml', text);
  return read.ok ? null : read.problems[0];
}

describe('reading YAML', () => {
  it('tells the place of a field, of a list entry, and of the surroundings of a missing field', () => {
    const read = readYaml('x.yaml', 'a:\n  - b: 1\n    c: [x, y]\n');
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(read.placeOf(['a', 0, 'c', 1])).toEqual({ line: 3, column: 12 });
    expect(read.placeOf(['a', 0, 'b'])).toEqual({ line: 2, column: 5 });
    expect(read.placeOf(['a', 0, 'missing'])).toEqual({ line: 2, column: 5 });
    expect(read.placeOf(['nothing', 7])).toEqual({ line: 1, column: 1 });
  });

  it('reads the same value whatever the line ends, the byte order mark and the Unicode form', () => {
    const text = 'a: |-\n  é\n  b\nc: ["ä"]\n';
    const plain = readYaml('x', text);
    const other = readYaml('x', `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`);
    expect(plain.ok && other.ok && other.value).toEqual(plain.ok && plain.value);
  });

  it('keeps dates as text', () => {
    const read = readYaml('x', 'from: 2026-01-22');
    expect(read.ok && read.value).toEqual({ from: '2026-01-22' });
  });

  it('allows an anchor used a few times, and finds fields behind it', () => {
    const read = readYaml('x', 'a: &a\n  b: 1\nc: *a\n');
    expect(read.ok && read.value).toEqual({ a: { b: 1 }, c: { b: 1 } });
    expect(read.ok && read.placeOf(['c', 'b'])).toEqual({ line: 2, column: 3 });
  });

  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'abcdefgh']
    .map((from) => {
      const name = String.fromCharCode(from.charCodeAt(0) + 1);
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`;
    })
    .join('\n')}\n`;

  it.each([
    ['a list cut off', 'a: 1\nb: [x, y', 2, /bracket/],
    ['a quote cut off', 'a: 1\nb: "x', 2, /quote/],
    ['the same field twice', 'a: 1\nb: 2\na: 3\n', 3, /Keep one/],
    ['an anchor bomb', bomb, 2, /Write the values out/],
    ['an alias of nothing', 'a: *b\n', 1, /./],
    ['a tag', 'a: 1\nb: !!js/function "x"\n', 2, /Remove the tag/],
    ['a core tag', 'a: !!str 1\n', 1, /Remove the tag/],
    ['binary data', 'a: 1\nb: \u0000\u0001\n', 2, /UTF-8/],
    ['text read in the wrong encoding', 'a: x\uffff', 1, /UTF-8/],
    ['two documents', 'a: 1\n---\nb: 2\n', 2, /one document/],
    ['a tab as indent', 'a:\n\tb: 1\n', 2, /spaces/],
    ['a field name that is a number', 'a: 1\n7: x\n', 2, /quotes/],
    ['lists in lists without end', `a: ${'['.repeat(30_000)}`, 1, /Flatten/],
    ['nesting beyond any record', `a: ${'['.repeat(60)}${']'.repeat(60)}`, 1, /Flatten/],
    ['a file of huge size', `a: ${'x'.repeat(MAX_SEED_LENGTH)}`, 1, /Split/],
  ])('refuses %s with its line and a remedy', (_, text, line, remedy) => {
    const problem = refusal(text);
    expect(problem).toMatchObject({ file: 'x.yaml', line });
    expect(problem?.column).toBeGreaterThan(0);
    expect(`${problem?.message} ${problem?.remedy}`).toMatch(remedy);
  });

  it('answers for any text, and never throws', () => {
    const yamlish = fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>\'"#%@ \n\t,?0é') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), yamlish), (text) => {
        const read = readYaml('x', text);
        if (!read.ok) for (const problem of read.problems) expect(problem.line).toBeGreaterThan(0);
      }),
    );
  });
});
