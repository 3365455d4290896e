/** Turns a matched pattern into a statement: its stance, its differences, its evidence. */
import type { Difference, Evidence, Quantity, Stance, Statement } from '../../model/annotation';
import type { Localised, PartialDate } from '../../model/common';
import { datesAgree, daysBetween } from '../../text/dates';
import {
  isConditional,
  isDenied,
  isDoubted,
  isNegated,
  isPredicateNegated,
  isRefuted,
  isTopicNegated,
} from '../../text/modality';
import { confidenceOf, type Signs } from './confidence';
import type { CueHit } from './cue-index';
import { compareReports } from './figures';
import { gap, type PatternMatch } from './pattern-match';
import type { ActorPlace, SentenceReading } from './reading';
import { namesStrangers } from './strangers';

/** Words that depart from a claim stand at most so many lexemes from its own. */
const MAX_DEPARTURE = 25;
/** A page further away than this from the claim's day may mean another week's. */
const MAX_WEEKDAYS = 6;
/** A weekday belongs to a claim's words at most so many lexemes before it. */
const MAX_WEEKDAY_DISTANCE = 8;
/** A date may follow the claim's words after so many clause boundaries. */
const MAX_DATE_CLAUSES = 2;

/** The statement that a match makes, or null when the sentence speaks of another occasion. */
export function statementOf(text: string, reading: SentenceReading, found: PatternMatch): Statement | null {
  const { claim } = found.pattern;
  if (!claim.match.open && leavesOpen(reading, found)) return null;
  const differences: Difference[] = [];
  const differs = (aspect: Exclude<Difference['aspect'], 'figure'>, here: string) =>
    differences.push({ aspect, here, claim: localised(claim.source.text, reading.language) });
  const date = compareDate(reading, found);
  if (date === 'other') return null;
  if (typeof date === 'object') differences.push(date);
  const { figure } = found;
  if (figure && !figure.agrees) {
    differences.push({ aspect: 'figure', here: plain(figure.here), claim: plain(figure.figure) });
  }
  differences.push(...departuresOf(text, reading, found));
  const { as } = found.pattern;
  if (as && as !== 'negated' && !differences.some(({ aspect }) => aspect === as)) {
    differs(as, found.head ? wordsOf(text, reading, found.head) : '');
  }
  const doubted = found.heads.length > 0 && found.heads.every((head) => isDoubted(reading.modality, head));
  if (doubted && !as) {
    differs('certainty', wordsOf(text, reading, found.heads[0] ?? { from: 0, to: 1 }));
  }
  const missing = as ? null : onePartyMissing(reading, found);
  if (missing) differs('role', wordsOf(text, reading, missing));
  if (reading.modality.question && !claim.match.open) differs('certainty', '?');
  const stance = stanceOf(reading, found, differences);
  const { asIn, unlike } = figure
    ? compareReports(figure.here, claim.source.reports)
    : { asIn: [], unlike: [] };
  return {
    kind: 'claim',
    claim: claim.id,
    start: reading.sentence.start,
    end: reading.sentence.end,
    stance,
    hedged: reading.modality.hedges.length > 0,
    differences,
    asIn,
    unlike,
    confidence: confidenceOf(signsOf(reading, found, date)),
    evidence: evidenceOf(text, reading, found),
  };
}

/** A question about somebody unnamed ("Who is in charge?") or a mere condition ("If he were invited, …"). */
function leavesOpen({ modality }: SentenceReading, { head, heads, actorsHere }: PatternMatch): boolean {
  if (modality.question && actorsHere === 0) return true;
  return head !== null && heads.every((place) => isConditional(modality, place));
}

