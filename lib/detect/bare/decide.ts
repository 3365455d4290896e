/** Decides whether a sentence restates the claim that ranks first. */
import type { BareIndex, Retrieved } from './bare-index';
import { FEATURES } from './features';
import type { Query } from './query';
import { type Judged, ranked, sumOf } from './rank';
import { DECISION } from './weights';

/** Candidates that are looked at closely. */
const CLOSELY = 10;

/** Least share of a claim's words, names apart, that a restatement has: whom it is about alone is no restatement. */
const LEAST_ORDINARY = 0.3;
/** Least number of different words that both have. */
const LEAST_MATCHED = 4;
const ORDINARY = FEATURES.indexOf('ordinaryCovered');
const MATCHED = FEATURES.indexOf('matched');

/** Whether a claim has enough in common with a sentence, beyond names, to be restated by it. */
export function mayRestate(signs: Float64Array): boolean {
  return (signs[ORDINARY] ?? 0) >= LEAST_ORDINARY && (signs[MATCHED] ?? 0) >= Math.log(1 + LEAST_MATCHED);
}

/** The claim that the sentence most likely restates, its score being the decision's; null when none can be. */
export function decisionOf(
  index: BareIndex,
  query: Query,
  text: string,
  candidates: readonly Retrieved[],
): Judged | null {
  const [first] = ranked(index, query, text, candidates.slice(0, CLOSELY));
  return first && mayRestate(first.signs) ? { ...first, score: sumOf(DECISION, first.signs) } : null;
}
