/** Asks the search index: word by word as a reader types, first as written, then allowing for slips of the keyboard. */
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { type HitType, NO_FILTER, narrows, type SearchFilter } from '../model/browse';
import { soundKey } from '../text/romanise';
import { tokenize } from '../text/tokens';
import type { KnowledgeDatabase } from './database';
import { type Loader, perGeneration } from './loaded';
import {
  type Entry,
  INDEX_OPTIONS,
  type IndexChanges,
  keyOf,
  type Listed,
  type StoredIndex,
  words,
} from './search-index';

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
  /** Without a query: all that the filter lets through; nothing without either. */
  search(query: string, limit: number, filter?: SearchFilter): Found[];
}

/** What a match in a field counts: a name says more than a text that contains the word. */
const BOOST = { name: 5, weak: 4, office: 1.5, text: 1, about: 1 };
const SOUND_BOOST = { sound: 1.5 };
const WRITTEN = Object.keys(BOOST);
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
/** A beginning shorter than this stands in most records: alone it is looked for in names only, behind others not. */
const TELLING = 3;
/** Longest query that is read, in UTF-16 units. */
const MAX_QUERY = 200;
/** Words of a query that are read: more narrow nothing down. */
const MAX_WORDS = 12;

/** Words that say nothing by themselves, of the languages that most readers type in. */
const STOP_WORDS = new Set([...english, ...french].flatMap(words));

/** How a query is tried. */
interface Attempt {
  combineWith: 'AND' | 'OR';
  /** Letters that may be off. */
  slips: 'none' | 'few' | 'more';
  /** Words that say little (very common ones, stop words), and last words that are only begun, are looked for as well. */
  untelling: boolean;
}
/** In this order, until something is found: what needs less guessing is better, and quicker. */
const ATTEMPTS: readonly Attempt[] = [
  { combineWith: 'AND', slips: 'none', untelling: false },
  { combineWith: 'AND', slips: 'none', untelling: true },
  { combineWith: 'AND', slips: 'few', untelling: false },
  { combineWith: 'AND', slips: 'more', untelling: false },
  { combineWith: 'OR', slips: 'more', untelling: false },
];

