/** Links names to actors in the context of their page. */
import type { Evidence, Mention } from '../../model/annotation';
import { foldWord } from '../../text/fold';
import { AliasKind, CaseRule } from '../gazetteer/alias';
import type { Found } from './found';
import type { LinkingActor, LinkingData } from './linking-data';
import type { Page } from './page';
import { isOfLanguage, type PageNames, type Reading } from './readings';
import { confidenceOf, MIN_CONFIDENCE, type WEIGHTS } from './scoring';
import { contextWord, isCommonInCapitals, isDoubtful, isGivenAlone, isWork, locativeBefore } from './support';
import { wordAfter, wordBefore } from './surroundings';
import { followsNamesake, NO_TALLY, type Tally } from './tally';
import { Topic } from './topic';

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

/** Forms of address of women: a surname alone after one is a man's only where the page says no better. */
const WOMEN = new Set(
  'mme mmes mlle madame mrs ms miss frau sra señora dona signora mevrouw mevr pani пани пані госпожа bayan'.split(
    ' ',
  ),
);

/** Pronouns that begin a clause about the one just named. */
const RELATIVES = new Set('who qui que che der который який'.split(' '));

/** Distance in UTF-16 units within which a full name tells whose the bare surname after it is. */
const NEAR = 200;

/** The mentions among the names of a page, in text order. */
export function linkNames(page: Page, data: LinkingData, all: readonly Found[], names: PageNames): Mention[] {
  const best = new Map<Found, Mention>();
  const link = (isPerson: boolean, topic: Topic | null) => {
    for (const reading of names.readings) {
      if ((reading.actor.kind === 'person') !== isPerson) continue;
      const mention = mentionOf(page, data, reading, names, topic);
      if (mention) best.set(reading.found, likelier(best.get(reading.found), mention));
    }
  };
  // People first: they speak for the places and bodies whose names are shared.
  link(true, null);
  const people = new Set([...best.values()].map(({ actor }) => actor));
  link(false, new Topic(page, data, all, names, people));
  return [...best.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The mention that a reading makes, or null when too little speaks for it. */
function mentionOf(
  page: Page,
  data: LinkingData,
  reading: Reading,
  names: PageNames,
  topic: Topic | null,
): Mention | null {
  const { sense, actor, verdict, start, isFullName } = reading;
  if (verdict.type === 'namesake' || verdict.type === 'part') return null;
  const tally = names.tallies.get(actor) ?? NO_TALLY;
  const isGiven = isGivenAlone(page, reading);
  // A given name alone is told by people, not by countries.
  const related = actor.related.find(
    (index) => names.present.has(index) && (!isGiven || data.actors[index]?.kind === 'person'),
  );
  if (!isFullName && !isOfLanguage(page, data, sense) && isInflected(page, reading)) return null;
  if (topic && !topic.bears(reading, tally.namesakes)) return null;
  // A person may be there by his office alone: "the Russian leader".
  const isThere = (other: LinkingActor, index: number) =>
    names.present.has(index) || (names.tallies.get(other)?.offices ?? 0) > 0;
  const hasCompanion = () => {
    const goesWith = (index: number) => {
      const other = data.actors[index];
      return other?.kind === 'person' && other !== actor && isThere(other, index);
    };
    if (actor.related.some(goesWith)) return true;
    return [...names.present].some(
      (index) => goesWith(index) && data.actors[index]?.related.includes(sense.index),
    );
  };
  if (!isFullName && actor.kind === 'person' && meansNamesake(page, reading, tally, hasCompanion))
    return null;
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

/** The bare name of a person means the namesake that stands nearest, or that the page names in full more often. */
function meansNamesake(page: Page, reading: Reading, tally: Tally, hasCompanion: () => boolean): boolean {
  const { sense, verdict, actor, start, end } = reading;
  if (isWork(page, reading, tally)) return true;
  const title = verdict.type === 'name' ? verdict.honorific?.toLowerCase() : undefined;
  if (title !== undefined && WOMEN.has(title) && (tally.full === 0 || tally.namesakes > 0)) return true;
  // "President Trump" on a page about his sister: a title that is no mere courtesy tells him.
  if (title !== undefined && sense.kind === AliasKind.strong && !COURTESIES.has(title)) return false;
  const least = sense.kind === AliasKind.strong ? 1 : 0.5;
  if (tally.namesakes < least) return false;
  // "Carney" beside "the Canadian prime minister" is he, whoever else of that name is named.
  const isBeyondDoubt = sense.kind === AliasKind.strong && tally.namesakes <= 1 && hasCompanion();
  if (!isBeyondDoubt && tally.namesakes > tally.full + Math.min(1, tally.offices)) return true;
  const from = Math.max(page.blockAt(start).start, start - NEAR);
  return followsNamesake(tally, from, start) || isToldApart(page, start, end, actor);
}

/** Articles drawn into a preposition, in languages that use none before a surname but to tell its bearers apart. */
const CONTRACTED = new Set('au al del ao'.split(' '));

/** "the Kushner who is ambassador": an article and a clause tell one bearer of a name from another. */
function isToldApart(page: Page, start: number, end: number, { surnames }: LinkingActor): boolean {
  const block = page.blockAt(start);
  const before = wordBefore(page.text, start, block.start);
  const after = wordAfter(page.text, end, block.end);
  if (before?.gap !== 'space') return false;
  if (CONTRACTED.has(before.word)) return true;
  if (!page.language.articles.has(before.word)) return false;
  if (!after || (after.gap !== 'space' && after.gap !== 'comma')) return false;
  return RELATIVES.has(after.word) && surnames.includes(foldWord(page.text, start, end));
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
