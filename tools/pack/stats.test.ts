import { describe, expect, it } from 'vitest';
import { buildPack } from '../../lib/packs/build';
import { sampleSeeds } from '../../lib/packs/sample-seeds';
import { formatStats, statsOf } from './stats';

function sampleStats() {
  const built = buildPack(sampleSeeds());
  if (!built.ok) throw new Error('the sample builds');
  return statsOf(built.pack);
}

describe('the counts of a pack', () => {
  it('tell for each language what is named, translated and recognised', () => {
    const { actors, events, claims, languages } = sampleStats();
    expect({ actors, events, claims }).toEqual({ actors: 3, events: 1, claims: 1 });
    expect(languages.en).toMatchObject({ named: 3, summaries: 3, texts: 1, recognised: 1 });
    // The sample has French for one actor and the text of the claim, and no French cues.
    expect(languages.fr).toMatchObject({ named: 1, summaries: 1, texts: 1, recognised: 0 });
  });

  it('are printed with a row for each language', () => {
    const lines = formatStats(sampleStats());
    expect(lines.filter((line) => /^(?:en|fr) /.test(line))).toHaveLength(2);
  });
});
