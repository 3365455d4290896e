/**
 * The next generation as changes of the active one: what an update did not touch is neither read, written, compiled nor
 * indexed again. Where that cannot be had without a look at the rest, a generation is composed anew instead.
 */
import type { ClaimChanges } from '../detect/contract';
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { RecordChange, RecordChanges } from '../model/pack';
import type { Source } from '../model/source';
import { withoutWithdrawn } from '../packs/feed/withdraw';
import type { MergedPacks } from '../packs/merge';
import type { CheckedChanges } from '../packs/parse-changes';
import { RECORD_LISTS, type RecordList, recordIn } from '../packs/record-map';
import type { Generation, KnowledgeDatabase, Layer } from './database';
import { changedDigests } from './digest-changes';
import { readDigests, shelvesOf } from './digests';
import { type LayerReader, type RecordOf, type RecordTypes, readLayers } from './layers';
import type { PatchedFile, PlannedPack } from './plan';
import { changedEntries } from './search-changes';
import { LINK_KINDS, type Shelf, shelve } from './shelves';
import { type Withdrawn, withdrawalKeys, withdrawnOf } from './withdrawals';

/** Layers, and their share of all records, from which on a generation is composed anew, in one layer. */
const MAX_LAYERS = 8;
const MAX_SHARE = 0.2;
/** So many changed records are no burden, however few there are in all. */
const FEW = 100;

/** What the next generation has of its own. */
export interface GenerationChanges {
  /** What its row says of what it has, and of what it shares with the active one. */
  row: Pick<Generation, 'records' | 'layers' | 'compiled' | 'indexes' | 'renames'>;
  shelves: Shelf[];
  claims: ClaimChanges;
  /** What follows for lists and the search index, once the shelves are stored. */
  follow(): Promise<{ digests: Shelf[]; index: Uint8Array<ArrayBuffer> }>;
}

/** A pack of the plan that came as changes of what is active. */
interface ChangedPack {
  pack: string;
  changes: CheckedChanges;
  patched: PatchedFile;
  withdrawn: ReturnType<typeof withdrawnOf>;
}

interface Circumstances {
  /** The number that the next generation will have. */
  generation: number;
  active: Generation;
  plan: readonly PlannedPack[];
  withdrawn: Withdrawn;
  /** Compiles changes; null when only all records together can be compiled. */
  compile(changes: Pick<RecordChanges, 'actors' | 'claims'>): ClaimChanges | null;
}

/** The changes that lead from the active generation to the plan; null where it must be composed anew. */
export async function changesOver(
  db: KnowledgeDatabase,
  { generation, active, plan, withdrawn, compile }: Circumstances,
): Promise<GenerationChanges | null> {
  const packs = changedPacks(active, plan, withdrawn);
  const others = packs && (await idsOfOthers(db, plan));
  if (packs === null || others === null) return null;
  const before = readLayers(db, active);
  const changes: RecordChanges = { actors: [], claims: [], sources: [] };
  const put: MergedPacks = { actors: [], claims: [], sources: [], renames: false };
  for (const changed of packs) {
    const kept = withoutWithdrawn(changed.changes.pack, changed.withdrawn);
    changes.actors.push(...(await changesIn('actors', changed, kept.actors, before)));
    changes.claims.push(...(await changesIn('claims', changed, kept.claims, before)));
    changes.sources.push(...(await changesIn('sources', changed, kept.sources, before)));
    const own = <T>(records: readonly T[]) => records.map((record) => ({ pack: changed.pack, record }));
    put.actors.push(...own(kept.actors));
    put.claims.push(...own(kept.claims));
    put.sources.push(...own(kept.sources));
  }
  // A record that several packs have may be another one's.
  if (RECORD_LISTS.some((list) => changes[list].some(({ id }) => others[list].has(id)))) return null;
  const claims = compile(changes);
  if (claims === null) return null;
  const { spread, shelves } = shelve(generation, put);
  const ids = (list: RecordList) => changes[list].map(({ id }) => id);
  const changed = { actors: ids('actors'), claims: ids('claims'), sources: ids('sources') };
  const layers = [{ id: generation, spread, changed }, ...active.layers];
  if (!isWorthwhile(layers, active.records)) return null;
  const records = { ...active.records };
  for (const list of RECORD_LISTS) {
    for (const change of changes[list]) {
      records[list] += Number(change.after !== undefined) - Number(change.before !== undefined);
    }
  }
  return {
    row: {
      records,
      layers,
      compiled: [generation, ...active.compiled],
      indexes: [generation, ...active.indexes],
      renames: false,
    },
    shelves: [...shelves],
    claims,
    follow: async () => {
      const reader = readLayers(db, { layers });
      await Promise.all(LINK_KINDS.map((kind) => reader.preload(kind)));
      const recordOf = quickly(reader, packs, others);
      const digests = await changedDigests(reader, changes, recordOf, {
        eventDigests: await readDigests(db, active, 'eventDigests'),
        sourceDigests: await readDigests(db, active, 'sourceDigests'),
      });
      const index = await changedEntries(reader, changes, recordOf);
      return { digests: [...shelvesOf(generation, digests)], index };
    },
  };
}

