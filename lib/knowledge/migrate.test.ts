import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../packs/canonical';
import { digestOf } from '../packs/feed/keys';
import { pack as gzip } from '../packs/feed/open-file';
import { makePatch, patchText } from '../packs/feed/patch';
import { samplePacks } from '../packs/feed/sample-feed';
import { activeGeneration, opened, openKnowledge } from './database';
import { settledGeneration } from './generations';
import { createInstaller } from './install';
import { checkIntegrity } from './integrity';
import { patchedPack } from './patched-pack';
import { readGeneration } from './reader';
import { SAMPLE_PACK } from './sample-pack';
import { buildSearchIndex } from './search-index';
import { searchIndexLoader } from './search-query';
import { shelve } from './shelves';
import { bundled, bytesOf, countRows, freshName, storedLayers, toolsFor } from './testing';

const { first, second } = samplePacks();

/** A database as version 1 of the schema wrote it, with an active and a previous generation. */
async function writtenByVersion1(name: string): Promise<Dexie> {
  const db = new Dexie(name);
  db.version(1).stores({
    generations: '++id, state',
    actors: '[generation+id], generation, [generation+kind], *participants',
    claims: '[generation+id], generation, *about, *claimants, event, *sources',
    sources: '[generation+id], generation',
    compiled: 'generation',
    searchIndexes: 'generation',
  });
  const { actors, claims, sources, ...info } = SAMPLE_PACK;
  const counts = { actors: actors.length, claims: claims.length, sources: sources.length };
  const packs = [{ info, origin: 'bundled', digest: '00', ...counts }];
  for (const state of ['previous', 'active']) {
    const generation = await db.table('generations').add({ state, packs, compiler: 'test-1' });
    const rows = actors.map((record) => ({
      generation,
      id: record.id,
      pack: 'sample',
      kind: record.kind,
      participants: [],
      record,
    }));
    await db.table('actors').bulkAdd(rows);
    await db.table('compiled').add({ generation, knowledge: {} });
    await db.table('searchIndexes').add({ generation, index: '{}' });
  }
  return db;
}

/** The tables of version 2, filled from a pack: two generations, the pack's file, a file that waits. */
async function writtenByVersion2(name: string): Promise<Dexie> {
  const db = new Dexie(name);
  db.version(2).stores({
    generations: '++id, state',
    actors: '[generation+id], generation, [generation+kind], *participants',
    claims: '[generation+id], generation, *about, *claimants, event, *sources',
    sources: '[generation+id], generation',
    compiled: 'generation',
    searchIndexes: 'generation',
    packFiles: 'digest',
    inbox: '++id',
  });
  const { actors, claims, sources, ...info } = SAMPLE_PACK;
  const counts = { actors: actors.length, claims: claims.length, sources: sources.length };
  const content = bytesOf(SAMPLE_PACK);
  const digest = await digestOf(crypto.subtle, content);
  await db.table('packFiles').add({ digest, packed: await gzip(content), size: content.length });
  await db.table('inbox').add({ name: 'waiting.json', bytes: new Uint8Array([1]) });
  for (const state of ['previous', 'active']) {
    const entry = { info, origin: { type: 'bundled' }, digest, size: content.length, ...counts };
    const facts = { enabled: true, since: 0, changelog: [], corrections: [], problem: null };
    const packs = [{ ...entry, ...facts }];
    const row = { state, packs, compiler: 'test-1', withdrawn: [], rows: counts };
    const generation = await db.table('generations').add(row);
    const stored = <T extends { id: string }>(record: T) => ({
      generation,
      id: record.id,
      pack: 'sample',
      record,
    });
    const keys = (ids: readonly string[]) => ids.map((id) => `${generation}/${id}`);
    const actorRows = actors.map((actor) => {
      const participants = keys([...(actor.participants ?? []), ...(actor.place ? [actor.place] : [])]);
      return { ...stored(actor), kind: actor.kind, participants };
    });
    await db.table('actors').bulkAdd(actorRows);
    const claimRows = claims.map((claim) => ({
      ...stored(claim),
      about: keys(claim.about),
      claimants: keys(claim.claimants),
      event: claim.event === null ? '' : `${generation}/${claim.event}`,
      sources: keys(claim.reports.map(({ source }) => source)),
    }));
    await db.table('claims').bulkAdd(claimRows);
    await db.table('sources').bulkAdd(sources.map(stored));
    await db.table('compiled').add({ generation, knowledge: {} });
    const index = new TextDecoder().decode(buildSearchIndex(SAMPLE_PACK));
    await db.table('searchIndexes').add({ generation, index });
  }
  return db;
}

