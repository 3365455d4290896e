/**
 * The knowledge database. A generation is the unit that is installed, switched and removed:
 *
 *   staged ──switch (one transaction)──► active ──next switch──► previous ──the one after──► retired ──► gone
 *
 * Readers only follow the active generation, so that a half-written one is never seen. The previous one stays, for a
 * page that is still open on it and for going back. Its records lie on shelves in layers: one that holds all, and
 * above it what updates have changed since. Generations share the layers that they have in common.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ClaimChanges, CompiledKnowledge } from '../detect/contract';
import type { PackInfo } from '../model/pack';
import type { Change, Channel, Correction } from '../packs/feed/manifest';
import type { RecordMap } from '../packs/record-map';
import type { RecordKind, Shelf, ShelfKind, Spread } from './shelves';
import { fromVersion1, fromVersion2, fromVersion3 } from './upgrades';

export type GenerationState = 'staged' | 'active' | 'previous' | 'retired';

/** Where a pack came from. */
export type PackOrigin =
  | { type: 'bundled' }
  /** `signers`: public keys whose signatures held. */
  | { type: 'feed'; url: string; channel: Channel; signers: string[] }
  /** No signers: the reader took it unsigned, after a warning. */
  | { type: 'file'; name: string; signers: string[] };

/** A pack as it is part of a generation. */
export interface InstalledPack {
  info: PackInfo;
  origin: PackOrigin;
  /** SHA-256 of the pack file, in hexadecimal. */
  digest: string;
  /** Bytes of the pack file. */
  size: number;
  actors: number;
  claims: number;
  sources: number;
  /** Switched off packs stay installed, and nothing of them is shown. */
  enabled: boolean;
  /** When this version came, in milliseconds since 1970. */
  since: number;
  /** What the publisher says of the versions, latest first. */
  changelog: Change[];
  corrections: Correction[];
  /** Why nothing of the pack is shown although it is enabled: this version of the extension cannot read it. */
  problem: string | null;
}

export interface Generation {
  id: number;
  state: GenerationState;
  /** In order of precedence. */
  packs: InstalledPack[];
  /** Version of the code that compiled it: another compiler may not read its bytes. */
  compiler: string;
  /** Withdrawals that were applied, each as `pack/kind/id`, sorted. */
  withdrawn: string[];
  /** How many records it has. */
  records: Record<RecordKind, number>;
  /** Where they lie; the first layer that speaks of an id counts, and the last one speaks of all. */
  layers: Layer[];
  /** The rows of compiled knowledge and of the search index, by the generations that wrote them: changes of the last. */
  compiled: number[];
  indexes: number[];
  /** Some records have other ids than in their packs, since several packs use those. */
  renames: boolean;
}

/** A part of a generation's records; named by the generation that wrote it. */
export interface Layer {
  id: number;
  spread: Spread;
  /** Ids of what was put, replaced or taken away; null in the layer that holds all. */
  changed: Record<RecordKind, string[]> | null;
}

/** The file of a pack, kept so that generations can be put together anew; shared by those that hold the pack. */
export interface PackFile {
  digest: string;
  /** The pack's text, or a patch that makes it of another file, with gzip. */
  packed: Uint8Array<ArrayBuffer>;
  /** Bytes of the pack's text. */
  size: number;
  /** Digest of the file that the patch is applied to, and how many patches there are down to a whole file. */
  from?: string;
  patches?: number;
}

/** Where the records of a stored pack file are. */
export interface StoredRecordMap extends RecordMap {
  digest: string;
}

/** A file on its way from a page of ours to the background. */
export interface InboxFile {
  id: number;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What detection and search load at once, kept apart from the small generation rows. */
export interface Compiled {
  generation: number;
  /** All of it, or what changed of an earlier one. */
  knowledge?: CompiledKnowledge;
  changes?: ClaimChanges;
}
export interface StoredSearchIndex {
  generation: number;
  /** UTF-8 of JSON: a `StoredIndex`, or `IndexChanges` of an earlier one. */
  index: Uint8Array<ArrayBuffer>;
}

export interface KnowledgeDatabase extends Dexie {
  generations: EntityTable<Generation, 'id'>;
  shelves: Table<Shelf, [number, ShelfKind, number]>;
  compiled: EntityTable<Compiled, 'generation'>;
  searchIndexes: EntityTable<StoredSearchIndex, 'generation'>;
  packFiles: EntityTable<PackFile, 'digest'>;
  recordMaps: EntityTable<StoredRecordMap, 'digest'>;
  inbox: EntityTable<InboxFile, 'id'>;
}

/** Opens (lazily, on first use) the database that background and pages of the extension share. */
export function openKnowledge(name = 'reperes'): KnowledgeDatabase {
  const db = new Dexie(name) as KnowledgeDatabase;
  db.version(1).stores({
    generations: '++id, state',
    actors: '[generation+id], generation, [generation+kind], *participants',
    claims: '[generation+id], generation, *about, *claimants, event, *sources',
    sources: '[generation+id], generation',
    compiled: 'generation',
    searchIndexes: 'generation',
  });
  // Version 1 kept no pack files, so that its generations cannot be put together anew.
  db.version(2)
    .stores({ packFiles: 'digest', inbox: '++id' })
    .upgrade((transaction) => transaction.table('generations').toCollection().modify(fromVersion1));
  // Version 2 kept each record in a row of its own.
  db.version(3)
    .stores({ shelves: '[layer+kind+number]', actors: null, claims: null, sources: null })
    .upgrade(fromVersion2);
  // Version 3 composed every generation as a whole.
  db.version(4)
    .stores({ packFiles: 'digest, patches', recordMaps: 'digest' })
    .upgrade((transaction) => transaction.table('generations').toCollection().modify(fromVersion3));
  return db;
}

/** How long another context may hold an older version of the database open, in milliseconds. */
const PATIENCE = 10_000;

/** Opens the database. Rejects with a `BlockedError` when another context keeps it from being upgraded. */
export async function opened(db: KnowledgeDatabase, patience = PATIENCE): Promise<void> {
  if (db.isOpen()) return;
  await new Promise<void>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const giveUp = (): void => {
      const error = new Error('Another page of the extension holds the database in an earlier version.');
      error.name = 'BlockedError';
      reject(error);
    };
    db.on('blocked', () => {
      timer ??= setTimeout(giveUp, patience);
    });
    db.open()
      .then(() => resolve(), reject)
      .finally(() => clearTimeout(timer));
  });
}

/** The generation that readers follow; undefined before the first install. */
export async function activeGeneration(db: KnowledgeDatabase): Promise<Generation | undefined> {
  return db.generations.where('state').equals('active').first();
}
