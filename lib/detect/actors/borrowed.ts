/** Tells a name from that of the inn, ship, club, cat or work that bears it. */
import type { Block } from '../../model/document';
import { tokenize } from '../../text/tokens';
import { isGivenName } from '../language/given-names';
import type { Found } from './found';
import type { LinkingActor } from './linking-data';
import { CLOSING, GENITIVES, type NamesAround, OPENING } from './other-names';
import type { Page } from './page';
import { isAllCapitals, isCapitalised, type Neighbour, wordAfter, wordBefore } from './surroundings';

/** Most words between a thing and the name that it bears. */
const MAX_LINKED = 5;
/** Longest title of a work after the name in it. */
const MAX_TITLE = 60;
/** Width of the text before a verb of naming in which a thing may be named, in UTF-16 units. */
const NAMING_WIDTH = 60;
/** Most words between a name and the noun that says what it is: "das ist ein". */
const MAX_CALLING = 3;

const POSSESSIVES = new Set(
  'his her their its my our son sa leur mon notre su mi nuestro suo sua mio seu meu sein seine seinem seiner ihr ihre ihrem zijn haar'.split(
    ' ',
  ),
);
/** Before an article and a noun they begin a phrase of place: "At the club Trump said". */
const PLACING = new Set('at in from outside inside near'.split(' '));
/** Before "lo", "le" and a verb: "comme l’affirme Moscou". */
const COMPARING = new Set('comme come como que qu che quand quanto cuando quando ce cio'.split(' '));
/** Verbs of naming that take a pronoun: "si chiama". */
const REFLEXIVE = new Set('appelle llama chiama chama'.split(' '));
const WOMANS = new Set('une una uma eine einer'.split(' '));
const INDEFINITE = new Set('un une una uno um uma'.split(' '));
/** "da", "della", "of the": an article that a person's name does not take. */
const OF_THE = new Set('du da do das dos del della dello'.split(' '));

/** What a rule of this module looks at. */
interface Place {
  page: Page;
  found: Found;
  actor: LinkingActor;
  before: Neighbour | null;
  after: Neighbour | null;
  block: Block;
  around: NamesAround;
}

/** Whether the name is that of a thing: "brasserie Maison Blanche", "le cargo « Davos »", "una Mosca". */
export function isBorrowed(place: Place, words: number): boolean {
  const { page, found, actor, before, after, block } = place;
  const isPerson = actor.kind === 'person';
  if (isPerson && words > 1) return false;
  if (bearsName(place)) return true;
  if (isQuotedName(place)) return true;
  if (isPerson) return before !== null && isThingOfHers(page, actor, before, after);
  if (isInTitle(page, found, before, block)) return true;
  return isApposed(place);
}