/** The packs that came as changes; null when anything else is to be different as well. */
function changedPacks(
  active: Generation,
  plan: readonly PlannedPack[],
  withdrawn: Withdrawn,
): ChangedPack[] | null {
  const entries = plan.map(({ entry }) => entry);
  if (active.renames || active.packs.length !== plan.length) return null;
  if (active.withdrawn.join() !== withdrawalKeys(entries, withdrawn).join()) return null;
  const packs: ChangedPack[] = [];
  for (const [at, { entry, changes, patched }] of plan.entries()) {
    const was = active.packs[at];
    const isSame = was?.info.id === entry.info.id && was.enabled === entry.enabled && was.problem === null;
    if (!isSame) return null;
    if (was.digest === entry.digest) continue;
    if (!changes || patched?.from !== was.digest || !entry.enabled) return null;
    packs.push({ pack: entry.info.id, changes, patched, withdrawn: withdrawnOf(entry, withdrawn) });
  }
  return packs;
}

/** Ids of the packs that stay as they are; null where they are not known. */
async function idsOfOthers(
  db: KnowledgeDatabase,
  plan: readonly PlannedPack[],
): Promise<Record<RecordList, ReadonlySet<string>> | null> {
  const ids = { actors: new Set<string>(), claims: new Set<string>(), sources: new Set<string>() };
  const changed = plan.filter(({ changes }) => changes !== undefined);
  const maps = changed.slice(1).map(({ patched }) => patched?.after.records);
  for (const { entry, changes } of plan) {
    if (entry.enabled && changes === undefined) maps.push(await db.recordMaps.get(entry.digest));
  }
  for (const map of maps) {
    if (map === undefined) return null;
    for (const list of RECORD_LISTS) for (const id of map.lists[list].ids) ids[list].add(id);
  }
  return ids;
}

/** What became of each record of a list that an update touched; `kept` are those that it put. */
async function changesIn<T extends Actor | Claim | Source>(
  list: RecordList,
  { changes, patched, withdrawn }: ChangedPack,
  kept: readonly T[],
  active: LayerReader,
): Promise<RecordChange<T>[]> {
  const after = new Map(kept.map((record) => [record.id, record]));
  const ids = [...changes.removed[list], ...changes.pack[list].map(({ id }) => id)];
  return Promise.all(
    ids.map(async (id) => {
      // Of what was withdrawn the file still tells.
      const before =
        withdrawn.length === 0
          ? recordIn(patched.before.content, patched.before.records.lists[list], id)
          : (await active.get(list, id))?.record;
      return { id, before: before as T | undefined, after: after.get(id) };
    }),
  );
}

function isWorthwhile(layers: readonly Layer[], records: Generation['records']): boolean {
  if (layers.length > MAX_LAYERS) return false;
  const all = RECORD_LISTS.reduce((sum, list) => sum + records[list], 0);
  const changed = layers.flatMap((layer) => (layer.changed ? Object.values(layer.changed).flat() : []));
  return changed.length <= Math.max(FEW, all * MAX_SHARE);
}

/** Reads single records of a generation: from the file of the pack that changed, where that is sure to be the same. */
function quickly(
  reader: LayerReader,
  packs: readonly ChangedPack[],
  others: Record<RecordList, ReadonlySet<string>>,
): RecordOf {
  const [only] = packs;
  const file = packs.length === 1 && only?.withdrawn.length === 0 ? only.patched.after : null;
  return async (list, id) => {
    const record =
      file && !others[list].has(id) ? recordIn(file.content, file.records.lists[list], id) : undefined;
    return (record as RecordTypes[typeof list] | undefined) ?? (await reader.get(list, id))?.record;
  };
}
