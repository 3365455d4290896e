/** Reads the names of a text from its capitals: people, bodies, places and acronyms that no pack needs to know. */

import { languageOf } from '../../../lib/detect/language';
import { isGivenName } from '../../../lib/detect/language/given-names';
import type { ArticleDocument } from '../../../lib/model/document';
import { calendarOf } from '../../../lib/text/calendar';
import { foldWord } from '../../../lib/text/fold';
import { sentencesOf } from '../../../lib/text/sentences';
import { foldText } from '../../../lib/text/tokens';
import { endOfBody, isBodyWord, isSmallBody } from './bodies';
import { countryNames } from './countries';
import { type Word, wordsOf } from './words';

/** What speaks for one kind of actor or another, by weight. */
export interface Votes {
  person: number;
  organization: number;
  place: number;
}

/** One place where a name stands. */
export interface NameOccurrence {
  form: string;
  start: number;
  end: number;
  /** Block of the document, 0 for the title. */
  paragraph: number;
  votes: Votes;
  /** Begins its sentence, so that its capital says little. */
  opens: boolean;
  acronym: boolean;
  /** The form just before, when this one explains it: "World Health Organization (WHO)". */
  explains: string | null;
}

/** English links between the parts of a body's name; other languages quote such names as they are. */
const LINKERS = /^(?:of|of the|for|for the)$/;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&]{1,7}$/u;
const ROMAN = /^[IVXLC]+$/;
/** Between a name and the one in brackets that explains it. */
const BEFORE_BRACKET = /^\s?[»”"]?\s?\((ou |or |oder |o )?[«“"]?\s?$/u;
const AFTER_BRACKET = /^\s?[»”"]?\s?\)/u;
/** Most characters between a body and the country that it belongs to. */
const OWNER_GAP = 12;
/** Share of capitalised words in a heading from which its capitals say nothing. */
const TITLE_CASE = 0.6;
const PLACE_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(['a', 'en', 'vers', 'depuis']),
  en: new Set(['in', 'at', 'near', 'from', 'to']),
};
const DEFINITE: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(['le', 'la', 'l', 'les', 'du', 'au', 'aux', 'des']),
  en: new Set(['the']),
};
/** Nouns before the name of a place, and what the rulers and people of places are called, before "of". */
const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'region ville commune village province district ile iles lac fleuve quartier vallee city town lake island river'.split(
    ' ',
  ),
);
const OF_PLACES: ReadonlySet<string> = new Set(
  'maire maires habitants prefet prefete gouverneur gouverneure mayor mayors residents inhabitants governor outskirts centre'.split(
    ' ',
  ),
);
const OF = /^(?:de|du|des|d|of)$/;
/** States in general. */
const GENERIC: ReadonlySet<string> = new Set('etat etats state states'.split(' '));
const NONE: ReadonlySet<string> = new Set();

/** The names of a document in reading order, with the words around them weighed. */
export function namesOf(document: ArticleDocument): NameOccurrence[] {
  const found: NameOccurrence[] = [];
  for (const sentence of sentencesOf(document)) {
    const words = wordsOf(document.text, sentence.start, sentence.end);
    const isTitle = sentence.kind === 'headline' || sentence.kind === 'heading';
    if (isTitle && inTitleCase(words)) continue;
    found.push(...namesIn(document, words, sentence.block));
  }
  return found.filter((name) => isLikely(name, found));
}

function inTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ folded }) => folded.length > 3);
  return long.length > 2 && long.filter(({ capital }) => capital).length >= long.length * TITLE_CASE;
}

/** A word that only opens a sentence is a name when it is one elsewhere, or when something else says so. */
function isLikely(name: NameOccurrence, all: readonly NameOccurrence[]): boolean {
  if (!name.opens || name.form.includes(' ') || name.acronym || name.votes.place > 1) return true;
  const folded = foldText(name.form);
  return all.some(
    (other) =>
      other !== name &&
      (!other.opens || other.form.includes(' ')) &&
      foldText(other.form).split(' ').at(-1) === folded,
  );
}

function namesIn(
  { text, language }: ArticleDocument,
  words: readonly Word[],
  paragraph: number,
): NameOccurrence[] {
  const rules = languageOf(language);
  const names: NameOccurrence[] = [];
  let at = 0;
  while (at < words.length) {
    let from = at;
    // Articles and titles may bear a capital too: they open a sentence, or stand before a name.
    while (isBare(words[from]) || isTitleWord(words, from) || isDemonym(words, from)) from += 1;
    const first = words[from];
    if (!first || !(first.capital || isSmallBody(words, from, language)) || first.folded.length < 2) {
      at = Math.max(at, from) + 1;
      continue;
    }
    const end = endOfName(words, from, language);
    const last = words[end - 1] ?? first;
    const form = text.slice(first.start, last.end);
    const acronym = ACRONYM.test(form) && !ROMAN.test(form);
    names.push({
      form,
      start: first.start,
      end: last.end,
      paragraph,
      votes: votesFor(words, from, end, language),
      opens: first.opens,
      acronym,
      explains: explainedBy(text, names, first.start, last.end, acronym),
    });
    at = end;
  }
  // "the State", "the Council": a word for any body names none; English days and months bear capitals.
  return names.filter(({ form }) => !ROMAN.test(form) && !isGeneric(form));

  function isGeneric(form: string): boolean {
    const folded = foldText(form);
    return (
      isBodyWord(folded, language) ||
      isBodyWord(folded, 'en') ||
      GENERIC.has(folded) ||
      isCalendarWord(folded)
    );
  }

  function isCalendarWord(folded: string): boolean {
    const calendar = calendarOf(language);
    return calendar !== null && (calendar.months.has(folded) || calendar.weekdays.has(folded));
  }

  function isBare(word: Word | undefined): boolean {
    return word?.opens === true && rules.common.has(word.folded) && !ACRONYM.test(word.text);
  }

  /** "l'Allemand Jonas Doe": behind an article, what stands before a given name is no part of the name. */
  function isDemonym(all: readonly Word[], index: number): boolean {
    const [before, word, given] = [all[index - 1], all[index], all[index + 1]];
    if (
      !before ||
      (before.capital && !before.opens) ||
      !word?.capital ||
      !word.near ||
      !given?.capital ||
      !given.near
    )
      return false;
    const definite = (DEFINITE[language ?? ''] ?? NONE).has(before.folded);
    return definite && isGivenName(given.folded) && !isGivenName(word.folded);
  }

  function isTitleWord(all: readonly Word[], index: number): boolean {
    const word = all[index];
    if (!word?.capital || !rules.roles.has(word.folded)) return false;
    return all[index + 1] !== undefined;
  }
}

