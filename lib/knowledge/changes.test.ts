import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../model/actor';
import { NO_FILTER, SEARCH_KINDS } from '../model/browse';
import type { Claim } from '../model/claim';
import type { Pack } from '../model/pack';
import { canonicalText } from '../packs/canonical';
import { digestOf } from '../packs/feed/keys';
import { makePatch, patchText } from '../packs/feed/patch';
import { samplePacks } from '../packs/feed/sample-feed';
import { parsePack } from '../packs/parse-pack';
import { activeGeneration, type Generation, type KnowledgeDatabase, openKnowledge } from './database';
import { readDigests } from './digests';
import { createInstaller, type Installer } from './install';
import { checkIntegrity } from './integrity';
import { readLayers } from './layers';
import { loadPackFile } from './pack-files';
import { patchedPack } from './patched-pack';
import { type Found, searchIndexLoader } from './search-query';
import { LINK_KINDS, RECORD_KINDS } from './shelves';
import { freshName, storedLayers, toolsFor } from './testing';

const { first } = samplePacks();
const encode = (pack: Pack) => new TextEncoder().encode(canonicalText(pack));
const digest = (pack: Pack) => digestOf(crypto.subtle, encode(pack));
const origin = {
  type: 'feed' as const,
  url: 'https://feed.example/',
  channel: 'stable' as const,
  signers: [],
};

const editActor =
  (change: (actor: Actor) => Partial<Actor>, which = 0) =>
  (pack: Pack): Pack => ({
    ...pack,
    actors: pack.actors.map((actor, at) =>
      at === which % pack.actors.length ? { ...actor, ...change(actor) } : actor,
    ),
  });
const editClaim =
  (change: (claim: Claim) => Partial<Claim>) =>
  (pack: Pack): Pack => ({
    ...pack,
    claims: pack.claims.map((claim, at) => (at === 0 ? { ...claim, ...change(claim) } : claim)),
  });
const again = <T extends { id: string }>(
  records: T[],
  id: string,
  change: (record: T) => Partial<T>,
): T[] => {
  const [one] = records;
  return one && !records.some((record) => record.id === id)
    ? [...records, { ...one, id, ...change(one) }]
    : records;
};

/** Edits that an update may make, each of them to be had without a look at the rest. */
const EDITS: Readonly<Record<string, (pack: Pack) => Pack>> = {
  'a summary': editActor(() => ({ summary: { en: 'Written anew.' } })),
  'another summary': editActor(() => ({ summary: { fr: 'Une autre.' } }), 1),
  'a claim’s text': editClaim(() => ({ text: { en: 'A crowd of Venusians came.' } })),
  'whom a claim is about': (pack) =>
    editClaim((claim) => ({ about: [...new Set([...claim.about, pack.actors[0]?.id ?? ''])] }))(pack),
  'a claimant less': editClaim(() => ({ claimants: [] })),
  'a new claim': (pack) => ({
    ...pack,
    claims: again(pack.claims, 'a-new-claim', () => ({ text: { en: 'Something new was said.' } })),
  }),
  'a claim less': (pack) => ({ ...pack, claims: pack.claims.slice(1) }),
  'a new source, and a report by it': (pack) => {
    const sources = again(pack.sources, 'a-new-source', () => ({ publisher: 'The Gazette' }));
    const report = { source: 'a-new-source', certainty: 'reported' as const, paragraph: 1 };
    return editClaim((claim) => ({ reports: [...claim.reports.slice(0, 1), report] }))({ ...pack, sources });
  },
  'a publisher’s name': (pack) => ({
    ...pack,
    sources: pack.sources.map((source) => ({ ...source, publisher: 'The Herald' })),
  }),
  'who took part in an event': (pack) => ({
    ...pack,
    actors: pack.actors.map((actor) =>
      actor.kind === 'event'
        ? { ...actor, participants: actor.participants ? [] : [pack.actors[0]?.id ?? ''] }
        : actor,
    ),
  }),
};

interface World {
  db: KnowledgeDatabase;
  installer: Installer;
}
const world = (): World => {
  const db = openKnowledge(freshName());
  return { db, installer: createInstaller(db, toolsFor({ parsePack })) };
};

async function takeWhole({ installer }: World, pack: Pack) {
  expect(await installer.install([{ content: encode(pack), origin }])).toMatchObject({ ok: true });
}

async function takePatch({ db, installer }: World, before: Pack, after: Pack) {
  const wanted = await digest(after);
  const patch = makePatch(before, after, { from: await digest(before), to: wanted });
  const installed = (await activeGeneration(db))?.packs.find(({ info }) => info.id === after.id);
  if (!installed) throw new Error('the pack is installed');
  const made = await patchedPack(db, installed, new TextEncoder().encode(patchText(patch)), wanted);
  if (!made.ok) throw new Error(made.refusal.message);
  expect(await installer.install([{ ...made.value, origin }])).toMatchObject({ ok: true });
}

