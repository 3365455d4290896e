/** Cuts running text into words, figures and signs, as the readers of quantities, dates and modality need them. */
import { foldWord } from './fold';

export interface Lexeme {
  kind: 'word' | 'number' | 'sign';
  /** Folded word, digits as written without group separators, or the sign itself. */
  text: string;
  /** UTF-16 offsets in the whole text. */
  start: number;
  end: number;
  /** Nothing stands between this lexeme and the one before: "$1bn", "7th", "3h30". */
  glued: boolean;
  /** Words only: the first letter is a capital. */
  capital: boolean;
}

const LETTER = /[\p{L}\p{M}]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const DIGIT = /\p{Nd}/u;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const SPACE = /\s/;
/** Signs that the readers look at; any other sign only parts words. */
const SIGNS = new Set('$€£¥₽₴₺%‰,;:.!?…–—-()[]"«»“”„‹›½¼¾¿¡/+~≈؟،؛'.split(''));

/** The lexemes of `text` between two offsets, in linear time. */
export function lexemesOf(text: string, start = 0, end = text.length): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let position = start;
  while (position < end) {
    const char = text.charAt(position);
    let next = position + 1;
    if (LETTER.test(char)) {
      while (next < end && goesOn(text, next)) next += 1;
      push(lexemes, 'word', foldWord(text, position, next), position, next, char !== char.toLowerCase());
    } else if (DIGIT.test(char)) {
      next = endOfNumber(text, position, end);
      const digits = text.slice(position, next).replace(/[^\p{Nd}.,]/gu, '');
      push(lexemes, 'number', digits.normalize('NFKC'), position, next, false);
    } else if (SIGNS.has(char)) {
      push(lexemes, 'sign', char, position, next, false);
    }
    position = next;
  }
  return lexemes;
}

/** An apostrophe belongs to a word only between Cyrillic letters ("п’ять"). */
function goesOn(text: string, position: number): boolean {
  const char = text.charAt(position);
  if (LETTER.test(char) || INVISIBLE.test(char)) return true;
  return (
    /['’ʼ]/.test(char) && CYRILLIC.test(text.charAt(position - 1)) && CYRILLIC.test(text.charAt(position + 1))
  );
}

/** Digits with what may group them: "1,000", "1.000.000", "22 000", "3,5"; a final separator is punctuation. */
function endOfNumber(text: string, start: number, end: number): number {
  let position = start;
  let firstGroup = -1;
  for (;;) {
    while (position < end && DIGIT.test(text.charAt(position))) position += 1;
    if (firstGroup < 0) firstGroup = position - start;
    const separator = text.charAt(position);
    const digits = digitsAt(text, position + 1, end);
    const grouping = SPACE.test(separator) || separator === "'" || separator === '’';
    // A blank groups only between one to three digits and exactly three.
    const continues = grouping ? firstGroup <= 3 && digits === 3 : /[.,]/.test(separator) && digits > 0;
    if (position >= end || separator === '\n' || !continues) return position;
    position += 1;
  }
}

function digitsAt(text: string, start: number, end: number): number {
  let position = start;
  while (position < end && position - start < 4 && DIGIT.test(text.charAt(position))) position += 1;
  return position - start;
}

function push(
  lexemes: Lexeme[],
  kind: Lexeme['kind'],
  text: string,
  start: number,
  end: number,
  capital: boolean,
): void {
  lexemes.push({ kind, text, start, end, glued: lexemes.at(-1)?.end === start, capital });
}