/** Index after the last word of the name that begins at `from`. */
function endOfName(words: readonly Word[], from: number, language: string | null): number {
  const body = language === 'fr' ? endOfBody(words, from) : null;
  if (body !== null && body > from + 1) return body;
  let end = from + 1;
  while (end < words.length) {
    const next = words[end];
    if (!next?.near) break;
    if (next.capital && !ACRONYM.test(next.text)) {
      end += 1;
      continue;
    }
    const after = [1, 2].find((count) => {
      const between = words.slice(end, end + count);
      const goal = words[end + count];
      return (
        goal?.capital === true &&
        goal.near &&
        between.every(({ near, capital }) => near && !capital) &&
        LINKERS.test(between.map(({ folded }) => folded).join(' '))
      );
    });
    // "Vladimir Putin of Russia" is a person and a place, "Board of Peace" one name.
    if (after === undefined || !words.slice(from, end).some(({ folded }) => isBodyWord(folded, 'en'))) break;
    end += after + 1;
  }
  return end;
}

/** The name that one in brackets behind it abbreviates or translates, or null. */
function explainedBy(
  text: string,
  names: readonly NameOccurrence[],
  start: number,
  end: number,
  acronym: boolean,
): string | null {
  const previous = names.at(-1);
  if (!previous) return null;
  const between = BEFORE_BRACKET.exec(text.slice(previous.end, start));
  if (!between || !AFTER_BRACKET.test(text.slice(end, end + 3))) return null;
  const quoted = /[«»“”"]/u.test(text.slice(previous.end, start));
  if (!acronym && !quoted && between[1] === undefined) return null;
  // "the Department of Works of Newland (DOW)": the place only says whose it is.
  const body = names.at(-2);
  const isOwned = body !== undefined && body.votes.organization > 2 && previous.votes.organization < 3;
  const isNear = body !== undefined && previous.start - body.end <= OWNER_GAP;
  const isOther = acronym && !abbreviates(text.slice(start, end), previous.form);
  return body && isOther && isOwned && isNear ? body.form : previous.form;
}

const initialsOf = (form: string): string =>
  form
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

function abbreviates(acronym: string, form: string): boolean {
  return initialsOf(form).startsWith(acronym.slice(0, 2));
}

function votesFor(words: readonly Word[], from: number, end: number, language: string | null): Votes {
  const votes: Votes = { person: 0, organization: 0, place: 0 };
  const rules = languageOf(language);
  const own = words.slice(from, end);
  const whole = own.map(({ folded }) => folded).join(' ');
  const before = words[from - 1];
  const prior = before?.folded ?? '';
  const joined = words[from]?.near ?? false;
  if (own.length === 1 && ACRONYM.test(own[0]?.text ?? '')) votes.organization += 2;
  if (own.some(({ folded }) => isBodyWord(folded, language) || isBodyWord(folded, 'en')))
    votes.organization += 3;
  else if (countryNames(language).has(whole)) votes.place += 5;
  const given = (own[0]?.text ?? '').split('-')[0] ?? '';
  if (own.length > 1 && isGivenName(foldWord(given))) votes.person += 3;
  if (joined && rules.roles.has(prior)) votes.person += 2;
  if (own.some((word, index) => index > 0 && word.start - (own[index - 1]?.end ?? 0) > 2))
    votes.organization += 3;
  // "the heritage group Old Walls", "l'association Patrimoine Vivant": the noun before says what it is.
  if (joined && !words[from - 1]?.capital && (isBodyWord(prior, language) || isBodyWord(prior, 'en')))
    votes.organization += 3;
  const isOf = joined && OF.test(prior);
  const noun = isOf ? (words[from - 2]?.folded ?? '') : prior;
  if (joined && PLACE_NOUNS.has(noun)) votes.place += 4;
  if (isOf && OF_PLACES.has(noun)) votes.place += 3;
  const definite = (DEFINITE[language ?? ''] ?? NONE).has(prior);
  if (definite) votes.person -= 3;
  if (definite && own.length > 1) votes.organization += 1;
  if (joined && (PLACE_BEFORE[language ?? ''] ?? NONE).has(prior)) votes.place += 2;
  if (own.length > 1 && !definite) votes.person += 1;
  return votes;
}