/** Loads a stored index, with later changes of it in the order of time. Throws when it is not one of ours. */
export function loadSearchIndex(bytes: Uint8Array, changes: readonly Uint8Array[] = []): SearchIndex {
  const stored = parsed(bytes) as StoredIndex;
  const index = MiniSearch.loadJS<Entry>(stored, INDEX_OPTIONS);
  const entries = new Map<string, Listed>();
  for (const entry of Object.values(stored.storedFields) as unknown as Listed[])
    entries.set(keyOf(entry.type, entry.id), entry);
  for (const change of changes) {
    const { removed, put } = parsed(change) as IndexChanges;
    for (const key of removed) {
      if (index.has(key)) index.discard(key);
      entries.delete(key);
    }
    index.addAll(put);
    for (const entry of put) entries.set(entry.key, entry);
  }
  const common = new Set(stored.common);
  return {
    search(query, limit, filter = NO_FILTER) {
      const asked = words(query.slice(0, MAX_QUERY)).slice(0, MAX_WORDS);
      if (asked.length === 0) {
        return query.trim() === '' && narrows(filter) ? filtered([...entries.values()], limit, filter) : [];
      }
      for (const attempt of ATTEMPTS) {
        const results = run(index, queryOf(asked, common, attempt), filter);
        if (results.length > 0) return best(results, asked.join(' '), limit);
      }
      return [];
    },
  };
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** The query of an attempt. The last word is one that the reader may still be typing. */
function queryOf(
  asked: readonly string[],
  common: ReadonlySet<string>,
  { combineWith, slips, untelling }: Attempt,
): Query {
  const last = asked.at(-1) ?? '';
  const whole = asked.slice(0, -1);
  // Where any word may do, a figure or a short one ("2" of "2 billion") must not outweigh the others by being rare.
  const least = combineWith === 'OR' && asked.some((word) => word.length >= TELLING) ? TELLING : 1;
  const tells = (word: string) => !common.has(word) && !STOP_WORDS.has(word) && word.length >= least;
  const telling = untelling ? whole : whole.filter(tells);
  const queries = telling.map((word) => wordQuery(word, slips, false));
  const lastTells = last.length >= TELLING && !STOP_WORDS.has(last);
  if (untelling || (lastTells && !(telling.length > 0 && beginsAny(last, common)))) {
    queries.push(wordQuery(last, slips, true));
  } else if (telling.length === 0) queries.push(begunName(last));
  return { combineWith, queries };
}

const beginsAny = (beginning: string, all: ReadonlySet<string>) => {
  for (const word of all) if (word.startsWith(beginning)) return true;
  return false;
};

/** One or two letters: a short name as a whole ("EU"), or the beginning of a display name. */
const begunName = (beginning: string): Query => ({
  combineWith: 'OR',
  queries: [
    { queries: [beginning], fields: ['name'], boost: BOOST, prefix: true },
    { queries: [beginning], fields: ['weak'], boost: BOOST },
  ],
});

/** Two ways to meet a word, as written and by its sound; the better one counts through the sum. */
function wordQuery(word: string, slips: Attempt['slips'], prefix: boolean): Query {
  const fuzzy = slipsIn(word, slips);
  const written = { queries: [word], fields: WRITTEN, boost: BOOST, prefix, fuzzy };
  const sound = soundKey(word);
  if (sound === '') return written;
  // A sound key is a guess already: slips are guessed at in what was written.
  const heard = {
    queries: [sound],
    fields: ['sound'],
    boost: SOUND_BOOST,
    prefix,
    fuzzy: slips === 'more' && fuzzy,
  };
  return { combineWith: 'OR', queries: [written, heard] };
}

function slipsIn(word: string, slips: Attempt['slips']): number | false {
  if (slips === 'none' || word.length < FUZZY_FROM || /\d/.test(word)) return false;
  return slips === 'more' && word.length >= LOOSE_FROM ? LOOSE : FUZZY;
}

function run(index: MiniSearch<Entry>, query: Query, filter: SearchFilter): SearchResult[] {
  return index.search(query, {
    // The words are those of the index already.
    tokenize: (word) => [word],
    filter: (result) => passes(result as unknown as Listed, filter),
    boostDocument: (_key, _term, stored) =>
      worthOf((stored?.type ?? 'claim') as HitType, Number(stored?.weight ?? 0)),
  });
}

/** All that a filter lets through: what more is known of first, of equals the latest. */
function filtered(entries: readonly Listed[], limit: number, filter: SearchFilter): Found[] {
  return entries
    .filter((entry) => passes(entry, filter))
    .map((entry) => ({ entry, worth: worthOf(entry.type, entry.weight) }))
    .sort((a, b) => b.worth - a.worth || (a.entry.from < b.entry.from ? 1 : -1))
    .slice(0, limit)
    .map(({ entry: { type, id, forms } }) => ({ type, id, forms }));
}

/** What a record counts by itself, whatever is asked for. */
const worthOf = (type: HitType, weight: number) =>
  TYPE_WEIGHT[type] * (1 + PROMINENCE * Math.log2(1 + weight));

/** The best results (of a list by score), once it counts whether the query is a name, which raises a score only. */
function best(results: readonly SearchResult[], query: string, limit: number): Found[] {
  const sure = (results[limit - 1]?.score ?? 0) / WHOLE_NAME;
  const possible = results.filter(({ score }) => score >= sure);
  return possible
    .map((result) => ({ result, score: result.score * nameFactor(query, formsOf(result)) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ result }) => ({ type: result.type, id: result.id, forms: formsOf(result) }));
}

/** Whether a record is one that the filter lets through. */
function passes({ kind, of, from, to }: Listed, filter: SearchFilter): boolean {
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
  for (const name of foldedNames(forms)) {
    if (name === query) return WHOLE_NAME;
    if (name.startsWith(query)) factor = NAME_BEGINS;
  }
  return factor;
}

/** The names of a record as queries are read; the same records are met again at the next key. */
function foldedNames(forms: readonly string[]): string[] {
  let names = folded.get(forms);
  if (names === undefined) {
    names = forms.map((form) => words(form).join(' '));
    folded.set(forms, names);
  }
  return names;
}
const folded = new WeakMap<readonly string[], string[]>();

const formsOf = (result: SearchResult): string[] => result.forms ?? [];

/** The search index, parsed on first need. */
export function searchIndexLoader(db: KnowledgeDatabase): Loader<SearchIndex> {
  return perGeneration(db, async ({ indexes }) => {
    const rows = await db.searchIndexes.bulkGet(indexes);
    const [whole, ...changes] = rows.map((row) => row?.index).reverse();
    if (whole === undefined || changes.includes(undefined)) return undefined;
    return loadSearchIndex(
      whole,
      changes.filter((each) => each !== undefined),
    );
  });
}
