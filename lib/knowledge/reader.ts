/** Reads records of one generation, and what they refer to, in a reader's language. */
import type { Actor } from '../model/actor';
import type { NameRef, PackRef, SourceRef } from '../model/card';
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import type { Owned } from '../packs/merge';
import type { Generation, KnowledgeDatabase } from './database';
import { type EventDigest, readDigests, type SourceDigest } from './digests';
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
  /** Ids of the claims that a link leads to: latest first, those of an event first by number of reports. */
  claimIds(link: Exclude<LinkKind, 'participants'>, id: string): Promise<string[]>;
  /** What lists say of every event, latest first. */
  events(): Promise<EventDigest[]>;
  /** The same of the events that an actor took part in, or that took place there. */
  eventsWith(id: string): Promise<EventDigest[]>;
  /** What lists say of every source, latest first. */
  allSources(): Promise<SourceDigest[]>;
  allActors(): Promise<Owned<Actor>[]>;
  pack(id: string): PackRef;
}

/** Opens a reader on a generation. */
export function readGeneration(db: KnowledgeDatabase, generation: Generation, reading: Reading): Reader {
  const layers = readLayers(db, generation);
  let read: Promise<EventDigest[]> | undefined;
  const events = () => {
    read ??= readDigests(db, generation, 'eventDigests');
    return read;
  };
  return {
    generation,
    reading,
    actor: (id) => layers.get('actors', id),
    claim: (id) => layers.get('claims', id),
    source: (id) => layers.get('sources', id),
    actors: async (ids) => byId(await layers.many('actors', ids)),
    claims: async (ids) => byId(await layers.many('claims', ids)),
    sources: async (ids) => byId(await layers.many('sources', ids)),
    claimIds: (link, id) => layers.linked(link, id),
    events,
    eventsWith: async (id) => {
      const [all, ids] = await Promise.all([events(), layers.linked('participants', id)]);
      const wanted = new Set(ids);
      return all.filter((event) => wanted.has(event.id));
    },
    allSources: () => readDigests(db, generation, 'sourceDigests'),
    allActors: () => layers.all('actors'),
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
