/** Tells a name from the longer names, other places and other bodies that only contain it. */
import type { Block } from '../../model/document';
import { AliasKind } from '../gazetteer/alias';
import type { Sense } from '../gazetteer/scan';
import { isGivenName } from '../language/given-names';
import type { Found } from './found';
import type { LinkingActor } from './linking-data';
import type { Page } from './page';
import {
  hasCase,
  isAllCapitals,
  isCapitalised,
  type Neighbour,
  wordAfter,
  wordBefore,
  wordStarts,
} from './surroundings';

/** The names matched on the page: a known name beside another one is no part of it. */
export interface NamesAround {
  starts: ReadonlySet<number>;
  ends: ReadonlySet<number>;
  /** Beginnings of companies' names: the matched words and the folded word after them. */
  companies: ReadonlySet<string>;
}

/** Suffixes of a person's name that mean a son or grandson. */
const GENERATIONS = new Set(
  'jr jnr junior sr jun fils filho hijo figlio ii iii iv младший молодший мл'.split(' '),
);

/** Those that may follow a comma. */
const AFTER_COMMA = new Set('jr jnr junior sr jun'.split(' '));

/** States that have towns named after cities elsewhere, as English, French, German, Spanish and Italian write them. */
const STATES = new Set(
  (
    'alabama alaska arizona arkansas california californie kalifornien colorado connecticut delaware florida floride idaho illinois indiana iowa ' +
    'kansas kentucky louisiana louisiane maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon ' +
    'pennsylvania pennsylvanie pennsylvanien pensilvania tennessee texas utah vermont virginia virginie wisconsin wyoming ontario quebec mozambique mosambik mocambique ' +
    'айдахо огайо техас айове пенсильвания пенсильвании мозамбик мозамбике'
  ).split(' '),
);

/** Their abbreviations in English, written with a stop after a town: "Moscow, Pa.". */
const STATE_ABBREVIATIONS = new Set(
  'ala ariz ark cal calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
);

/** Words that name a kind of body: followed by a place or person, they name that one's body. */
const BODIES =
  /^(?:conseil|council|board|junta|consejo|consiglio|conselho|friedensrat|vredesraad|совет|рада|rada|raad|مجلس)|\s(?:council|board|kurul|konsey)\p{L}*$/u;

/** Words that say whose something is. */
export const GENITIVES = new Set(
  'de du des d of for der des von vom del della dello da do dos das di van voor для'.split(' '),
);

/** Words that only say which part of a place is meant, or whose it is. */
const PART_OF_PLACE =
  /^(?:north|south|east|west|central|greater|downtown|mainland|nord|sud|est|ouest|norte|sur|oeste|ost|zentral|new)$|(?:ern|ian|ish|ese)$/;

/** "a Trump-class battleship": a kind of ship is not the one it is named after. */
const KIND_AFTER_HYPHEN = new Set(['class', 'klasse']);

/** The sign that doubles an Arabic letter. */
const SHADDA = '\u0651';

