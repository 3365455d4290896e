/** Turns a sentence, or a quoted post, into what claims are compared with. */
import type { BareIndex } from './bare-index';
import { UNKNOWN } from './bare-index';
import { readPost } from './post';
import { segmented } from './segment';
import { type Term, termsOf } from './terms';

export interface QueryTerm {
  /** Number in the index, or `UNKNOWN`. */
  number: number;
  text: string;
  idf: number;
  /** Written as a name is. */
  named: boolean;
  figure: boolean;
  /** Comes from a hashtag or a handle. */
  tag: boolean;
  start: number;
  end: number;
}

export interface Query {
  /** Distinct terms of the body, in order of their first place. */
  terms: QueryTerm[];
  /** Known terms that retrieval looks up: those of the body, then the author's and the year. */
  lookup: number[];
  /** Term numbers of the body by sentence, in reading order, `UNKNOWN` ones included. */
  sentences: number[][];
  /** Terms of the author's name. */
  author: number[];
  year: number;
  media: boolean;
}

/** Reads one sentence of a page, between two offsets. */
export function readSentence(index: BareIndex, text: string, start = 0, end = text.length): Query {
  return assemble(index, termsOf(text, index.language, start, end), [], null, false);
}

/** Reads a post with its author, date and links; offsets of its terms are those of its body. */
export function readPostQuery(index: BareIndex, text: string): Query {
  const post = readPost(text);
  const author = termsOf(post.author, index.language).map(({ text: term }) => term);
  return assemble(index, termsOf(post.body, index.language), author, post.year, post.media);
}

function assemble(
  index: BareIndex,
  terms: readonly Term[],
  authorTerms: readonly string[],
  year: string | null,
  media: boolean,
): Query {
  const distinct = new Map<string, QueryTerm>();
  const sentences: number[][] = [];
  for (const term of terms) {
    const parts = term.tag ? segmented(index, term.text) : null;
    for (const text of parts ? [term.text, ...parts] : [term.text]) {
      const known = distinct.get(text);
      const number = known?.number ?? index.numberOf(text);
      if (!known)
        distinct.set(text, {
          number,
          text,
          idf: index.idf(number),
          named: term.named,
          figure: term.number,
          tag: term.tag,
          start: term.start,
          end: term.end,
        });
      else if (term.named) known.named = true;
      if (term.opens || sentences.length === 0) sentences.push([]);
      sentences.at(-1)?.push(number);
    }
  }
  const known = (texts: readonly string[]) =>
    texts.map((text) => index.numberOf(text)).filter((number) => number !== UNKNOWN);
  const author = known(authorTerms);
  const yearTerm = year === null ? UNKNOWN : index.numberOf(year);
  const lookup = new Set([...distinct.values()].map(({ number }) => number));
  for (const number of author) lookup.add(number);
  lookup.add(yearTerm);
  lookup.delete(UNKNOWN);
  return { terms: [...distinct.values()], lookup: [...lookup], sentences, author, year: yearTerm, media };
}
