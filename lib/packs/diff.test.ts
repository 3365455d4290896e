import { describe, expect, it } from 'vitest';
import { buildPack } from './build';
import { diffPacks, formatDiff, isEmptyDiff } from './diff';
import { sampleSeeds } from './sample-seeds';

function packOf(...change: Parameters<typeof sampleSeeds>) {
  const built = buildPack(sampleSeeds(...change));
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.pack;
}
const CLAIM = 'claims/fair-drew-crowd.yaml';
const ADA = 'actors/ada-doe.yaml';

describe('the difference of two packs', () => {
  it('is empty for the same knowledge, also after a way through JSON', () => {
    const diff = diffPacks(packOf(), JSON.parse(JSON.stringify(packOf())));
    expect(isEmptyDiff(diff)).toBe(true);
    expect(formatDiff(diff).join('\n')).toContain('Nothing');
  });

  it('names the figure that changed, with its source, before and after', () => {
    const after = packOf(CLAIM, (text) =>
      text.replace('value: 1000', 'value: 1200\n        qualifier: about'),
    );
    const diff = diffPacks(packOf(), after);
    expect(diff.figures).toEqual([
      { claim: 'fair-drew-crowd', source: 'daily-2026', before: '1000 person', after: 'about 1200 person' },
    ]);
    expect(formatDiff(diff).join('\n')).toContain('figures of daily-2026: 1000 person → about 1200 person');
  });

  it('tells withdrawn and added records, one being the other the other way round', () => {
    const without = packOf(CLAIM, null);
    expect(diffPacks(packOf(), without).claims.withdrawn.map(({ id }) => id)).toEqual(['fair-drew-crowd']);
    expect(diffPacks(without, packOf()).claims.added.map(({ title }) => title)).toEqual([
      'The fair drew a thousand visitors.',
    ]);
  });

  it('tells an office that ended and a name that was added', () => {
    const after = packOf(ADA, (text) =>
      text.replace('to: null', "to: '2026-01'").replace('en: [Ada Doe]', 'en: [Ada Doe, A. Doe]'),
    );
    expect(diffPacks(packOf(), after).actors.changed[0]?.changes).toEqual([
      'forms added: A. Doe',
      'office added: Mayor (2020-03 to 2026-01)',
      'office withdrawn: Mayor (2020-03 to now)',
    ]);
  });

  it('does not pass over a change that cards do not show', () => {
    const after = packOf(ADA, (text) => `${text}context: {en: [mayor]}\n`);
    expect(diffPacks(packOf(), after).actors.changed[0]?.changes).toEqual(['details that cards do not show']);
  });
});
