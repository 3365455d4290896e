/** Resolves descriptions of offices ("le président russe") to their holder at the article's date. */
import type { Mention } from '../../model/annotation';
import type { Block } from '../../model/document';
import { AliasKind } from '../gazetteer/alias';
import { isGivenName } from '../language/given-names';
import { firstFrom } from './first-from';
import type { Found } from './found';
import type { LinkingData, LinkingOffice } from './linking-data';
import type { Page } from './page';
import { isCounterpart } from './roles';
import { confidenceOf } from './scoring';
import { isAllCapitals, isCapitalised, type Neighbour, wordAfter, wordBefore } from './surroundings';

/** Words that may stand between a description and the name beside it, in UTF-16 units: ", the ". */
const MAX_APPOSITION = 8;

/** Before "as" they say that two are alike: "tout comme le président kazakh". */
const LIKENESS = new Set('tout asi tal tanto cosi assim bem так'.split(' '));

/** Farthest that the one whose like is meant stands before, in UTF-16 units. */
const MAX_PEER = 160;
/** A minister, but no prime minister. */
const MINISTER =
  /(?<!prem\p{L}*[ -]?|prim\p{L}*[ -]?)minist(?!er.?pr)|secretar[yi]|secrétaire|(?<!премьер-)министр|(?<!прем.єр-)міністр|(?<!baş)bakan[ıi]|وزير/iu;

/** Longest phrase read after a description, in UTF-16 units. */
const MAX_PHRASE = 40;

/** "the 45th US president", "le 45e président américain": one of a row, of any time. */
const ORDINAL = /^\d+(?:st|nd|rd|th|e|er|eme|o|a)?$/;

/** Mentions of persons by their office; `names` are the mentions by name, in text order. */
export function linkOffices(
  page: Page,
  data: LinkingData,
  all: readonly Found[],
  names: readonly Mention[],
): Mention[] {
  const mentions: Mention[] = [];
  const edges: NamesByEdge = {
    byStart: new Map(names.map((name) => [name.start, name.actor])),
    byEnd: new Map(names.map((name) => [name.end, name.actor])),
  };
  const contested = contestedOffices(page, data, all, edges.byStart);
  let people: Map<string, LinkingOffice[]> | undefined;
  for (const found of all) {
    const offices = found.senses.flatMap((sense) => {
      const office = sense.kind === AliasKind.office ? data.offices[sense.index] : undefined;
      return office && !contested.has(office) && holdsAt(office, page.date) ? [office] : [];
    });
    const holders = [...new Set(offices.map((office) => office.actor))];
    const office = offices[0];
    const holder = data.actors[holders[0] ?? -1];
    if (!office || !holder || namesSomebody(page, found)) continue;
    if (standsBeside(page, found, holder.id, edges)) continue;
    if (isCounterpart(page.text.slice(found.start, found.end))) {
      people ??= officesOfPeople(data, all);
      if (!hasPeer(page, found, holder.id, names, people)) continue;
    }
    mentions.push({
      kind: 'actor',
      actor: holder.id,
      start: withArticle(page, found),
      end: found.end,
      ...(holders.length > 1
        ? { candidates: holders.slice(1).map((index) => data.actors[index]?.id ?? '') }
        : {}),
      confidence: confidenceOf([page.date === null ? 'undatedOffice' : 'office']),
      via: 'office',
      evidence: [
        { type: 'alias', form: page.text.slice(found.start, found.end) },
        { type: 'office', title: titleIn(office, page.languageTag), date: page.date ?? '' },
      ],
    });
  }
  return mentions;
}

/**
 * Whether an office is held on a day (YYYY-MM-DD). A start or end of month or year precision counts as the whole
 * of it, an end on a day is the successor's first; without a day, only what is still held counts.
 */
export function holdsAt(office: Pick<LinkingOffice, 'from' | 'to'>, day: string | null): boolean {
  if (day === null) return office.to === null;
  const hasBegun = office.from === null || day.slice(0, office.from.length) >= office.from;
  const isFullDay = office.to?.length === day.length;
  const lasts =
    office.to === null || (isFullDay ? day < office.to : day.slice(0, office.to.length) <= office.to);
  return hasBegun && lasts;
}

/** The office in a language, or in any. */
export function titleIn(office: LinkingOffice, language: string | null): string {
  return office.title[language ?? ''] ?? Object.values(office.title)[0] ?? '';
}

/**
 * Offices that the page gives to somebody unknown ("US President Joe Biden") more often than it names the holder:
 * it speaks of another time.
 */
function contestedOffices(
  page: Page,
  data: LinkingData,
  all: readonly Found[],
  known: ReadonlyMap<number, string>,
): ReadonlySet<LinkingOffice> {
  const strangers = new Map<LinkingOffice, number>();
  for (const found of all) {
    const after = wordAfter(page.text, found.end, page.blockAt(found.start).end);
    const isStranger = after?.gap === 'space' && !known.has(after.start) && isCapitalised(page.text, after);
    if (!isStranger || !isGivenName(after.word) || isNotHolder(page, found)) continue;
    for (const sense of found.senses) {
      const office = sense.kind === AliasKind.office ? data.offices[sense.index] : undefined;
      if (office) strangers.set(office, (strangers.get(office) ?? 0) + 1);
    }
  }
  const named = new Map<string, number>();
  for (const actor of known.values()) named.set(actor, (named.get(actor) ?? 0) + 1);
  const contested = new Set<LinkingOffice>();
  for (const [office, times] of strangers) {
    if (times > (named.get(data.actors[office.actor]?.id ?? '') ?? 0)) contested.add(office);
  }
  return contested;
}

