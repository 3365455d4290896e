/** Judges a name by the words around it: is it the known actor's, part of another name, or somebody else's? */
import type { Block } from '../../model/document';
import { AliasKind } from '../gazetteer/alias';
import type { Sense } from '../gazetteer/scan';
import { isGivenName } from '../language/given-names';
import {
  isBorrowed,
  isCalledBearer,
  isFromElsewhere,
  isGivenAndSurnames,
  isOfElsewhere,
  isUndetermined,
} from './borrowed';
import type { Found } from './found';
import type { LinkingActor } from './linking-data';
import {
  hasSecondSurname,
  isAddress,
  isCalledStranger,
  isCourtesy,
  isElsewhere,
  isGeneration,
  isGivenBefore,
  isLedByName,
  isLengthened,
  isOthersBody,
  isOtherWord,
  type NamesAround,
  opensSentence,
} from './other-names';
import type { Page } from './page';
import { isOneSlipAway, soundKey } from './sound';
import { hasCase, isAllCapitals, isCapitalised, type Neighbour, wordAfter, wordBefore } from './surroundings';

/** What the words around a name make of it. */
export type Verdict =
  | { type: 'name'; honorific?: string }
  /** The actor's given name in an unlisted spelling stands before; the mention begins there. */
  | { type: 'full'; start: number; exact: boolean; given: string }
  /**
   * Part of another name, built on this one or not: "Trump Tower", "Le Kremlin-Bicêtre"; `borrowed` when the whole
   * name is another thing's: "station Maison Blanche".
   */
  | { type: 'part'; borrowed?: true }
  /** Somebody or something else of that name: "Judd Trump", "Moscow, Idaho"; `sure` when the other name is known. */
  | { type: 'namesake'; sure: boolean };

const NAME: Verdict = { type: 'name' };

const PART: Verdict = { type: 'part' };

const BORROWED: Verdict = { type: 'part', borrowed: true };

const NAMESAKE: Verdict = { type: 'namesake', sure: true };

const STRANGER: Verdict = { type: 'namesake', sure: false };

/** German words that are nouns by their ending: a title before a surname, not a given name. */
const GERMAN_NOUN =
  /(?:ung|heit|keit|schaft|tion|tat|ent|ist|chef|kollege|kollegen|minister|prasident|sohn|mann|leute|freund|profi|politiker|sprecher|berater|fuhrer|trager|herrscher|haber|mogul|ling|tum|nis|er|or|ismus)$/;

/** Judges one sense of a match. */
export function judge(
  page: Page,
  found: Found,
  sense: Sense,
  actor: LinkingActor,
  around: NamesAround,
): Verdict {
  const { text } = page;
  const block = page.blockAt(found.start);
  const words = countWords(text, found);
  const before = wordBefore(text, found.start, block.start);
  const after = wordAfter(text, found.end, block.end);
  if (isAddress(text, found) || isOtherWord(text, found)) return PART;
  if (after && around.companies.has(`${text.slice(found.start, found.end)} ${after.word}`)) return PART;
  if (actor.kind === 'person' && after && isGeneration(after)) return PART;
  const place = { page, found, actor, before, after, block, around };
  if (isBorrowed(place, words)) return BORROWED;
  if (isUndetermined(place)) return PART;
  if (isGivenAndSurnames(place)) return NAMESAKE;
  const isNeighbour = before !== null && page.language.apposed?.has(before.word) === true;
  if (
    actor.kind === 'place' &&
    before?.gap === 'space' &&
    !isNeighbour &&
    page.language.strangers.has(before.word)
  )
    return NAMESAKE;
  const mayBeElsewhere = actor.kind === 'place' || (actor.kind === 'organization' && actor.isSeat);
  if (mayBeElsewhere && (isCalledBearer(page, found, after, block) || isOfElsewhere(place))) return BORROWED;
  if (mayBeElsewhere && after && isElsewhere(page, after, block, words)) return NAMESAKE;
  if (actor.kind === 'organization' && isOthersBody(page, found, after, block, around, sense))
    return NAMESAKE;
  if (actor.kind !== 'person' && before?.gap === 'space' && isCourtesy(text, before)) return NAMESAKE;
  const isStrongPerson = actor.kind === 'person' && (words > 1 || sense.kind === AliasKind.strong);
  if (!isStrongPerson && isCalledStranger(page, after, block)) return NAMESAKE;
  if (words > 1 && actor.kind === 'person' && after && hasSecondSurname(page, after, block, around))
    return NAMESAKE;
  if (words > 1 && actor.kind !== 'organization') return NAME;
  if (
    words > 1 &&
    after?.gap === 'space' &&
    isCapitalised(text, after) &&
    page.language.bearersAfter.has(after.word)
  )
    return BORROWED;
  if (words > 1) return isGivenBefore(page, before, around) ? PART : NAME;
  const isAcronym = isAllCapitals(text, found) && found.end - found.start <= 6;
  if (after && actor.kind !== 'event' && !isAcronym && isLengthened(page, found, after, block, actor, around))
    return after.gap === 'hyphen' ? BORROWED : PART;
  if (actor.kind === 'person' && isFromElsewhere(place)) return NAMESAKE;
  if (!before) return NAME;
  if (actor.kind === 'person') return judgeSurname(page, found, sense, actor, before, block, around);
  if (isGivenBefore(page, before, around)) return NAMESAKE;
  return !isAcronym && isLedByName(page, found, before, block, around) ? PART : NAME;
}