function stanceOf(reading: SentenceReading, found: PatternMatch, differences: readonly Difference[]): Stance {
  const { antonyms } = found.pattern.claim;
  if (reading.hits.has(antonyms) || found.pattern.as === 'negated') return 'negated';
  const { heads } = found;
  const { modality, language } = reading;
  // A negation inside the claim's own words ("holds no post") is what the claim says.
  const own = [...found.hits, ...heads];
  // The head may stand several times; what one of them affirms is said.
  const against = (head: CueHit) =>
    isDenied(modality, head) ||
    isNegated(modality, head, language, own) ||
    isRefuted(modality, head) ||
    isTopicNegated(modality, head);
  const { as, negated } = found.pattern;
  const contradicted = heads.length > 0 && !as && !negated && heads.every(against);
  if (contradicted || predicateNegated(reading, found)) return 'negated';
  if (figureNegated(reading, found) || actorNegated(reading, found)) return 'negated';
  return differences.length > 0 ? 'differs' : 'same';
}

/** "Trade after the war was not discussed": what is negated is the verb of the claim's words. */
function predicateNegated({ modality }: SentenceReading, { hits, heads, pattern }: PatternMatch): boolean {
  const { clauses } = modality;
  const apart = heads.some(({ from }) => clauses[from] !== clauses[hits[0]?.from ?? from]);
  if (pattern.as || pattern.claim.match.negative || apart) return false;
  return isPredicateNegated(
    modality,
    [...hits].sort((a, b) => a.from - b.from),
  );
}

/** "It did not last three hours": the negation is about the figure that the claim gives. */
function figureNegated(reading: SentenceReading, { figure, hits, pattern }: PatternMatch): boolean {
  if (!figure?.agrees || pattern.figure === undefined || pattern.claim.match.negative) return false;
  const place = {
    from: reading.lexemeAt(figure.here.start),
    to: reading.lexemeAt(figure.here.end - 1) + 1,
  };
  return isNegated(reading.modality, place, reading.language, hits);
}

/** Words between a negation and the name that it is about: "not to Rubio", "no será Trump". */
const MAX_NEGATED_NAME = 2;

/** "It will not be Trump but Blair": the negation is about the one whom the claim names. */
function actorNegated(reading: SentenceReading, { pattern }: PatternMatch): boolean {
  const { nearest, negative } = pattern.claim.match;
  if (!nearest || negative || pattern.as) return false;
  const own = reading.actors.filter(({ actor }) => nearest.any.includes(actor));
  const { negations, clauses } = reading.modality;
  return (
    own.length > 0 &&
    own.every((place) =>
      negations.some(
        ({ from, to }) =>
          place.from >= to && place.from - to <= MAX_NEGATED_NAME && clauses[place.from] === clauses[from],
      ),
    )
  );
}

/**
 * Where a claim is about several people together and the sentence leaves one out ("but not X") or names one alone
 * ("only X"): the place of that one.
 */
function onePartyMissing(reading: SentenceReading, { pattern }: PatternMatch): ActorPlace | null {
  const together = pattern.actors.filter(({ where }) => where === 'sentence');
  const parties = together.flatMap(({ any, atLeast }) => (any.length === 1 || atLeast > 1 ? any : []));
  if (parties.length < 2 || pattern.claim.match.negative) return null;
  const { negations, restrictions } = reading.modality;
  const behind = ({ from }: ActorPlace, { to }: CueHit) => from >= to && from - to <= MAX_NEGATED_NAME;
  const places = reading.actors.filter(({ actor }) => parties.includes(actor));
  const left = places.filter((place) => negations.some((negation) => behind(place, negation)));
  if (left.length > 0 && left.length < places.length) return left[0] ?? null;
  return (
    places.find((place) => restrictions.some((only) => behind(place, only) || only.from === place.to)) ?? null
  );
}

type DateResult = 'none' | 'agrees' | 'other' | Difference;

