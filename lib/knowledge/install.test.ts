import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Pack } from '../model/pack';
import { MAX_PACK_BYTES } from '../packs/feed/manifest';
import { INSTALL_STEPS, type InstallStep } from './compose';
import { activeGeneration, openKnowledge } from './database';
import { createInstaller } from './install';
import { SAMPLE_PACK } from './sample-pack';
import { bundled, bytesOf, countRows, freshName, storedLayers, toolsFor } from './testing';

const NEWER: Pack = { ...SAMPLE_PACK, version: '1.1.0', actors: SAMPLE_PACK.actors.slice(0, 5), claims: [] };
const WHOLE = { actors: 6, claims: 2, sources: 3, compiled: 1, indexes: 1 };
const NOTHING = { actors: 0, claims: 0, sources: 0, compiled: 0, indexes: 0 };

async function installed() {
  const name = freshName();
  const db = openKnowledge(name);
  const result = await createInstaller(db, toolsFor()).install([bundled(SAMPLE_PACK)]);
  if (!result.ok) throw new Error(result.refusal.message);
  return { name, db, first: result.value.generation };
}

describe('install', () => {
  it('makes a whole pack readable', async () => {
    const { db, first } = await installed();
    expect((await activeGeneration(db))?.packs[0]).toMatchObject({
      info: { id: 'sample', version: '1.0.0' },
      actors: 6,
    });
    expect(await countRows(db, first)).toEqual(WHOLE);
  });

  it('keeps one earlier generation to go back to, and removes older ones', async () => {
    const { db, first } = await installed();
    const installer = createInstaller(db, toolsFor());
    await installer.install([bundled(NEWER)]);
    expect((await db.generations.get(first))?.state).toBe('previous');
    expect(await countRows(db, first)).toEqual(WHOLE);
    await installer.install([bundled({ ...NEWER, version: '1.2.0' })]);
    expect(await db.generations.get(first)).toBeUndefined();
    expect(await countRows(db, first)).toEqual(NOTHING);
    expect((await activeGeneration(db))?.packs[0]?.info.version).toBe('1.2.0');
  });

  it('does nothing for the same bytes, and refuses an older version', async () => {
    const { db, first } = await installed();
    const installer = createInstaller(db, toolsFor());
    expect(await installer.install([bundled(SAMPLE_PACK)])).toEqual({
      ok: true,
      value: { generation: first, installed: false },
    });
    const older = await installer.install([bundled({ ...SAMPLE_PACK, version: '0.9.9' })]);
    expect(older).toMatchObject({ refusal: { code: 'older' } });
    expect((await activeGeneration(db))?.id).toBe(first);
  });

  it('refuses what is no pack, with a reason, and changes nothing', async () => {
    const { db, first } = await installed();
    const installer = createInstaller(db, toolsFor());
    const broken = { ...NEWER, actors: [{ ...SAMPLE_PACK.actors[0], id: 'Not An Id' }] };
    const refusalOf = async (content: Uint8Array<ArrayBuffer>) => {
      const result = await installer.install([{ content, origin: { type: 'bundled' } }]);
      return result.ok ? 'taken' : result.refusal.code;
    };
    expect(await refusalOf(new TextEncoder().encode('<html>'))).toBe('html');
    expect(await refusalOf(new Uint8Array([0x22, 0xff, 0x22]))).toBe('not-json');
    expect(await refusalOf(new Uint8Array(MAX_PACK_BYTES + 1))).toBe('too-large');
    const invalid = await installer.install([bundled(broken)]);
    expect(invalid).toMatchObject({
      refusal: { code: 'invalid', message: expect.stringContaining('actors.0.id') },
    });
    expect((await activeGeneration(db))?.id).toBe(first);
    expect(await db.generations.count()).toBe(1);
  });

  it('removes what it staged when compiling fails', async () => {
    const { db, first } = await installed();
    const failing = toolsFor({
      compile() {
        throw new Error('disk full');
      },
    });
    const result = await createInstaller(db, failing).install([bundled(NEWER)]);
    expect(result).toMatchObject({ refusal: { code: 'failed', message: 'disk full' } });
    expect((await activeGeneration(db))?.id).toBe(first);
    expect(await storedLayers(db)).toEqual([first]);
  });

  it('takes one install after the other', async () => {
    const db = openKnowledge(freshName());
    const installer = createInstaller(db, toolsFor());
    await Promise.all([installer.install([bundled(SAMPLE_PACK)]), installer.install([bundled(NEWER)])]);
    expect((await activeGeneration(db))?.packs[0]?.info.version).toBe('1.1.0');
    expect(await db.generations.toArray().then((rows) => rows.map((row) => row.state))).toEqual([
      'previous',
      'active',
    ]);
  });
});