/** Words of a match; a name in characters without spaces is one. */
export function countWords(text: string, found: Found): number {
  const spaces = text.slice(found.start, found.end).match(/[\s\-‐‑'’·・]+/gu);
  return (spaces?.length ?? 0) + 1;
}

/** What stands before a surname: the actor's own given name, a title, a word of the sentence, or a stranger's name. */
function judgeSurname(
  page: Page,
  found: Found,
  sense: Sense,
  actor: LinkingActor,
  before: Neighbour,
  block: Block,
  around: NamesAround,
): Verdict {
  const { text, language } = page;
  if (before.gap === 'dot') return NAMESAKE;
  if (before.gap === 'hyphen') {
    const isDouble = isCapitalised(text, before) && isGivenName(before.word) && !around.ends.has(before.end);
    return isDouble ? NAMESAKE : NAME;
  }
  if (before.gap !== 'space' && before.gap !== 'none') return NAME;
  if (around.ends.has(before.end)) return NAME;
  if (language.strangers.has(before.word)) return NAMESAKE;
  if (language.roles.has(before.word))
    return { type: 'name', honorific: text.slice(before.start, before.end) };
  if (!hasCase(text, before))
    return isGivenName(before.word) && !actor.given.includes(before.word) ? NAMESAKE : NAME;
  if (!isCapitalised(text, before)) return NAME;
  // "Мария" begins as a month does: inside a sentence a capital tells the name.
  const isCommon = language.common.has(before.word) && before.word.length > 1;
  if (isCommon && (!isGivenName(before.word) || opensSentence(page, before, block))) return NAME;
  const spelling = givenSpelling(actor, before.word);
  if (spelling !== null) return { type: 'full', start: before.start, ...spelling };
  const isInitial =
    before.word.length === 1 && (text[before.end] === '.' || !language.common.has(before.word));
  if (isInitial) return judgeInitial(page, before, block, actor);
  // "Donald John Trump": the actor's given name before a middle one.
  const first = wordBefore(text, before.start, block.start);
  const isOwn = first?.gap === 'space' && isCapitalised(text, first) && actor.given.includes(first.word);
  if (isOwn && !around.ends.has(first.end))
    return { type: 'full', start: first.start, exact: true, given: first.word };
  const capitals = page.capitalisationOf(block);
  const sameCapitals = isAllCapitals(text, found) && isAllCapitals(text, before);
  if (capitals !== 'sentence' || sameCapitals) return isGivenName(before.word) ? NAMESAKE : NAME;
  if (isAllCapitals(text, before)) return NAME;
  if (isGivenName(before.word)) return NAMESAKE;
  const isWeak = sense.kind !== AliasKind.strong;
  if (opensSentence(page, before, block)) return isWeak && !language.capitalNouns ? STRANGER : NAME;
  const previous = wordBefore(text, before.start, block.start);
  if (previous?.gap === 'space' && language.locative.has(previous.word)) return NAME;
  if (language.capitalNouns && isGermanNoun(text, found, before, previous, page)) return NAME;
  return STRANGER;
}

/** "J. Carney": the actor if it is the initial of a given name and no other name stands before. */
function judgeInitial(page: Page, initial: Neighbour, block: Block, actor: LinkingActor): Verdict {
  const previous = wordBefore(page.text, initial.start, block.start);
  const isMiddle =
    previous?.gap === 'space' &&
    isCapitalised(page.text, previous) &&
    !page.language.common.has(previous.word) &&
    !page.language.roles.has(previous.word);
  if (isMiddle) return actor.given.includes(previous.word) ? NAME : NAMESAKE;
  return actor.given.some((given) => given.startsWith(initial.word)) ? NAME : NAMESAKE;
}

/** The given name of the actor that a word spells otherwise, exactly or with a slip; null for a stranger's. */
export function givenSpelling(actor: LinkingActor, word: string): { given: string; exact: boolean } | null {
  if (word.length < 3) return null;
  const key = soundKey(word);
  const alike = actor.given.find((given) => given === word || (given.length > 2 && soundKey(given) === key));
  if (alike !== undefined) return { given: alike, exact: true };
  if (word.length < 4) return null;
  const near = actor.given.find((given) => given.length > 3 && isOneSlipAway(given, word));
  return near === undefined ? null : { given: near, exact: false };
}

/** In German a capital before a surname is as often a noun: told by its ending, its article, a genitive after it. */
function isGermanNoun(
  text: string,
  found: Found,
  before: Neighbour,
  previous: Neighbour | null,
  page: Page,
): boolean {
  if (GERMAN_NOUN.test(before.word) || /s$/.test(text.slice(found.start, found.end))) return true;
  if (previous?.gap !== 'space' || isCapitalised(text, previous)) return previous?.gap === 'hyphen';
  return (
    page.language.articles.has(previous.word) ||
    /(?:e|en|er|es|em)$/.test(previous.word) ||
    page.language.common.has(previous.word)
  );
}
