/** Reads the words around a span: what stands there, how it is joined, how it is capitalised. */

import { FOLD, foldWord } from '../../text/fold';
import { EXPAND, FIRST_LETTER, HARD, SINGLE } from '../../text/fold-definition';

/** How two neighbouring words are joined. */
export type Gap =
  | 'none' // written together: scripts without spaces, Arabic proclitics
  | 'space'
  | 'hyphen'
  | 'apostrophe'
  | 'dot' // the middle dot of Chinese renderings of foreign names
  | 'comma'
  | 'quote'
  | 'stop' // end of a sentence
  | 'break'; // colon, bracket, dash…

export interface Neighbour {
  start: number;
  end: number;
  /** Folded. */
  word: string;
  gap: Gap;
}

/** Longest stretch without letters that still joins two words. */
const MAX_GAP = 12;
/** Longest word read; what is longer is no word of a language. */
const MAX_WORD = 60;
/** Words whose full stop is that of an abbreviation before a name. */
const ABBREVIATIONS = new Set(
  'mr mrs ms m mm dr prof st sen gov gen rep sr sra sig dott hr fr г им ул'.split(' '),
);

/** The word before an offset, not before `from`. */
export function wordBefore(text: string, offset: number, from: number): Neighbour | null {
  let end = offset;
  while (end > from && offset - end <= MAX_GAP && !isWordUnit(text, end - 1)) end -= 1;
  if (end === from || offset - end > MAX_GAP) return null;
  let start = end - 1;
  if (FOLD[text.charCodeAt(start)] !== SINGLE) {
    while (start > from && end - start < MAX_WORD && isInsideWord(text, start - 1)) start -= 1;
  }
  const word = foldWord(text, start, end);
  return { start, end, word, gap: gapOf(text.slice(end, offset), word) };
}

/** The word after an offset, not past `to`. */
export function wordAfter(text: string, offset: number, to: number): Neighbour | null {
  let start = offset;
  while (start < to && start - offset <= MAX_GAP && !isWordUnit(text, start)) start += 1;
  if (start === to || start - offset > MAX_GAP) return null;
  let end = start + 1;
  if (FOLD[text.charCodeAt(start)] !== SINGLE) {
    while (end < to && end - start < MAX_WORD && isInsideWord(text, end)) end += 1;
  }
  return { start, end, word: foldWord(text, start, end), gap: gapOf(text.slice(offset, start), '') };
}

/** Starts of words whose folded first letter is one of these, and whose second one may be one of `seconds`. */
export function* wordStarts(
  text: string,
  letters: ReadonlySet<number>,
  seconds?: ReadonlySet<number>,
): Generator<number> {
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = FOLD[text.charCodeAt(i)] ?? 0;
    const isLetter = letter >= FIRST_LETTER;
    if (isLetter && !inside && letters.has(letter)) {
      const second = FOLD[text.charCodeAt(i + 1)] ?? 0;
      if (!seconds || second < FIRST_LETTER || seconds.has(second)) yield i;
    }
    inside = isLetter || letter === EXPAND || (inside && letter > HARD && letter < SINGLE);
  }
}

// Signs between words, as bits; one look at each sign, for a dozen regular expressions take long to compile.
const SPACE = 1;
const STOP = 2;
const BREAK = 4;
const QUOTE = 8;
const FULL_STOP = 16;
const COMMA = 32;
const DOT = 64;
const APOSTROPHE = 128;
const HYPHEN = 256;
const OTHER = 512;
/** Dashes that part words when a space stands beside them, and join them otherwise. */
const DASHES = '–-';

const SIGNS = new Map<string, number>();
for (const [signs, bit] of [
  [' \u00a0\t\n\v\f\r\u2028\u2029\u202f\u205f\u3000\ufeff', SPACE],
  ['!?…。！？؟', STOP],
  [':;()[]{}—―/|', BREAK],
  ['"«»“”„‟‹›', QUOTE],
  ['.', FULL_STOP],
  [',、،', COMMA],
  ['·・•‧', DOT],
  ["'’‘ʼ＇", APOSTROPHE],
  ['-‐‑‒–−', HYPHEN],
] as const) {
  for (const sign of signs) SIGNS.set(sign, bit);
}

function gapOf(between: string, wordBeforeIt: string): Gap {
  if (between === ' ') return 'space';
  if (between === '') return 'none';
  let seen = 0;
  let isParted = false;
  for (let i = 0; i < between.length; i += 1) {
    const sign = between.charAt(i);
    seen |= SIGNS.get(sign) ?? (/\s/.test(sign) ? SPACE : OTHER);
    isParted ||= DASHES.includes(sign) && (isSpace(between.charAt(i - 1)) || isSpace(between.charAt(i + 1)));
  }
  const isSpaced = (seen & SPACE) !== 0;
  if (seen & STOP) return 'stop';
  if (seen & BREAK || isParted) return 'break';
  if (seen & QUOTE) return 'quote';
  if (seen & FULL_STOP) {
    const abbreviates = wordBeforeIt.length === 1 || ABBREVIATIONS.has(wordBeforeIt);
    return abbreviates || !isSpaced ? 'space' : 'stop';
  }
  if (seen & COMMA) return 'comma';
  if (seen & DOT) return 'dot';
  if (seen & APOSTROPHE) return isSpaced ? 'quote' : 'apostrophe';
  if (seen & HYPHEN) return 'hyphen';
  return seen & OTHER && !/^[\s\p{Cf}]+$/u.test(between) ? 'break' : 'space';
}

function isSpace(sign: string): boolean {
  return sign !== '' && (SIGNS.get(sign) ?? (/\s/.test(sign) ? SPACE : OTHER)) === SPACE;
}

function isWordUnit(text: string, at: number): boolean {
  return (FOLD[text.charCodeAt(at)] ?? 0) >= SINGLE;
}

/** Letters and what is dropped between them. */
function isInsideWord(text: string, at: number): boolean {
  const letter = FOLD[text.charCodeAt(at)] ?? 0;
  return letter >= FIRST_LETTER || letter === EXPAND || (letter > HARD && letter < SINGLE);
}

/** The first letter is a capital. */
export function isCapitalised(text: string, word: Pick<Neighbour, 'start'>): boolean {
  const char = text.charAt(word.start);
  return char !== char.toLowerCase();
}

/** At least two letters, all capitals. */
export function isAllCapitals(text: string, word: Pick<Neighbour, 'start' | 'end'>): boolean {
  const written = text.slice(word.start, word.end);
  return written === written.toUpperCase() && (written.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

/** Whether capitals mean something in the script of the word. */
export function hasCase(text: string, word: Pick<Neighbour, 'start'>): boolean {
  const char = text.charAt(word.start);
  return char.toLowerCase() !== char.toUpperCase();
}
