/** Puts a generation together from a plan of packs: staged, records, compiled, indexed, files, then switched to. */
import type { ClaimChanges, CompiledKnowledge } from '../detect/contract';
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Pack, RecordChanges } from '../model/pack';
import type { Source } from '../model/source';
import { withoutWithdrawn } from '../packs/feed/withdraw';
import { readJson } from '../packs/json-bytes';
import { mergePacks } from '../packs/merge';
import { mapRecords } from '../packs/record-map';
import { taken } from '../packs/refusal';
import { changesOver, type GenerationChanges } from './changes';
import type { Generation, InstalledPack, KnowledgeDatabase } from './database';
import { digestShelves } from './digests';
import { removeLeftovers, retire, switchTo } from './generations';
import { loadPackFile, removeUnusedFiles, storePackFile } from './pack-files';
import type { PlannedPack } from './plan';
import { buildSearchIndex } from './search-index';
import { type Shelf, shelve } from './shelves';
import { type Withdrawn, withdrawalKeys, withdrawnOf } from './withdrawals';

/** Shelves written per transaction, some MB: enough to be quick, few enough to let others read in between. */
const BATCH = 64;

/** Steps of an install or update in order; each is reported once it is done ("records" once per batch). */
export const INSTALL_STEPS = [
  'checked',
  'staged',
  'records',
  'compiled',
  'indexed',
  'stored',
  'switched',
  'cleaned',
] as const;
export type InstallStep = (typeof INSTALL_STEPS)[number];

/** What composing needs from elsewhere. */
export interface ComposeTools {
  /** Validates a parsed pack file; messages name the record, the field and what is wrong. */
  parsePack(raw: unknown): { ok: true; pack: Pack } | { ok: false; message: string };
  compile(knowledge: { actors: Actor[]; claims: Claim[]; sources: Source[] }): CompiledKnowledge;
  /** Compiles what changed in knowledge of the same compiler; null when all must be compiled together. */
  compileChanges(changes: RecordChanges): ClaimChanges | null;
  /** Version of the code that compiles: bytes of another version are compiled anew. */
  compiler: string;
  /** Progress, `part` of a step that is reported more than once; a promise holds the install up. */
  onStep?(step: InstallStep, part?: number): void | Promise<void>;
}

/**
 * Composes a generation and switches to it: as changes of the active one where that can be, else anew. Rejects after
 * taking back what it wrote; readers see old or new.
 */
export async function compose(
  db: KnowledgeDatabase,
  tools: ComposeTools,
  {
    active,
    plan,
    withdrawn,
  }: { active: Generation | undefined; plan: readonly PlannedPack[]; withdrawn: Withdrawn },
): Promise<number> {
  const done = async (step: InstallStep, part?: number) => tools.onStep?.(step, part);
  const generation = await db.generations.add({
    state: 'staged',
    packs: plan.map(({ entry }) => entry),
    compiler: tools.compiler,
    withdrawn: withdrawalKeys(
      plan.map(({ entry }) => entry),
      withdrawn,
    ),
    records: { actors: 0, claims: 0, sources: 0 },
    layers: [],
    compiled: [],
    indexes: [],
    renames: false,
  });
  try {
    await done('staged');
    const changes =
      active?.compiler === tools.compiler
        ? await changesOver(db, { generation, active, plan, withdrawn, compile: tools.compileChanges })
        : null;
    if (changes) await fillChanges(generation, changes);
    else await fill(generation);
    await done('stored');
    await switchTo(db, generation);
  } catch (error) {
    await retire(db, generation).catch(() => undefined); // what cannot be removed now is removed at the next start
    throw error;
  }
  await done('switched');
  await removeLeftovers(db);
  await removeUnusedFiles(db);
  await done('cleaned');
  return generation;

  /** Writes what is different from the active generation. */
  async function fillChanges(generation: number, { row, shelves, claims, follow }: GenerationChanges) {
    await db.generations.update(generation, row);
    await storeShelves(shelves, shelves.length);
    await db.compiled.add({ generation, changes: claims });
    await done('compiled');
    const { digests, index } = await follow();
    await db.shelves.bulkAdd(digests);
    await db.searchIndexes.add({ generation, index });
    await done('indexed');
    await storeFiles([]);
  }

  async function storeFiles(read: readonly (Pack | null)[]): Promise<void> {
    for (const [at, { entry, content, packed, patched }] of plan.entries()) {
      if (!content) continue;
      const pack = read[at];
      const records = patched?.after.records ?? (pack ? mapRecords(content, pack) : null);
      await storePackFile(db, { digest: entry.digest, content, packed, patched, records });
    }
  }

  /** Writes the whole of the generation. */
  async function fill(generation: number): Promise<void> {
    const entries: InstalledPack[] = [];
    const packs: Pack[] = [];
    const read: (Pack | null)[] = [];
    for (const planned of plan) {
      const found = planned.entry.enabled ? await packOf(db, tools, planned) : null;
      if (found?.ok === false && planned.content) throw new Error(found.message);
      entries.push({ ...planned.entry, problem: found?.ok === false ? found.message : null });
      read.push(found?.ok ? found.pack : (planned.pack ?? null));
      if (found?.ok) packs.push(withoutWithdrawn(found.pack, withdrawnOf(planned.entry, withdrawn)));
    }
    // Written while records are.
    const storing = storeFiles(read);
    storing.catch(() => undefined); // awaited below, if nothing else fails first
    const merged = mergePacks(packs);
    const { spread, shelves } = shelve(generation, merged);
    await db.generations.update(generation, {
      packs: entries,
      records: {
        actors: merged.actors.length,
        claims: merged.claims.length,
        sources: merged.sources.length,
      },
      layers: [{ id: generation, spread, changed: null }],
      compiled: [generation],
      indexes: [generation],
      renames: merged.renames,
    });
    await storeShelves(
      shelves,
      Object.values(spread).reduce((sum, number) => sum + number, 0),
    );
    await db.shelves.bulkAdd([...digestShelves(generation, merged)]);
    const records = {
      actors: merged.actors.map(({ record }) => record),
      claims: merged.claims.map(({ record }) => record),
      sources: merged.sources.map(({ record }) => record),
    };
    await db.compiled.add({ generation, knowledge: tools.compile(records) });
    await done('compiled');
    await db.searchIndexes.add({ generation, index: buildSearchIndex(records) });
    await done('indexed');
    await storing;
  }

  /** Writes shelves in batches; `most` is how many there can be. */
  async function storeShelves(shelves: Iterable<Shelf>, most: number): Promise<void> {
    let stored = 0;
    let batch: Shelf[] = [];
    for (const shelf of shelves) {
      batch.push(shelf);
      if (batch.length < BATCH) continue;
      await db.shelves.bulkAdd(batch);
      stored += batch.length;
      batch = [];
      await done('records', Math.min(stored / most, 0.99));
    }
    await db.shelves.bulkAdd(batch);
    await done('records', 1);
  }
}

async function packOf(
  db: KnowledgeDatabase,
  tools: ComposeTools,
  { entry, pack, content: fresh }: PlannedPack,
): Promise<{ ok: true; pack: Pack } | { ok: false; message: string }> {
  if (pack) return { ok: true, pack };
  const content = fresh ? taken(fresh) : await loadPackFile(db, entry.digest);
  // A damaged file is no reason to drop a pack from sight: the repair fetches it again.
  if (!content.ok) throw new Error(`“${entry.info.id}”: ${content.refusal.message}`);
  const read = readJson(content.value);
  return read.ok ? tools.parsePack(read.value.value) : { ok: false, message: read.refusal.message };
}
