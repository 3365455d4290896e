/** Links names to actors in the context of their page. */
import type { Evidence, Mention } from '../../model/annotation';
import { tokenize } from '../../text/tokens';
import { AliasKind, CaseRule } from '../gazetteer/alias';
import type { Sense } from '../gazetteer/scan';
import type { Found } from './found';
import { type Edges, judge, type Verdict } from './judge';
import type { LinkingActor, LinkingData } from './linking-data';
import type { Page } from './page';
import { confidenceOf, MIN_CONFIDENCE, type WEIGHTS } from './scoring';
import { isAllCapitals, isCapitalised, wordAfter, wordBefore } from './surroundings';

type Weight = keyof typeof WEIGHTS;

/** One reading of a matched name. */
interface Reading {
  found: Found;
  sense: Sense;
  actor: LinkingActor;
  verdict: Verdict;
  start: number;
  end: number;
  isFullName: boolean;
}

/** What the whole page says of an actor. */
interface Tally {
  /** Full names of the actor. */
  full: number;
  /** The first full name, as written. */
  form: string;
  /** Full names of others that share one of its forms; one that may be a misread word counts half. */
  namesakes: number;
}

/** Width of the text around a weak form in which a context word supports it, in UTF-16 units on each side. */
const CONTEXT_WIDTH = 200;
/** Confidence by which one reading must lead another for the other not to be listed as possible. */
const CLEAR_LEAD = 0.1;

/** The mentions among the names found, in text order. */
export function linkNames(page: Page, data: LinkingData, all: readonly Found[]): Mention[] {
  const names = all.filter((found) => found.senses.some(isName));
  const edges: Edges = {
    starts: new Set(names.map((found) => found.start)),
    ends: new Set(names.map((found) => found.end)),
  };
  const readings = names.flatMap((found) => readingsOf(page, data, found, edges));
  const tallies = tallyNames(page, data, readings, all);
  const present = presentActors(page, data, readings, tallies);
  const twins = lowerCaseTwins(page, readings, tallies, edges);
  const best = new Map<Found, Mention>();
  for (const reading of readings) {
    const mention = score(page, data, reading, tallies, present, twins);
    if (mention) best.set(reading.found, prefer(best.get(reading.found), mention));
  }
  return [...best.values()];
}

function isName(sense: Sense): boolean {
  return sense.kind === AliasKind.strong || sense.kind === AliasKind.weak;
}

function readingsOf(page: Page, data: LinkingData, found: Found, edges: Edges): Reading[] {
  const readings: Reading[] = [];
  for (const sense of found.senses) {
    const actor = data.actors[sense.index];
    if (!isName(sense) || !actor) continue;
    const verdict = judge(page, found, sense, actor, edges);
    const isLong = tokenize(page.text, found.start, found.end).length > 1;
    readings.push({
      found,
      sense,
      actor,
      verdict,
      start: verdict.type === 'full' ? verdict.start : found.start,
      end: found.end,
      isFullName: (isLong && sense.kind === AliasKind.strong) || (verdict.type === 'full' && verdict.exact),
    });
  }
  return readings;
}

function tallyNames(
  page: Page,
  data: LinkingData,
  readings: readonly Reading[],
  all: readonly Found[],
): Map<LinkingActor, Tally> {
  const tallies = new Map<LinkingActor, Tally>();
  const tallyOf = (actor: LinkingActor) => {
    let tally = tallies.get(actor);
    if (!tally) {
      tally = { full: page.known.has(actor.id) ? 1 : 0, form: actor.id, namesakes: 0 };
      tallies.set(actor, tally);
    }
    return tally;
  };
  for (const { actor, verdict, isFullName, start, end } of readings) {
    const tally = tallyOf(actor);
    if (verdict.type === 'namesake') tally.namesakes += verdict.sure ? 1 : 0.5;
    else if (verdict.type !== 'part' && isFullName) {
      if (tally.full === 0) tally.form = page.text.slice(start, end);
      tally.full += 1;
    }
  }
  for (const found of all) {
    for (const sense of found.senses) {
      const actor = data.actors[sense.index];
      if (sense.kind === AliasKind.blocking && actor && namesSomebodyElse(page, found, actor)) {
        tallyOf(actor).namesakes += 1;
      }
    }
  }
  return tallies;
}

