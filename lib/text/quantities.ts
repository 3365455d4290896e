/** Reads the quantities of a text: value, unit and how exactly they are meant, in digits or words. */
import type { Quantity } from '../model/annotation';
import type { Qualifier } from '../model/claim';
import type { Lexeme } from './lexemes';
import { lexemesOf } from './lexemes';
import { numeralsOf } from './numerals';
import type { Numerals } from './numerals/numeral-data';
import { halfAt, parseDigits, phraseAt, type ReadNumber, readNumber } from './read-number';

/** A quantity and where it stands; `unit` is `count` when the text names none that is known. */
export interface QuantitySpan extends Quantity {
  start: number;
  end: number;
}

const SIGN_UNITS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['%', 'percent'],
]);
/** Words that may stand between a number and its unit: "60 autres grands pays". */
const MAX_BETWEEN = 3;
const TIMES = new Set(['hour', 'minute', 'day', 'week', 'month', 'year']);

/** What a number may follow: times and counts, and not money. */
const COUNTED_OFF = new Set([...TIMES, 'country', 'person']);

/** A quantity read, or none (a clock time), and where reading goes on. */
interface Read {
  quantity: QuantitySpan | null;
  next: number;
}

/** The quantities of a text in reading order; `language` is a primary subtag or null. */
export function readQuantities(text: string, language: string | null): QuantitySpan[] {
  return quantitiesIn(lexemesOf(text), language);
}

/** The quantities among lexemes. */
export function quantitiesIn(lexemes: readonly Lexeme[], language: string | null): QuantitySpan[] {
  const numerals = numeralsOf(language);
  const quantities: QuantitySpan[] = [];
  let i = 0;
  while (i < lexemes.length) {
    const read =
      readGlued(lexemes, i, numerals) ??
      readOrdinal(lexemes, i, numerals) ??
      readInverted(lexemes, i, numerals) ??
      readQuantity(lexemes, i, numerals);
    if (read?.quantity) quantities.push(read.quantity);
    i = Math.max(read?.next ?? 0, i + 1);
  }
  return quantities;
}

function readQuantity(lexemes: readonly Lexeme[], i: number, numerals: Numerals): Read | null {
  const number = readNumber(lexemes, i, numerals);
  if (!number) return null;
  const before = currencyBefore(lexemes, i, numerals);
  const after = before ? null : unitAfter(lexemes, number.next, numerals);
  const unit = before?.unit ?? after?.unit ?? 'count';
  if (number.article && !TIMES.has(unit)) return { quantity: null, next: number.next };
  if (unit === 'count' && !number.scaled && mayBeYear(lexemes[i]))
    return { quantity: null, next: number.next };
  let { value } = number;
  let next = after?.next ?? number.next;
  if (unit === 'hour') {
    const minutes = minutesAfter(lexemes, next, numerals);
    const clock = numerals.clock.has(lexemes[i - 1]?.text ?? '') && lexemes[i]?.kind === 'number';
    if (clock) return { quantity: null, next: minutes.next };
    value += minutes.value;
    next = minutes.next;
  }
  const start = before?.start ?? i;
  const { qualifier, next: qualifiedNext } = qualifierOf(lexemes, start, next, numerals, number);
  return spanOf(lexemes, start, next, { value, unit, qualifier }, qualifiedNext);
}

function spanOf(
  lexemes: readonly Lexeme[],
  first: number,
  next: number,
  quantity: Quantity,
  readUpTo: number,
): Read {
  const start = lexemes[first]?.start ?? 0;
  return { quantity: { ...quantity, start, end: lexemes[next - 1]?.end ?? start }, next: readUpTo };
}

