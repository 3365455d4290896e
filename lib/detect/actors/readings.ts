/** Reads each matched name in its place, and what the page as a whole says of the actors it may name. */
import { FOLD } from '../../text/fold';
import { SINGLE } from '../../text/fold-definition';
import { tokenize } from '../../text/tokens';
import { AliasKind, CaseRule } from '../gazetteer/alias';
import type { Sense } from '../gazetteer/scan';
import type { Found } from './found';
import { countWords, judge, type Verdict } from './judge';
import type { LinkingActor, LinkingData } from './linking-data';
import { holdsAt } from './offices';
import type { NamesAround } from './other-names';
import type { Page } from './page';
import { isCapitalised, wordAfter, wordBefore, wordStarts } from './surroundings';
import { type Tally, tallyNames } from './tally';

/** One reading of a matched name. */
export interface Reading {
  found: Found;
  sense: Sense;
  actor: LinkingActor;
  verdict: Verdict;
  start: number;
  end: number;
  /** The full name, or a name that the actor's office stands before: "US-Präsident Trump". */
  isFullName: boolean;
}

/** The names of a page before linking. */
export interface PageNames {
  readings: Reading[];
  tallies: ReadonlyMap<LinkingActor, Tally>;
  /** Actors that the page names beyond doubt: they support weak forms of those that go with them. */
  present: ReadonlySet<number>;
  /** Folded words that the page also has in lower case, among those whose meaning hangs on the capital. */
  twins: ReadonlySet<string>;
}

/** What the name of a company ends in. */
const COMPANY = /^(?:Inc|Ltd|LLC|Corp|GmbH|PLC|plc|Limited|Co|AG|S\.?A|SpA|N\.?V|B\.?V)$/;
/** Longest name of a company after the word it begins with. */
const MAX_COMPANY_WORDS = 4;

/** Reads all matched names of a page. */
export function readNames(page: Page, data: LinkingData, all: readonly Found[]): PageNames {
  const names = all.filter((found) => found.senses.some(isName));
  const around: NamesAround = {
    starts: new Set(names.map((found) => found.start)),
    ends: new Set(names.map((found) => found.end)),
    companies: companiesOf(page, names),
  };
  const titles = titlesOf(page, data, all);
  const readings = names.flatMap((found) => readingsOf(page, data, found, around, titles));
  const tallies = tallyNames(page, data, readings, all);
  const present = presentActors(page, data, readings, tallies);
  return { readings, tallies, present, twins: lowerCaseTwins(page, readings, tallies, around) };
}

function isName(sense: Sense): boolean {
  return sense.kind === AliasKind.strong || sense.kind === AliasKind.weak;
}

