/** Cuts a sentence into words as names need them: hyphens kept, elided articles and possessives parted. */
import { foldText } from '../../../lib/text/tokens';

export interface Word {
  text: string;
  /** Folded, its parts joined by spaces ("maison blanche"). */
  folded: string;
  start: number;
  end: number;
  capital: boolean;
  /** Nothing but a space, an elision or an ampersand stands between this word and the one before. */
  near: boolean;
  /** Stands where any word would have a capital: first, or behind a colon, an opening quote or a stop. */
  opens: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑.’'&](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const ELIDED = /^(?:l|d|qu|n|s|j|c|m|t|jusqu|lorsqu|puisqu)[’'](?=\p{L})/iu;
const POSSESSIVE = /[’']s$/iu;

/** The words of `text` between two offsets. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let last = -1;
  const push = (from: number, to: number): void => {
    const written = text.slice(from, to);
    const near = last >= 0 && /^(?:[\s\u00a0’']?|\s&\s)$/.test(text.slice(last, from));
    words.push({
      text: written,
      folded: foldText(written),
      start: from,
      end: to,
      capital: /^\p{Lu}/u.test(written),
      near,
      opens: last < 0 || /[:«“"(.!?]/u.test(text.slice(last, from)),
    });
    last = to;
  };
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const [written] = match;
    let from = start + match.index;
    const elided = ELIDED.exec(written)?.[0].length ?? 0;
    if (elided > 0) {
      push(from, from + elided - 1);
      from += elided;
    }
    const tail = POSSESSIVE.exec(written)?.[0].length ?? 0;
    push(from, start + match.index + written.length - tail);
  }
  return words;
}
