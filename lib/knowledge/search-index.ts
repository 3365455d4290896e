/**
 * The search index over actors, events, claims and sources of a generation: built once at install, stored as JSON.
 * Words are folded and romanised, so that accents, case and script do not matter; names are indexed under their
 * sound key as well, so that spellings of one name in several languages meet.
 */
import type { AsPlainObject, Options } from 'minisearch';
import type { Actor } from '../model/actor';
import type { HitType, SearchKind } from '../model/browse';
import type { Claim } from '../model/claim';
import type { Forms } from '../model/common';
import type { Source } from '../model/source';
import { romanise, soundKey } from '../text/romanise';
import { tokenize } from '../text/tokens';
import { actorsOf, namedIn, takingPart } from './references';
import { indexWriter } from './search-postings';

/** One record as indexed. */
export interface Entry {
  /** See `keyOf`. */
  key: string;
  type: HitType;
  id: string;
  /** Names that say who it is, in every language; claims have none. */
  forms: string[];
  kind: SearchKind;
  /** Events and sources that it belongs to. */
  of: string[];
  /** First and last day, as partial dates; empty where it has none. */
  from: string;
  to: string;
  /** How much the pack has about it: number of claims. */
  weight: number;
  name: string[];
  weak: string[];
  office: string[];
  text: string[];
  about: string[];
  sound: string[];
}

/** The words of a text as the index holds them. */
export const words = (text: string) => tokenize(text).map((token) => romanise(token.text));
const sounds = (text: string) => words(text).map(soundKey).filter(Boolean);

/** Remembers what `make` gave for a text: the names and words of a pack return in record after record. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    let value = made.get(text);
    if (value === undefined) {
      value = make(text);
      made.set(text, value);
    }
    return value;
  };
}

const FIELDS = ['name', 'weak', 'office', 'text', 'about', 'sound'] as const;
const STORED_FIELDS = ['type', 'id', 'forms', 'weight', 'kind', 'of', 'from', 'to'] as const;
/** What the index keeps of an entry as it was. */
export type Listed = Pick<Entry, (typeof STORED_FIELDS)[number]>;

/** The key of an entry. */
export const keyOf = (type: HitType, id: string) => `${type}:${id}`;

/** How the index is built, and must be loaded. */
export const INDEX_OPTIONS: Options<Entry> = {
  idField: 'key',
  fields: [...FIELDS],
  storeFields: [...STORED_FIELDS],
  tokenize: (text, field) => (field === 'sound' ? sounds(text) : words(text)),
  processTerm: (term) => term,
  stringifyField: (texts) => (texts as string[]).join(' '),
  // What is replaced is a small part, and passed over.
  autoVacuum: false,
};

/** Builds the index of a pack: UTF-8 of JSON, a `StoredIndex`. */
export function buildSearchIndex(pack: {
  actors: Actor[];
  claims: Claim[];
  sources: Source[];
}): Uint8Array<ArrayBuffer> {
  const soundOf = remembering(soundKey);
  const names = new Map(pack.actors.map((actor) => [actor.id, namesIn(actor)]));
  const publishers = new Map(pack.sources.map((source) => [source.id, source.publisher]));
  const claimsOf = countClaims(pack.claims);
  const namesOf = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
  const eventsOf = eventsByActor(pack.actors);
  const writer = indexWriter<Entry>({
    idField: 'key',
    fields: FIELDS,
    storeFields: STORED_FIELDS,
    wordsOf: words,
    heard: { field: 'sound', wordsOf: (text) => words(text).map(soundOf) },
    isCommon: (documents, all) => documents >= Math.max(COMMON_FROM, all * COMMON_SHARE),
  });
  for (const actor of pack.actors) {
    writer.add(actorEntry(actor, claimsOf.get(actor.id) ?? 0, namesOf, eventsOf.get(actor.id) ?? []));
  }
  for (const claim of pack.claims) writer.add(claimEntry(claim, namesOf, publishers));
  for (const source of pack.sources) writer.add(sourceEntry(source, claimsOf.get(source.id) ?? 0));
  return writer.finish();
}