/** "The White House on Elm": the title of a work or event, in quotation marks and with Capitals on Each Word. */
function isInTitle(page: Page, found: Found, before: Neighbour | null, block: Block): boolean {
  const { text, language } = page;
  if (language.capitalNouns || page.capitalisationOf(block) !== 'sentence') return false;
  const isLed = before?.gap === 'space' && language.articles.has(before.word) && isCapitalised(text, before);
  const start = isLed ? before.start : found.start;
  if (!OPENING.test(text.slice(Math.max(block.start, start - 2), start))) return false;
  const rest = text.slice(found.end, Math.min(block.end, found.end + MAX_TITLE));
  const end = rest.search(/["”»›.!?]/u);
  if (end <= 1 || /[.!?]/.test(rest.charAt(end))) return false;
  const words = tokenize(text, found.end, found.end + end).filter((word) => word.text.length > 3);
  return words.length > 0 && words.every((word) => isCapitalised(text, word));
}

/** "rue de Moscou", "un navire du nom de « Kremlin »", "a cat called Trump": what bears the name stands before. */
function bearsName({ page, actor, before, block }: Place): boolean {
  const { articles, streets, linkers, naming } = page.language;
  let word = before;
  let isDirect = true;
  let isNaming = false;
  for (let linked = 0; word && linked < MAX_LINKED; linked += 1) {
    const joined = word.gap === 'space' || word.gap === 'quote' || word.gap === 'apostrophe';
    if (!joined) return false;
    if (isDirect ? isBearer(page, word.word) : streets.has(word.word))
      return linked > 0 || actor.kind !== 'person' || !isLocation(page, word, block);
    // "le café Le Davos": a capital makes the article part of the name.
    const isOfName = linked === 0 && articles.has(word.word) && isCapitalised(page.text, word);
    const isVerb = naming.has(word.word) && !isCalling(page, word, block);
    if (isVerb && linked === 0 && namesBearer(page, word.start, block)) return true;
    isNaming ||= isVerb;
    const isLink = linkers.has(word.word) || (isNaming && word.word.length <= 3);
    if (!isOfName && !isLink && !isVerb) return false;
    isDirect = isOfName || isNaming || naming.has(wordBefore(page.text, word.start, block.start)?.word ?? '');
    word = wordBefore(page.text, word.start, block.start);
  }
  return false;
}

/** "At the club Trump said", "in his hotel Trump…": a person, in such a place. */
function isLocation(page: Page, bearer: Neighbour, block: Block): boolean {
  const determiner = wordBefore(page.text, bearer.start, block.start);
  if (!determiner) return false;
  if (POSSESSIVES.has(determiner.word) || PLACING.has(determiner.word)) return true;
  return PLACING.has(wordBefore(page.text, determiner.start, block.start)?.word ?? '');
}

/** "Putin chiama Trump": without its pronoun the verb means to phone or to address. */
function isCalling({ text }: Page, verb: Neighbour, block: Block): boolean {
  return (
    REFLEXIVE.has(verb.word) &&
    !['s', 'si', 'se'].includes(wordBefore(text, verb.start, block.start)?.word ?? '')
  );
}

/** A thing, earlier in the sentence, that a verb of naming is about: "кота здесь зовут". */
function namesBearer({ text, language }: Page, verb: number, block: Block): boolean {
  const from = Math.max(block.start, verb - NAMING_WIDTH);
  const before = text.slice(from, verb);
  const sentence = before.slice(
    Math.max(...['.', '!', '?', ';', ':'].map((stop) => before.lastIndexOf(stop))) + 1,
  );
  return tokenize(sentence).some(
    (token) => language.bearers.has(token.text) || language.strangers.has(token.text),
  );
}

/** A noun that bears names, or a compound that ends in one: "microbrasserie", "Stadtcafé". */
function isBearer({ language }: Page, word: string): boolean {
  if (language.bearers.has(word)) return true;
  for (let at = 2; at <= word.length - 5; at += 1) if (language.bearers.has(word.slice(at))) return true;
  return false;
}

/** "le cargo « Davos »", "das Lokal «Kreml»": the whole quotation is the name, and an article and a noun lead to it. */
function isQuotedName({ page, found, actor, before, block }: Place): boolean {
  const { text, language } = page;
  if (actor.kind === 'event' || (actor.kind === 'organization' && !actor.isSeat) || before?.gap !== 'quote')
    return false;
  const isWhole =
    OPENING.test(text.slice(Math.max(block.start, found.start - 2), found.start)) &&
    CLOSING.test(text.slice(found.end, found.end + 2));
  if (!isWhole || language.roles.has(before.word) || isCapitalised(text, before) !== language.capitalNouns)
    return false;
  let determiner = wordBefore(text, before.start, block.start);
  // "la péniche-musée"
  if (determiner?.gap === 'hyphen') determiner = wordBefore(text, determiner.start, block.start);
  return determiner?.gap === 'space' && language.determiners.has(determiner.word);
}

/** "la heladería Davos", "o boteco Moscou": an article and a noun without a preposition. */
function isApposed({ page, found, actor, before, after, block }: Place): boolean {
  const { text, language } = page;
  if (actor.kind !== 'place' && !actor.isSeat) return false;
  if (!language.apposed || before?.gap !== 'space' || isCapitalised(text, before)) return false;
  if (
    before.word.length < 4 ||
    [language.apposed, language.common, language.roles].some((set) => set.has(before.word))
  )
    return false;
  // "le tandem Washington-Moscou", "l’axe Moscou – Pékin", "les relations Moscou et Kiev"
  if (/^\s?[-‐‑–—/]/u.test(text.slice(found.end, found.end + 2))) return false;
  if (after && isCapitalised(text, after) && after.gap !== 'comma' && after.gap !== 'stop') return false;
  const determiner = wordBefore(text, before.start, block.start);
  if (!determiner || (determiner.gap !== 'space' && determiner.gap !== 'apostrophe')) return false;
  if (!language.determiners.has(determiner.word)) return false;
  const lead = wordBefore(text, determiner.start, block.start);
  return lead === null || !COMPARING.has(lead.word);
}

/** "Una Mosca — l’insetto": a place takes such an article only with something that qualifies it. */
export function isUndetermined({ page, actor, before, after }: Place): boolean {
  if (actor.kind !== 'place' || before?.gap !== 'space' || !INDEFINITE.has(before.word)) return false;
  return page.language.determiners.has(before.word) && (after?.gap === 'break' || after?.gap === 'comma');
}

/** "une Poutine royale": a woman’s article before a man’s surname makes a common noun of it. */
function isThingOfHers(
  { language, text }: Page,
  actor: LinkingActor,
  before: Neighbour,
  after: Neighbour | null,
): boolean {
  if (before.gap !== 'space' || !WOMANS.has(before.word) || !language.determiners.has(before.word))
    return false;
  if (after?.gap === 'hyphen' || (after?.gap === 'space' && isCapitalised(text, after))) return false;
  // Few given names of women end in a consonant.
  return actor.given.some((given) => /[bcdfghjklmnpqrstvwxz]$/.test(given));
}

/** "la Casa Branca, uma adega", "im Weißen Haus, das ist ein Gasthof": a calling of the name after it. */
export function isCalledBearer(page: Page, { end }: Found, after: Neighbour | null, block: Block): boolean {
  const { articles, bearers, copulas, determiners, notHolder } = page.language;
  if (after?.gap !== 'comma' && after?.gap !== 'break') return false;
  if (/[:;]/.test(page.text.slice(end, after.start))) return false;
  let word: Neighbour | null = after;
  for (let skipped = 0; word && skipped <= MAX_CALLING; skipped += 1) {
    if (skipped > 0 && word.gap !== 'space' && word.gap !== 'apostrophe') return false;
    if (skipped > 0 && bearers.has(word.word)) return true;
    const isLink = [articles, copulas, determiners, notHolder].some((set) => set.has(word?.word ?? ''));
    if (!isLink || word.word.length > 4 || isCapitalised(page.text, word)) return false;
    word = wordAfter(page.text, word.end, block.end);
  }
  return false;
}

/** "Kremlin da Vila", "the White House of the Hill": a seat of another place, which takes an article as people do not. */
export function isOfElsewhere({ page, actor, after, block, around }: Place): boolean {
  const { text, language } = page;
  if (!actor.isSeat || after?.gap !== 'space') return false;
  let owner: Neighbour | null = OF_THE.has(after.word) ? wordAfter(text, after.end, block.end) : null;
  if (GENITIVES.has(after.word) && !OF_THE.has(after.word)) {
    const article = wordAfter(text, after.end, block.end);
    const isArticle =
      article && (language.articles.has(article.word) || language.determiners.has(article.word));
    owner = isArticle ? wordAfter(text, article.end, block.end) : null;
  }
  if (owner?.gap !== 'space' && owner?.gap !== 'apostrophe') return false;
  if (language.capitalNouns || page.capitalisationOf(block) !== 'sentence' || around.starts.has(owner.start))
    return false;
  if (!isCapitalised(text, owner) || isAllCapitals(text, owner)) return false;
  return ![language.after, language.roles, language.common].some((set) => set.has(owner?.word ?? ''));
}

/** "Su dueño, Washington Milei Pereyra": the name of a place as a given name, two surnames after it. */
export function isGivenAndSurnames({ page, actor, before, after, block }: Place): boolean {
  const { text, language } = page;
  if (actor.kind !== 'place' || language.capitalNouns || page.capitalisationOf(block) !== 'sentence')
    return false;
  if (before && (before.gap === 'space' || before.gap === 'hyphen' || before.gap === 'apostrophe'))
    return false;
  if (after?.gap !== 'space' || !isSurname(after) || isGivenName(after.word)) return false;
  const second = wordAfter(text, after.end, block.end);
  return second?.gap === 'space' && isSurname(second);

  function isSurname(word: Neighbour): boolean {
    if (!isCapitalised(text, word) || isAllCapitals(text, word)) return false;
    return ![language.after, language.roles, language.common].some((set) => set.has(word.word));
  }
}

/** "Mrs Trump of Fatfield", « Poutine du Gard »: a surname with a place that the pack does not know. */
export function isFromElsewhere({ page, found, before, after, block, around }: Place): boolean {
  const isQuoted = OPENING.test(page.text.slice(Math.max(block.start, found.start - 2), found.start));
  // Not any man: people are accused of things that bear a capital.
  const isWoman = before?.gap === 'space' && COURTESIES_OF_WOMEN.has(before.word);
  if (after?.gap !== 'space' || !(isQuoted ? OF_THE.has(after.word) : isWoman && after.word === 'of'))
    return false;
  const place = wordAfter(page.text, after.end, block.end);
  if (place?.gap !== 'space' || around.starts.has(place.start) || !isCapitalised(page.text, place))
    return false;
  return !page.language.common.has(place.word) && !page.language.capitalNouns;
}
const COURTESIES_OF_WOMEN = new Set(['mrs', 'ms', 'miss']);
