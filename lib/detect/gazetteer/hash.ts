/** Hashes of folded words: one to find a word, a second and independent one to be sure of it. */

import { expand, FOLD } from '../../text/fold';
import { EXPAND, FIRST_LETTER, SINGLE } from '../../text/fold-definition';

const FNV_PRIME = 0x01000193;

/** Adds one folded letter to a running hash (FNV-1a step). */
export function step(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, FNV_PRIME);
}

/** Adds every letter of an expanding character. */
export function stepExpanded(hash: number, code: number): number {
  let mixed = hash;
  for (const letter of expand(code)) mixed = step(mixed, letter);
  return mixed;
}

/** Spreads the bits of a running hash over the whole word; never 0, which marks an empty slot. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  return mixed | 0 || 1;
}

/** First hash of a word between two offsets, as the scanner computes it. */
export function hashWord(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const letter = FOLD[code] ?? 0;
    if (letter >= FIRST_LETTER) hash = step(hash, letter);
    else if (letter === EXPAND) hash = stepExpanded(hash, code);
    else if (letter === SINGLE) hash = step(hash, code);
  }
  return finish(hash);
}

/** Second hash of a word between two offsets, over the same letters. */
export function checkWord(text: string, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const letter = FOLD[code] ?? 0;
    if (letter >= FIRST_LETTER) sum = (Math.imul(sum, 31) + letter) | 0;
    else if (letter === EXPAND) for (const one of expand(code)) sum = (Math.imul(sum, 31) + one) | 0;
    else if (letter === SINGLE) sum = (Math.imul(sum, 31) + code) | 0;
  }
  return sum;
}