/** A blocking form that bears the same name ("Eric Trump"), not one built on it ("Trump Tower", "Kyiv Post"). */
function namesSomebodyElse(page: Page, found: Found, actor: LinkingActor): boolean {
  const words = tokenize(page.text, found.start, found.end).map((token) => token.text);
  if (words.length < 2) return actor.kind === 'organization';
  if (actor.kind === 'person') return !actor.surnames.includes(words[0] ?? '');
  return actor.kind === 'organization' || page.text.slice(found.start, found.end).includes(',');
}

/** Actors that the page names beyond doubt; they support weak forms of those that go with them. */
function presentActors(
  page: Page,
  data: LinkingData,
  readings: readonly Reading[],
  tallies: ReadonlyMap<LinkingActor, Tally>,
): ReadonlySet<number> {
  const present = new Set<number>();
  data.actors.forEach((actor, index) => {
    if (page.known.has(actor.id)) present.add(index);
  });
  for (const { sense, actor, verdict, isFullName } of readings) {
    if (verdict.type === 'namesake' || verdict.type === 'part' || sense.kind !== AliasKind.strong) continue;
    const tally = tallies.get(actor);
    if (isFullName || (tally && tally.namesakes < 1 && isOfLanguage(page, data, sense)))
      present.add(sense.index);
  }
  return present;
}

function isOfLanguage(page: Page, data: LinkingData, sense: Sense): boolean {
  const set = data.languageSets[sense.tag] ?? [];
  return page.languageTag === null || set.length === 0 || set.includes(page.languageTag);
}

/** Folded words that the page also has in lower case, among those that a name's meaning depends on. */
function lowerCaseTwins(
  page: Page,
  readings: readonly Reading[],
  tallies: ReadonlyMap<LinkingActor, Tally>,
  edges: Edges,
): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const { found, sense, actor, isFullName, verdict } of readings) {
    const isAtRisk = sense.caseRule === CaseRule.capital && !isFullName && verdict.type === 'name';
    if (!isAtRisk || (tallies.get(actor)?.full ?? 0) > 0) continue;
    wanted.add(tokenize(page.text, found.start, found.end)[0]?.text ?? '');
  }
  const twins = new Set<string>();
  if (wanted.size === 0) return twins;
  for (const token of tokenize(page.text)) {
    if (!wanted.has(token.text) || edges.starts.has(token.start)) continue;
    const first = page.text.charAt(token.start);
    if (first !== first.toUpperCase()) twins.add(token.text);
  }
  return twins;
}

/** The mention that a reading makes, or null when too little speaks for it. */
function score(
  page: Page,
  data: LinkingData,
  reading: Reading,
  tallies: ReadonlyMap<LinkingActor, Tally>,
  present: ReadonlySet<number>,
  twins: ReadonlySet<string>,
): Mention | null {
  const { found, sense, actor, verdict, start, end, isFullName } = reading;
  if (verdict.type === 'namesake' || verdict.type === 'part') return null;
  const tally = tallies.get(actor) ?? { full: 0, form: '', namesakes: 0 };
  const related = data.actors[sense.index]?.related.find((index) => present.has(index));
  if (!isFullName && isOutnumbered(reading, tally, related !== undefined)) return null;
  const form = page.text.slice(start, end);
  const evidence: Evidence[] = [{ type: 'alias', form }];
  const weights: Weight[] = [];
  const support = (weight: Weight, reason: Evidence) => {
    weights.push(weight);
    evidence.push(reason);
  };
  if (verdict.type === 'full')
    support(verdict.exact ? 'spelling' : 'slip', { type: 'spelling', form: tally.form || form });
  else if (isFullName) weights.push('fullName');
  else weights.push(sense.kind === AliasKind.strong ? 'strong' : 'weak');
  if (!isFullName) {
    if (tally.full > 0) support('fullNameOnPage', { type: 'full-name-on-page', form: tally.form });
    if (!isOfLanguage(page, data, sense)) weights.push('otherLanguage');
    if (isDoubtful(page, reading, twins)) weights.push('lowerCaseTwin');
    if (sense.caseRule === CaseRule.upper && isAmongCapitals(page, found)) weights.push('amongCapitals');
    if (related !== undefined) {
      support('relatedActor', { type: 'related-actor', actor: data.actors[related]?.id ?? '' });
    }
    const word = sense.kind === AliasKind.weak ? contextWord(page, found, actor) : null;
    if (word !== null) support('contextWord', { type: 'context-word', word });
    if (verdict.type === 'name' && verdict.honorific) {
      support('honorific', { type: 'honorific', word: verdict.honorific });
    }
  }
  const confidence = confidenceOf(weights);
  if (confidence < MIN_CONFIDENCE) return null;
  const via =
    verdict.type === 'full' ? 'spelling' : sense.kind === AliasKind.strong ? 'full-name' : 'short-name';
  return { kind: 'actor', actor: actor.id, start, end, confidence, via, evidence };
}

