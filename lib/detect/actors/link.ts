/** Links names to actors in the context of their page. */
import type { Evidence, Mention } from '../../model/annotation';
import { foldWord } from '../../text/fold';
import { AliasKind, CaseRule } from '../gazetteer/alias';
import type { Found } from './found';
import type { LinkingData } from './linking-data';
import type { Page } from './page';
import { isOfLanguage, NO_TALLY, type PageNames, type Reading, type Tally } from './readings';
import { confidenceOf, MIN_CONFIDENCE, type WEIGHTS } from './scoring';
import { contextWord, isCommonInCapitals, isDoubtful, locativeBefore } from './support';

type Weight = keyof typeof WEIGHTS;

/** Confidence by which one reading must lead another for the other not to be listed as possible. */
const CLEAR_LEAD = 0.1;

/** Forms of address that anybody has. */
const COURTESIES = new Set(
  (
    'm mm mme mlle monsieur madame mr mrs ms messrs miss sir dr herr herrn frau sr sra señor señora don dona sig signor ' +
    'signora dhr mevrouw meneer pan pana pani г господин господина sayın bay bayan family famille familie couple époux'
  ).split(' '),
);

/** The mentions among the names of a page, in text order. */
export function linkNames(page: Page, data: LinkingData, names: PageNames): Mention[] {
  const best = new Map<Found, Mention>();
  for (const reading of names.readings) {
    const mention = mentionOf(page, data, reading, names);
    if (mention) best.set(reading.found, likelier(best.get(reading.found), mention));
  }
  return [...best.values()];
}

/** The mention that a reading makes, or null when too little speaks for it. */
function mentionOf(page: Page, data: LinkingData, reading: Reading, names: PageNames): Mention | null {
  const { sense, actor, verdict, start, isFullName } = reading;
  if (verdict.type === 'namesake' || verdict.type === 'part') return null;
  const tally = names.tallies.get(actor) ?? NO_TALLY;
  const related = actor.related.find((index) => names.present.has(index));
  if (!isFullName && !isOfLanguage(page, data, sense) && isInflected(page, reading)) return null;
  if (!isFullName && isOutnumbered(reading, tally, related !== undefined)) return null;
  const end = withFinalStop(page.text, start, reading.end);
  const form = page.text.slice(start, end);
  const evidence: Evidence[] = [{ type: 'alias', form }];
  const weights: Weight[] = [];
  const support = (weight: Weight, reason: Evidence) => {
    weights.push(weight);
    evidence.push(reason);
  };
  if (verdict.type === 'full') {
    const full = `${verdict.given.charAt(0).toUpperCase()}${verdict.given.slice(1)}`;
    const surname = page.text.slice(reading.found.start, reading.found.end);
    support(verdict.exact ? 'spelling' : 'slip', { type: 'spelling', form: `${full} ${surname}` });
  } else if (isFullName) weights.push('fullName');
  else weights.push(sense.kind === AliasKind.strong ? 'strong' : 'weak');
  if (!isFullName) {
    if (tally.full > 0) support('fullNameOnPage', { type: 'full-name-on-page', form: tally.form });
    if (!isOfLanguage(page, data, sense)) weights.push('otherLanguage');
    if (isDoubtful(page, reading, names.twins)) weights.push('lowerCaseTwin');
    if (sense.caseRule === CaseRule.upper && isCommonInCapitals(page, reading)) weights.push('amongCapitals');
    if (related !== undefined) {
      support('relatedActor', { type: 'related-actor', actor: data.actors[related]?.id ?? '' });
    }
    // The words near are read only where the rest leaves it open: they cost most.
    if (sense.kind === AliasKind.weak && confidenceOf(weights) < MIN_CONFIDENCE) {
      const word = contextWord(page, reading, actor);
      if (word !== null) support('contextWord', { type: 'context-word', word });
      const place = locativeBefore(page, reading, actor);
      if (place !== null) support('locative', { type: 'context-word', word: place });
    }
  }
  if (verdict.type === 'name' && verdict.honorific) {
    support('honorific', { type: 'honorific', word: verdict.honorific });
  }
  const confidence = confidenceOf(weights);
  if (confidence < MIN_CONFIDENCE) return null;
  const via =
    verdict.type === 'full' ? 'spelling' : sense.kind === AliasKind.strong ? 'full-name' : 'short-name';
  return { kind: 'actor', actor: actor.id, start, end, confidence, via, evidence };
}

/** A page about a namesake means it by the bare name too, unless it names the actor in full as often. */
function isOutnumbered({ actor, sense, verdict }: Reading, tally: Tally, hasRelated: boolean): boolean {
  // "President Trump" on a page about his sister: a title that is no mere courtesy tells him.
  const title = verdict.type === 'name' ? verdict.honorific?.toLowerCase() : undefined;
  if (title !== undefined && sense.kind === AliasKind.strong && !COURTESIES.has(title)) return false;
  const least = sense.kind === AliasKind.strong ? 1 : 0.5;
  if (tally.namesakes < least) return false;
  return actor.kind === 'person' ? tally.namesakes > tally.full : !hasRelated;
}

/** A surname with an -s that the page's language does not give it: "the Trumps" are a family. */
function isInflected(page: Page, { actor, start, end }: Reading): boolean {
  const word = foldWord(page.text, start, end);
  return word.endsWith('s') && actor.surnames.includes(word.slice(0, -1));
}

/** An acronym written with stops ends with its own: "U.S.". */
function withFinalStop(text: string, start: number, end: number): number {
  const isDotted =
    text.charAt(end) === '.' && /^\p{L}\.(?:\s?\p{L}\.)*\s?\p{L}$/u.test(text.slice(start, end));
  return isDotted ? end + 1 : end;
}

/** The likelier of two readings; the other one is listed when it comes close. */
function likelier(one: Mention | undefined, other: Mention): Mention {
  if (!one) return other;
  const [first, second] = one.confidence >= other.confidence ? [one, other] : [other, one];
  if (first.actor === second.actor || first.confidence - second.confidence >= CLEAR_LEAD) return first;
  return { ...first, candidates: [...new Set([...(first.candidates ?? []), second.actor])] };
}
