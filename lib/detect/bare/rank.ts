/** Ranks retrieved claims by a weighted sum of their signs. */
import type { BareIndex, Retrieved } from './bare-index';
import { FEATURES, featuresOf, prepareQuery } from './features';
import type { Query } from './query';
import { RANKING } from './weights';

/** A claim with its signs (in the order of `FEATURES`) and a score. */
export interface Judged extends Retrieved {
  signs: Float64Array;
}

/** A sum of named weights. */
export interface LinearModel {
  bias: number;
  weights: Readonly<Record<string, number>>;
}

/** The model's sum over signs. */
export function sumOf(model: LinearModel, signs: Float64Array): number {
  let sum = model.bias;
  FEATURES.forEach((name, i) => {
    sum += (model.weights[name] ?? 0) * (signs[i] ?? 0);
  });
  return sum;
}

/** Candidates with their signs, the most likely restated claim first. */
export function ranked(
  index: BareIndex,
  query: Query,
  text: string,
  candidates: readonly Retrieved[],
): Judged[] {
  const prepared = prepareQuery(index, query, text, candidates);
  return candidates
    .map(({ claim, score }, rank) => {
      const signs = featuresOf(index, prepared, { claim, score }, rank);
      return { claim, score: sumOf(RANKING, signs), signs };
    })
    .sort((a, b) => b.score - a.score || a.claim - b.claim);
}
