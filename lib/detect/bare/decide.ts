/** Decides whether a sentence restates the claim that ranks first. */
import type { BareIndex, Retrieved } from './bare-index';
import type { Query } from './query';
import { type Judged, ranked, sumOf } from './rank';
import { DECISION } from './weights';

/** Candidates that are looked at closely. */
const CLOSELY = 10;

/** The claim that the sentence most likely restates, its score being the decision's; null without candidates. */
export function decisionOf(
  index: BareIndex,
  query: Query,
  text: string,
  candidates: readonly Retrieved[],
): Judged | null {
  const [first] = ranked(index, query, text, candidates.slice(0, CLOSELY));
  return first ? { ...first, score: sumOf(DECISION, first.signs) } : null;
}
