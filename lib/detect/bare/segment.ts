/** Splits the words run together in a hashtag by the words that claims use: "#buildthewall". */
import type { BareIndex } from './bare-index';
import { UNKNOWN } from './bare-index';
import { stemmingOf } from './languages';
import { termOf } from './terms';

const MIN_LENGTH = 6;
const MAX_LENGTH = 30;
const MAX_WORD = 16;
const MAX_PARTS = 5;
/** Cost of a letter that belongs to no known word; dearer than any known word. */
const STRAY = 100;

/** The terms inside a word run together, or null when it cannot be split into words that claims use. */
export function segmented(index: BareIndex, word: string): string[] | null {
  if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) return null;
  const { stops } = stemmingOf(index.language);
  const best: { cost: number; from: number; term: string }[] = [{ cost: 0, from: 0, term: '' }];
  for (let end = 1; end <= word.length; end += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, from: end - 1, term: '' };
    for (let from = Math.max(0, end - MAX_WORD); from < end; from += 1) {
      const part = word.slice(from, end);
      const cost = (best[from]?.cost ?? 0) + costOf(index, part, stops.has(part));
      if (cost < found.cost) found = { cost, from, term: part };
    }
    best.push(found);
  }
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = best[end]?.from ?? 0) parts.unshift(best[end]?.term ?? '');
  if ((best[word.length]?.cost ?? STRAY) >= STRAY || parts.length < 2 || parts.length > MAX_PARTS)
    return null;
  return parts.map((part) => termOf(part, index.language)).filter((term) => term !== '');
}

/** The rarer a word, the dearer; each word has its price, so that few long ones win. */
function costOf(index: BareIndex, part: string, stop: boolean): number {
  if (part.length < 2) return STRAY;
  if (stop) return 4;
  const number = index.numberOf(termOf(part, index.language));
  return number === UNKNOWN || index.found(number) === 0 ? STRAY : 2 + index.idf(number);
}
