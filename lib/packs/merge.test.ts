import { describe, expect, it } from 'vitest';
import type { Pack } from '../model/pack';
import { samplePacks } from './feed/sample-feed';
import { mergePacks } from './merge';
import { checkSense } from './sense';

const { first } = samplePacks();
const named = (id: string, change: (pack: Pack) => Pack = (pack) => pack): Pack => ({
  ...change(structuredClone(first)),
  id,
});
const idsOf = (records: { pack: string; record: { id: string } }[]) =>
  records.map(({ pack, record }) => `${pack}:${record.id}`).sort();

describe('several packs', () => {
  it('share what they mean in common, and the first has precedence', () => {
    const other = named('other', (pack) => ({
      ...pack,
      actors: pack.actors.map((actor) => ({ ...actor, summary: { en: 'Put otherwise.' } })),
    }));
    const merged = mergePacks([first, other]);
    expect(idsOf(merged.actors)).toEqual(['sample:ada-doe', 'sample:old-town', 'sample:town-fair']);
    expect(idsOf(merged.claims)).toEqual(['sample:fair-drew-crowd']);
    expect(mergePacks([other, first]).actors[0]?.record.summary).toEqual({ en: 'Put otherwise.' });
  });

  it('keep apart what only shares an id, with all references', () => {
    const other = named('other', (pack) => ({
      ...pack,
      sources: pack.sources.map((source) => ({ ...source, title: 'Another title', publisher: 'Elsewhere' })),
      actors: pack.actors.map((actor) =>
        actor.id === 'old-town' ? { ...actor, names: { en: ['Old Town on Sea'] } } : actor,
      ),
      claims: pack.claims.map((claim) => ({ ...claim, text: { en: 'Something else.' } })),
    }));
    const merged = mergePacks([first, other]);
    expect(idsOf(merged.actors)).toContain('other:old-town-in-other');
    expect(idsOf(merged.sources)).toEqual(['other:daily-2026-in-other', 'sample:daily-2026']);
    const claim = merged.claims.find(({ pack }) => pack === 'other')?.record;
    expect(claim).toMatchObject({
      id: 'fair-drew-crowd-in-other',
      about: ['old-town-in-other'],
      claimants: ['ada-doe'],
      reports: [{ source: 'daily-2026-in-other' }],
      match: { actors: [{ any: ['old-town-in-other', 'ada-doe'] }] },
    });
    const placed = <T>(records: { record: T }[]) => records.map(({ record }) => ({ record, origin: '' }));
    expect(
      checkSense({
        actors: placed(merged.actors),
        claims: placed(merged.claims),
        sources: placed(merged.sources),
      }),
    ).toEqual([]);
  });

  it('know one actor under two names by its identifier', () => {
    const withId = (id: string, wikidata: string, name: string) =>
      named(id, (pack) => ({
        ...pack,
        claims: [],
        actors: [
          { ...pack.actors[0], names: { en: [name] }, identifiers: { wikidata } } as Pack['actors'][0],
        ],
      }));
    expect(mergePacks([withId('a', 'Q1', 'Ada'), withId('b', 'Q1', 'Ada Doe')]).actors).toHaveLength(1);
    expect(mergePacks([withId('a', 'Q1', 'Ada'), withId('b', 'Q2', 'Ada')]).actors).toHaveLength(2);
  });
});
