/** Reads the terms of a text that retrieval compares: stems, figures, acronyms, the words inside hashtags. */
import { foldWord } from '../../text/fold';
import { type Lexeme, lexemesOf } from '../../text/lexemes';
import { stemmingOf } from './languages';

export interface Term {
  /** Folded stem, digits without grouping, or an acronym's letters. */
  text: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** Begins with a capital where only a name does: inside a sentence. */
  named: boolean;
  /** A figure. */
  number: boolean;
  /** Written as a hashtag or a handle. */
  tag: boolean;
  /** A sentence ends before this term. */
  opens: boolean;
}

/** Marks a term that would be taken for a stop word: "US" is not "us". */
const SHOUTED = '.';
/** Longest word of capitals that may be an acronym spelled like a stop word. */
const MAX_ACRONYM = 3;
/** Most words kept with their stems; beyond, they are computed anew. */
const CACHE_SIZE = 20_000;
const STOPS = new Set(['.', '!', '?', '…', '؟']);

const caches = new Map<string, Map<string, string>>();

/** Folded stem of a word as written, or an empty text for a stop word. */
function stemOf(written: string, folded: string, language: string): string {
  let cache = caches.get(language);
  if (!cache) {
    cache = new Map();
    caches.set(language, cache);
  }
  const known = cache.get(written);
  if (known !== undefined) return known;
  const { stem, stops } = stemmingOf(language);
  const result = stops.has(folded) ? '' : foldWord(stem(written.toLowerCase().normalize('NFC'))) || folded;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(written, result);
  return result;
}

/** The stem of one word, or an empty text for a stop word. */
export function termOf(word: string, language: string): string {
  return stemOf(word, foldWord(word), language);
}

/** The terms of a text between two offsets, in reading order; stop words and single letters are left out. */
export function termsOf(text: string, language: string, start = 0, end = text.length): Term[] {
  const { capitalsAreNames } = stemmingOf(language);
  const lexemes = lexemesOf(text, start, end);
  const terms: Term[] = [];
  let opens = true;
  for (let i = 0; i < lexemes.length; i += 1) {
    const lexeme = lexemes[i] as Lexeme;
    if (lexeme.kind === 'sign') {
      if (STOPS.has(lexeme.text)) opens = true;
      continue;
    }
    const push = (word: string, from: number, to: number, named: boolean, tag: boolean) => {
      if (word === '') return;
      terms.push({ text: word, start: from, end: to, named, number: lexeme.kind === 'number', tag, opens });
      opens = false;
    };
    if (lexeme.kind === 'number') {
      push(plainDigits(lexeme.text), lexeme.start, lexeme.end, false, false);
      continue;
    }
    const letters = acronymAt(lexemes, i);
    if (letters > 1) {
      const last = lexemes[i + 2 * (letters - 1)] as Lexeme;
      const word = lexemes
        .slice(i, i + 2 * letters - 1)
        .filter(({ kind }) => kind === 'word')
        .map((letter) => letter.text)
        .join('');
      push(marked(word, language), lexeme.start, last.end, true, false);
      i += 2 * (letters - 1) + (lexemes[i + 2 * letters - 1]?.text === '.' ? 1 : 0);
      continue;
    }
    const tag = isTag(text, lexeme.start);
    const written = text.slice(lexeme.start, lexeme.end);
    if (tag) {
      const parts = camelParts(written);
      for (const part of parts) push(termOf(part, language), lexeme.start, lexeme.end, true, true);
      if (parts.length > 1) push(lexeme.text, lexeme.start, lexeme.end, true, true);
      continue;
    }
    if (lexeme.text.length < 2 && lexeme.text < '\u0250') continue;
    if (isShouted(lexemes, i, written)) {
      push(marked(lexeme.text, language), lexeme.start, lexeme.end, true, false);
      continue;
    }
    const named = capitalsAreNames && lexeme.capital && !opens;
    push(stemOf(written, lexeme.text, language), lexeme.start, lexeme.end, named, false);
    opens = false;
  }
  return terms;
}

/** "1,000" and "1.000" are 1000; "3,5" is 3.5. */
function plainDigits(written: string): string {
  return written.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.');
}

/** An acronym's term: its stem, or marked where that would be a stop word. */
function marked(word: string, language: string): string {
  return termOf(word, language) || word + SHOUTED;
}

/** Number of letters of an acronym with full stops ("U.S."), 0 when none begins here. */
function acronymAt(lexemes: readonly Lexeme[], at: number): number {
  const isLetter = (lexeme: Lexeme | undefined) =>
    lexeme?.kind === 'word' && lexeme.capital && lexeme.end - lexeme.start === 1;
  let count = 0;
  while (isLetter(lexemes[at + 2 * count])) {
    count += 1;
    const stop = lexemes[at + 2 * count - 1];
    if (stop?.text !== '.' || !stop.glued || !lexemes[at + 2 * count]?.glued) break;
  }
  return count;
}

/** "US" or "WHO" among words in small letters. */
function isShouted(lexemes: readonly Lexeme[], at: number, written: string): boolean {
  if (written.length < 2 || written.length > MAX_ACRONYM || !isCapitals(written)) return false;
  const neighbours = [lexemes[at - 1], lexemes[at + 1]].filter((lexeme) => lexeme?.kind === 'word');
  return neighbours.length > 0 && neighbours.some((lexeme) => !lexeme?.capital);
}

const isCapitals = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase();

function isTag(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before === '#' || before === '@';
}

/** "AustralianFires" is Australian and Fires, "NATOSummit" NATO and Summit. */
export function camelParts(word: string): string[] {
  return word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll}+)/gu, '$1 $2')
    .split(' ');
}
