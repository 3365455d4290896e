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

export type GenerationState = 'staged' | 'active' | 'previous' | 'retired';

/** A pack as installed in a generation. */
export interface InstalledPack {
  info: PackInfo;
  origin: 'bundled';
  /** SHA-256 of the pack file, in hexadecimal. */
  digest: string;
  actors: number;
  claims: number;
  sources: number;
}

export interface Generation {
  id: number;
  state: GenerationState;
  packs: InstalledPack[];
  /** Version of the code that compiled it: another compiler may not read its bytes. */
  compiler: string;
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
  /** JSON of the index. */
  index: string;
}

export interface KnowledgeDatabase extends Dexie {
  generations: EntityTable<Generation, 'id'>;
  actors: Table<StoredActor, [number, string]>;
  claims: Table<StoredClaim, [number, string]>;
  sources: Table<StoredSource, [number, string]>;
  compiled: EntityTable<Compiled, 'generation'>;
  searchIndexes: EntityTable<StoredSearchIndex, 'generation'>;
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
  return db;
}

/** The generation that readers follow; undefined before the first install. */
export async function activeGeneration(db: KnowledgeDatabase): Promise<Generation | undefined> {
  return db.generations.where('state').equals('active').first();
}
