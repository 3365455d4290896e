/** Tells whether what a claim's head is done to (what is presided, what is accepted) is what the claim is about. */
import type { Match } from '../../model/claim';
import type { CueHit } from './cue-index';
import type { PatternMatch } from './pattern-match';
import type { ActorPlace, SentenceReading } from './reading';
import { isStranger, mayNameStrangers } from './strangers';

/** A complement begins at most so many lexemes behind its head: "the presidency of the Portela". */
const MAX_COMPLEMENT = 4;
/** A clause with no more words behind the head leaves its object out: "Tokayev accepted at once". */
const MAX_ELLIPSIS = 2;

/**
 * Whether the head may be about the claim's object. Named in the sentence, it is; otherwise no other body may be named,
 * nor, in a sentence that names nobody of the claim, somebody unknown in its place, and where the claim lists words for the object, the rest of the clause must hold one or say nothing.
 */
export function fitsObject(
  reading: SentenceReading,
  { head, actorsHere, pattern: { claim } }: PatternMatch,
): boolean {
  const { object } = claim.match;
  if (!object || !head || namesObject(reading.actors, object)) return true;
  if (reading.hits.has(claim.object.others)) return false;
  if (actorsHere === 0 && complementIsStranger(reading, head)) return false;
  if (Object.keys(object.words).length === 0 || reading.hits.has(claim.object.words)) return true;
  return wordsBehind(reading, head) <= MAX_ELLIPSIS;
}

const namesObject = (actors: readonly ActorPlace[], { any }: NonNullable<Match['object']>) =>
  actors.some(({ actor }) => any.includes(actor));

/** A name that no pack knows, directly behind the head in its clause. */
function complementIsStranger(reading: SentenceReading, head: CueHit): boolean {
  if (!mayNameStrangers(reading)) return false;
  const { clauses } = reading.modality;
  return reading.lexemes.some(
    (_, i) =>
      i >= head.to &&
      i - head.to < MAX_COMPLEMENT &&
      clauses[i] === clauses[head.from] &&
      isStranger(reading, i, [head]),
  );
}

/** Words of the clause behind the head; a name there is a subject that follows its verb. */
function wordsBehind({ lexemes, actors, modality: { clauses } }: SentenceReading, head: CueHit): number {
  return lexemes.filter(
    ({ kind }, i) =>
      i >= head.to &&
      kind !== 'sign' &&
      clauses[i] === clauses[head.from] &&
      !actors.some(({ from, to }) => from <= i && i < to),
  ).length;
}