/** Signs of quotation, opening and closing. */
export const OPENING = /["“„«‘‹]\s?$/u;
/** Likewise. */
export const CLOSING = /^\s?["”“»’›]/u;
/** "مصرّ" is not "مصر": doubling the last letter makes another word; only a ya is doubled in names. */
export function isOtherWord(text: string, found: Found): boolean {
  const last = text.charAt(found.end - 1);
  const isDoubled = last === SHADDA || text.charAt(found.end) === SHADDA;
  return isDoubled && text.charAt(last === SHADDA ? found.end - 2 : found.end - 1) !== 'ي';
}

/** The name of a kind of body: "Conseil de paix". */
export function isBody(text: string, found: Found): boolean {
  return BODIES.test(text.slice(found.start, found.end).toLowerCase());
}

/** Whether a text names a state that has towns named after capitals. */
export function namesState(text: string): boolean {
  stateLetters ??= [0, 1].map((at) => new Set([...STATES].map((state) => state.charCodeAt(at))));
  const [letters, seconds] = stateLetters;
  for (const start of wordStarts(text, letters ?? new Set(), seconds)) {
    if (isCapitalised(text, { start }) && STATES.has(wordAfter(text, start, text.length)?.word ?? ''))
      return true;
  }
  return false;
}
let stateLetters: ReadonlySet<number>[] | undefined;

/** "$MELANIA", "Kremlin.ru": a token of a currency, a site. */
export function isAddress(text: string, found: Found): boolean {
  if (text.charAt(found.start - 1) === '$') return true;
  return (
    text.charAt(found.end) === '.' && /^\p{Ll}{2,6}(?!\p{L})/u.test(text.slice(found.end + 1, found.end + 8))
  );
}

export function isGeneration(after: Neighbour): boolean {
  // "Trump, fils d’un promoteur" tells whose son he is; "Trump, Jr." is the son.
  if (after.gap === 'comma') return AFTER_COMMA.has(after.word);
  return (after.gap === 'space' || after.gap === 'hyphen') && GENERATIONS.has(after.word);
}

/** "Mélanie, coiffeuse": a calling of private people after the name. */
export function isCalledStranger(page: Page, after: Neighbour | null, block: Block): boolean {
  if (after?.gap !== 'comma') return false;
  if (page.language.strangers.has(after.word)) return true;
  const isArticle = page.language.articles.has(after.word) || page.language.notHolder.has(after.word);
  if (!isArticle || after.word.length > 4) return false;
  const noun = wordAfter(page.text, after.end, block.end);
  return noun?.gap === 'space' && page.language.strangers.has(noun.word);
}

const COURTESIES = new Set(
  'mm mme mlle monsieur madame mr mrs ms herr herrn frau senor senora signor signora pani bay bayan mevrouw meneer'.split(
    ' ',
  ),
);

/** A form of address: what follows is a person. */
export function isCourtesy(text: string, { word, end }: Neighbour): boolean {
  return COURTESIES.has(word) || (word === 'm' && text.charAt(end) === '.');
}

/** "Moscow, Idaho", "Gaza (Mozambique)", "Moscou, dans l’Idaho". */
export function isElsewhere(page: Page, after: Neighbour, block: Block, words: number): boolean {
  if (after.gap === 'comma' && STATE_ABBREVIATIONS.has(after.word) && isCapitalised(page.text, after)) {
    if (page.text.charAt(after.end) === '.') return true;
  }
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
export function isOthersBody(
  page: Page,
  found: Found,
  after: Neighbour | null,
  block: Block,
  around: NamesAround,
  sense: Sense,
): boolean {
  const { text } = page;
  if (!isBody(text, found)) return false;
  const before = wordBefore(text, found.start, block.start);
  if (before?.gap === 'space' && page.language.foreign.has(before.word)) return true;
  if (before && isLedByPlace(page, before, block, around)) return true;
  if (!after) return false;
  if (after.gap === 'space' && page.language.foreignAfter.has(after.word)) return true;
  const isForeign = (word: Neighbour) =>
    isCapitalised(text, word) && !around.starts.has(word.start) && !page.language.common.has(word.word);
  if (after.gap === 'space' && GENITIVES.has(after.word)) {
    let owner = wordAfter(text, after.end, block.end);
    if (owner && !isCapitalised(text, owner) && page.language.articles.has(owner.word))
      owner = wordAfter(text, owner.end, block.end);
    return !!owner && (owner.gap === 'space' || owner.gap === 'apostrophe') && isForeign(owner);
  }
  // "Rada Pokoju Nauczycielskiego": where adjectives follow, one with a capital is of the name.
  const isOpen = sense.kind === AliasKind.weak || !page.language.isHeadFinal;
  const isDirect = after.gap === 'space' && !page.language.capitalNouns && isOpen;
  return (
    isDirect && page.capitalisationOf(block) === 'sentence' && !isAllCapitals(text, after) && isForeign(after)
  );
}

/** "Inland Northwest Board of Peace": a name before that of a kind of body. */
function isLedByPlace(page: Page, before: Neighbour, block: Block, around: NamesAround): boolean {
  const { text, language } = page;
  if (before.gap !== 'space' || language.capitalNouns || around.ends.has(before.end)) return false;
  if (!isCapitalised(text, before) || isAllCapitals(text, before)) return false;
  if (page.capitalisationOf(block) !== 'sentence' || opensSentence(page, before, block)) return false;
  return !language.common.has(before.word) && !language.roles.has(before.word);
}

/** "Marco Rubio Beltrán": with a second surname, where people have two, a full name is another's. */
export function hasSecondSurname(page: Page, after: Neighbour, block: Block, around: NamesAround): boolean {
  const { text, language } = page;
  if (!language.twoSurnames || after.gap !== 'space' || around.starts.has(after.start)) return false;
  if (!isCapitalised(text, after) || isAllCapitals(text, after)) return false;
  if (page.capitalisationOf(block) !== 'sentence' || isGivenName(after.word)) return false;
  return (
    !language.common.has(after.word) && !language.after.has(after.word) && !language.roles.has(after.word)
  );
}

export function isGivenBefore(page: Page, before: Neighbour | null, around: NamesAround): boolean {
  if (before?.gap !== 'space' || around.ends.has(before.end) || !isCapitalised(page.text, before))
    return false;
  return (
    isGivenName(before.word) &&
    !page.language.common.has(before.word) &&
    !page.language.roles.has(before.word)
  );
}

/** "Trump Tower", "Kyiv Post", "Le Kremlin-Bicêtre": a longer name that only begins with this one. */
export function isLengthened(
  page: Page,
  found: Found,
  after: Neighbour,
  block: Block,
  actor: LinkingActor,
  around: NamesAround,
): boolean {
  const { text, language } = page;
  if (after.gap === 'hyphen' && KIND_AFTER_HYPHEN.has(after.word)) return true;
  if (around.starts.has(after.start) || !isCapitalised(text, after)) return false;
  if (after.gap !== 'space' && after.gap !== 'hyphen') return false;
  const isPlain = page.capitalisationOf(block) === 'sentence';
  if (language.bearersAfter.has(after.word)) return true;
  if (after.gap === 'hyphen' && language.streets.has(after.word)) return true;
  if (!isPlain || language.capitalNouns) return false;
  if (after.gap === 'hyphen') return actor.kind === 'organization' && !isAllCapitals(text, after);
  if (isAllCapitals(text, after) || /\d/.test(after.word)) return false;
  if (isAllCapitals(text, found)) return false;
  // Another person's name begins there: "à Davos Emmanuel Macron".
  if (actor.kind !== 'person' && isGivenName(after.word)) return false;
  return !language.after.has(after.word) && !language.roles.has(after.word);
}

/** "Denzel Washington", "Kazan Kremlin", "Air Astana": a longer name that ends with that of a place or body. */
export function isLedByName(
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
  // «Эйр Астана»: the two words alone in quotation marks are one name.
  const isQuoted = OPENING.test(text.slice(Math.max(block.start, before.start - 2), before.start));
  if (isQuoted && CLOSING.test(text.slice(found.end, found.end + 2))) return true;
  return !opensSentence(page, before, block);
}

export function opensSentence(page: Page, word: Neighbour, block: Block): boolean {
  const before = wordBefore(page.text, word.start, block.start);
  return !before || before.gap === 'stop' || before.gap === 'break' || before.gap === 'quote';
}
