/** Tells whether what a claim's head is done to (what is presided, what is accepted) is what the claim is about. */
import type { Match } from '../../model/claim';
import type { Lexeme } from '../../text/lexemes';
import type { CueHit } from './cue-index';
import type { PatternMatch } from './pattern-match';
import type { PreparedPattern } from './prepared';
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

/** Words that lead to a place, an occasion or another topic, folded, by language; German capitals tell no names. */
const DIRECTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['to', 'into', 'towards', 'about', 'on', 'in', 'at', 'join']),
  fr: new Set(['a', 'au', 'aux', 'en', 'vers', 'pour', 'chez', 'sur', 'dans', 'rejoindre']),
  es: new Set(['a', 'al', 'hacia', 'sobre', 'en']),
  it: new Set(['a', 'ad', 'al', 'alla', 'verso', 'in', 'sul', 'sulla', 'su']),
  pt: new Set(['a', 'ao', 'para', 'em', 'no', 'na', 'sobre']),
  ru: new Set(['в', 'на', 'о', 'об', 'по']),
  uk: new Set(['до', 'в', 'у', 'на', 'про']),
};
/** Words that place what is said, by language. */
const PLACES: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['in', 'at']),
  fr: new Set(['a', 'en', 'au']),
  es: new Set(['en']),
  it: new Set(['a', 'in']),
  pt: new Set(['em', 'no', 'na']),
  ru: new Set(['в', 'на']),
  uk: new Set(['в', 'у']),
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
 * Whether the head may be about the claim's object. It leads to no unknown place ("invited to the Quillfield fair").
 * Named in the sentence, the object is meant; otherwise no other body may be named, nor, in a sentence that names nobody
 * of the claim, somebody unknown in its place, and where the claim lists words for the object, the rest of the clause
 * must hold one or say nothing.
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
  if (actorsHere === 0 && isPlacedElsewhere(reading, found)) return false;
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
  const cues = ownWords(reading, pattern);
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

/** "The day before, in Quillfield, …": a sentence that names nobody of the claim, and a place that no pack knows. */
function isPlacedElsewhere(reading: SentenceReading, { pattern }: PatternMatch): boolean {
  const { lexemes, language } = reading;
  const places = PLACES[language ?? ''];
  if (!places || !mayNameStrangers(reading)) return false;
  const cues = ownWords(reading, pattern);
  return lexemes.some(
    (_, i) =>
      places.has(lexemes[i - 1]?.text ?? '') &&
      (i < 2 || isParting(lexemes[i - 2])) &&
      isStranger(reading, i, cues),
  );
}

/** Words that are no names: the pattern's own, and those for a body ("to the Board"), linked or not. */
const ownWords = ({ hits }: SentenceReading, { cues, claim }: PreparedPattern): CueHit[] =>
  [...cues.map(({ set }) => set), claim.body].flatMap((set) => hits.get(set) ?? []);

const isParting = (lexeme: Lexeme | undefined) => lexeme === undefined || lexeme.text === ',';

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
