import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../model/pack';
import { buildPack, type SeedFile } from './build';
import { canonicalText } from './canonical';
import { sampleSeeds } from './sample-seeds';

function textOf(files: readonly SeedFile[]): string {
  const built = buildPack(files);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.text;
}

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value));
  return Object.fromEntries(
    order([...entries.keys()]).map((key) => [key, shuffled(entries.get(key), order)]),
  );
}

describe('the canonical text', () => {
  const expected = textOf(sampleSeeds());

  it('does not depend on the order of keys, files and records, nor on the Unicode form', () => {
    const built = buildPack(sampleSeeds());
    if (!built.ok) throw new Error('the sample builds');
    const subset = (keys: string[]) => fc.shuffledSubarray(keys, { minLength: keys.length });
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.constantFrom('NFC', 'NFD'), (stream, form) => {
        const order = (keys: string[]): string[] =>
          keys
            .map((key) => ({ key, rank: stream.next().value }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ key }) => key);
        const pack = shuffled(built.pack, order) as Pack;
        const retyped = JSON.parse(
          JSON.stringify({ ...pack, actors: pack.actors.toReversed() }).normalize(form),
        );
        expect(canonicalText(retyped)).toBe(expected);
      }),
    );
    fc.assert(
      fc.property(subset(sampleSeeds().map(({ path }) => path)), fc.boolean(), (paths, decompose) => {
        const files = new Map(sampleSeeds().map(({ path, text }) => [path, text]));
        const typed = paths.map((path) => {
          const text = files.get(path) ?? '';
          return { path, text: decompose ? text.normalize('NFD').replaceAll('\n', '\r\n') : text };
        });
        expect(textOf(typed)).toBe(expected);
      }),
    );
  });

  it('is JSON on one line, in NFC, with keys sorted and records by id', () => {
    expect(expected.endsWith('}\n')).toBe(true);
    expect(expected.indexOf('\n')).toBe(expected.length - 1);
    expect(expected.normalize('NFC')).toBe(expected);
    const pack = JSON.parse(expected);
    expect(Object.keys(pack)).toEqual(Object.keys(pack).toSorted());
    expect(pack.actors.map(({ id }: { id: string }) => id)).toEqual(['ada-doe', 'old-town', 'town-fair']);
  });

  it('keeps the order of names, which says which one is shown', () => {
    const files = sampleSeeds('actors/old-town.yaml', (text) =>
      text.replace('[Old Town]', '[Town, Old Town]'),
    );
    expect(textOf(files)).toContain('"names":{"en":["Town","Old Town"]}');
  });
});
