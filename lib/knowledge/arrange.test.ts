import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../model/pack';
import { activeGeneration, openKnowledge } from './database';
import { createInstaller, type NewPack } from './install';
import { checkIntegrity } from './integrity';
import { SAMPLE_PACK } from './sample-pack';
import { bundled, bytesOf, countRows, freshName, storedLayers, toolsFor } from './testing';

const OTHER: Pack = {
  ...SAMPLE_PACK,
  id: 'other',
  claims: [],
  sources: SAMPLE_PACK.sources.slice(0, 1),
  actors: SAMPLE_PACK.actors
    .slice(0, 1)
    .map((actor) => ({ ...actor, id: 'somebody', names: { en: ['Some Body'] } })),
};
const fromFile = (pack: unknown, signers: string[] = []): NewPack => ({
  content: bytesOf(pack),
  origin: { type: 'file', name: 'pack.json', signers },
});

async function both() {
  const db = openKnowledge(freshName());
  const installer = createInstaller(db, toolsFor());
  const result = await installer.install([bundled(SAMPLE_PACK), fromFile(OTHER)]);
  if (!result.ok) throw new Error(result.refusal.message);
  const state = async () => {
    const active = await activeGeneration(db);
    const line = active?.packs.map(({ info, enabled }) => `${info.id}${enabled ? '' : ' off'}`);
    return { packs: line, rows: await countRows(db, active?.id ?? 0) };
  };
  return { db, installer, state };
}

describe('several packs', () => {
  it('stand in one generation, in an order, each on or off, until removed', async () => {
    const { installer, state } = await both();
    expect(await state()).toMatchObject({ packs: ['sample', 'other'], rows: { actors: 7 } });
    await installer.arrange([
      { id: 'other', enabled: true },
      { id: 'sample', enabled: false },
    ]);
    expect(await state()).toMatchObject({ packs: ['other', 'sample off'], rows: { actors: 1, claims: 0 } });
    await installer.rollBack();
    expect(await state()).toMatchObject({ packs: ['sample', 'other'], rows: { actors: 7, claims: 2 } });
    await installer.arrange([{ id: 'sample', enabled: true }]);
    expect(await state()).toMatchObject({ packs: ['sample'], rows: { actors: 6 } });
  });

  it('come together or not at all', async () => {
    const { installer, state } = await both();
    const news = [bundled({ ...SAMPLE_PACK, version: '2.0.0' }), fromFile({ ...OTHER, version: '0.1.0' })];
    expect(await installer.install(news)).toMatchObject({ refusal: { code: 'older' } });
    expect(await installer.install([fromFile('{')])).toMatchObject({ ok: false });
    expect(await state()).toMatchObject({ packs: ['sample', 'other'], rows: { actors: 7 } });
  });

  it('are replaced by their own publisher only', async () => {
    const { installer } = await both();
    const next = { ...OTHER, version: '2.0.0' };
    expect(await installer.install([fromFile(next, ['key-a'])])).toMatchObject({ ok: true });
    const later = { ...OTHER, version: '3.0.0' };
    expect(await installer.install([fromFile(later, ['key-b'])])).toMatchObject({
      refusal: { code: 'other-publisher' },
    });
    expect(await installer.install([fromFile(later)])).toMatchObject({
      refusal: { code: 'other-publisher' },
    });
    expect(await installer.install([fromFile(later, ['key-b', 'key-a'])])).toMatchObject({ ok: true });
  });

  it('that later code cannot read stay, switched from sight with a reason', async () => {
    const { db, state } = await both();
    const picky = createInstaller(
      db,
      toolsFor({
        compiler: 'test-2',
        parsePack: (raw) =>
          (raw as Pack).id === 'other'
            ? { ok: false, message: 'no longer read' }
            : { ok: true, pack: raw as Pack },
      }),
    );
    await picky.ensureBundled(async () => bytesOf(SAMPLE_PACK), 'if-needed');
    expect(await state()).toMatchObject({ packs: ['sample', 'other'], rows: { actors: 6 } });
    const packs = (await activeGeneration(db))?.packs ?? [];
    expect(packs.map(({ problem }) => problem)).toEqual([null, 'no longer read']);
  });

  it('are refused before anything is written when there is no room', async () => {
    const { db } = await both();
    const installer = createInstaller(db, toolsFor({ freeSpace: async () => 100 }));
    expect(await installer.install([fromFile({ ...OTHER, version: '2.0.0' })])).toMatchObject({
      refusal: { code: 'quota' },
    });
    expect(await db.generations.count()).toBe(1);
  });
});

describe('a damaged database', () => {
  it('is found out, and made whole from what is at hand', async () => {
    const { db, installer, state } = await both();
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: false });
    const active = await activeGeneration(db);
    await db.shelves.delete([active?.id ?? 0, 'actors', 0]);
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: true });
    await installer.rebuild([], []);
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: false });

    const sample = active?.packs[0]?.digest ?? '';
    await db.packFiles.update(sample, { packed: new Uint8Array([1, 2, 3]) });
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: ['sample'], isIncomplete: false });
    expect(await installer.arrange([{ id: 'sample', enabled: true }])).toMatchObject({ ok: false });
    await installer.rebuild([bundled(SAMPLE_PACK)], []);
    expect(await checkIntegrity(db)).toEqual({ damagedPacks: [], isIncomplete: false });
    expect(await state()).toMatchObject({ packs: ['sample', 'other'], rows: { actors: 7 } });
  });
});

describe('a full disk', () => {
  it('is named, and nothing changes', async () => {
    const { db, state } = await both();
    const full = createInstaller(
      db,
      toolsFor({
        compile() {
          throw Object.assign(new Error('The current transaction exceeded its quota limitations.'), {
            name: 'QuotaExceededError',
          });
        },
      }),
    );
    expect(await full.install([bundled({ ...SAMPLE_PACK, version: '2.0.0' })])).toMatchObject({
      refusal: { code: 'quota' },
    });
    expect(await state()).toMatchObject({ rows: { actors: 7 } });
    expect(await db.generations.count()).toBe(1);
    expect(await storedLayers(db)).toEqual([(await activeGeneration(db))?.id]);
  });
});