/** "ancien président russe", "est le président russe": not the holder, or what somebody is said to be. */
export function isNotHolder(page: Page, found: Found): boolean {
  const { text, language } = page;
  const block = page.blockAt(found.start);
  const before = wordBefore(text, found.start, block.start);
  const isJoined = before?.gap === 'space' || before?.gap === 'hyphen' || before?.gap === 'apostrophe';
  if (before && isJoined && (language.notHolder.has(before.word) || ORDINAL.test(before.word))) return true;
  const leading =
    before && isJoined && language.articles.has(before.word)
      ? wordBefore(text, before.start, block.start)
      : before;
  if (leading?.gap === 'space' && language.copulas.has(leading.word)) {
    const likeness = wordBefore(text, leading.start, block.start);
    const isLikeness = likeness?.gap === 'space' && LIKENESS.has(likeness.word);
    if (!isLikeness && !(likeness && isInverted(page, likeness, block))) return true;
  }
  return language.notHolderAfter.test(text.slice(found.end, Math.min(block.end, found.end + MAX_PHRASE)));
}

/** German words that are no subject before the verb: "isoliert war der Kremlchef nie". */
const NO_SUBJECT = /(?:t|en|lich|ig|los|mals|dings|weise)$/;
const PRONOUNS = new Set('er sie es das dies dieser diese wer der die ich wir'.split(' '));

/** The verb comes second: after an adverb or participle what follows it is its subject. */
function isInverted({ language, text }: Page, before: Neighbour, block: Block): boolean {
  if (!language.capitalNouns || before.gap !== 'space' || PRONOUNS.has(before.word)) return false;
  const first = wordBefore(text, before.start, block.start);
  if (first && first.gap !== 'stop' && first.gap !== 'break') return false;
  return NO_SUBJECT.test(before.word) || language.common.has(before.word);
}

/** The description stands beside a name that is not linked, or for somebody else than the holder. */
function namesSomebody(page: Page, found: Found): boolean {
  if (isNotHolder(page, found)) return true;
  const { text, language } = page;
  const block = page.blockAt(found.start);
  const after = wordAfter(text, found.end, block.end);
  if (after?.gap !== 'space' || !isCapitalised(text, after) || isAllCapitals(text, after)) return false;
  if (isGivenName(after.word)) return true;
  if (language.capitalNouns || page.capitalisationOf(block) !== 'sentence') return false;
  return !language.common.has(after.word) && !language.after.has(after.word);
}

/** "le président russe Vladimir Poutine", "Vladimir Putin, the Russian president": the name is the mention. */
function standsBeside(page: Page, found: Found, holder: string, names: NamesByEdge): boolean {
  for (let gap = 0; gap <= MAX_APPOSITION; gap += 1) {
    const isBefore = names.byEnd.get(found.start - gap) === holder;
    if (isBefore && isBare(page, page.text.slice(found.start - gap, found.start))) return true;
    const isAfter = names.byStart.get(found.end + gap) === holder;
    if (isAfter && isBare(page, page.text.slice(found.end, found.end + gap))) return true;
  }
  return false;
}

/** The people who are named on the page, each with the offices that the pack gives him. */
function officesOfPeople(data: LinkingData, all: readonly Found[]): Map<string, LinkingOffice[]> {
  const people = new Map<string, LinkingOffice[]>();
  for (const { senses } of all) {
    for (const { kind, index } of senses) {
      const isName = kind !== AliasKind.office && kind !== AliasKind.role;
      const actor = isName ? data.actors[index] : undefined;
      if (actor?.kind === 'person') people.set(actor.id, []);
    }
  }
  for (const office of data.offices) people.get(data.actors[office.actor]?.id ?? '')?.push(office);
  return people;
}

/**
 * Whose like is meant: the one named before, where the pack knows him, must hold an office of that rank; a minister's
 * counterpart is a minister.
 */
function hasPeer(
  page: Page,
  found: Found,
  holder: string,
  names: readonly Mention[],
  people: ReadonlyMap<string, readonly LinkingOffice[]>,
): boolean {
  const from = Math.max(page.blockAt(found.start).start, found.start - MAX_PEER);
  let person: Mention | undefined;
  for (let at = firstFrom(names, found.start) - 1; at >= 0 && !person; at -= 1) {
    const name = names[at];
    if (!name || name.start < from) break;
    if (people.has(name.actor) && name.end <= found.start) person = name;
  }
  const between = page.text.slice(person?.end ?? from, found.start);
  if (MINISTER.test(between)) return false;
  if (!person) return true;
  if (person.actor === holder) return false;
  return people.get(person.actor)?.some((office) => office.isPeer && holdsAt(office, page.date)) === true;
}

/** Nothing stands between a name and a description but an article and a comma, dash or bracket. */
function isBare(page: Page, between: string): boolean {
  if (/[.!?…:;。！？：；]/u.test(between)) return false;
  const words = between
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words === '' || page.language.articles.has(words);
}

/** Actors of mentions by the offsets at which they begin and end. */
interface NamesByEdge {
  byStart: ReadonlyMap<number, string>;
  byEnd: ReadonlyMap<number, string>;
}

/** The description with the article before it. */
export function withArticle(page: Page, found: Found): number {
  const before = wordBefore(page.text, found.start, page.blockAt(found.start).start);
  const isArticle =
    before &&
    (before.gap === 'space' || before.gap === 'apostrophe') &&
    page.language.articles.has(before.word);
  return isArticle ? before.start : found.start;
}
