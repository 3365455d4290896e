/**
 * Resolves roles that stand alone ("the president", "son homologue") to the one holder whom the sentence before has
 * in play, and to nobody wherever another reading is open.
 */
import type { Mention } from '../../model/annotation';
import type { Sentence } from '../../text/sentences';
import { tokenize } from '../../text/tokens';
import { AliasKind } from '../gazetteer/alias';
import { type BareRoles, bareRolesOf, COUNTERPART_RANK } from '../language/bare-roles';
import { isGivenName } from '../language/given-names';
import { firstFrom } from './first-from';
import type { Found } from './found';
import type { LinkingData, LinkingOffice } from './linking-data';
import { holdsAt, isNotHolder, titleIn, withArticle } from './offices';
import { GENITIVES } from './other-names';
import type { Page } from './page';
import { confidenceOf } from './scoring';
import { hasCase, isAllCapitals, isCapitalised, type Neighbour, wordAfter, wordBefore } from './surroundings';

/** Signs of quotation of every language; an odd number of them before a word means that it is quoted. */
const QUOTES = /["“”„«»]/g;
/** Kinds of blocks in which sentences follow one another. */
const RUNNING = new Set(['paragraph', 'item', 'standfirst']);
/** After a role in lower case they say which one is meant: "the president who…", "the president for life". */
const RESTRICTIVE = new Set(
  'who whose that which for from in aus uit elect emeritus and or designate von vom zum der des auf im in spe und oder of en op in a'.split(
    ' ',
  ),
);
/** Farthest that a name stands from its own role, in UTF-16 units: ", the ". */
const MAX_APPOSITION = 8;

/** A role on the page that stands alone, with the ranks that it may mean. */
interface Role {
  found: Found;
  ranks: number;
}

/** Mentions by roles that stand alone; `linked` are all other mentions, in text order. */
export function linkBareRoles(
  page: Page,
  data: LinkingData,
  all: readonly Found[],
  linked: readonly Mention[],
): Mention[] {
  const rules = bareRolesOf(page.languageTag);
  const roles = rules ? rolesOf(page, data, all) : [];
  if (!rules || roles.length === 0 || linked.length === 0) return [];
  const holders = holdersOf(page, data);
  const play = new Play(linked, holders);
  if (!play.hasHolders) return [];
  const contested = contestedRanks(page, rules, roles, play);
  const quotations = new Quotations(page.text);
  const mentions: Mention[] = [];
  for (const [index, role] of roles.entries()) {
    if ((role.ranks & contested) !== 0 || !standsAlone(page, rules, quotations, role)) continue;
    const reach = reachOf(page, role.found);
    if (!reach) continue;
    const antecedent =
      (role.ranks & COUNTERPART_RANK) === 0 ? theOne(play, role, reach) : theOther(play, role, reach);
    if (!antecedent || hasOthers(page, roles, play, index, reach)) continue;
    const office = holders.get(antecedent.actor)?.find((held) => (held.rank & role.ranks) !== 0);
    if (!office) continue;
    const mention: Mention = {
      kind: 'actor',
      actor: antecedent.actor,
      start: withArticle(page, role.found),
      end: role.found.end,
      confidence: confidenceOf(['bareRole']),
      via: 'context',
      evidence: [
        { type: 'named-before', form: page.text.slice(antecedent.start, antecedent.end) },
        { type: 'office', title: titleIn(office, page.languageTag), date: page.date ?? '' },
      ],
    };
    mentions.push(mention);
    play.add(mention);
  }
  return mentions;
}

function rolesOf(page: Page, data: LinkingData, all: readonly Found[]): Role[] {
  const roles: Role[] = [];
  for (const found of all) {
    let ranks = 0;
    for (const sense of found.senses) {
      const isOfLanguage = data.languageSets[sense.tag]?.includes(page.languageTag ?? '') === true;
      if (sense.kind === AliasKind.role && isOfLanguage) ranks |= sense.index;
    }
    if (ranks > 0) roles.push({ found, ranks });
  }
  return roles;
}

/** The offices of rank that are held at the page's date, by the holder's id. */
function holdersOf(page: Page, data: LinkingData): ReadonlyMap<string, LinkingOffice[]> {
  const holders = new Map<string, LinkingOffice[]>();
  for (const office of data.offices) {
    const id = data.actors[office.actor]?.id;
    if (id === undefined || office.rank === 0 || !holdsAt(office, page.date)) continue;
    const held = holders.get(id);
    if (held) held.push(office);
    else holders.set(id, [office]);
  }
  return holders;
}

/** Who is named where. */
class Play {
  readonly #mentions: Mention[];
  readonly #elsewhere = new Map<string, boolean>();
  readonly #holders: ReadonlyMap<string, readonly LinkingOffice[]>;

  constructor(mentions: readonly Mention[], holders: ReadonlyMap<string, readonly LinkingOffice[]>) {
    this.#mentions = [...mentions];
    this.#holders = holders;
  }

  /** The first word of a sentence is a name when the page has it with a capital inside another one. */
  isNameElsewhere(page: Page, word: { start: number; end: number }): boolean {
    const written = page.text.slice(word.start, word.end);
    const isName = this.#elsewhere.get(written) ?? isNameElsewhere(page, word);
    this.#elsewhere.set(written, isName);
    return isName;
  }

  get hasHolders(): boolean {
    return this.#mentions.some(({ actor }) => this.#holders.has(actor));
  }

  /** A mention found later stands before the ones after it. */
  add(mention: Mention): void {
    this.#mentions.splice(firstFrom(this.#mentions, mention.start), 0, mention);
  }

  ranksOf(actor: string): number {
    return this.#holders.get(actor)?.reduce((ranks, office) => ranks | office.rank, 0) ?? 0;
  }

  /** The mentions that begin from one offset up to another. */
  between(from: number, to: number): Mention[] {
    const found: Mention[] = [];
    for (let at = firstFrom(this.#mentions, from); at < this.#mentions.length; at += 1) {
      const mention = this.#mentions[at];
      if (!mention || mention.start >= to) break;
      found.push(mention);
    }
    return found;
  }

  /** The mentions among those of holders of one of the ranks. */
  holdersBetween(from: number, to: number, ranks: number): Mention[] {
    return this.between(from, to).filter(({ actor }) => (this.ranksOf(actor) & ranks) !== 0);
  }
}

/** The sentence of a role, and the one before it. */
interface Reach {
  before: Sentence;
  now: Sentence;
}

function reachOf(page: Page, found: Found): Reach | null {
  const { sentences } = page;
  const at = firstFrom(sentences, found.start + 1) - 1;
  const now = sentences[at];
  const before = sentences[at - 1];
  if (!now || !before || now.end <= found.start) return null;
  if (!RUNNING.has(now.kind) || before.kind !== now.kind || now.block - before.block > 1) return null;
  if (now.end - before.start > MAX_REACH) return null;
  return { before, now };
}

/** The one holder named in the sentence before, when the role's own sentence names nobody whom it could be. */
function theOne(play: Play, { found, ranks }: Role, { before, now }: Reach): Mention | null {
  const candidates = play.holdersBetween(before.start, now.start, ranks);
  const [first, ...more] = candidates;
  if (!first || more.some(({ actor }) => actor !== first.actor)) return null;
  if (play.holdersBetween(now.start, found.start, ranks).length > 0) return null;
  // Who is named beside "the president" is not he.
  const isNamedToo = play.between(found.end, now.end).some(({ actor }) => actor === first.actor);
  return isNamedToo ? null : (candidates.at(-1) ?? null);
}

/** The like of the one holder named earlier in the sentence: the other one of that rank in the sentence before. */
function theOther(play: Play, { found, ranks }: Role, { before, now }: Reach): Mention | null {
  const subjects = play.holdersBetween(now.start, found.start, ranks);
  const subject = subjects[0]?.actor;
  if (subject === undefined || subjects.some(({ actor }) => actor !== subject)) return null;
  const others = play
    .holdersBetween(before.start, now.start, ranks & play.ranksOf(subject))
    .filter(({ actor }) => actor !== subject);
  const [first, ...more] = others;
  if (!first || more.some(({ actor }) => actor !== first.actor)) return null;
  const isNamedToo = play.between(found.end, now.end).some(({ actor }) => actor === first.actor);
  return isNamedToo ? null : (others.at(-1) ?? null);
}

/** Whether nothing beside the role says whose it is, or that it is only a calling. */
function standsAlone(page: Page, rules: BareRoles, quotations: Quotations, { found, ranks }: Role): boolean {
  const { text } = page;
  const block = page.blockAt(found.start);
  const before = wordBefore(text, found.start, block.start);
  if (before?.gap === 'hyphen' || before?.gap === 'dot') return false;
  const isLed = (ranks & COUNTERPART_RANK) === 0 ? isDefinite(page, rules, before) : isOwned(rules, before);
  if (!isLed || isNotHolder(page, found) || quotations.holds(block.start, found.start)) return false;
  const after = wordAfter(text, found.end, block.end);
  return !after || mayFollow(page, rules, after);
}

/** "the president", and where a language has no articles a noun that no other word is joined to. */
function isDefinite(page: Page, { definite }: BareRoles, before: Neighbour | null): boolean {
  const isJoined = before?.gap === 'space' || before?.gap === 'apostrophe' || before?.gap === 'none';
  if (definite) return isJoined && definite.has(before.word);
  return !isJoined || page.language.common.has(before.word) || isSaying(before.word);
}

/** Slavic and Turkish verbs of the past that a subject follows: "заявил президент". */
function isSaying(word: string): boolean {
  return /(?:ил|ал|ел|ил[аи]|ав|ив|ів|zial|dzil|wal)$/u.test(word);
}

function isOwned({ possessive }: BareRoles, before: Neighbour | null): boolean {
  return possessive === null || (before?.gap === 'space' && possessive.has(before.word));
}

/** Reads the signs of quotation of each block once, for offsets that only grow. */
class Quotations {
  readonly #text: string;
  #at = 0;
  #block = -1;
  #isOpen = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether an offset of a block that begins at another stands in words set in quotation marks. */
  holds(block: number, offset: number): boolean {
    if (block !== this.#block) {
      this.#block = this.#at = block;
      this.#isOpen = false;
    }
    const signs = this.#text.slice(this.#at, offset).match(QUOTES)?.length ?? 0;
    if (signs % 2 === 1) this.#isOpen = !this.#isOpen;
    this.#at = offset;
    return this.#isOpen;
  }
}

/** Whether the word after a role belongs to the sentence, and not to the role as a name, owner or adjective does. */
function mayFollow({ text }: Page, { after: words }: BareRoles, after: Neighbour): boolean {
  if (after.gap === 'stop' || after.gap === 'break' || after.gap === 'quote') return true;
  if (after.gap === 'comma')
    return hasCase(text, after) ? !isCapitalised(text, after) : !isGivenName(after.word);
  if (after.gap === 'apostrophe') return true;
  if (after.gap !== 'space' || isCapitalised(text, after)) return false;
  // "président à vie"
  if (text.slice(after.start, after.end) === 'à') return false;
  return words ? words.has(after.word) : !GENITIVES.has(after.word) && !RESTRICTIVE.has(after.word);
}

/** Ranks that the page gives to somebody else too: "le président Macron", "the president of Poland". */
function contestedRanks(page: Page, rules: BareRoles, roles: readonly Role[], play: Play): number {
  const { text, language } = page;
  let contested = 0;
  for (const { found, ranks } of roles) {
    if ((contested & ranks) === ranks || isBesideHolder(page, play, found, ranks)) continue;
    const { end } = page.blockAt(found.start);
    let after = wordAfter(text, found.end, end);
    if (after?.gap !== 'space') continue;
    const isOwner = GENITIVES.has(after.word) || language.articles.has(after.word);
    if (isOwner) after = wordAfter(text, after.end, end);
    if (isOwner && after && language.articles.has(after.word)) after = wordAfter(text, after.end, end);
    if (!after) continue;
    const isName = hasCase(text, after)
      ? isCapitalised(text, after) && (!language.capitalNouns || !isOwner)
      : rules.after?.has(after.word) === false;
    if (isName) contested |= ranks;
  }
  return contested;
}

/** "President Trump", "Trump, the president": the role stands beside the name of one who has it. */
function isBesideHolder(page: Page, play: Play, { start, end }: Found, ranks: number): boolean {
  const near = play.holdersBetween(start - MAX_NAME, end + MAX_APPOSITION, ranks);
  return near.some((mention) => {
    if (mention.start < end && mention.end > start) return true;
    const [from, to] = mention.start >= end ? [end, mention.start] : [mention.end, start];
    return to - from <= MAX_APPOSITION && !/[.!?…:;]/.test(page.text.slice(from, to));
  });
}

/** Longest two sentences that are read for a role, in UTF-16 units. */
const MAX_REACH = 1_500;
/** Longest name that a role may follow, in UTF-16 units. */
const MAX_NAME = 60;

/** Whether somebody else whom the role could mean is in play: another one of that role, or a stranger. */
function hasOthers(
  page: Page,
  roles: readonly Role[],
  play: Play,
  index: number,
  { before, now }: Reach,
): boolean {
  const { found, ranks } = roles[index] as Role;
  let isOther = false;
  for (let at = index - 1; at >= 0 && !isOther; at -= 1) {
    const other = roles[at];
    if (!other || other.found.start < before.start) break;
    isOther = (other.ranks & ranks) !== 0 && !isBesideHolder(page, play, other.found, ranks);
  }
  return (
    isOther ||
    hasStranger(page, play, before.start, before.end) ||
    hasStranger(page, play, now.start, found.start)
  );
}

/** Whether a part of a sentence has a name that is no mention: it may be that of another holder, or of his country. */
function hasStranger(page: Page, play: Play, from: number, to: number): boolean {
  const { text, language } = page;
  const known = play.between(from - MAX_NAME, to);
  const tokens = tokenize(text, from, to);
  return tokens.some((token, at) => {
    if (!isCapitalised(text, token) || !hasCase(text, token))
      return isGivenName(token.text) && !hasCase(text, token);
    if (known.some((mention) => mention.start <= token.start && token.end <= mention.end)) return false;
    const isKnownWord = [language.common, language.articles, language.after, language.roles].some((set) =>
      set.has(token.text),
    );
    if (isKnownWord && !(isGivenName(token.text) && at > 0)) return false;
    if (isGivenName(token.text)) return true;
    if (at === 0) return play.isNameElsewhere(page, token);
    if (!language.capitalNouns) return true;
    const previous = tokens[at - 1];
    const isPlace = previous !== undefined && language.locative.has(previous.text);
    return (
      isPlace ||
      (previous !== undefined &&
        isCapitalised(text, previous) &&
        text.slice(previous.end, token.start) === ' ')
    );
  });
}

/** Whether the page has a word with a capital inside a sentence. */
function isNameElsewhere({ text }: Page, { start, end }: { start: number; end: number }): boolean {
  if (isAllCapitals(text, { start, end })) return true;
  const word = text.slice(start, end);
  for (let at = text.indexOf(` ${word}`); at >= 0; at = text.indexOf(` ${word}`, at + 1)) {
    if (/[\p{Ll},]/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + 1 + word.length)))
      return true;
  }
  return false;
}
