/** Reads the dates of a text, relative days resolved with the article's date, and compares dates at their own precision. */
import type { PartialDate } from '../model/common';
import type { CalendarWords } from './calendar';
import { calendarOf } from './calendar';
import type { Lexeme } from './lexemes';
import { lexemesOf } from './lexemes';
import { numeralsOf } from './numerals';

/** A date and where it stands. */
export interface DateSpan {
  start: number;
  end: number;
  /** What it may be: one date, or for a bare weekday the nearest before and after the article's. */
  dates: PartialDate[];
  /** Given by month or figures, and not only as a weekday or as "yesterday". */
  explicit: boolean;
}

const DAY = 86_400_000;

/** The dates of a text; `article` is its day of publication, or null, which leaves relative days unread. */
export function readDates(text: string, language: string | null, article: string | null): DateSpan[] {
  return datesIn(lexemesOf(text), language, article);
}

/** The dates among lexemes. */
export function datesIn(
  lexemes: readonly Lexeme[],
  language: string | null,
  article: string | null,
): DateSpan[] {
  const words = calendarOf(language);
  const spans: DateSpan[] = [];
  let i = 0;
  while (i < lexemes.length) {
    const read =
      readNumeric(lexemes, i, language) ??
      (words
        ? (readDayMonth(lexemes, i, words, article) ??
          readSpeltDay(lexemes, i, words, article, language) ??
          readMonth(lexemes, i, words, article) ??
          readRelative(lexemes, i, words, article))
        : null);
    if (read) {
      const first = lexemes[i];
      const last = lexemes[read.next - 1];
      if (first && last) {
        spans.push({ start: first.start, end: last.end, dates: read.dates, explicit: !read.relative });
      }
    }
    i = Math.max(read?.next ?? 0, i + 1);
  }
  return spans;
}

interface Read {
  dates: PartialDate[];
  relative?: boolean;
  next: number;
}

const two = (value: number) => String(value).padStart(2, '0');
const isYear = (lexeme: Lexeme | undefined) =>
  lexeme?.kind === 'number' && /^(?:19|20)\d\d$/.test(lexeme.text);
const isDay = (lexeme: Lexeme | undefined) =>
  lexeme?.kind === 'number' && /^\d{1,2}\.?$/.test(lexeme.text) && Number.parseInt(lexeme.text, 10) <= 31;

/** 2026-01-22, 22.01.2026, 22/01/2026, 01/22/2026. */
function readNumeric(lexemes: readonly Lexeme[], i: number, language: string | null): Read | null {
  const lexeme = lexemes[i];
  if (lexeme?.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lexeme.text);
  if (dotted) return numericDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), i + 1);
  const sign = lexemes[i + 1];
  if (!sign?.glued || !/^[-/]$/.test(sign.text) || lexemes[i + 3]?.text !== sign.text) return null;
  const [a, b, c] = [lexeme.text, lexemes[i + 2]?.text ?? '', lexemes[i + 4]?.text ?? ''].map(Number);
  if (a === undefined || b === undefined || c === undefined) return null;
  if (a > 1900) return numericDate(a, b, c, i + 5);
  if (c < 1900) return null;
  const monthFirst = b > 12 || (language === 'en' && a <= 12);
  return monthFirst ? numericDate(c, a, b, i + 5) : numericDate(c, b, a, i + 5);
}

function numericDate(year: number, month: number, day: number, next: number): Read | null {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return valid ? { dates: [`${year}-${two(month)}-${two(day)}`], next } : null;
}

/** "22 janvier 2026", "le 1er mai", "22. Januar", "22 de enero", "January 22nd, 2026". */
function readDayMonth(
  lexemes: readonly Lexeme[],
  i: number,
  words: CalendarWords,
  article: string | null,
): Read | null {
  const dayFirst = isDay(lexemes[i]);
  if (dayFirst) {
    let at = i + 1;
    while (at <= i + 2 && words.dayEndings.has(lexemes[at]?.text ?? '')) at += 1;
    const month = words.months.get(lexemes[at]?.text ?? '');
    if (month !== undefined)
      return withYear(lexemes, at + 1, words, month, Number.parseInt(lexemes[i]?.text ?? '', 10), article);
  }
  const month = words.monthFirst ? words.months.get(lexemes[i]?.text ?? '') : undefined;
  if (month === undefined) return null;
  const at = lexemes[i + 1]?.text === '.' ? i + 2 : i + 1;
  if (!isDay(lexemes[at])) return null;
  const day = Number.parseInt(lexemes[at]?.text ?? '', 10);
  const after = lexemes[at + 1];
  const ending = after?.glued && words.dayEndings.has(after.text) ? at + 2 : at + 1;
  return withYear(lexemes, ending, words, month, day, article);
}

