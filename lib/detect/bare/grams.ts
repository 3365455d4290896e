/** Character 4-grams of words: a second score that sees through spelling, inflection and joined words. */
import { tokenize } from '../../text/tokens';
import { finish, step } from '../gazetteer/hash';
import { stemmingOf } from './languages';

const LENGTH = 4;
/** Weights are stored in steps of this. */
export const GRAM_IDF_STEP = 1 / 16;
/** Classes of grams per claim: more make collisions rarer and the index larger. */
const CLASSES_PER_CLAIM = 6;
const LEAST_CLASSES = 4096;
const MOST_CLASSES = 0x10000;
const EDGE = 0x5f;

/** Number of classes for an index of so many claims, a power of two. */
export function gramClasses(claims: number): number {
  let classes = LEAST_CLASSES;
  while (classes < claims * CLASSES_PER_CLAIM && classes < MOST_CLASSES) classes *= 2;
  return classes;
}

/** How often each class of 4-grams stands in the words of a text, stop words left out. */
export function gramsOf(text: string, language: string, classes: number): Map<number, number> {
  const { stops } = stemmingOf(language);
  const counts = new Map<number, number>();
  for (const { text: word } of tokenize(text)) {
    if (stops.has(word)) continue;
    // The word's edges count as letters, so that its beginning and its end are grams of their own.
    for (let i = -1; i <= Math.max(-1, word.length + 1 - LENGTH); i += 1) {
      let hash = 0x811c9dc5;
      for (let k = i; k < i + LENGTH && k <= word.length; k += 1) {
        hash = step(hash, k < 0 || k === word.length ? EDGE : word.charCodeAt(k));
      }
      const gram = finish(hash) & (classes - 1);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

/** A text's 4-grams weighted by how rare they are, as a vector of length 1. */
export function gramVector(counts: ReadonlyMap<number, number>, weights: Uint8Array): Map<number, number> {
  const vector = new Map<number, number>();
  let squares = 0;
  for (const [gram, count] of counts) {
    const value = (1 + Math.log(count)) * (weights[gram] ?? 0) * GRAM_IDF_STEP;
    vector.set(gram, value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [gram, value] of vector) vector.set(gram, value / length);
  return vector;
}

/** Cosine of two such vectors. */
export function cosine(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [gram, value] of small) sum += value * (large.get(gram) ?? 0);
  return sum;
}
