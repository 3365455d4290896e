/** Reads records of one generation, and what they refer to, in a reader's language. */
import type { Actor } from '../model/actor';
import type { NameRef, PackRef, SourceRef } from '../model/card';
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import type { Generation, KnowledgeDatabase, StoredActor, StoredClaim, StoredSource } from './database';
import { keyOf } from './database';
import { nameIn, textIn } from './localise';

/** For whom and when a view model is made. */
export interface Reading {
  /** BCP 47 tag of the reader's language. */
  language: string;
  /** YYYY-MM-DD. */
  today: string;
}

/** Access to one generation; cheap to create. */
export interface Reader {
  generation: Generation;
  reading: Reading;
  actor(id: string): Promise<StoredActor | undefined>;
  claim(id: string): Promise<StoredClaim | undefined>;
  source(id: string): Promise<StoredSource | undefined>;
  actors(ids: Iterable<string>): Promise<Map<string, Actor>>;
  claims(ids: Iterable<string>): Promise<Map<string, Claim>>;
  sources(ids: Iterable<string>): Promise<Map<string, Source>>;
  claimsAbout(id: string): Promise<StoredClaim[]>;
  claimsBy(id: string): Promise<StoredClaim[]>;
  claimsOf(event: string): Promise<StoredClaim[]>;
  claimsIn(source: string): Promise<StoredClaim[]>;
  /** Events that an actor took part in, or that took place there. */
  eventsWith(id: string): Promise<StoredActor[]>;
  events(): Promise<StoredActor[]>;
  allActors(): Promise<StoredActor[]>;
  allClaims(): Promise<StoredClaim[]>;
  allSources(): Promise<StoredSource[]>;
  pack(id: string): PackRef;
}

/** Opens a reader on a generation. */
export function readGeneration(db: KnowledgeDatabase, generation: Generation, reading: Reading): Reader {
  const at = generation.id;
  const many = (ids: Iterable<string>) => [...new Set(ids)].map((id): [number, string] => [at, id]);
  return {
    generation,
    reading,
    actor: (id) => db.actors.get([at, id]),
    claim: (id) => db.claims.get([at, id]),
    source: (id) => db.sources.get([at, id]),
    actors: async (ids) => byId(await db.actors.bulkGet(many(ids))),
    claims: async (ids) => byId(await db.claims.bulkGet(many(ids))),
    sources: async (ids) => byId(await db.sources.bulkGet(many(ids))),
    claimsAbout: (id) => db.claims.where('about').equals(keyOf(at, id)).toArray(),
    claimsBy: (id) => db.claims.where('claimants').equals(keyOf(at, id)).toArray(),
    claimsOf: (event) => db.claims.where('event').equals(keyOf(at, event)).toArray(),
    claimsIn: (source) => db.claims.where('sources').equals(keyOf(at, source)).toArray(),
    eventsWith: (id) => db.actors.where('participants').equals(keyOf(at, id)).toArray(),
    events: () => db.actors.where('[generation+kind]').equals([at, 'event']).toArray(),
    allActors: () => db.actors.where('generation').equals(at).toArray(),
    allClaims: () => db.claims.where('generation').equals(at).toArray(),
    allSources: () => db.sources.where('generation').equals(at).toArray(),
    pack: (id) => packRef(generation, id, reading.language),
  };
}

function byId<T extends { id: string }>(rows: ({ record: T } | undefined)[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const row of rows) if (row) found.set(row.record.id, row.record);
  return found;
}

export function packRef(generation: Generation, id: string, language: string): PackRef {
  const info = generation.packs.find((pack) => pack.info.id === id)?.info;
  return { id, title: info ? textIn(info.title, language).text : id, version: info?.version ?? '' };
}

export function sourceRef(source: Source): SourceRef {
  const { id, publisher, title, language, published, url } = source;
  return { id, publisher, title, language, published, url };
}

/** The first day a source may have come out, for ordering. */
export function publishedFrom(source: Pick<Source, 'published'>): string {
  return 'date' in source.published ? source.published.date : source.published.from;
}

export function nameRef(actor: Actor, language: string): NameRef {
  return { id: actor.id, name: nameIn(actor.names, language).text, kind: actor.kind };
}

/** References to the actors that the generation knows, in the given order. */
export function nameRefs(
  ids: readonly string[],
  known: ReadonlyMap<string, Actor>,
  language: string,
): NameRef[] {
  return ids.flatMap((id) => {
    const actor = known.get(id);
    return actor ? [nameRef(actor, language)] : [];
  });
}