/** Changes of an index. */
export interface IndexChanges {
  /** Keys of entries that are gone or replaced; some may not have been there. */
  removed: string[];
  put: Entry[];
}

/** The index as stored. */
export interface StoredIndex extends AsPlainObject {
  /** Words that stand in so many records that they narrow a search down no further, and cost most of its time. */
  common: string[];
}

/** A word is common from this share of the records on, and never in fewer than so many. */
const COMMON_SHARE = 0.03;
const COMMON_FROM = 500;

/** The names by which an actor is met in entries of what tells of it. */
export const namesIn = ({ names }: Actor): string[] => allForms(names);

export function actorEntry(
  actor: Actor,
  claims: number,
  namesOf: (ids: readonly string[]) => string[],
  events: readonly string[],
): Entry {
  const strong = allForms(actor.names);
  const weak = actor.weak ? allForms(actor.weak) : [];
  const offices = (actor.offices ?? []).flatMap((office) => [
    ...Object.values(office.title),
    ...Object.values(office.variants ?? {}).flat(),
  ]);
  const type = actor.kind === 'event' ? 'event' : 'actor';
  return {
    key: keyOf(type, actor.id),
    type,
    id: actor.id,
    kind: actor.kind,
    of: type === 'event' ? [actor.id, ...actor.sources] : [...events, ...actor.sources],
    from: actor.span?.from ?? '',
    to: actor.span?.to ?? actor.span?.from ?? '',
    forms: [...new Set([...strong, ...weak])],
    weight: claims,
    name: strong,
    weak: [weak, ...[actor.inflected, actor.weakInflected].map((forms) => allForms(forms ?? {}))].flat(),
    office: offices,
    text: Object.values(actor.summary),
    about: namesOf(actor.participants ?? []),
    sound: [...strong, ...weak],
  };
}

export function claimEntry(
  claim: Claim,
  namesOf: (ids: readonly string[]) => string[],
  publishers: ReadonlyMap<string, string>,
): Entry {
  const actors = namesOf([...actorsOf(claim)]);
  const outlets = claim.reports.map((report) => publishers.get(report.source) ?? '');
  return {
    key: keyOf('claim', claim.id),
    type: 'claim',
    id: claim.id,
    kind: 'claim',
    of: [...(claim.event ? [claim.event] : []), ...claim.reports.map((report) => report.source)],
    from: claim.when ?? '',
    to: claim.when ?? '',
    forms: [],
    weight: claim.reports.length,
    name: [],
    weak: [],
    office: outlets,
    text: Object.values(claim.text),
    about: actors,
    sound: actors,
  };
}

export function sourceEntry(source: Source, claims: number): Entry {
  return {
    key: keyOf('source', source.id),
    type: 'source',
    id: source.id,
    kind: 'source',
    of: [source.id],
    from: 'date' in source.published ? source.published.date : source.published.from,
    to: 'date' in source.published ? source.published.date : source.published.to,
    forms: [source.publisher, source.title],
    weight: claims,
    name: [source.publisher],
    weak: [],
    office: source.author === undefined ? [] : [source.author],
    text: [source.title],
    about: Object.values(source.published).map(String),
    sound: [source.publisher],
  };
}

/** The events that each actor took part in, or that took place there. */
function eventsByActor(actors: readonly Actor[]): Map<string, string[]> {
  const events = new Map<string, string[]>();
  for (const event of actors) {
    if (event.kind !== 'event') continue;
    for (const actor of takingPart(event)) events.set(actor, [...(events.get(actor) ?? []), event.id]);
  }
  return events;
}

function countClaims(claims: readonly Claim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    for (const id of namedIn(claim)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const allForms = (forms: Forms) => [...new Set(Object.values(forms).flat())];
