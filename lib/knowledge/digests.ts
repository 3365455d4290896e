/**
 * What lists say of events and of sources, put together once for a generation: to say it anew, every claim would have
 * to be read. Some hundreds to a shelf, in the order of the lists, so that all of them are a few rows.
 */
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Localised } from '../model/common';
import type { Source } from '../model/source';
import type { MergedPacks } from '../packs/merge';
import type { Generation, KnowledgeDatabase } from './database';
import { displayNames } from './localise';
import { descending, isConflicting, publishedFrom, publishersOf } from './order';
import { contentOf, type DigestKind, type Shelf, shelvesIn } from './shelves';

export interface EventDigest {
  id: string;
  names: Localised;
  from: string | null;
  to: string | null;
  /** Number of claims. */
  claims: number;
  publishers: string[];
  conflicting: boolean;
}

export interface SourceDigest
  extends Pick<Source, 'id' | 'publisher' | 'title' | 'language' | 'published' | 'url'> {
  /** Number of claims that it reports. */
  claims: number;
  /** Events of these claims. */
  events: string[];
}

export interface Digests {
  eventDigests: EventDigest[];
  sourceDigests: SourceDigest[];
}

const PER_SHELF = 256;

/** The shelves of all digests of a generation, to be put into its newest layer. */
export const digestShelves = (layer: number, records: MergedPacks): Generator<Shelf> =>
  shelvesOf(layer, digestsOf(records));

/** The shelves of digests in any order. */
export function* shelvesOf(layer: number, unordered: Digests): Generator<Shelf> {
  const encoder = new TextEncoder();
  const digests = inOrder(unordered);
  for (const kind of ['eventDigests', 'sourceDigests'] as const) {
    const all: readonly unknown[] = digests[kind];
    for (let number = 0; number * PER_SHELF < all.length; number += 1) {
      const held = all.slice(number * PER_SHELF, (number + 1) * PER_SHELF);
      yield { layer, kind, number, bytes: encoder.encode(JSON.stringify(held)) };
    }
  }
}

/** All digests of a kind, latest first. */
export async function readDigests<K extends DigestKind>(
  db: KnowledgeDatabase,
  { layers: [newest] }: Pick<Generation, 'layers'>,
  kind: K,
): Promise<Digests[K]> {
  if (newest === undefined) return [] as unknown as Digests[K];
  const rows = await shelvesIn(db, newest.id, kind);
  return rows.flatMap((row) => contentOf(row) as unknown[]) as Digests[K];
}

function digestsOf({ actors, claims, sources }: MergedPacks): Digests {
  const known = new Map(sources.map(({ record }) => [record.id, record]));
  const byEvent = new Map<string, Claim[]>();
  const bySource = new Map<string, Claim[]>();
  const collect = (groups: Map<string, Claim[]>, id: string, claim: Claim) => {
    const group = groups.get(id);
    if (group) group.push(claim);
    else groups.set(id, [claim]);
  };
  for (const { record } of claims) {
    if (record.event !== null) collect(byEvent, record.event, record);
    for (const source of new Set(record.reports.map((report) => report.source)))
      collect(bySource, source, record);
  }
  return {
    eventDigests: actors
      .filter(({ record }) => record.kind === 'event')
      .map(({ record }) => eventDigest(record, byEvent.get(record.id) ?? [], known)),
    sourceDigests: sources.map(({ record }) => sourceDigest(record, bySource.get(record.id) ?? [])),
  };
}

/** What lists say of an event that has these claims. */
export function eventDigest(
  event: Actor,
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
): EventDigest {
  return {
    id: event.id,
    names: displayNames(event),
    from: event.span?.from ?? null,
    to: event.span?.to ?? null,
    claims: claims.length,
    publishers: publishersOf(claims, sources),
    conflicting: claims.some(isConflicting),
  };
}

/** What lists say of a source that reports these claims. */
export function sourceDigest(source: Source, claims: readonly Claim[]): SourceDigest {
  const { id, publisher, title, language, published, url } = source;
  const events = [...new Set(claims.flatMap(({ event }) => event ?? []))].sort();
  return { id, publisher, title, language, published, url, claims: claims.length, events };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

function inOrder({ eventDigests, sourceDigests }: Digests): Digests {
  return {
    eventDigests: eventDigests.toSorted((a, b) => descending(a.from, b.from) || byId(a, b)),
    sourceDigests: sourceDigests.toSorted(
      (a, b) => descending(publishedFrom(a), publishedFrom(b)) || byId(a, b),
    ),
  };
}