/** Holders by the offset at which a description of their office ends. */
function titlesOf(
  page: Page,
  data: LinkingData,
  all: readonly Found[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const titles = new Map<number, Set<number>>();
  for (const { end, senses } of all) {
    for (const { kind, index } of senses) {
      const office = kind === AliasKind.office ? data.offices[index] : undefined;
      if (!office || !holdsAt(office, page.date)) continue;
      titles.set(end, (titles.get(end) ?? new Set()).add(office.actor));
    }
  }
  return titles;
}

function readingsOf(
  page: Page,
  data: LinkingData,
  found: Found,
  around: NamesAround,
  titles: ReadonlyMap<number, ReadonlySet<number>>,
): Reading[] {
  const readings: Reading[] = [];
  const before = wordBefore(page.text, found.start, page.blockAt(found.start).start);
  const titled = before?.gap === 'space' || before?.gap === 'none' ? titles.get(before.end) : undefined;
  const isLong = countWords(page.text, found) > 1 || isOfCharacters(page.text, found);
  for (const sense of found.senses) {
    const actor = data.actors[sense.index];
    if (!isName(sense) || !actor) continue;
    const verdict = judge(page, found, sense, actor, around);
    readings.push({
      found,
      sense,
      actor,
      verdict,
      start: verdict.type === 'full' ? verdict.start : found.start,
      end: found.end,
      isFullName:
        (isLong && sense.kind === AliasKind.strong) ||
        (verdict.type === 'full' && verdict.exact) ||
        (verdict.type === 'name' && titled?.has(sense.index) === true),
    });
  }
  return readings;
}

/** In Chinese, the surname alone is how people are named in full. */
export function isOfCharacters(text: string, { start, end }: Found): boolean {
  return end - start > 1 && FOLD[text.charCodeAt(start)] === SINGLE;
}

/** "U.S. Games Systems, Inc.": the name's first word and the one after it, folded. */
function companiesOf(page: Page, names: readonly Found[]): ReadonlySet<string> {
  const companies = new Set<string>();
  for (const { start, end } of names) {
    const block = page.blockAt(start);
    const first = wordAfter(page.text, end, block.end);
    let word = first;
    for (let n = 0; word && n < MAX_COMPANY_WORDS; n += 1) {
      if (word.gap === 'break' || word.gap === 'quote') break;
      const written = page.text.slice(word.start, word.end);
      if (n > 0 && COMPANY.test(written))
        companies.add(`${page.text.slice(start, end)} ${first?.word ?? ''}`);
      if (!isCapitalised(page.text, word)) break;
      word = wordAfter(page.text, word.end, block.end);
    }
  }
  return companies;
}

function presentActors(
  page: Page,
  data: LinkingData,
  readings: readonly Reading[],
  tallies: ReadonlyMap<LinkingActor, Tally>,
): ReadonlySet<number> {
  const present = new Set([...page.known].flatMap((id) => data.positions.get(id) ?? []));
  for (const { sense, actor, verdict, isFullName } of readings) {
    if (verdict.type === 'namesake' || verdict.type === 'part') continue;
    const isPlain = sense.kind === AliasKind.strong && isOfLanguage(page, data, sense);
    if (isFullName || (isPlain && (tallies.get(actor)?.namesakes ?? 0) < 1)) present.add(sense.index);
  }
  return present;
}

/** Whether the alias is one of the page's language; unknown languages are taken on trust. */
export function isOfLanguage(page: Page, data: LinkingData, sense: Sense): boolean {
  const set = data.languageSets[sense.tag] ?? [];
  return page.languageTag === null || set.length === 0 || set.includes(page.languageTag);
}

function lowerCaseTwins(
  page: Page,
  readings: readonly Reading[],
  tallies: ReadonlyMap<LinkingActor, Tally>,
  around: NamesAround,
): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const { found, sense, actor, isFullName, verdict } of readings) {
    const isAtRisk = sense.caseRule === CaseRule.capital && !isFullName && verdict.type === 'name';
    if (!isAtRisk || (tallies.get(actor)?.full ?? 0) > 0) continue;
    const [word, ...more] = tokenize(page.text, found.start, found.end);
    if (word && more.length === 0) wanted.add(twinKey(word.text));
  }
  const twins = new Set<string>();
  if (wanted.size === 0) return twins;
  const letters = new Set([...wanted].map((key) => key.charCodeAt(0)));
  const seconds = new Set([...wanted].map((key) => key.charCodeAt(1)));
  for (const start of wordStarts(page.text, letters, seconds)) {
    const first = page.text.charAt(start);
    if (first === first.toUpperCase() || around.starts.has(start)) continue;
    const key = twinKey(wordAfter(page.text, start, page.text.length)?.word ?? '');
    if (wanted.has(key)) twins.add(key);
  }
  return twins;
}

/** Cases of a Slavic noun share their stem: "Путина на Камчатке" and "путину" are one word, the fishing season. */
export function twinKey(word: string): string {
  if (!/[\u0400-\u04ff]/.test(word) || word.length < 4) return word;
  // The word is folded, and й is и there: "путиной" is "путинои".
  return word.replace(/(?:ами|ями|ом|ои|ою|еи|ею|ем|ах|ях|ам|ям|ов|[аеиіоуыюя])$/u, '');
}
