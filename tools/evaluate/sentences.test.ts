import { expect, test } from 'vitest';
import { knowledgeOf } from './knowledge';
import { readPairs, readSentences } from './sentences';

/** Share of the labelled sentences that must come out as labelled. */
const LEAST_RIGHT = 0.9;

test('restatements of every claim and the near misses beside them are told apart in nine languages', async () => {
  const { detector } = await knowledgeOf('seeds');
  const results = await readSentences('tools/evaluate/sentences', detector);
  const wrong = results
    .filter(({ right }) => !right)
    .map(({ claim, line, found }) => `${claim}: ${line} (found: ${found})`);
  expect(results.length).toBeGreaterThan(1650);
  expect(1 - wrong.length / results.length, wrong.join('\n')).toBeGreaterThan(LEAST_RIGHT);
}, 180_000);

/** Share of the minimal pairs of which both sentences must come out as labelled. */
const LEAST_PAIRS = 0.98;

test('a figure, a negation, an actor, an occasion or a date that is changed changes what is found', async () => {
  const { detector } = await knowledgeOf('seeds');
  const pairs = await readPairs('tools/evaluate/pairs', 'tools/evaluate/sentences/pages.txt', detector);
  const wrong = pairs
    .filter(({ right }) => !right)
    .map(({ claim, line, found }) => `${claim}: ${line} (${found})`);
  expect(pairs.length).toBeGreaterThanOrEqual(300);
  expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_PAIRS);
}, 180_000);
