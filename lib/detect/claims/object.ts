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

/** A place or occasion to which something leads stands at most so many lexemes behind the head, names aside. */
const MAX_DESTINATION = 6;

/** What is known may follow what is not: "to the Emirates, to Abu Dhabi". */
const MAX_APPOSITION = 3;

/** Words that lead to a place or an occasion, folded, by language; German capitals tell no names. */
const DIRECTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['to', 'into', 'towards']),
  fr: new Set(['a', 'au', 'aux', 'en', 'vers', 'pour', 'chez']),
  es: new Set(['a', 'al', 'hacia']),
  it: new Set(['a', 'ad', 'al', 'alla', 'verso']),
  pt: new Set(['a', 'ao', 'para']),
  ru: new Set(['в', 'на']),
  uk: new Set(['до', 'в', 'у', 'на']),
};
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'le',
  'la',
  'l',
  'les',
  'el',
  'los',
  'las',
  'lo',
  'il',
  'o',
  'os',
]);

/**
 * Whether the head may be about the claim's object. It leads to no unknown place ("invited to the Quillfield fair"). Named in the sentence, it is; otherwise no other body may be named,
 * nor, in a sentence that names nobody of the claim, somebody unknown in its place, and where the claim lists words for the object, the rest of the clause must hold one or say nothing.
 */
export function fitsObject(
  reading: SentenceReading,
  found: PatternMatch,
  people: ReadonlySet<string>,
): boolean {
  const { head, actorsHere } = found;
  const { claim } = found.pattern;
  const { object } = claim.match;
  if (head && !found.pattern.as && leadsElsewhere(reading, head, found, people)) return false;
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

/** "A seventh visit to China": behind the head, a word that leads somewhere, and a name that no pack knows. */
function leadsElsewhere(
  reading: SentenceReading,
  head: CueHit,
  { pattern }: PatternMatch,
  people: ReadonlySet<string>,
): boolean {
  const { lexemes, actors, language, modality } = reading;
  const directions = DIRECTIONS[language ?? ''];
  if (!directions || !mayNameStrangers(reading)) return false;
  const { object, nearest } = pattern.claim.match;
  const named = [...(object?.any ?? []), ...pattern.actors.flatMap(({ any }) => any)];
  const own = named.filter((actor) => !nearest?.any.includes(actor) && !people.has(actor));
  const leadsTo = (at: number) =>
    actors.some(({ actor, from }) => own.includes(actor) && from >= head.to && from - at <= MAX_APPOSITION);
  // Words of any claim are no names ("to the Board"), whether an actor was linked there or not.
  const cues = [...reading.hits.values()].flat();
  let counted = 0;
  for (let i = head.to; counted < MAX_DESTINATION; i += 1) {
    if (modality.clauses[i] !== modality.clauses[head.from]) return false;
    const known = actors.find(({ from, to }) => from <= i && i < to);
    if (known) continue;
    counted += 1;
    const before = lexemes[i - 1]?.text ?? '';
    const opener = ARTICLES.has(before) && i - 1 > head.to ? (lexemes[i - 2]?.text ?? '') : before;
    if ((directions.has(opener) || directions.has(before)) && isStranger(reading, i, cues))
      return !leadsTo(i);
  }
  return false;
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
