import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { activeGeneration, opened, openKnowledge } from './database';
import { settledGeneration } from './generations';
import { createInstaller } from './install';
import { SAMPLE_PACK } from './sample-pack';
import { bytesOf, countRows, freshName, toolsFor } from './testing';

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

describe('a database of version 1', () => {
  it('is readable at once, and composed anew from the bundled pack', async () => {
    const name = freshName();
    (await writtenByVersion1(name)).close();
    const db = openKnowledge(name);
    const active = await activeGeneration(db);
    expect(active?.packs[0]).toMatchObject({ enabled: true, origin: { type: 'bundled' }, problem: null });
    expect(await db.actors.get([active?.id ?? 0, 'moscow'])).toBeDefined();
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
