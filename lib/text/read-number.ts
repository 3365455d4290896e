/** Reads one number from lexemes: digits or words, scales ("billion"), halves, collectives ("soixantaine"). */
import type { Lexeme } from './lexemes';
import type { Numerals, Phrase } from './numerals/numeral-data';

export interface ReadNumber {
  value: number;
  /** Index after the number. */
  next: number;
  /** A scale of a thousand or more was named. */
  scaled: boolean;
  /** Only an article or the word for one: a number beside a unit of time, an article elsewhere. */
  article: boolean;
  /** A collective numeral, which is meant roughly. */
  rough: boolean;
}

const MONEY_SIGNS = new Set(['$', '€', '£', '₽', '₴', '₺']);

/** Whether the words of a phrase stand at an index. */
export function phraseAt(lexemes: readonly Lexeme[], index: number, phrase: Phrase): boolean {
  return phrase.every((word, k) => lexemes[index + k]?.text === word);
}

/** Value of digits as written, by the language's decimal sign; three digits after the other sign are a group. */
export function parseDigits(written: string, decimal: ',' | '.'): number {
  const other = decimal === ',' ? '.' : ',';
  const groups = written.split(other);
  const grouped = groups.length > 2 || (groups.length === 2 && groups[1]?.length === 3);
  const plain = grouped ? groups.join('') : written.replace(other, decimal);
  const [whole = '', ...fraction] = plain.split(decimal);
  // Several decimal signs can only part groups ("1,000,000" in a language with a decimal comma).
  return fraction.length > 1 ? Number(whole + fraction.join('')) : Number(`${whole}.${fraction[0] ?? ''}`);
}

/** The number that begins at an index, or null. */
export function readNumber(lexemes: readonly Lexeme[], index: number, numerals: Numerals): ReadNumber | null {
  const lexeme = lexemes[index];
  if (!lexeme) return null;
  if (lexeme.kind === 'number') {
    let value = parseDigits(lexeme.text, numerals.decimal);
    let next = index + 1;
    if (lexemes[next]?.text === '½') {
      value += 0.5;
      next += 1;
    }
    return scaledUp(lexemes, { value, next, scaled: false, article: false, rough: false }, numerals, index);
  }
  if (lexeme.text === '½') {
    return scaledUp(lexemes, plain(0.5, index + 1), numerals, index);
  }
  return lexeme.kind === 'word' ? readWords(lexemes, index, numerals) : null;
}

const plain = (value: number, next: number): ReadNumber => ({
  value,
  next,
  scaled: false,
  article: false,
  rough: false,
});

function readWords(lexemes: readonly Lexeme[], index: number, numerals: Numerals): ReadNumber | null {
  const word = lexemes[index]?.text ?? '';
  if (numerals.halfBefore.has(word)) return readHalfBefore(lexemes, index, numerals);
  if (numerals.articles.has(word)) {
    const following = lexemes[index + 1]?.text ?? '';
    if (numerals.collectives.has(following) || numerals.halfBefore.has(following)) {
      const rest = readWords(lexemes, index + 1, numerals);
      if (rest) return rest;
    }
    const one = { ...plain(1, index + 1), article: true };
    return scaledUp(lexemes, one, numerals, index);
  }
  const collective = numerals.collectives.get(word);
  if (collective !== undefined) {
    return { ...scaledUp(lexemes, plain(collective, index + 1), numerals, index), rough: true };
  }
  const small = readSmall(lexemes, index, numerals);
  if (small) return scaledUp(lexemes, small, numerals, index);
  // "le milliard", "не меньше миллиарда": one of them, unless it belongs to a number already read.
  return numerals.single.has(word) && numerals.scale.has(word)
    ? scaledUp(lexemes, plain(1, index), numerals, index)
    : null;
}

/** "un demi-milliard", "half a billion". */
function readHalfBefore(lexemes: readonly Lexeme[], index: number, numerals: Numerals): ReadNumber | null {
  let next = index + 1;
  while (numerals.articles.has(lexemes[next]?.text ?? '') || isHyphen(lexemes[next])) next += 1;
  const half = { ...plain(0.5, next), article: true };
  return scaledUp(lexemes, half, numerals, index);
}

const isHyphen = (lexeme: Lexeme | undefined) => lexeme?.text === '-';

