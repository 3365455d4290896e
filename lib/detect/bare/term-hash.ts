/** Hashes of terms: one to find a term in the dictionary, a second and independent one to be sure of it. */
import { finish, step } from '../gazetteer/hash';

/** First hash of a term. */
export function hashOf(term: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < term.length; i += 1) hash = step(hash, term.charCodeAt(i));
  return finish(hash);
}

/** Second hash of a term. */
export function checkOf(term: string): number {
  let sum = 0;
  for (let i = 0; i < term.length; i += 1) sum = (Math.imul(sum, 31) + term.charCodeAt(i)) | 0;
  return sum;
}
