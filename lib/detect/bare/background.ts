/** How common the words of a language are in general, for packs too small to tell. */
import { COMMON_WORDS } from './background-words';
import { termOf } from './terms';

/** Terms of a claim, about: a word that makes up the share s of running text stands in about 20 s of all claims. */
const TERMS_PER_CLAIM = 20;
/** Zipf's law: the word of rank r makes up about 0.1/r of running text. */
const ZIPF = 0.1;
const MAX_SHARE = 0.3;
/** Rank taken for words that are not listed. */
const UNLISTED_RANK = 20_000;

export interface Background {
  /** The listed terms. */
  terms(): Iterable<string>;
  /** Share of texts of a claim's length that hold the term. */
  share(term: string): number;
}

/** The background of a language; one without a list knows no common words. */
export function backgroundOf(language: string): Background {
  const shares = new Map<string, number>();
  (COMMON_WORDS[language] ?? '').split(' ').forEach((word, index) => {
    const term = word === '' ? '' : termOf(word, language);
    if (term === '') return;
    shares.set(term, Math.min(MAX_SHARE, (shares.get(term) ?? 0) + shareOfRank(index + 1)));
  });
  const rare = shareOfRank(UNLISTED_RANK);
  return { terms: () => shares.keys(), share: (term) => shares.get(term) ?? rare };
}

function shareOfRank(rank: number): number {
  return Math.min(MAX_SHARE, (TERMS_PER_CLAIM * ZIPF) / rank);
}
