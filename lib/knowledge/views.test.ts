import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mention, Statement } from '../model/annotation';
import { actorCard, claimCard } from './cards';
import { claimsFrom } from './claim-views';
import { activeGeneration, openKnowledge } from './database';
import { createInstaller } from './install';
import { detectorLoader } from './loaded';
import { coverageOverview, eventsFrom, searchHits, sourcesFrom } from './overview';
import { type Reader, readGeneration } from './reader';
import { actorPage, claimPage, eventPage, sourcePage } from './record-pages';
import { SAMPLE_PACK } from './sample-pack';
import { searchIndexLoader } from './search-query';
import { bundled, freshName, toolsFor } from './testing';
import { groupPage, type Listed } from './this-page';

const db = openKnowledge(freshName());
let french: Reader;
let english: Reader;
let german: Reader;

beforeAll(async () => {
  await createInstaller(db, toolsFor()).install([bundled(SAMPLE_PACK)]);
  const active = await activeGeneration(db);
  if (!active) throw new Error('not installed');
  const reader = (language: string) => readGeneration(db, active, { language, today: '2026-02-01' });
  [french, english, german] = [reader('fr-CH'), reader('en'), reader('de')];
});

/** An English reader on a pack of its own. */
async function readerOn(pack: unknown): Promise<Reader> {
  const own = openKnowledge(freshName());
  await createInstaller(own, toolsFor()).install([bundled(pack)]);
  const active = await activeGeneration(own);
  if (!active) throw new Error('not installed');
  return readGeneration(own, active, { language: 'en', today: '2026-02-01' });
}

describe('actor card', () => {
  it('shows the office at the article’s date, and today’s when it is another', async () => {
    const then = await actorCard(english, 'vladimir-putin', '2010-06-01');
    expect(then).toMatchObject({
      date: '2010-06-01',
      office: { title: { text: 'Prime minister of Russia' }, from: '2008-05-08', to: '2012-05-07' },
      officeNow: { title: { text: 'President of Russia' }, to: null },
    });
    expect(await actorCard(english, 'vladimir-putin', '2026-01-20')).toMatchObject({
      office: { title: { text: 'President of Russia' } },
      officeNow: null,
    });
  });

  it('says nothing of an office between two terms but what holds now', async () => {
    expect(await actorCard(english, 'donald-trump', '2023-03-01')).toMatchObject({
      office: null,
      officeNow: { from: '2025-01-20' },
    });
  });

  it('takes today when the article has no date', async () => {
    expect(await actorCard(english, 'vladimir-putin', null)).toMatchObject({
      date: '2026-02-01',
      officeNow: null,
    });
  });

  it('speaks the reader’s language, else English, else French, and says which', async () => {
    const card = await actorCard(french, 'vladimir-putin', null);
    expect(card).toMatchObject({
      name: { text: 'Vladimir Poutine', language: 'fr' },
      summary: { text: 'Dirige la Russie.', language: 'fr' },
    });
    expect((await actorCard(german, 'vladimir-putin', null))?.summary.language).toBe('en');
    expect((await actorCard(english, 'yuri-ushakov', null))?.summary).toEqual({
      text: 'Conseiller diplomatique.',
      language: 'fr',
    });
  });

  it('lists claims about and by the actor once, latest first, and its sources', async () => {
    expect((await actorCard(english, 'donald-trump', null))?.claims.map((claim) => claim.id)).toEqual([
      'seat-costs-a-billion',
    ]);
    const event = await actorCard(english, 'moscow-talks', null);
    expect(event?.claims.map((claim) => claim.id)).toEqual(['talks-lasted-hours', 'seat-costs-a-billion']);
    const sources = (await actorCard(english, 'vladimir-putin', null))?.sources.map((source) => source.id);
    expect(sources).toEqual(['gazette-2026-01-19', 'courier-2026-01-22']);
  });

  it('is null for an unknown actor', async () => expect(await actorCard(english, 'nobody', null)).toBeNull());
});

describe('claim card', () => {
  it('shows who reports it, how firmly, with which figure, and the conflict', async () => {
    const card = await claimCard(english, 'seat-costs-a-billion');
    expect(card).toMatchObject({
      claimants: [{ id: 'donald-trump', name: 'Donald Trump', kind: 'person' }],
      event: { id: 'moscow-talks', name: 'Moscow talks', from: '2026-01-22', to: null },
      conflicts: [{ aspect: 'figure', sources: ['herald-2026-01-21'] }],
      pack: { id: 'sample', title: 'Sample', version: '1.0.0' },
    });
    expect(card?.reports.map((row) => [row.source.publisher, row.certainty, row.attribution?.text])).toEqual([
      ['La Gazette', 'asserted', undefined],
      ['The Herald', 'hedged', 'an official'],
    ]);
  });
  it('is null for an unknown claim', async () => expect(await claimCard(english, 'nothing')).toBeNull());
});

