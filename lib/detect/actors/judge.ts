/** Judges a name by the words around it: is it the known actor's, part of another name, or somebody else's? */
import type { Block } from '../../model/document';
import type { Sense } from '../gazetteer/scan';
import { isGivenName } from '../language/given-names';
import type { Found } from './found';
import type { LinkingActor } from './linking-data';
import type { Page } from './page';
import { isOneSlipAway, soundKey } from './sound';
import { hasCase, isAllCapitals, isCapitalised, type Neighbour, wordAfter, wordBefore } from './surroundings';

/** What the words around a name make of it. */
export type Verdict =
  | { type: 'name'; honorific?: string }
  /** The actor's given name in an unlisted spelling stands before; the mention begins there. */
  | { type: 'full'; start: number; exact: boolean; given: string }
  /** Part of another name, built on this one or not: "Trump Tower", "Le Kremlin-Bicêtre". */
  | { type: 'part' }
  /** Somebody or something else of that name: "Judd Trump", "Moscow, Idaho"; `sure` when the other name is known. */
  | { type: 'namesake'; sure: boolean };

/** The names matched on the page: a known name beside another one is no part of it. */
export interface NamesAround {
  starts: ReadonlySet<number>;
  ends: ReadonlySet<number>;
  /** Beginnings of companies' names: the matched words and the folded word after them. */
  companies: ReadonlySet<string>;
}

const NAME: Verdict = { type: 'name' };
const PART: Verdict = { type: 'part' };
const NAMESAKE: Verdict = { type: 'namesake', sure: true };
const STRANGER: Verdict = { type: 'namesake', sure: false };

/** Suffixes of a person's name that mean a son or grandson. */
const GENERATIONS = new Set(
  'jr jnr junior sr jun fils filho hijo figlio ii iii iv младший молодший мл'.split(' '),
);

/** States that have towns named after cities elsewhere, as English, French, German, Spanish and Italian write them. */
const STATES = new Set(
  (
    'alabama alaska arizona arkansas california californie kalifornien colorado connecticut delaware florida floride georgia idaho illinois indiana iowa ' +
    'kansas kentucky louisiana louisiane maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon ' +
    'pennsylvania pennsylvanie pennsylvanien pensilvania tennessee texas utah vermont virginia virginie wisconsin wyoming ontario quebec mozambique mosambik mocambique ' +
    'айдахо огайо техас айове пенсильвания пенсильвании мозамбик мозамбике'
  ).split(' '),
);

/** Words that name a kind of body: followed by a place or person, they name that one's body. */
const BODIES =
  /^(?:conseil|council|board|junta|consejo|consiglio|conselho|friedensrat|vredesraad|совет|рада|rada|raad|kurul|konsey)/;
const GENITIVES = new Set(
  'de du des d of for der des von vom del della dello da do dos das di van voor для'.split(' '),
);

/** German words that are nouns by their ending: a title before a surname, not a given name. */
const GERMAN_NOUN =
  /(?:ung|heit|keit|schaft|tion|tat|ent|ist|chef|kollege|kollegen|minister|prasident|sohn|mann|leute|freund|profi|politiker|sprecher|berater|fuhrer|trager|herrscher|haber|mogul|ling|tum|nis|er|or|ismus)$/;

/** Words that only say which part of a place is meant, or whose it is. */
const PART_OF_PLACE =
  /^(?:north|south|east|west|central|greater|downtown|mainland|nord|sud|est|ouest|norte|sur|oeste|ost|zentral|new)$|(?:ern|ian|ish|ese)$/;

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
  if (isAddress(text, found)) return PART;
  if (after && around.companies.has(`${text.slice(found.start, found.end)} ${after.word}`)) return PART;
  if (actor.kind === 'person' && after && isGeneration(after)) return PART;
  if (bearsName(page, before, block)) return actor.kind === 'person' && words > 1 ? NAME : PART;
  if (actor.kind === 'place' && after && isElsewhere(page, after, block, words)) return NAMESAKE;
  if (actor.kind === 'organization' && words > 1 && isOthersBody(page, found, after, block, around, sense))
    return NAMESAKE;
  if (words > 1 && actor.kind !== 'organization') return NAME;
  if (words > 1) return isGivenBefore(page, before, around) ? PART : NAME;
  const isAcronym = isAllCapitals(text, found) && found.end - found.start <= 6;
  if (after && actor.kind !== 'event' && !isAcronym && isLengthened(page, found, after, block, actor, around))
    return PART;
  if (!before) return NAME;
  if (actor.kind === 'person') return judgeSurname(page, found, sense, actor, before, block, around);
  if (isGivenBefore(page, before, around)) return NAMESAKE;
  return !isAcronym && isLedByName(page, found, before, block, around) ? PART : NAME;
}