/** Compares the dates beside the claim's words with the day that it is about. */
function compareDate(reading: SentenceReading, found: PatternMatch): DateResult {
  const expected = found.pattern.claim.match.date;
  if (!expected) return 'none';
  const { clauses } = reading.modality;
  const head = found.head?.from ?? 0;
  const headClause = clauses[head] ?? 0;
  let result: DateResult = 'none';
  for (const { start, dates, explicit } of reading.dates) {
    if (dates.some((date) => datesAgree(date, expected.value))) return 'agrees';
    const at = reading.lexemeAt(start);
    const clauseGap = Math.abs((clauses[at] ?? 0) - headClause);
    const [date] = dates;
    if (!date) continue;
    if (!explicit) {
      // A weekday contradicts only right behind the claim's words; elsewhere it may say when somebody spoke.
      const beside = clauseGap === 0 && at > head && at - head <= MAX_WEEKDAY_DISTANCE;
      const other = dates.find((day) => farApart(day, expected.value) <= expected.near);
      const soon = reading.date !== null && farApart(reading.date, expected.value) < MAX_WEEKDAYS;
      if (beside && soon && other && expected.claimed && result === 'none') {
        result = { aspect: 'date', here: other, claim: expected.value };
      }
      continue;
    }
    // A date in a clause before says when something else was.
    if (clauseGap > (at > head ? MAX_DATE_CLAUSES : 0)) continue;
    const far = farApart(date, expected.value) > expected.near;
    if (far) result = 'other';
    else if (expected.claimed && result === 'none') {
      result = { aspect: 'date', here: date, claim: expected.value };
    }
  }
  return result;
}

function farApart(here: PartialDate, expected: PartialDate): number {
  return Math.abs(daysBetween(here, expected));
}

function departuresOf(text: string, reading: SentenceReading, found: PatternMatch): Difference[] {
  const { departures, source } = found.pattern.claim;
  return departures.flatMap(({ aspect, set }) => {
    const hit = (reading.hits.get(set) ?? []).find((candidate) =>
      found.hits.some((own) => gap(own, candidate) <= MAX_DEPARTURE),
    );
    return hit
      ? [{ aspect, here: wordsOf(text, reading, hit), claim: localised(source.text, reading.language) }]
      : [];
  });
}

/** A long phrase tells more than a word or two: "not his first brush". */
const isShort = (head: CueHit | null) => head !== null && head.to - head.from <= 2;

function signsOf(reading: SentenceReading, found: PatternMatch, date: DateResult): Signs {
  const strangers = !found.actorNear && namesStrangers(reading, found.hits);
  return {
    pattern: 1,
    furtherCue: Math.min(3, Math.max(0, found.hits.length - 1)),
    actorInSentence: Math.min(2, found.actorsHere),
    actorFromContext: found.actorsAround,
    nobodyNear: !found.actorNear && !strangers && !found.figure && isShort(found.head) ? 1 : 0,
    strangers: strangers ? 1 : 0,
    figureAgrees: found.figure?.agrees ? 1 : 0,
    figureDiffers: found.figure && !found.figure.agrees ? 1 : 0,
    dateAgrees: date === 'agrees' ? 1 : 0,
    inWindow: found.pattern.claim.match.window && reading.date ? 1 : 0,
    withoutCues: found.pattern.withoutCues ? 1 : 0,
  };
}

function evidenceOf(text: string, reading: SentenceReading, found: PatternMatch): Evidence[] {
  const evidence: Evidence[] = [];
  const words = [...new Set(found.hits.map((hit) => wordsOf(text, reading, hit)))];
  if (words.length > 0) evidence.push({ type: 'cue', words });
  if (found.actors.length > 0) evidence.push({ type: 'actors', actors: found.actors });
  if (found.figure) {
    evidence.push({ type: 'figure', here: plain(found.figure.here), claim: plain(found.figure.figure) });
  }
  if (found.pattern.claim.match.window && reading.date) evidence.push({ type: 'window', date: reading.date });
  return evidence;
}

function wordsOf(text: string, reading: SentenceReading, hit: CueHit): string {
  return text.slice(reading.lexemes[hit.from]?.start ?? 0, reading.lexemes[hit.to - 1]?.end ?? 0);
}

const plain = ({ value, unit, qualifier }: Quantity): Quantity => ({ value, unit, qualifier });

/** A text in the page's language, or in one that the pack has. */
function localised(text: Localised, language: string | null): string {
  return text[language ?? ''] ?? text.en ?? Object.values(text)[0] ?? '';
}