describe('a database of version 2', () => {
  it('holds the same afterwards, without anything composed anew', async () => {
    const name = freshName();
    (await writtenByVersion2(name)).close();
    const db = openKnowledge(name);
    const active = await activeGeneration(db);
    if (!active) throw new Error('nothing is active');
    expect(await settledGeneration(db, 'test-1')).toBe(active.id);
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: false });
    const reader = readGeneration(db, active, { language: 'en', today: '2026-02-01' });
    expect((await reader.claim('talks-lasted-hours'))?.pack).toBe('sample');
    const event = (await reader.events())[0]?.id ?? '';
    expect((await reader.claimIds('event', event)).sort()).toEqual(
      SAMPLE_PACK.claims.flatMap(({ id, event: of }) => (of === event ? [id] : [])).sort(),
    );
    expect((await searchIndexLoader(db)())?.value.search('moscow', 1)[0]?.id).toBe('moscow');
    expect(db.tables.map((table) => table.name)).not.toContain('actors');

    const installer = createInstaller(db, toolsFor());
    expect(await installer.rollBack()).toMatchObject({ ok: true });
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: false });
    const newer = { ...SAMPLE_PACK, version: '1.1.0' };
    expect(await installer.install([bundled(newer)])).toMatchObject({ ok: true });
    expect(await db.generations.count()).toBe(2);
    expect(await storedLayers(db)).toEqual(await db.generations.toCollection().primaryKeys());
  });
});

/** The tables of version 3, filled from a pack: one generation that is whole in itself. */
async function writtenByVersion3(name: string): Promise<Dexie> {
  const db = new Dexie(name);
  db.version(3).stores({
    generations: '++id, state',
    shelves: '[layer+kind+number]',
    compiled: 'generation',
    searchIndexes: 'generation',
    packFiles: 'digest',
    inbox: '++id',
  });
  const { actors, claims, sources, ...info } = first;
  const counts = { actors: actors.length, claims: claims.length, sources: sources.length };
  const content = new TextEncoder().encode(canonicalText(first));
  const digest = await digestOf(crypto.subtle, content);
  await db.table('packFiles').add({ digest, packed: await gzip(content), size: content.length });
  const origin = { type: 'feed', url: 'https://feed.example/', channel: 'stable', signers: [] };
  const facts = { enabled: true, since: 0, changelog: [], corrections: [], problem: null };
  const packs = [{ info, origin, digest, size: content.length, ...counts, ...facts }];
  const owned = <T>(records: T[]) => records.map((record) => ({ pack: info.id, record }));
  const merged = { actors: owned(actors), claims: owned(claims), sources: owned(sources), renames: false };
  const { spread, shelves } = shelve(1, merged);
  await db.table('shelves').bulkAdd([...shelves]);
  const layers = [{ id: 1, spread, changed: null }];
  const row = { state: 'active', packs, compiler: 'test-1', withdrawn: [], records: counts, layers };
  await db.table('generations').add(row);
  await db.table('compiled').add({ generation: 1, knowledge: {} });
  await db.table('searchIndexes').add({ generation: 1, index: buildSearchIndex(first) });
  return db;
}

describe('a database of version 3', () => {
  it('holds the same afterwards, and takes updates', async () => {
    const name = freshName();
    (await writtenByVersion3(name)).close();
    const db = openKnowledge(name);
    const active = await activeGeneration(db);
    if (!active) throw new Error('nothing is active');
    expect(await settledGeneration(db, 'test-1')).toBe(active.id);
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: false });
    expect((await searchIndexLoader(db)())?.value.search('fair', 1)).toHaveLength(1);

    const [installed] = active.packs;
    if (!installed) throw new Error('no pack is installed');
    const content = new TextEncoder().encode(canonicalText(second));
    const to = await digestOf(crypto.subtle, content);
    const patch = new TextEncoder().encode(
      patchText(makePatch(first, second, { from: installed.digest, to })),
    );
    const made = await patchedPack(db, installed, patch, to);
    if (!made.ok) throw new Error(made.refusal.message);
    const installer = createInstaller(db, toolsFor());
    expect(await installer.install([{ ...made.value, origin: installed.origin }])).toMatchObject({
      ok: true,
    });
    expect((await activeGeneration(db))?.packs[0]?.info.version).toBe(second.version);
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: false });
    expect(await installer.rollBack()).toMatchObject({ ok: true });
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: false });
  });
});

describe('a database of version 1', () => {
  it('is readable at once, and composed anew from the bundled pack', async () => {
    const name = freshName();
    (await writtenByVersion1(name)).close();
    const db = openKnowledge(name);
    const active = await activeGeneration(db);
    expect(active?.packs[0]).toMatchObject({ enabled: true, origin: { type: 'bundled' }, problem: null });
    expect(await countRows(db, active?.id ?? 0)).toMatchObject({ actors: 6 });
    expect(await settledGeneration(db, 'test-1')).toBeNull();
    const installer = createInstaller(db, toolsFor());
    const result = await installer.ensureBundled(async () => bytesOf(SAMPLE_PACK), 'if-needed');
    expect(result).toMatchObject({ ok: true, value: { installed: true } });
    const now = await activeGeneration(db);
    expect(await countRows(db, now?.id ?? 0)).toMatchObject({ actors: 6, claims: 2, sources: 3 });
    expect((await db.generations.toArray()).map(({ state }) => state).sort()).toEqual(['active', 'previous']);
  });

  it('that another context will not let go is said to be held, and opened once it is free', async () => {
    const name = freshName();
    const old = await writtenByVersion1(name);
    old.on('versionchange', () => false); // a page that does not close it, as Dexie otherwise would
    const db = openKnowledge(name);
    await expect(opened(db, 20)).rejects.toMatchObject({ name: 'BlockedError' });
    old.close();
    await opened(db);
    expect(await db.generations.count()).toBe(2);
  });
});