/** Units, teens and tens that add up: "soixante et onze", "twenty-three"; "quatre-vingt" multiplies. */
function readSmall(lexemes: readonly Lexeme[], index: number, numerals: Numerals): ReadNumber | null {
  let value = numerals.small.get(lexemes[index]?.text ?? '');
  if (value === undefined) return null;
  let next = index + 1;
  for (;;) {
    let at = next;
    while (isHyphen(lexemes[at]) || numerals.joiners.has(lexemes[at]?.text ?? '')) at += 1;
    const word = lexemes[at]?.text ?? '';
    const added: number | undefined =
      numerals.small.get(word) ?? (at > next && numerals.articles.has(word) ? 1 : undefined);
    if (added === undefined || !Number.isInteger(added)) break;
    if (value === 4 && added === 20) value = 80;
    else if (at - next < 3 && value >= 20 && value % 10 === 0 && added < (value % 100 === 0 ? 100 : 20))
      value += added;
    else if (value % 100 === 80 && added < 20) value += added;
    // "dix-sept" to "dix-neuf": only a hyphen makes one number of them.
    else if (value === 10 && added > 6 && added < 10 && at === next + 1 && isHyphen(lexemes[next]))
      value += added;
    else break;
    next = at + 1;
  }
  return plain(value, next);
}

/** Applies the scales and halves that follow: "deux cent", "mil milhões", "three and a half billion", "1 G$". */
function scaledUp(
  lexemes: readonly Lexeme[],
  number: ReadNumber,
  numerals: Numerals,
  from: number,
): ReadNumber {
  let { value, next, scaled } = number;
  let total = 0;
  let article = number.article;
  const half = halfAt(lexemes, next, numerals);
  if (half > 0) {
    value += 0.5;
    next += half;
    article = false;
  }
  for (;;) {
    const at = isHyphen(lexemes[next]) ? next + 1 : next;
    const scale = scaleAt(lexemes, at, from, numerals);
    if (scale === undefined) break;
    value *= scale;
    article = false;
    if (scale >= 1000) scaled = true;
    next = at + 1;
    const halfOfScale = halfAt(lexemes, next, numerals);
    if (halfOfScale > 0) {
      value += scale / 2;
      next += halfOfScale;
    }
    const more = lexemes[next]?.kind === 'word' ? readSmallAfterScale(lexemes, next, scale, numerals) : null;
    if (more) {
      total += value;
      value = more.value;
      next = more.next;
      // "two hundred thousand" multiplies all; "deux mille trois" only adds.
      if (scaleAt(lexemes, next, from, numerals) === undefined) break;
      if (scale < 1000 || (scaleAt(lexemes, next, from, numerals) ?? 0) > scale) {
        value += total;
        total = 0;
      }
    }
  }
  return { ...number, value: total + value, next, scaled, article };
}

function readSmallAfterScale(
  lexemes: readonly Lexeme[],
  index: number,
  scale: number,
  numerals: Numerals,
): ReadNumber | null {
  const at = numerals.joiners.has(lexemes[index]?.text ?? '') && scale <= 1000 ? index + 1 : index;
  const small = readSmall(lexemes, at, numerals);
  return small && small.value < scale ? small : null;
}

function scaleAt(
  lexemes: readonly Lexeme[],
  index: number,
  from: number,
  numerals: Numerals,
): number | undefined {
  const lexeme = lexemes[index];
  if (lexeme?.kind !== 'word') return undefined;
  const scale = numerals.scale.get(lexeme.text);
  if (scale !== undefined) return scale;
  const beside =
    MONEY_SIGNS.has(lexemes[from - 1]?.text ?? '') || MONEY_SIGNS.has(lexemes[index + 1]?.text ?? '');
  const after = lexemes[index + 1]?.text ?? '';
  return beside || numerals.units.get(after) === 'USD' || numerals.units.get(after) === 'EUR'
    ? numerals.moneyScale.get(lexeme.text)
    : undefined;
}

/** Number of lexemes of a phrase for "and a half", hyphens included; 0 when none stands here. */
export function halfAt(lexemes: readonly Lexeme[], index: number, numerals: Numerals): number {
  for (const phrase of numerals.halfAfter) {
    let at = index;
    let matched = 0;
    while (matched < phrase.length) {
      if (isHyphen(lexemes[at])) at += 1;
      if (lexemes[at]?.text !== phrase[matched]) break;
      at += 1;
      matched += 1;
    }
    if (matched === phrase.length) return at - index;
  }
  return 0;
}