/** "$1", "US$ 1", "USD 1". */
function currencyBefore(
  lexemes: readonly Lexeme[],
  i: number,
  numerals: Numerals,
): { unit: string; start: number } | null {
  const lexeme = lexemes[i - 1];
  if (!lexeme) return null;
  const sign = lexeme.text === '%' ? undefined : SIGN_UNITS.get(lexeme.text);
  if (sign) return { unit: sign, start: i - 1 };
  if (lexeme.kind !== 'word' || lexeme.text.length !== 3) return null;
  const unit = numerals.units.get(lexeme.text);
  return unit && unit === lexeme.text.toUpperCase() ? { unit, start: i - 1 } : null;
}

function unitAfter(
  lexemes: readonly Lexeme[],
  from: number,
  numerals: Numerals,
): { unit: string; next: number } | null {
  for (let at = from; at <= from + MAX_BETWEEN; at += 1) {
    const lexeme = lexemes[at];
    if (!lexeme) return null;
    const sign = SIGN_UNITS.get(lexeme.text);
    // In "5 $ 3 €" the sign belongs to what stands before; in "5, $3" to what follows.
    if (sign) return at === from || lexemes[at + 1]?.kind !== 'number' ? { unit: sign, next: at + 1 } : null;
    // The full stop of "1 Mrd. Dollar".
    const abbreviated = at === from && lexeme.text === '.' && numerals.units.has(lexemes[at + 1]?.text ?? '');
    if (abbreviated) continue;
    if (lexeme.kind === 'sign' && lexeme.text !== '-') return null;
    if (lexeme.kind === 'number') return null;
    if (at === from && (lexeme.text === 'per' || lexeme.text === 'pour' || lexeme.text === 'por')) {
      const percent = ['cent', 'cento', 'ciento'].includes(lexemes[at + 1]?.text ?? '');
      if (percent) return { unit: 'percent', next: at + 2 };
    }
    const unit = numerals.units.get(lexeme.text);
    if (unit && !isScaledAbbreviation(lexemes, at, numerals)) return { unit, next: at + 1 };
    // One unknown adjective may stand before a noun of people or countries ("60 puissants dirigeants").
    const following = numerals.units.get(lexemes[at + 1]?.text ?? '');
    const adjective =
      lexeme.kind === 'word' &&
      (following === 'country' || following === 'person' || following === 'meeting');
    if (lexeme.text !== '-' && !numerals.between.has(lexeme.text) && !adjective) return null;
  }
  return null;
}

/** "3 h" is a time, but in "3 m $" the letter is a scale. */
function isScaledAbbreviation(lexemes: readonly Lexeme[], at: number, numerals: Numerals): boolean {
  return numerals.moneyScale.has(lexemes[at]?.text ?? '') && SIGN_UNITS.has(lexemes[at + 1]?.text ?? '');
}

function mayBeYear(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'number' && /^(?:1[89]|20)\d\d$/.test(lexeme.text);
}

/** What follows an hour: "et demie", "30", "and 40 minutes", "trente". */
function minutesAfter(
  lexemes: readonly Lexeme[],
  from: number,
  numerals: Numerals,
): { value: number; next: number } {
  const half = halfAt(lexemes, from, numerals);
  if (half > 0) return { value: 0.5, next: from + half };
  const joined = numerals.joiners.has(lexemes[from]?.text ?? '');
  const at = joined ? from + 1 : from;
  const number = readNumber(lexemes, at, numerals);
  const none = { value: 0, next: from };
  if (!number || number.scaled || number.article || number.value >= 60) return none;
  const isMinute = numerals.units.get(lexemes[number.next]?.text ?? '') === 'minute';
  if (isMinute) return { value: number.value / 60, next: number.next + 1 };
  // "3h30" and "trois heures trente", but not "en trois heures 60 pays".
  const digits = lexemes[at]?.kind === 'number';
  const bare = !joined && (digits ? lexemes[at]?.text.length === 2 : number.value >= 10);
  const unitFollows = unitAfter(lexemes, number.next, numerals) !== null;
  return bare && !unitFollows ? { value: number.value / 60, next: number.next } : none;
}

/** Words before a quantity that may stand between it and its qualifier: "au moins l'équivalent d'un milliard". */
const MAX_QUALIFIER = 4;

