import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { WorkProgress } from '../model/pack-work';
import { openKnowledge } from './database';
import { createInstaller } from './install';
import { progressAfter } from './progress';
import { SAMPLE_PACK } from './sample-pack';
import { bundled, freshName, toolsFor } from './testing';

it('the progress of an install only grows, and passes every stage', async () => {
  const seen: WorkProgress[] = [];
  const onStep: NonNullable<Parameters<typeof toolsFor>[0]>['onStep'] = (step, part) => {
    const progress = progressAfter(step, part);
    if (progress) seen.push(progress);
  };
  await createInstaller(openKnowledge(freshName()), toolsFor({ onStep })).install([bundled(SAMPLE_PACK)]);
  const shares = seen.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  expect([...new Set(seen.map(({ step }) => step))]).toEqual(['store', 'compile', 'index', 'finish']);
});
