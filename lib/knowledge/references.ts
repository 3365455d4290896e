/** What records refer to: who takes part in an event, whom and what a claim names. */
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';

/** Ids of who took part in an event, and of where it was; other actors have none. */
export const takingPart = ({ participants = [], place }: Actor): string[] =>
  place === undefined ? participants : [...participants, place];

/** Ids of the actors and the event that a claim names, each once. */
export const actorsOf = ({ about, claimants, event }: Claim): Set<string> =>
  new Set([...about, ...claimants, ...(event === null ? [] : [event])]);

/** These, and the sources that report the claim. */
export const namedIn = (claim: Claim): Set<string> =>
  new Set([...actorsOf(claim), ...claim.reports.map(({ source }) => source)]);
