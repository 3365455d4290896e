/** The word lists of each language, made ready on first use. */
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { arabic, dutch, turkish } from './others';
import { italian, portuguese, spanish } from './romance';
import { type LanguageWords, WordSet } from './rules';
import { polish, russian, ukrainian } from './slavic';

const WORDS: Readonly<Record<string, LanguageWords>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
};

/** The words of a language as sets. */
export interface Language {
  capitalNouns: boolean;
  common: WordSet;
  locative: WordSet;
  roles: WordSet;
  notHolder: WordSet;
  notHolderAfter: RegExp;
  strangers: WordSet;
  articles: WordSet;
  copulas: WordSet;
  bearers: WordSet;
  determiners: WordSet;
  /** Null where nouns that bear a name need not stand directly before it. */
  apposed: WordSet | null;
  /** What a name is told by comes after it: "Trump Tower", not "tour Trump". */
  isHeadFinal: boolean;
  naming: WordSet;
  twoSurnames: boolean;
  streets: WordSet;
  works: WordSet;
  foreign: WordSet;
  foreignAfter: WordSet;
  linkers: WordSet;
  bearersAfter: WordSet;
  after: WordSet;
}

const languages = new Map<string, Language>();

/** Rules of a language by its primary subtag; for an unknown or unheard-of one, the words of all together. */
export function languageOf(tag: string | null): Language {
  const subtag = tag?.toLowerCase().split('-')[0] ?? '';
  const key = WORDS[subtag] ? subtag : '';
  let language = languages.get(key);
  if (!language) {
    const sources = WORDS[key] ? [WORDS[key]] : Object.values(WORDS);
    const merged = (field: Exclude<keyof LanguageWords, 'capitalNouns' | 'twoSurnames' | 'notHolderAfter'>) =>
      new WordSet(sources.map((words) => words[field] ?? '').join(' '));
    language = {
      capitalNouns: WORDS[key]?.capitalNouns ?? false,
      common: merged('common'),
      locative: merged('locative'),
      roles: merged('roles'),
      notHolder: merged('notHolder'),
      notHolderAfter: beginsWithAny(sources.flatMap((words) => words.notHolderAfter ?? [])),
      strangers: merged('strangers'),
      articles: merged('articles'),
      copulas: merged('copulas'),
      bearers: merged('bearers'),
      determiners: merged('determiners'),
      apposed: WORDS[key]?.apposed === undefined ? null : merged('apposed'),
      isHeadFinal: WORDS[key] === undefined || WORDS[key].bearersAfter !== undefined,
      naming: merged('naming'),
      twoSurnames: WORDS[key]?.twoSurnames ?? false,
      streets: merged('streets'),
      works: merged('works'),
      foreign: merged('foreign'),
      foreignAfter: merged('foreignAfter'),
      linkers: merged('linkers'),
      bearersAfter: merged('bearersAfter'),
      after: merged('after'),
    };
    languages.set(key, language);
  }
  return language;
}

/** Matches a text that begins, after a space, with one of the phrases as whole words. */
function beginsWithAny(phrases: readonly string[]): RegExp {
  return phrases.length === 0 ? /(?!)/ : new RegExp(`^ (?:${phrases.join('|')})(?!\\p{L})`, 'iu');
}
