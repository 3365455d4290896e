/** Puts a generation together from a plan of packs: staged, records, compiled, indexed, files, then switched to. */
import type { CompiledKnowledge } from '../detect/contract';
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Pack } from '../model/pack';
import type { Source } from '../model/source';
import type { Withdrawal } from '../packs/feed/manifest';
import { withoutWithdrawn } from '../packs/feed/withdraw';
import { readJson } from '../packs/json-bytes';
import { mergePacks } from '../packs/merge';
import type { InstalledPack, KnowledgeDatabase } from './database';
import { digestShelves } from './digests';
import { removeLeftovers, retire, switchTo } from './generations';
import { loadPackFile, removeUnusedFiles, storePackFile } from './pack-files';
import { buildSearchIndex } from './search-index';
import { shelve } from './shelves';

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
  /** Version of the code that compiles: bytes of another version are compiled anew. */
  compiler: string;
  /** Progress; a promise holds the install up. */
  onStep?(step: InstallStep): void | Promise<void>;
}

/** A pack of the next generation; `content` and `pack` are there when it is new, and need no reading back. */
export interface PlannedPack {
  entry: InstalledPack;
  content?: Uint8Array<ArrayBuffer>;
  pack?: Pack;
  /** The content as it was downloaded, with gzip. */
  packed?: Uint8Array<ArrayBuffer>;
}

/** What publishers have withdrawn, by the address of their feed: each speaks only for packs that came from it. */
export type Withdrawn = ReadonlyMap<string, readonly Withdrawal[]>;

function withdrawnOf({ info, origin }: InstalledPack, withdrawn: Withdrawn): readonly Withdrawal[] {
  const own = origin.type === 'feed' ? withdrawn.get(origin.url) : undefined;
  return (own ?? []).filter(({ pack }) => pack === info.id);
}

/** The keys of the withdrawals that concern any of the packs, sorted. */
export function withdrawalKeys(packs: readonly InstalledPack[], withdrawn: Withdrawn): string[] {
  const keys = packs.flatMap((pack) =>
    withdrawnOf(pack, withdrawn).map(({ kind, id }) => `${pack.info.id}/${kind}/${id}`),
  );
  return [...new Set(keys)].sort();
}

/** Composes a generation and switches to it. Rejects after taking back what it wrote; readers see old or new. */
export async function compose(
  db: KnowledgeDatabase,
  tools: ComposeTools,
  plan: readonly PlannedPack[],
  withdrawn: Withdrawn,
): Promise<number> {
  const done = async (step: InstallStep) => tools.onStep?.(step);
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
  });
  try {
    await done('staged');
    // Written while records are.
    const storing = Promise.all(
      plan.flatMap(({ entry, content, packed }) =>
        content ? [storePackFile(db, entry.digest, content, packed)] : [],
      ),
    );
    storing.catch(() => undefined); // awaited below, if filling does not fail first
    await fill(generation);
    await storing;
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

  async function fill(generation: number): Promise<void> {
    const entries: InstalledPack[] = [];
    const packs: Pack[] = [];
    for (const planned of plan) {
      const read = planned.entry.enabled ? await packOf(db, tools, planned) : null;
      entries.push({ ...planned.entry, problem: read?.ok === false ? read.message : null });
      if (read?.ok) packs.push(withoutWithdrawn(read.pack, withdrawnOf(planned.entry, withdrawn)));
    }
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
    });
    await inBatches(shelves, (batch) => db.shelves.bulkAdd(batch));
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
  }

  async function inBatches<T>(items: Iterable<T>, add: (batch: T[]) => Promise<unknown>): Promise<void> {
    let batch: T[] = [];
    for (const item of items) {
      batch.push(item);
      if (batch.length < BATCH) continue;
      await add(batch);
      await done('records');
      batch = [];
    }
    await add(batch);
    await done('records');
  }
}

async function packOf(
  db: KnowledgeDatabase,
  tools: ComposeTools,
  { entry, pack }: PlannedPack,
): Promise<{ ok: true; pack: Pack } | { ok: false; message: string }> {
  if (pack) return { ok: true, pack };
  const content = await loadPackFile(db, entry.digest);
  // A damaged file is no reason to drop a pack from sight: the repair fetches it again.
  if (!content.ok) throw new Error(`“${entry.info.id}”: ${content.refusal.message}`);
  const read = readJson(content.value);
  return read.ok ? tools.parsePack(read.value.value) : { ok: false, message: read.refusal.message };
}
