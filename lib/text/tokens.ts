/** Splits text into folded words that keep their exact place in it. */

import { expand, FOLD } from './fold';
import { EXPAND, FIRST_LETTER, MARK, SINGLE } from './fold-definition';

/** A word of a text. In scripts written without spaces each character is one. */
export interface Token {
  /** UTF-16 offsets in the original text, end exclusive; accents written apart belong to their letter. */
  start: number;
  end: number;
  /** Folded: equal for spellings that readers take for one word. */
  text: string;
}

/**
 * The words of `text` between two offsets, in order. Apostrophes and hyphens separate words, so that the name in
 * "l’ONU" or "Trump-Schwiegersohn" is a word of its own; soft hyphens and zero-width characters do not.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  let end = -1;
  let folded = '';
  const close = () => {
    if (start >= 0) tokens.push({ start, end, text: folded });
    start = -1;
    folded = '';
  };
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    const letter = FOLD[code] ?? 0;
    if (letter >= FIRST_LETTER || letter === EXPAND) {
      if (start < 0) start = i;
      folded += letter === EXPAND ? String.fromCharCode(...expand(code)) : String.fromCharCode(letter);
      end = i + 1;
    } else if (letter === SINGLE) {
      close();
      tokens.push({ start: i, end: i + 1, text: text.charAt(i) });
    } else if (letter === MARK) {
      if (start >= 0) end = i + 1;
    } else if (letter < MARK) close();
  }
  close();
  return tokens;
}

/** Most words of a form of a name: a longer one is refused by packs and by the gazetteer alike. */
export const MAX_FORM_WORDS = 24;

/** How many words `tokenize` finds in a text, without making them. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = FOLD[text.charCodeAt(i)] ?? 0;
    if (letter >= FIRST_LETTER || letter === EXPAND) {
      if (!inWord) count += 1;
      inWord = true;
    } else if (letter === SINGLE) {
      count += 1;
      inWord = false;
    } else if (letter < MARK) inWord = false;
  }
  return count;
}

/** Whether a form can be looked for: it has words, and no more than `MAX_FORM_WORDS`. */
export function isFindable(form: string): boolean {
  const words = countWords(form);
  return words > 0 && words <= MAX_FORM_WORDS;
}

/** The folded words of a text joined by single spaces: equal exactly when the texts have equal words. */
export function foldText(text: string): string {
  return tokenize(text)
    .map((token) => token.text)
    .join(' ');
}
