/** What speaks for and against a name beside its form: words near it, its case, its capitals. */
import { foldWord } from '../../text/fold';
import { tokenize } from '../../text/tokens';
import { AliasKind } from '../gazetteer/alias';
import type { LinkingActor } from './linking-data';
import type { Page } from './page';
import { type Reading, twinKey } from './readings';
import { isAllCapitals, isCapitalised, wordAfter, wordBefore } from './surroundings';
import type { Tally } from './tally';

/** Width of the text around a weak form in which a context word supports it, in UTF-16 units on each side. */
const CONTEXT_WIDTH = 200;

/** Width of the text around a given name in which a word for a film makes it a title, likewise. */
const WORK_WIDTH = 80;

/** A phrase of the actor's context near a name, or null. */
export function contextWord(page: Page, { start, end }: Reading, actor: LinkingActor): string | null {
  if (actor.context.length === 0) return null;
  const block = page.blockAt(start);
  const before = tokenize(page.text, Math.max(block.start, start - CONTEXT_WIDTH), start);
  const after = tokenize(page.text, end, Math.min(block.end, end + CONTEXT_WIDTH));
  const near = ` ${[...before, ...after].map((token) => token.text).join(' ')} `;
  return actor.context.find((phrase) => near.includes(` ${phrase} `)) ?? null;
}

/** A preposition of place before the name of a place, or null. */
export function locativeBefore(page: Page, { start }: Reading, actor: LinkingActor): string | null {
  if (actor.kind !== 'place') return null;
  const before = wordBefore(page.text, start, page.blockAt(start).start);
  const isLocative = before?.gap === 'space' && page.language.locative.has(before.word);
  return isLocative ? page.text.slice(before.start, before.end) : null;
}

/** A capital that its place asks for, or that follows an article, and the word is a common one on this page. */
export function isDoubtful(page: Page, { found, actor }: Reading, twins: ReadonlySet<string>): boolean {
  const [word, ...more] = tokenize(page.text, found.start, found.end);
  if (!word || more.length > 0 || !twins.has(twinKey(word.text))) return false;
  const block = page.blockAt(found.start);
  if (page.capitalisationOf(block) !== 'sentence') return true;
  const before = wordBefore(page.text, found.start, block.start);
  if (before?.gap !== 'space') return true;
  const { common, roles, articles, notHolder } = page.language;
  if (isCapitalised(page.text, before) && !common.has(before.word) && !roles.has(before.word)) return true;
  return actor.kind === 'person' && (articles.has(before.word) || notHolder.has(before.word));
}

/** An acronym spelled as a common word, beside another word in capitals: "JOIN US", "UN JUGE". */
export function isCommonInCapitals(page: Page, { found }: Reading): boolean {
  if (!page.language.common.has(tokenize(page.text, found.start, found.end)[0]?.text ?? '')) return false;
  const block = page.blockAt(found.start);
  if (page.capitalisationOf(block) === 'capitals') return true;
  const before = wordBefore(page.text, found.start, block.start);
  const after = wordAfter(page.text, found.end, block.end);
  return [before, after].some((word) => word?.gap === 'space' && isAllCapitals(page.text, word));
}

/** A weak form that is a given name and no more. */
export function isGivenAlone(page: Page, { sense, actor, start, end }: Reading): boolean {
  if (sense.kind !== AliasKind.weak || actor.kind !== 'person') return false;
  const form = foldWord(page.text, start, end);
  return actor.given.includes(form) && !actor.surnames.includes(form);
}

/** "Melania", the film: a given name that the page also gives to a work, or that stands in a sentence about one. */
export function isWork(page: Page, reading: Reading, { borrowed }: Tally): boolean {
  if (!isGivenAlone(page, reading)) return false;
  const { start, end } = reading;
  const form = foldWord(page.text, start, end);
  if (borrowed.has(form)) return true;
  const block = page.blockAt(start);
  const near = tokenize(
    page.text,
    Math.max(block.start, start - WORK_WIDTH),
    Math.min(block.end, end + WORK_WIDTH),
  );
  return near.some((token) => page.language.works.has(token.text));
}
