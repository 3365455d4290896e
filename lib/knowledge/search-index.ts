/**
 * The search index over actors, events, claims and sources of a generation: built once at install, stored as JSON.
 * Words are folded and romanised, so that accents, case and script do not matter; names are indexed under their
 * sound key as well, so that spellings of one name in several languages meet.
 */
import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import type { Actor } from '../model/actor';
import type { HitType, SearchFilter, SearchKind } from '../model/browse';
import { NO_FILTER } from '../model/browse';
import type { Claim } from '../model/claim';
import type { Forms } from '../model/common';
import type { Source } from '../model/source';
import { romanise, soundKey } from '../text/romanise';
import { tokenize } from '../text/tokens';
import type { KnowledgeDatabase } from './database';
import { type Loader, perGeneration } from './loaded';

/** One record as indexed. */
interface Entry {
  /** `type:id`. */
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
  name: string;
  weak: string;
  office: string;
  text: string;
  about: string;
  sound: string;
}

/** What a search gives back, best first. */
export interface Found {
  type: HitType;
  id: string;
  forms: string[];
}

/**
 * The form by which a query met a record, to be shown when the record's label does not tell; null when it does.
 * The form as written is preferred ("Путин" for "Путин"), then one that only sounds so.
 */
export function matchedForm(query: string, label: string, forms: readonly string[]): string | null {
  const asked = words(query);
  if (begins(asked, words(label))) return null;
  const folded = tokenize(query).map((token) => token.text);
  const asWritten = forms.find((form) =>
    begins(
      folded,
      tokenize(form).map((token) => token.text),
    ),
  );
  return asWritten ?? forms.find((form) => begins(asked, words(form))) ?? null;
}

/** Every word asked for begins some word of the name. */
const begins = (asked: readonly string[], name: readonly string[]) =>
  asked.every((word) => name.some((other) => other.startsWith(word)));

export interface SearchIndex {
  search(query: string, limit: number, filter?: SearchFilter): Found[];
}

const words = (text: string) => tokenize(text).map((token) => romanise(token.text));
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

const OPTIONS: Options<Entry> = {
  idField: 'key',
  fields: ['name', 'weak', 'office', 'text', 'about', 'sound'],
  storeFields: ['type', 'id', 'forms', 'weight', 'kind', 'of', 'from', 'to'],
  tokenize: (text, field) => (field === 'sound' ? sounds(text) : words(text)),
  processTerm: (term) => term,
};

/** What a match in a field counts: a name says more than a text that contains the word. */
const BOOST = { name: 5, weak: 4, office: 1.5, text: 1, about: 1, sound: 1.5 };
/** A reader who types a name looks for its bearer first. */
const TYPE_WEIGHT: Readonly<Record<HitType, number>> = { actor: 1.5, event: 1.2, claim: 1, source: 1 };
/** The query is a whole name, or the beginning of one. */
const WHOLE_NAME = 4;
const NAME_BEGINS = 2;
/** Among equals, more claims go first: a tenth of the score per doubling. */
const PROMINENCE = 0.1;
/** Words shorter than this are not guessed at: one letter off is another word. */
const FUZZY_FROM = 4;
const FUZZY = 0.2;
/** When nothing is found: two letters off, so that two swapped letters of a short name are forgiven too. */
const LOOSE = 2;
const LOOSE_FROM = 5;
/** Longest query that is read, in UTF-16 units. */
const MAX_QUERY = 200;

/** How a query is tried, until something is found. */
interface Attempt {
  combineWith: 'AND' | 'OR';
  loose: boolean;
}
const ATTEMPTS: readonly Attempt[] = [
  { combineWith: 'AND', loose: false },
  { combineWith: 'AND', loose: true },
  { combineWith: 'OR', loose: true },
];

/** Builds the index of a pack as JSON. */
export function buildSearchIndex(pack: { actors: Actor[]; claims: Claim[]; sources: Source[] }): string {
  const wordsOf = remembering(words);
  const soundOf = remembering(soundKey);
  const soundsOf = remembering((text) => wordsOf(text).map(soundOf).filter(Boolean));
  const index = new MiniSearch<Entry>({
    ...OPTIONS,
    tokenize: (text, field) => (field === 'sound' ? soundsOf(text) : wordsOf(text)),
  });
  const names = new Map(pack.actors.map((actor) => [actor.id, allForms(actor.names).join(' ')]));
  const publishers = new Map(pack.sources.map((source) => [source.id, source.publisher]));
  const claimsOf = countClaims(pack.claims);
  const namesOf = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '').join(' ');
  const eventsOf = eventsByActor(pack.actors);
  index.addAll(
    pack.actors.map((actor) =>
      actorEntry(actor, claimsOf.get(actor.id) ?? 0, namesOf, eventsOf.get(actor.id) ?? []),
    ),
  );
  index.addAll(pack.claims.map((claim) => claimEntry(claim, namesOf, publishers)));
  index.addAll(pack.sources.map((source) => sourceEntry(source, claimsOf.get(source.id) ?? 0)));
  return JSON.stringify(index);
}

/** Loads a stored index. Throws when the JSON is not one of ours. */
export function loadSearchIndex(json: string): SearchIndex {
  const index = MiniSearch.loadJSON<Entry>(json, OPTIONS);
  return {
    search(query, limit, filter = NO_FILTER) {
      const asked = query.slice(0, MAX_QUERY);
      if (words(asked).length === 0) return [];
      let results: SearchResult[] = [];
      for (const attempt of ATTEMPTS) {
        results = run(index, asked, attempt, filter);
        if (results.length > 0) break;
      }
      return results
        .map((result) => ({
          result,
          score: result.score * nameFactor(words(asked).join(' '), formsOf(result)),
        }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ result }) => ({ type: result.type, id: result.id, forms: formsOf(result) }));
    },
  };
}

