/** Reads records of one generation, and what they refer to, in a reader's language. */
import type { Actor } from '../model/actor';
import type { NameRef, PackRef, SourceRef } from '../model/card';
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import type { Owned } from '../packs/merge';
import type { Generation, KnowledgeDatabase } from './database';
import { readLayers } from './layers';
import { nameIn, textIn } from './localise';
import type { LinkKind } from './shelves';

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
  actor(id: string): Promise<Owned<Actor> | undefined>;
  claim(id: string): Promise<Owned<Claim> | undefined>;
  source(id: string): Promise<Owned<Source> | undefined>;
  actors(ids: Iterable<string>): Promise<Map<string, Actor>>;
  claims(ids: Iterable<string>): Promise<Map<string, Claim>>;
  sources(ids: Iterable<string>): Promise<Map<string, Source>>;
  claimsAbout(id: string): Promise<Owned<Claim>[]>;
  claimsBy(id: string): Promise<Owned<Claim>[]>;
  claimsOf(event: string): Promise<Owned<Claim>[]>;
  claimsIn(source: string): Promise<Owned<Claim>[]>;
  /** How many claims a source reports. */
  countIn(source: string): Promise<number>;
  /** Events that an actor took part in, or that took place there. */
  eventsWith(id: string): Promise<Owned<Actor>[]>;
  events(): Promise<Owned<Actor>[]>;
  allActors(): Promise<Owned<Actor>[]>;
  allClaims(): Promise<Owned<Claim>[]>;
  allSources(): Promise<Owned<Source>[]>;
  pack(id: string): PackRef;
}

/** Opens a reader on a generation. */
export function readGeneration(db: KnowledgeDatabase, generation: Generation, reading: Reading): Reader {
  const layers = readLayers(db, generation);
  const linkedClaims = async (kind: LinkKind, id: string) =>
    layers.many('claims', await layers.linked(kind, id));
  return {
    generation,
    reading,
    actor: (id) => layers.get('actors', id),
    claim: (id) => layers.get('claims', id),
    source: (id) => layers.get('sources', id),
    actors: async (ids) => byId(await layers.many('actors', ids)),
    claims: async (ids) => byId(await layers.many('claims', ids)),
    sources: async (ids) => byId(await layers.many('sources', ids)),
    claimsAbout: (id) => linkedClaims('about', id),
    claimsBy: (id) => linkedClaims('claimants', id),
    claimsOf: (event) => linkedClaims('event', event),
    claimsIn: (source) => linkedClaims('reports', source),
    countIn: async (source) => (await layers.linked('reports', source)).length,
    eventsWith: async (id) => layers.many('actors', await layers.linked('participants', id)),
    events: async () => layers.many('actors', await layers.linked('events', '')),
    allActors: () => layers.all('actors'),
    allClaims: () => layers.all('claims'),
    allSources: () => layers.all('sources'),
    pack: (id) => packRef(generation, id, reading.language),
  };
}

const byId = <T extends { id: string }>(owned: readonly Owned<T>[]): Map<string, T> =>
  new Map(owned.map(({ record }) => [record.id, record]));

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
  return { id: actor.id, name: nameIn(actor, language).text, kind: actor.kind };
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