/** A page about a namesake means it by the bare name too, unless it names the actor in full as often. */
function isOutnumbered({ actor, sense }: Reading, tally: Tally, hasRelated: boolean): boolean {
  const least = sense.kind === AliasKind.strong ? 1 : 0.5;
  if (tally.namesakes < least) return false;
  return actor.kind === 'person' ? tally.namesakes > tally.full : !hasRelated;
}

/** A capital that the place asks for, or an article before it, and the word is a common one on this page. */
function isDoubtful(page: Page, { found, actor }: Reading, twins: ReadonlySet<string>): boolean {
  const word = tokenize(page.text, found.start, found.end)[0]?.text ?? '';
  if (!twins.has(word)) return false;
  const block = page.blockAt(found.start);
  if (page.capitalisationOf(block) !== 'sentence') return true;
  const before = wordBefore(page.text, found.start, block.start);
  if (before?.gap !== 'space') return true;
  const isStranger = isCapitalised(page.text, before) && !page.language.common.has(before.word);
  if (isStranger && !page.language.roles.has(before.word)) return true;
  return actor.kind === 'person' && page.language.articles.has(before.word);
}

/** An acronym beside another word in capitals may be any word in capitals. */
function isAmongCapitals(page: Page, found: Found): boolean {
  const block = page.blockAt(found.start);
  if (page.capitalisationOf(block) === 'capitals') return true;
  const before = wordBefore(page.text, found.start, block.start);
  const after = wordAfter(page.text, found.end, block.end);
  return [before, after].some(
    (word) =>
      word?.gap === 'space' &&
      word.word.length > 3 &&
      isAllCapitals(page.text, word) &&
      isCapitalised(page.text, word),
  );
}

/** A phrase of the actor's context near a weak form, or null. */
function contextWord(page: Page, found: Found, actor: LinkingActor): string | null {
  if (actor.context.length === 0) return null;
  const block = page.blockAt(found.start);
  const from = Math.max(block.start, found.start - CONTEXT_WIDTH);
  const to = Math.min(block.end, found.end + CONTEXT_WIDTH);
  const words = [...tokenize(page.text, from, found.start), ...tokenize(page.text, found.end, to)];
  const near = ` ${words.map((token) => token.text).join(' ')} `;
  return actor.context.find((phrase) => near.includes(` ${phrase} `)) ?? null;
}

/** The likelier of two readings; the other one is listed when it comes close. */
function prefer(one: Mention | undefined, other: Mention): Mention {
  if (!one) return other;
  const [first, second] = one.confidence >= other.confidence ? [one, other] : [other, one];
  if (first.actor === second.actor || first.confidence - second.confidence >= CLEAR_LEAD) return first;
  return { ...first, candidates: [...new Set([...(first.candidates ?? []), second.actor])] };
}
