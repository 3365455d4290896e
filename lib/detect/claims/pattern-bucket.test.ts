import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PatternBucket } from './pattern-bucket';
import type { PreparedPattern } from './prepared';

const group = fc.record({
  any: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
  atLeast: fc.integer({ min: 1, max: 2 }),
  where: fc.constant('page' as const),
});
const groups = fc.array(fc.array(group, { maxLength: 3 }), { maxLength: 30 });

it('gives at least the patterns whose actors are there, each once, in their order', () => {
  fc.assert(
    fc.property(groups, fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), (all, present) => {
      const bucket = new PatternBucket();
      const patterns = all.map((actors) => ({ actors }) as unknown as PreparedPattern);
      for (const pattern of patterns) bucket.add(pattern);
      const there = new Set<string>(present);
      const possible = bucket.possible(there);
      const met = patterns.filter(({ actors }) =>
        actors.every(({ any, atLeast }) => any.filter((actor) => there.has(actor)).length >= atLeast),
      );
      expect(possible).toEqual(expect.arrayContaining(met));
      expect(possible).toEqual(patterns.filter((pattern) => possible.includes(pattern)));
      expect(new Set(possible).size).toBe(possible.length);
    }),
  );
});

it('passes over patterns of actors who are not there', () => {
  const bucket = new PatternBucket();
  const of = (actor: string) =>
    ({ actors: [{ any: [actor], atLeast: 1, where: 'page' }] }) as unknown as PreparedPattern;
  const own = of('a');
  for (const pattern of [of('b'), own, of('c')]) bucket.add(pattern);
  expect(bucket.possible(new Set(['a', 'x']))).toEqual([own]);
});