/** Everything that readers can get at. */
async function contents({ db }: World) {
  const active = (await activeGeneration(db)) as Generation;
  const layers = readLayers(db, active);
  const records = Object.fromEntries(
    await Promise.all(RECORD_KINDS.map(async (kind) => [kind, await layers.all(kind)] as const)),
  );
  const ids = Object.values(records).flatMap((list) => list.map(({ record }) => record.id));
  const links = await Promise.all(
    LINK_KINDS.flatMap((kind) => ['', ...ids].map((id) => layers.linked(kind, id))),
  );
  const index = (await searchIndexLoader(db)())?.value;
  const words = [
    'crowd',
    'venusians',
    'ada',
    'town',
    'fair',
    'written',
    'autre',
    'gazette',
    'herald',
    'new',
    'daily',
  ];
  const keysOf = (hits: readonly Found[] = []) => hits.map(({ type, id }) => `${type} ${id}`).sort();
  const found = words.map((word) => keysOf(index?.search(word, 50)));
  // A filter alone lists whatever it lets through, with the names that it has now.
  const listed = SEARCH_KINDS.map((kind) => {
    const hits = index?.search('', 500, { ...NO_FILTER, kind }) ?? [];
    return [kind, keysOf(hits), hits.map(({ forms }) => forms.join()).sort()];
  });
  const digests = [
    await readDigests(db, active, 'eventDigests'),
    await readDigests(db, active, 'sourceDigests'),
  ];
  return {
    records,
    counts: active.records,
    links,
    digests,
    found,
    listed,
    entry: { ...active.packs[0], since: 0 },
  };
}

describe('an update by changes', () => {
  const steps = fc.array(fc.subarray(Object.keys(EDITS), { minLength: 1 }), { minLength: 1, maxLength: 3 });

  it('ends in what a fresh install of the last version gives', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (updates) => {
        const updated = world();
        let pack = first;
        await takeWhole(updated, pack);
        for (const [at, edits] of updates.entries()) {
          const edited = edits.reduce((made, edit) => (EDITS[edit] ?? ((same) => same))(made), pack);
          const next = { ...edited, version: `2.${at}.0` };
          await takePatch(updated, pack, next);
          pack = next;
        }
        const active = await activeGeneration(updated.db);
        expect(active?.layers).toHaveLength(updates.length + 1);
        const fresh = world();
        await takeWhole(fresh, pack);
        expect(await contents(updated)).toEqual(await contents(fresh));
        expect(await checkIntegrity(updated.db)).toEqual({ damagedPacks: [], isIncomplete: false });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  describe('is made as a whole instead', () => {
    const cases: Record<string, (pack: Pack) => Pack> = {
      'where an actor gets another name': editActor(({ names }) => ({
        names: { ...names, de: ['Neuer Name'] },
      })),
      'where a record goes that others may refer to': (pack) => ({
        ...pack,
        claims: [],
        sources: [...pack.sources.slice(0, 1)],
        actors: pack.actors.filter(({ kind }) => kind !== 'event'),
      }),
    };
    it.each(Object.entries(cases))('%s', async (_what, edit) => {
      const updated = world();
      await takeWhole(updated, first);
      const next = { ...edit(first), version: '2.0.0' };
      await takePatch(updated, first, next);
      expect((await activeGeneration(updated.db))?.layers).toHaveLength(1);
      const fresh = world();
      await takeWhole(fresh, next);
      expect(await contents(updated)).toEqual(await contents(fresh));
    });

    it('where another pack has a record of the same name', async () => {
      const updated = world();
      await takeWhole(updated, first);
      await takeWhole(updated, { ...first, id: 'other' });
      const next = { ...(EDITS['a summary'] ?? ((same) => same))(first), version: '2.0.0' };
      await takePatch(updated, first, next);
      expect((await activeGeneration(updated.db))?.layers).toHaveLength(1);
    });
  });

  describe('after many', () => {
    let updated: World;
    const versionOf = (n: number): Pack => ({
      ...editActor(() => ({ summary: { en: `Version ${n}.` } }))(first),
      version: `1.${n}.5`,
    });
    beforeAll(async () => {
      updated = world();
      let pack = first;
      await takeWhole(updated, pack);
      for (let n = 1; n <= 20; n += 1) {
        await takePatch(updated, pack, versionOf(n));
        pack = versionOf(n);
      }
    });

    it('has few layers and files, the last of which is whole', async () => {
      const rows = await updated.db.generations.toArray();
      const named = new Set(rows.flatMap(({ layers }) => layers.map(({ id }) => id)));
      expect(named.size).toBeLessThan(12);
      expect(await storedLayers(updated.db)).toEqual([...named].sort((a, b) => a - b));
      expect(await updated.db.packFiles.count()).toBeLessThan(12);
      expect(await updated.db.searchIndexes.count()).toBeLessThan(12);
      const content = await loadPackFile(updated.db, await digest(versionOf(20)));
      expect(content).toMatchObject({ ok: true, value: encode(versionOf(20)) });
    });

    it('can go back by one, and on to a whole', async () => {
      await updated.installer.rollBack();
      expect((await activeGeneration(updated.db))?.packs[0]?.info.version).toBe('1.19.5');
      expect(await checkIntegrity(updated.db)).toEqual({ damagedPacks: [], isIncomplete: false });
      await takeWhole(updated, { ...first, version: '3.0.0' });
      await takeWhole(updated, { ...first, version: '3.1.0' });
      expect(await storedLayers(updated.db)).toHaveLength(2);
      expect(await updated.db.packFiles.count()).toBe(2);
    });
  });
});
