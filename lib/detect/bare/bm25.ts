/** BM25F: how much each term of a claim adds to its score. */

/**
 * Parameters of BM25F (Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields"):
 * saturation, and for each field its weight and how far its length is normalised.
 */
export const BM25 = {
  k1: 1.2,
  weights: [1, 1, 1],
  b: [0.6, 0.6, 0.6],
} as const;

/**
 * Claims that an index is filled up to with background text, so that the weight of a word in a small pack is that of
 * the language and not of the few claims at hand.
 */
export const REFERENCE_CLAIMS = 10_000;

/** Inverse document frequency of a term found in `found` of `all` documents. */
export function idfOf(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}

/** What a term adds to a claim's score, given how often it stands in each field and the fields' lengths. */
export function impactOf(
  frequencies: readonly number[],
  lengths: readonly number[],
  averages: readonly number[],
  idf: number,
): number {
  let frequency = 0;
  for (let field = 0; field < frequencies.length; field += 1) {
    const b = BM25.b[field] ?? 0;
    const norm = 1 - b + (b * (lengths[field] ?? 0)) / (averages[field] || 1);
    if (frequencies[field]) frequency += ((BM25.weights[field] ?? 0) * (frequencies[field] ?? 0)) / norm;
  }
  return (idf * frequency * (BM25.k1 + 1)) / (frequency + BM25.k1);
}
