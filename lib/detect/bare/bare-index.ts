/** A loaded index of bare claims of one language: finds terms, scores claims, gives their texts. */
import { idfOf, REFERENCE_CLAIMS } from './bm25';
import type { BareClaim } from './compile';
import { FIELD_COUNT, type Parts, unpackIndex } from './layout';
import { checkOf, hashOf } from './term-hash';

/** A claim that retrieval found. */
export interface Retrieved {
  claim: number;
  /** BM25F. */
  score: number;
}

/** A number for terms that the index does not know. */
export const UNKNOWN = -1;

export class BareIndex {
  readonly parts: Parts;
  readonly claims: number;
  readonly terms: number;
  /** Weight of a term that no claim has. */
  readonly unknownIdf: number;
  readonly #seed: number;
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;

  constructor(
    bytes: ArrayBuffer,
    readonly language: string,
  ) {
    const { seed, parts } = unpackIndex(bytes);
    this.#seed = seed;
    this.parts = parts;
    this.claims = parts.textStart.length - 1;
    this.terms = parts.termHash.length;
    this.unknownIdf = idfOf(0.5, Math.max(this.claims, REFERENCE_CLAIMS));
    this.#scores = new Float64Array(this.claims);
    this.#touched = new Uint32Array(this.claims);
  }

  /** Number of a term, or `UNKNOWN`. */
  numberOf(term: string): number {
    const { termHash, termCheck } = this.parts;
    const hash = hashOf(term, this.#seed);
    let low = 0;
    let high = termHash.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = termHash[middle] ?? 0;
      if (found === hash) return termCheck[middle] === checkOf(term) ? middle : UNKNOWN;
      if (found < hash) low = middle + 1;
      else high = middle - 1;
    }
    return UNKNOWN;
  }

  idf(term: number): number {
    return term === UNKNOWN ? this.unknownIdf : (this.parts.termIdf[term] ?? 0);
  }

  /** Number of claims with a term. */
  found(term: number): number {
    return term === UNKNOWN
      ? 0
      : (this.parts.postingStart[term + 1] ?? 0) - (this.parts.postingStart[term] ?? 0);
  }

  /**
   * The claims of highest score, at most `limit`, those of equal score in order of the pack.
   * @param terms distinct known terms
   * @param least claims that score less are left out
   */
  retrieve(terms: readonly number[], limit: number, least = 0): Retrieved[] {
    const { postingStart, postingClaim, postingImpact } = this.parts;
    const scores = this.#scores;
    const touched = this.#touched;
    let count = 0;
    for (const term of terms) {
      const end = postingStart[term + 1] ?? 0;
      for (let i = postingStart[term] ?? 0; i < end; i += 1) {
        const claim = postingClaim[i] ?? 0;
        const before = scores[claim] ?? 0;
        if (before === 0) touched[count++] = claim;
        scores[claim] = before + (postingImpact[i] ?? 0);
      }
    }
    const best: Retrieved[] = [];
    let lowest = least;
    for (let i = 0; i < count; i += 1) {
      const claim = touched[i] ?? 0;
      const score = scores[claim] ?? 0;
      scores[claim] = 0;
      if (score < lowest || score === 0) continue;
      best.push({ claim, score });
      if (best.length >= 2 * limit + 32) {
        cut(best, limit);
        lowest = best.at(-1)?.score ?? lowest;
      }
    }
    return cut(best, limit);
  }

  /** The terms of one field of a claim, in reading order. */
  field(claim: number, field: number): ArrayLike<number> {
    const { fieldStart, fieldTerm } = this.parts;
    const at = claim * FIELD_COUNT + field;
    return fieldTerm.subarray(fieldStart[at] ?? 0, fieldStart[at + 1] ?? 0);
  }

  /** The claim's texts. */
  claim(claim: number): BareClaim {
    const { textStart, texts } = this.parts;
    const bytes = texts.subarray(textStart[claim] ?? 0, textStart[claim + 1] ?? 0);
    const [id = '', text = '', title = '', ...phrasings] = new TextDecoder().decode(bytes).split('\n');
    return { id, text, title, phrasings };
  }
}

function cut(best: Retrieved[], limit: number): Retrieved[] {
  best.sort((a, b) => b.score - a.score || a.claim - b.claim);
  if (best.length > limit) best.length = limit;
  return best;
}