describe('record pages', () => {
  it('actor: offices latest first, claims about and by, events, names in other languages', async () => {
    const page = await actorPage(french, 'vladimir-putin');
    expect(page?.offices.map((office) => [office.from, office.now])).toEqual([
      ['2012-05-07', true],
      ['2008-05-08', false],
    ]);
    expect(page?.otherNames.map((name) => name.text)).toEqual(['Vladimir Putin', 'Владимир Путин']);
    expect(page?.claimsAbout.items.map((claim) => claim.id)).toEqual(['talks-lasted-hours']);
    expect(page?.relations).toMatchObject([{ type: 'employs', actor: { name: 'Iouri Ouchakov' } }]);
    expect(page?.events).toMatchObject([{ id: 'moscow-talks', claims: 2, conflicting: true }]);
    expect((await actorPage(french, 'yuri-ushakov'))?.claimsMade.items.map((claim) => claim.id)).toEqual([
      'talks-lasted-hours',
    ]);
  });

  it('event: outlets side by side by date, gaps and conflicts visible', async () => {
    const page = await eventPage(english, 'moscow-talks');
    expect(page?.sources.map((source) => source.publisher)).toEqual([
      'La Gazette',
      'The Herald',
      'The Courier',
    ]);
    expect(page?.rows.map((row) => row.claim.id)).toEqual(['seat-costs-a-billion', 'talks-lasted-hours']);
    expect(page?.rows[0]?.cells.map((cell) => cell && [cell.certainty, cell.conflicting])).toEqual([
      ['asserted', false],
      ['hedged', true],
      null,
    ]);
    expect(page?.place?.id).toBe('moscow');
    expect(await eventPage(english, 'moscow')).toBeNull();
  });

  it('claim: its event with the outlets that cover it', async () => {
    const page = await claimPage(english, 'talks-lasted-hours');
    expect(page?.event).toMatchObject({
      id: 'moscow-talks',
      publishers: ['La Gazette', 'The Herald', 'The Courier'],
    });
    expect(page?.text).toEqual({ text: 'Les entretiens ont duré plus de trois heures', language: 'fr' });
  });

  it('source: what it reports, and what only it does', async () => {
    const page = await sourcePage(english, 'courier-2026-01-22');
    expect(page?.source).toMatchObject({ author: 'Ada Bell', published: { inferred: true } });
    expect(page?.claims.items.map((claim) => [claim.id, claim.only])).toEqual([['talks-lasted-hours', true]]);
    const gazette = await sourcePage(english, 'gazette-2026-01-19');
    expect(gazette?.claims.items.map((claim) => [claim.id, claim.certainty, claim.only])).toEqual([
      ['seat-costs-a-billion', 'asserted', false],
    ]);
    expect(await sourcePage(english, 'nowhere')).toBeNull();
  });
});

