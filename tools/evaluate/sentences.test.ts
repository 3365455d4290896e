import { expect, test } from 'vitest';
import { knowledgeOf } from './knowledge';
import { readSentences } from './sentences';

/** Share of the labelled sentences that must come out as labelled. */
const LEAST_RIGHT = 0.88;

test('restatements of every claim and the near misses beside them are told apart in nine languages', async () => {
  const { detector } = await knowledgeOf('seeds');
  const results = await readSentences('tools/evaluate/sentences', detector);
  const wrong = results
    .filter(({ right }) => !right)
    .map(({ claim, line, found }) => `${claim}: ${line} (found: ${found})`);
  expect(results.length).toBeGreaterThan(1650);
  expect(1 - wrong.length / results.length, wrong.join('\n')).toBeGreaterThan(LEAST_RIGHT);
}, 180_000);