describe('an install that is killed', () => {
  /** Stops for ever after the given step, as a background that the browser ends. */
  const killedAfter = async (name: string, pack: Pack, last: InstallStep) => {
    const db = openKnowledge(name);
    await new Promise<void>((resolve) => {
      const onStep = (step: InstallStep) => {
        if (step !== last) return;
        resolve();
        return new Promise<void>(() => undefined);
      };
      createInstaller(db, toolsFor({ onStep })).install([bundled(pack)]);
    });
    db.close();
  };

  it.each(INSTALL_STEPS)('after “%s” leaves the old or the new knowledge, whole', async (step) => {
    const { name, db: before, first } = await installed();
    before.close();
    await killedAfter(name, NEWER, step);

    const db = openKnowledge(name);
    const active = await activeGeneration(db);
    const switched = step === 'switched' || step === 'cleaned';
    expect(active?.packs[0]?.info.version).toBe(switched ? '1.1.0' : '1.0.0');
    expect(await countRows(db, active?.id ?? 0)).toEqual(
      switched ? { ...WHOLE, actors: 5, claims: 0 } : WHOLE,
    );

    const restarted = createInstaller(db, toolsFor());
    const result = await restarted.ensureBundled(async () => bytesOf(NEWER), 'always');
    expect(result).toMatchObject({ ok: true, value: { installed: !switched } });
    expect((await activeGeneration(db))?.packs[0]?.info.version).toBe('1.1.0');
    const states = (await db.generations.toArray()).map((row) => row.state);
    expect(states.sort()).toEqual(['active', 'previous']);
    expect(await countRows(db, first)).toEqual(WHOLE);
    expect(await storedLayers(db)).toEqual(await db.generations.toCollection().primaryKeys());
  });

  it.each(INSTALL_STEPS)('at the very first run, after “%s”, is never readable half done', async (step) => {
    const name = freshName();
    await killedAfter(name, SAMPLE_PACK, step);
    const db = openKnowledge(name);
    const active = await activeGeneration(db);
    if (active) expect(await countRows(db, active.id)).toEqual(WHOLE);
    await createInstaller(db, toolsFor()).ensureBundled(async () => bytesOf(SAMPLE_PACK), 'if-needed');
    expect(await storedLayers(db)).toEqual(await db.generations.toCollection().primaryKeys());
    expect(await db.generations.count()).toBe(1);
  });
});

describe('ensureBundled', () => {
  it('does not read the bundled pack when nothing can have changed', async () => {
    const { db, first } = await installed();
    let reads = 0;
    const load = async () => {
      reads += 1;
      return bytesOf(NEWER);
    };
    const installer = createInstaller(db, toolsFor());
    expect(await installer.ensureBundled(load, 'if-needed')).toMatchObject({ value: { generation: first } });
    expect(reads).toBe(0);
    expect(await installer.ensureBundled(load, 'always')).toMatchObject({ value: { installed: true } });
    expect(reads).toBe(1);
  });

  it('compiles anew when other code compiled the installed pack', async () => {
    const { db, first } = await installed();
    const installer = createInstaller(db, toolsFor({ compiler: 'test-2' }));
    const result = await installer.ensureBundled(async () => bytesOf(SAMPLE_PACK), 'if-needed');
    expect(result).toMatchObject({ ok: true, value: { installed: true } });
    expect((await activeGeneration(db))?.compiler).toBe('test-2');
    expect((await activeGeneration(db))?.id).not.toBe(first);
  });

  it('says why when the bundled pack cannot be read', async () => {
    const installer = createInstaller(openKnowledge(freshName()), toolsFor());
    const result = await installer.ensureBundled(
      () => Promise.reject(new Error('no such file')),
      'if-needed',
    );
    expect(result).toEqual({ ok: false, refusal: { code: 'failed', message: 'no such file' } });
  });
});

describe('a database that does not open', () => {
  it('is said, not thrown', async () => {
    const db = openKnowledge(freshName());
    const off = Object.assign(new Error('storage is switched off'), { name: 'InvalidStateError' });
    vi.spyOn(db, 'open').mockRejectedValue(off);
    const result = await createInstaller(db, toolsFor()).ensureBundled(
      async () => bytesOf(SAMPLE_PACK),
      'always',
    );
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'storage-off', message: 'storage is switched off' },
    });
  });
});
