import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { compileKnowledge, loadDetector } from '../detect/detector';
import { claimCard } from './cards';
import { activeGeneration, openKnowledge } from './database';
import { createInstaller } from './install';
import { detectorLoader } from './loaded';
import { readGeneration } from './reader';
import { SAMPLE_PACK } from './sample-pack';
import { bundled, freshName, toolsFor } from './testing';

it('a claim without cues is found on a page once its pack is installed, and has a card', async () => {
  const db = openKnowledge(freshName());
  const [claim] = SAMPLE_PACK.claims;
  if (!claim) throw new Error('the sample has claims');
  const text = { en: 'The mayor of Porto sold the Arrábida bridge to a casino for 40 million euros.' };
  const title = 'Did the mayor of Porto sell the Arrábida bridge to a casino?';
  const sources = SAMPLE_PACK.sources.map((source) => ({ ...source, title }));
  const { examples: _none, ...uncued } = claim;
  const pack = { ...SAMPLE_PACK, sources, claims: [{ ...uncued, id: 'bridge-sold', text }] };
  const result = await createInstaller(db, toolsFor({ compile: compileKnowledge })).install([bundled(pack)]);
  expect(result.ok).toBe(true);

  const loaded = await detectorLoader(db, loadDetector)();
  const sentence = 'The mayor of Porto sold the Arrábida bridge to a casino for 90 million euros.';
  const found = loaded?.value.detect({
    text: `News\u2029${sentence}`,
    kinds: 'Hp',
    language: 'en',
    date: '2026-01-21',
  });
  expect(found).toMatchObject([{ kind: 'claim', claim: 'bridge-sold', stance: 'differs' }]);
  const active = await activeGeneration(db);
  if (!active) throw new Error('installed');
  const reader = readGeneration(db, active, { language: 'en', today: '2026-01-22' });
  expect((await claimCard(reader, 'bridge-sold'))?.text.text).toBe(text.en);
});