/** "$MELANIA", "Kremlin.ru": a token of a currency, a site. */
function isAddress(text: string, found: Found): boolean {
  if (text.charAt(found.start - 1) === '$') return true;
  return (
    text.charAt(found.end) === '.' && /^\p{Ll}{2,6}(?!\p{L})/u.test(text.slice(found.end + 1, found.end + 8))
  );
}

/** Words of a match; a name in characters without spaces is one. */
export function countWords(text: string, found: Found): number {
  const spaces = text.slice(found.start, found.end).match(/[\s\-‐‑'’·・]+/gu);
  return (spaces?.length ?? 0) + 1;
}

function isGeneration(after: Neighbour): boolean {
  return (
    (after.gap === 'space' || after.gap === 'comma' || after.gap === 'hyphen') && GENERATIONS.has(after.word)
  );
}

/** "brasserie Maison Blanche", "rue de Moscou": an inn, a ship, a street that borrows the name. */
function bearsName(page: Page, before: Neighbour | null, block: Block): boolean {
  const { bearers, streets, linkers } = page.language;
  let word = before;
  for (let linked = 0; word && linked < 3; linked += 1) {
    const joined = word.gap === 'space' || word.gap === 'quote' || word.gap === 'apostrophe';
    if (!joined) return false;
    if (linked === 0 ? bearers.has(word.word) || endsInBearer(page, word.word) : streets.has(word.word))
      return true;
    if (!linkers.has(word.word)) return false;
    word = wordBefore(page.text, word.start, block.start);
  }
  return false;
}

/** "microbrasserie", "Stadtcafé": compounds of a bearer. */
function endsInBearer(page: Page, word: string): boolean {
  for (let at = 2; at <= word.length - 5; at += 1) if (page.language.bearers.has(word.slice(at))) return true;
  return false;
}

/** "Moscow, Idaho", "Gaza (Mozambique)", "Moscou, dans l’Idaho". */
function isElsewhere(page: Page, after: Neighbour, block: Block, words: number): boolean {
  if (words > 1 || (after.gap !== 'comma' && after.gap !== 'break' && after.gap !== 'space')) return false;
  let word: Neighbour | null = after;
  for (let skipped = 0; word && skipped < 4; skipped += 1) {
    if (STATES.has(word.word) && (after.gap !== 'space' || skipped === 0)) return true;
    if (isCapitalised(page.text, word) || word.word.length > 6) return false;
    word = wordAfter(page.text, word.end, block.end);
    if (word && word.gap !== 'space' && word.gap !== 'apostrophe') return false;
  }
  return false;
}

/** "Conseil de paix de Bangui": a body of that name of another place. */
function isOthersBody(
  page: Page,
  found: Found,
  after: Neighbour | null,
  block: Block,
  around: NamesAround,
  sense: Sense,
): boolean {
  const { text } = page;
  if (!after || !BODIES.test(text.slice(found.start, found.end).toLowerCase())) return false;
  const isForeign = (word: Neighbour) =>
    isCapitalised(text, word) && !around.starts.has(word.start) && !page.language.common.has(word.word);
  if (after.gap === 'space' && GENITIVES.has(after.word)) {
    let owner = wordAfter(text, after.end, block.end);
    if (owner && !isCapitalised(text, owner) && page.language.articles.has(owner.word))
      owner = wordAfter(text, owner.end, block.end);
    return !!owner && (owner.gap === 'space' || owner.gap === 'apostrophe') && isForeign(owner);
  }
  const isDirect = after.gap === 'space' && !page.language.capitalNouns && sense.kind === 1;
  return (
    isDirect && page.capitalisationOf(block) === 'sentence' && !isAllCapitals(text, after) && isForeign(after)
  );
}

function isGivenBefore(page: Page, before: Neighbour | null, around: NamesAround): boolean {
  if (before?.gap !== 'space' || around.ends.has(before.end) || !isCapitalised(page.text, before))
    return false;
  return (
    isGivenName(before.word) &&
    !page.language.common.has(before.word) &&
    !page.language.roles.has(before.word)
  );
}

/** "Trump Tower", "Kyiv Post", "Le Kremlin-Bicêtre": a longer name that only begins with this one. */
function isLengthened(
  page: Page,
  found: Found,
  after: Neighbour,
  block: Block,
  actor: LinkingActor,
  around: NamesAround,
): boolean {
  const { text, language } = page;
  if (around.starts.has(after.start) || !isCapitalised(text, after)) return false;
  if (after.gap !== 'space' && after.gap !== 'hyphen') return false;
  const isPlain = page.capitalisationOf(block) === 'sentence';
  if (language.bearersAfter.has(after.word)) return true;
  if (!isPlain || language.capitalNouns) return false;
  if (after.gap === 'hyphen') return actor.kind === 'organization' && !isAllCapitals(text, after);
  if (isAllCapitals(text, after) || /\d/.test(after.word)) return false;
  if (isAllCapitals(text, found)) return false;
  // Another person's name begins there: "à Davos Emmanuel Macron".
  if (actor.kind !== 'person' && isGivenName(after.word)) return false;
  return !language.after.has(after.word) && !language.roles.has(after.word);
}

/** "Denzel Washington", "Kazan Kremlin", "Air Astana": a longer name that ends with that of a place or body. */
function isLedByName(
  page: Page,
  found: Found,
  before: Neighbour,
  block: Block,
  around: NamesAround,
): boolean {
  const { text, language } = page;
  if (before.gap === 'dot') return true;
  if (before.gap !== 'space' || around.ends.has(before.end) || !hasCase(text, before)) return false;
  if (!isCapitalised(text, before) || isAllCapitals(text, before)) return false;
  if (language.common.has(before.word) || language.roles.has(before.word)) return false;
  if (language.capitalNouns || page.capitalisationOf(block) !== 'sentence' || isAllCapitals(text, found))
    return false;
  if (PART_OF_PLACE.test(before.word)) return false;
  return !opensSentence(page, before, block);
}

function opensSentence(page: Page, word: Neighbour, block: Block): boolean {
  const before = wordBefore(page.text, word.start, block.start);
  return !before || before.gap === 'stop' || before.gap === 'break' || before.gap === 'quote';
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
  if (language.roles.has(before.word))
    return { type: 'name', honorific: text.slice(before.start, before.end) };
  if (!hasCase(text, before))
    return isGivenName(before.word) && !actor.given.includes(before.word) ? NAMESAKE : NAME;
  if (!isCapitalised(text, before) || (language.common.has(before.word) && before.word.length > 1))
    return NAME;
  const spelling = givenSpelling(actor, before.word);
  if (spelling !== null) return { type: 'full', start: before.start, ...spelling };
  const isInitial =
    before.word.length === 1 && (text[before.end] === '.' || !language.common.has(before.word));
  if (isInitial) return judgeInitial(page, before, block, actor);
  const capitals = page.capitalisationOf(block);
  const sameCapitals = isAllCapitals(text, found) && isAllCapitals(text, before);
  if (capitals !== 'sentence' || sameCapitals) return isGivenName(before.word) ? NAMESAKE : NAME;
  if (isAllCapitals(text, before)) return NAME;
  if (isGivenName(before.word)) return NAMESAKE;
  const isWeak = sense.kind !== 0;
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
function givenSpelling(actor: LinkingActor, word: string): { given: string; exact: boolean } | null {
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
