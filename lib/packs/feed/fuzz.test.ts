import { expect, it } from 'vitest';
import { fuzzTargets, randomFrom } from './fuzz';

/** Enough to meet every kind of damage; `npm run fuzz` does a million. */
const ROUNDS = 300;

it('never takes what was changed, and never throws', { timeout: 60_000 }, async () => {
  const random = randomFrom(1);
  for (const { name, isTakenWrongly } of await fuzzTargets()) {
    for (let n = 0; n < ROUNDS; n += 1)
      expect([name, n, await isTakenWrongly(random)]).toEqual([name, n, false]);
  }
});
