/**
 * The knowledge database. Records belong to a generation, which is the unit that is installed, switched and removed:
 *
 *   staged ──switch (one transaction)──► active ──next switch──► previous ──the one after──► retired ──► gone
 *
 * Readers only follow the active generation, so that a half-written one is never seen. The previous one stays, for a
 * page that is still open on it and for going back.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { CompiledKnowledge } from '../detect/contract';
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { PackInfo } from '../model/pack';
import type { Source } from '../model/source';
import type { Change, Channel, Correction } from '../packs/feed/manifest';

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
  /** Rows that belong to it, for the check of integrity. */
  rows: { actors: number; claims: number; sources: number };
}

/** The file of a pack, kept so that generations can be put together anew; shared by those that hold the pack. */
export interface PackFile {
  digest: string;
  /** The pack's canonical text, packed with gzip. */
  packed: Uint8Array<ArrayBuffer>;
  size: number;
}

/** A file on its way from a page of ours to the background. */
export interface InboxFile {
  id: number;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A record with the generation and the pack it came with. */
interface Stored<T> {
  generation: number;
  id: string;
  pack: string;
  record: T;
}

/** `generation/id`, since an index over several values cannot be compound as well. */
export type Key = string;
export const keyOf = (generation: number, id: string): Key => `${generation}/${id}`;

export interface StoredActor extends Stored<Actor> {
  kind: Actor['kind'];
  /** Events: who took part, and where. */
  participants: Key[];
}

export interface StoredClaim extends Stored<Claim> {
  about: Key[];
  claimants: Key[];
  /** The event, empty when there is none. */
  event: Key;
  sources: Key[];
}

export type StoredSource = Stored<Source>;

/** What detection and search load at once, kept apart from the small generation rows. */
export interface Compiled {
  generation: number;
  knowledge: CompiledKnowledge;
}
export interface StoredSearchIndex {
  generation: number;
  /** UTF-8 of the index's JSON. */
  index: Uint8Array<ArrayBuffer>;
}

export interface KnowledgeDatabase extends Dexie {
  generations: EntityTable<Generation, 'id'>;
  actors: Table<StoredActor, [number, string]>;
  claims: Table<StoredClaim, [number, string]>;
  sources: Table<StoredSource, [number, string]>;
  compiled: EntityTable<Compiled, 'generation'>;
  searchIndexes: EntityTable<StoredSearchIndex, 'generation'>;
  packFiles: EntityTable<PackFile, 'digest'>;
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
  return db;
}

/** Marks a generation of version 1 as compiled by nobody: the next start installs the bundled pack over it. */
function fromVersion1(row: Generation): void {
  row.compiler = '';
  row.withdrawn = [];
  row.rows = { actors: 0, claims: 0, sources: 0 };
  if (row.state === 'previous') row.state = 'retired';
  for (const pack of row.packs) {
    row.rows.actors += pack.actors;
    row.rows.claims += pack.claims;
    row.rows.sources += pack.sources;
    const added = { size: 0, enabled: true, since: 0, changelog: [], corrections: [], problem: null };
    Object.assign(pack, { ...added, origin: { type: 'bundled' } });
  }
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
