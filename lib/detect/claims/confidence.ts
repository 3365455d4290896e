/** The one visible formula of how sure a statement is: a sum of named weights. */

/** What each sign adds (or takes away); the sum is capped to 0…1. */
export const WEIGHTS = {
  /** A pattern of the claim is met. */
  pattern: 0.5,
  /** Each group of cues after the first, and at most three. */
  furtherCue: 0.06,
  /** Each group of actors found in the sentence itself, and at most two. */
  actorInSentence: 0.1,
  /** Actors had to be taken from the headline, the sentences before, or the page. */
  actorFromContext: -0.04,
  /** Nobody of the claim stands in the sentence or the two before, and no figure of the claim's kind either. */
  nobodyNear: -0.06,
  /** Nobody of the claim stands there, but names that no pack knows do. */
  strangers: -0.12,
  /** A figure agrees with a report. */
  figureAgrees: 0.2,
  /** A figure is there and departs. */
  figureDiffers: 0.02,
  /** A date in the sentence agrees with the claim's. */
  dateAgrees: 0.1,
  /** The page says when it was published, and the claim can be meant then. */
  inWindow: 0.06,
  /** The document's language has no cues: actors, figures and dates alone. */
  withoutCues: -0.1,
} as const;

/** Signs counted for one statement. */
export type Signs = Partial<Record<keyof typeof WEIGHTS, number>>;

/** Least confidence of a statement that is shown. */
export const MIN_CONFIDENCE = 0.44;

/** Confidence from 0 to 1 for a number of signs of each kind. */
export function confidenceOf(signs: Signs): number {
  let sum = 0;
  for (const [sign, count] of Object.entries(signs)) sum += WEIGHTS[sign as keyof typeof WEIGHTS] * count;
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