/** "العاشر من أكتوبر", "десятого октября", "dix octobre": a day in words right before its month. */
function readSpeltDay(
  lexemes: readonly Lexeme[],
  i: number,
  words: CalendarWords,
  article: string | null,
  language: string | null,
): Read | null {
  const lexeme = lexemes[i];
  if (lexeme?.kind !== 'word') return null;
  let at = i + 1;
  while (at <= i + 2 && words.dayEndings.has(lexemes[at]?.text ?? '')) at += 1;
  const month = words.months.get(lexemes[at]?.text ?? '');
  if (month === undefined) return null;
  const numerals = numeralsOf(language);
  const day = numerals.ordinals.get(lexeme.text) ?? numerals.small.get(lexeme.text);
  if (day === undefined || !Number.isInteger(day) || day > 31) return null;
  return withYear(lexemes, at + 1, words, month, day, article);
}

function withYear(
  lexemes: readonly Lexeme[],
  at: number,
  words: CalendarWords,
  month: number,
  day: number | null,
  article: string | null,
): Read | null {
  let next = at;
  while (next <= at + 1 && (words.yearJoiners.has(lexemes[next]?.text ?? '') || lexemes[next]?.text === ','))
    next += 1;
  const tail = day === null ? '' : `-${two(day)}`;
  if (day !== null && (day < 1 || day > 31)) return null;
  if (isYear(lexemes[next]))
    return { dates: [`${lexemes[next]?.text}-${two(month)}${tail}`], next: next + 1 };
  if (!article) return null;
  return { dates: [nearestYear(month, day, article)], next: at };
}

/** Without a year, the day nearest to the article is meant. */
function nearestYear(month: number, day: number | null, article: string): PartialDate {
  const year = Number(article.slice(0, 4));
  const distance = (y: number) => Math.abs(daysBetween(`${y}-${two(month)}-${two(day ?? 15)}`, article));
  const best = [year - 1, year, year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return `${best}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

/** "octobre 2025", "in October": a month alone counts only with a year or after a word such as "in". */
function readMonth(
  lexemes: readonly Lexeme[],
  i: number,
  words: CalendarWords,
  article: string | null,
): Read | null {
  const lexeme = lexemes[i];
  if (lexeme && isYear(lexeme) && words.before.has(lexemes[i - 1]?.text ?? '')) {
    return { dates: [lexeme.text], next: i + 1 };
  }
  const month = words.months.get(lexeme?.text ?? '');
  if (month === undefined || lexeme?.kind !== 'word') return null;
  let at = i + 1;
  while (at <= i + 2 && (words.yearJoiners.has(lexemes[at]?.text ?? '') || lexemes[at]?.text === ','))
    at += 1;
  if (isYear(lexemes[at])) return withYear(lexemes, i + 1, words, month, null, article);
  const introduced = words.before.has(lexemes[i - 1]?.text ?? '');
  return introduced && lexeme.text.length > 2 ? withYear(lexemes, i + 1, words, month, null, article) : null;
}

/** "hier", "tomorrow", "on Thursday". */
function readRelative(
  lexemes: readonly Lexeme[],
  i: number,
  words: CalendarWords,
  article: string | null,
): Read | null {
  if (!article) return null;
  for (const [phrase, offset] of words.relative) {
    if (phrase.every((word, k) => lexemes[i + k]?.text === word)) {
      return { dates: [addDays(article, offset)], next: i + phrase.length, relative: true };
    }
  }
  const weekday = words.weekdays.get(lexemes[i]?.text ?? '');
  if (weekday === undefined) return null;
  const today = new Date(`${article}T00:00:00Z`).getUTCDay();
  const ahead = (weekday - today + 7) % 7;
  const days = ahead === 0 ? [0] : [ahead - 7, ahead];
  return { dates: days.map((offset) => addDays(article, offset)), next: i + 1, relative: true };
}

/** The day `days` after a day (YYYY-MM-DD). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whether two dates can be the same day: equal as far as the less precise one goes. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

/** Days from `b` to `a`; a date without day or month counts as the middle of what it covers. */
export function daysBetween(a: PartialDate, b: PartialDate): number {
  return Math.round((middle(a) - middle(b)) / DAY);
}

function middle(date: PartialDate): number {
  const [year = 0, month = 7, day = date.length === 4 ? 1 : 15] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}