/** Two ways to meet, the word as written and the sound of a name; the better one counts through the sum. */
function run(
  index: MiniSearch<Entry>,
  query: string,
  { combineWith, loose }: Attempt,
  filter: SearchFilter,
): SearchResult[] {
  const { sound, ...written } = BOOST;
  const fuzzy = (term: string) => {
    if (/\d/.test(term) || term.length < FUZZY_FROM) return false;
    return loose && term.length >= LOOSE_FROM ? LOOSE : FUZZY;
  };
  return index.search(
    {
      combineWith: 'OR',
      queries: [
        { queries: [query], fields: Object.keys(written), tokenize: words, boost: written, combineWith },
        // A sound key is a guess already: typing slips are guessed at in what was written.
        {
          queries: [query],
          fields: ['sound'],
          tokenize: sounds,
          boost: { sound },
          combineWith,
          fuzzy: loose && fuzzy,
        },
      ],
    },
    {
      prefix: true,
      fuzzy,
      filter: (result) => passes(result as unknown as Entry, filter),
      boostDocument: (_key, _term, stored) =>
        TYPE_WEIGHT[(stored?.type ?? 'claim') as HitType] *
        (1 + PROMINENCE * Math.log2(1 + Number(stored?.weight ?? 0))),
    },
  );
}

/** Whether a record is one that the filter lets through. */
function passes({ kind, of, from, to }: Entry, filter: SearchFilter): boolean {
  if (filter.kind !== null && kind !== filter.kind) return false;
  if (filter.event !== null && !of.includes(filter.event)) return false;
  if (filter.source !== null && !of.includes(filter.source)) return false;
  if (
    filter.from !== null &&
    (to === '' || to.slice(0, filter.from.length) < filter.from.slice(0, to.length))
  )
    return false;
  return filter.to === null || (from !== '' && from.slice(0, filter.to.length) <= filter.to);
}

function nameFactor(query: string, forms: readonly string[]): number {
  let factor = 1;
  for (const form of forms) {
    const name = words(form).join(' ');
    if (name === query) return WHOLE_NAME;
    if (name.startsWith(query)) factor = NAME_BEGINS;
  }
  return factor;
}

const formsOf = (result: SearchResult): string[] => result.forms ?? [];

function actorEntry(
  actor: Actor,
  claims: number,
  namesOf: (ids: readonly string[]) => string,
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
    key: `${type}:${actor.id}`,
    type,
    id: actor.id,
    kind: actor.kind,
    of: type === 'event' ? [actor.id, ...actor.sources] : [...events, ...actor.sources],
    from: actor.span?.from ?? '',
    to: actor.span?.to ?? actor.span?.from ?? '',
    forms: [...new Set([...strong, ...weak])],
    weight: claims,
    name: strong.join(' '),
    weak: [weak, ...[actor.inflected, actor.weakInflected].map((forms) => allForms(forms ?? {}))]
      .flat()
      .join(' '),
    office: offices.join(' '),
    text: Object.values(actor.summary).join(' '),
    about: namesOf(actor.participants ?? []),
    sound: [...strong, ...weak].join(' '),
  };
}

function claimEntry(
  claim: Claim,
  namesOf: (ids: readonly string[]) => string,
  publishers: ReadonlyMap<string, string>,
): Entry {
  const actors = namesOf([
    ...new Set([...claim.about, ...claim.claimants, ...(claim.event ? [claim.event] : [])]),
  ]);
  const outlets = claim.reports.map((report) => publishers.get(report.source) ?? '');
  return {
    key: `claim:${claim.id}`,
    type: 'claim',
    id: claim.id,
    kind: 'claim',
    of: [...(claim.event ? [claim.event] : []), ...claim.reports.map((report) => report.source)],
    from: claim.when ?? '',
    to: claim.when ?? '',
    forms: [],
    weight: claim.reports.length,
    name: '',
    weak: '',
    office: outlets.join(' '),
    text: Object.values(claim.text).join(' '),
    about: actors,
    sound: actors,
  };
}

function sourceEntry(source: Source, claims: number): Entry {
  return {
    key: `source:${source.id}`,
    type: 'source',
    id: source.id,
    kind: 'source',
    of: [source.id],
    from: 'date' in source.published ? source.published.date : source.published.from,
    to: 'date' in source.published ? source.published.date : source.published.to,
    forms: [source.publisher, source.title],
    weight: claims,
    name: source.publisher,
    weak: '',
    office: source.author ?? '',
    text: source.title,
    about: Object.values(source.published).join(' '),
    sound: source.publisher,
  };
}

/** The events that each actor took part in, or that took place there. */
function eventsByActor(actors: readonly Actor[]): Map<string, string[]> {
  const events = new Map<string, string[]>();
  for (const { id, kind, participants = [], place } of actors) {
    if (kind !== 'event') continue;
    for (const actor of [...participants, ...(place === undefined ? [] : [place])]) {
      events.set(actor, [...(events.get(actor) ?? []), id]);
    }
  }
  return events;
}

function countClaims(claims: readonly Claim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const reports = claim.reports.map((report) => report.source);
    const involved = new Set([...claim.about, ...claim.claimants, ...reports]);
    if (claim.event) involved.add(claim.event);
    for (const id of involved) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const allForms = (forms: Forms) => [...new Set(Object.values(forms).flat())];

/** The search index, parsed on first need. */
export function searchIndexLoader(db: KnowledgeDatabase): Loader<SearchIndex> {
  return perGeneration(db, async (generation) => {
    const stored = await db.searchIndexes.get(generation);
    return stored && loadSearchIndex(stored.index);
  });
}