function qualifierOf(
  lexemes: readonly Lexeme[],
  start: number,
  next: number,
  numerals: Numerals,
  number: ReadNumber,
): { qualifier: Qualifier; next: number } {
  for (let gap = 0; gap <= 1; gap += 1) {
    // "an estimated", "the": one small word may intervene.
    if (gap === 1 && (lexemes[start - 1]?.text.length ?? 9) > 3) break;
    for (const [phrase, qualifier] of numerals.before) {
      if (phrase.length <= MAX_QUALIFIER && phraseAt(lexemes, start - gap - phrase.length, phrase)) {
        return { qualifier, next };
      }
    }
  }
  for (const [phrase, qualifier] of numerals.after) {
    if (phraseAt(lexemes, next, phrase)) return { qualifier, next: next + phrase.length };
  }
  const sign = lexemes[start - 1]?.text;
  if (sign === '~' || sign === '≈') return { qualifier: 'about', next };
  if (lexemes[next]?.text === '+') return { qualifier: 'more-than', next: next + 1 };
  return { qualifier: number.rough ? 'about' : 'exactly', next };
}

/** "Часа на четыре", "стран шестьдесят": a number behind its unit is a rough one. */
function readInverted(lexemes: readonly Lexeme[], i: number, numerals: Numerals): Read | null {
  const { inverted, units } = numerals;
  const unit = lexemes[i]?.kind === 'word' ? units.get(lexemes[i]?.text ?? '') : undefined;
  if (!inverted || !unit || !COUNTED_OFF.has(unit) || lexemes[i - 1]?.kind === 'number') return null;
  if (lexemes[i - 1] && readNumber(lexemes, i - 1, numerals)) return null;
  const at = inverted.has(lexemes[i + 1]?.text ?? '') ? i + 2 : i + 1;
  const number = readNumber(lexemes, at, numerals);
  if (!number || number.article || number.scaled) return null;
  // In "стран 60 миллионов долларов" the number counts what follows it.
  if (unitAfter(lexemes, number.next, numerals)) return null;
  return spanOf(lexemes, i, number.next, { value: number.value, unit, qualifier: 'about' }, number.next);
}

/** "la septième rencontre", "7th", "7e"; also "№ 7" is no ordinal here. */
function readOrdinal(lexemes: readonly Lexeme[], i: number, numerals: Numerals): Read | null {
  const lexeme = lexemes[i];
  if (!lexeme) return null;
  if (lexeme.kind === 'number') {
    const ending = lexemes[i + 1]?.text === '-' && lexemes[i + 1]?.glued ? lexemes[i + 2] : lexemes[i + 1];
    if (!ending?.glued || !numerals.ordinalEndings.has(ending.text)) return null;
    const value = parseDigits(lexeme.text, numerals.decimal);
    const next = lexemes.indexOf(ending, i) + 1;
    return spanOf(lexemes, i, next, { value, unit: 'ordinal', qualifier: 'exactly' }, next);
  }
  if (lexeme.kind !== 'word' || numerals.small.has(lexeme.text)) return null;
  const value = numerals.ordinals.get(lexeme.text);
  if (value === undefined) return null;
  return spanOf(lexemes, i, i + 1, { value, unit: 'ordinal', qualifier: 'exactly' }, i + 1);
}

/** A number word and its unit in one: "dreieinhalbstündigen", "пятичасовые". */
function readGlued(lexemes: readonly Lexeme[], i: number, numerals: Numerals): Read | null {
  const word = lexemes[i]?.kind === 'word' ? (lexemes[i]?.text ?? '') : '';
  for (const [ending, unit] of numerals.endings) {
    const at = word.indexOf(ending);
    const value = at > 0 ? numerals.small.get(word.slice(0, at)) : undefined;
    if (value !== undefined) return spanOf(lexemes, i, i + 1, { value, unit, qualifier: 'exactly' }, i + 1);
  }
  return null;
}