describe('overview and search hits', () => {
  it('gives long lists page by page, each item once and in one order', async () => {
    const [event] = SAMPLE_PACK.actors.filter(({ kind }) => kind === 'event');
    const [source] = SAMPLE_PACK.sources;
    if (!event || !source) throw new Error('the sample has an event and a source');
    const days = Array.from({ length: 70 }, (_, n) => `2025-${String(1 + (n % 12)).padStart(2, '0')}`);
    const many = {
      ...SAMPLE_PACK,
      actors: [
        ...SAMPLE_PACK.actors,
        ...days.map((from, n) => ({ ...event, id: `event-${n}`, span: { from, to: from } })),
      ],
      sources: [
        ...SAMPLE_PACK.sources,
        ...days.map((date, n) => ({ ...source, id: `source-${n}`, published: { date } })),
      ],
    };
    const reader = await readerOn(many);
    const [events, sources]: [string[], string[]] = [[], []];
    for (let from = 0; from < 90; from += 30) {
      events.push(...(await eventsFrom(reader, from)).items.map(({ id }) => id));
      sources.push(...(await sourcesFrom(reader, from)).items.map(({ id }) => id));
    }
    expect([events.length, new Set(events).size, events[0]]).toEqual([71, 71, 'moscow-talks']);
    expect([sources.length, new Set(sources).size]).toEqual([73, 73]);
    expect((await coverageOverview(reader)).events).toMatchObject({ total: 71 });
  });

  it('gives the claims of a busy record page by page, latest first, and the most reported of an event', async () => {
    const [claim] = SAMPLE_PACK.claims;
    const [report] = claim?.reports ?? [];
    if (!claim || !report) throw new Error('the sample has a claim that is reported');
    const [about] = claim.about;
    const claims = Array.from({ length: 70 }, (_, n) => ({
      ...claim,
      id: `claim-${n}`,
      event: 'moscow-talks',
      when: n === 7 ? null : `2025-${String(1 + (n % 12)).padStart(2, '0')}`,
      reports: SAMPLE_PACK.sources.slice(0, 1 + (n % 2)).map(({ id }) => ({ ...report, source: id })),
    }));
    const reader = await readerOn({ ...SAMPLE_PACK, claims });
    const page = await actorPage(reader, about ?? '');
    const ids = await reader.claimIds('about', about ?? '');
    const listed = [...(page?.claimsAbout.items ?? [])];
    for (let from = 30; from < 70; from += 30) listed.push(...(await claimsFrom(reader, ids, from)).items);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(70);
    const days = listed.map(({ when }) => when ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(listed.at(-1)?.id).toBe('claim-7');

    const event = await eventPage(reader, 'moscow-talks');
    expect([event?.rows.length, event?.total]).toEqual([12, 70]);
    expect(event?.rows.every(({ claim: { reports } }) => reports === 2)).toBe(true);
    expect((await eventPage(reader, 'moscow-talks', 60))?.rows).toHaveLength(60);
    const [source] = SAMPLE_PACK.sources;
    expect((await sourcePage(reader, source?.id ?? ''))?.events).toMatchObject([
      { id: 'moscow-talks', claims: 70 },
    ]);
  });

  it('lists events, sources and packs', async () => {
    const overview = await coverageOverview(english);
    expect(overview.events.items.map((event) => event.id)).toEqual(['moscow-talks']);
    expect(overview.sources.items.map((source) => [source.id, source.claims])).toEqual([
      ['courier-2026-01-22', 1],
      ['herald-2026-01-21', 1],
      ['gazette-2026-01-19', 1],
    ]);
    expect(overview.packs).toMatchObject([{ id: 'sample', actors: 6, claims: 2, sources: 3 }]);
  });

  it('shows a hit with the form that matched and the office of today', async () => {
    const index = await searchIndexLoader(db)();
    const [hit] = await searchHits(french, 'Путин', index?.value.search('Путин', 5) ?? []);
    expect(hit).toEqual({
      type: 'actor',
      id: 'vladimir-putin',
      kind: 'person',
      label: { text: 'Vladimir Poutine', language: 'fr' },
      matched: 'Владимир Путин',
      detail: 'président de la Russie',
    });
  });
});

describe('this page', () => {
  const mention = (index: number, actor: string): Listed => {
    const annotation: Mention = {
      kind: 'actor',
      actor,
      start: 0,
      end: 5,
      confidence: 1,
      via: 'full-name',
      evidence: [],
    };
    return { index, annotation, exact: actor, sentence: 'A sentence.' };
  };
  const statement = (index: number, claim: string, stance: Statement['stance']): Listed => {
    const common = { hedged: false, differences: [], asIn: [], unlike: [], confidence: 1, evidence: [] };
    const annotation: Statement = { kind: 'claim', claim, stance, start: 0, end: 5, ...common };
    return { index, annotation, exact: claim, sentence: 'A sentence.' };
  };

  it('groups by record in reading order, claims that differ first', async () => {
    const { claims, actors } = await groupPage(english, [
      mention(0, 'donald-trump'),
      statement(1, 'talks-lasted-hours', 'same'),
      mention(2, 'vladimir-putin'),
      statement(3, 'seat-costs-a-billion', 'differs'),
      mention(4, 'donald-trump'),
      statement(5, 'seat-costs-a-billion', 'same'),
      mention(6, 'no-longer-known'),
    ]);
    expect(claims.map((claim) => [claim.id, claim.departs, claim.statements.length])).toEqual([
      ['seat-costs-a-billion', true, 2],
      ['talks-lasted-hours', false, 1],
    ]);
    expect(actors.map((actor) => [actor.id, actor.mentions.map((place) => place.index)])).toEqual([
      ['donald-trump', [0, 4]],
      ['vladimir-putin', [2]],
    ]);
  });
});

describe('loaders', () => {
  it('load once per generation, and anew after a switch', async () => {
    const own = openKnowledge(freshName());
    const loads: string[] = [];
    const loader = detectorLoader(own, (compiled) => {
      loads.push(compiled.claims);
      return { detect: () => [] };
    });
    expect(await loader()).toBeNull();
    const installer = createInstaller(own, toolsFor());
    await installer.install([bundled(SAMPLE_PACK)]);
    await Promise.all([loader(), loader()]);
    expect(loads).toHaveLength(1);
    await installer.install([bundled({ ...SAMPLE_PACK, version: '1.0.1', claims: [] })]);
    await loader();
    expect(loads.map((claims) => JSON.parse(claims).length)).toEqual([2, 0]);
  });
});
