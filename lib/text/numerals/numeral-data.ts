/** The words of a language that make up quantities, and how they are looked up. */
import type { Qualifier } from '../../model/claim';
import { foldWord } from '../fold';

/** Number words of one language as a maintainer writes them: words separated by blanks, phrases by commas. */
export interface NumeralSource {
  decimal: ',' | '.';
  /** "word value" pairs that add up: units, teens, tens. */
  small: string;
  /** "word value" pairs that multiply what stands before: hundred, thousand, million. */
  scale: string;
  /** Scales so short that they count only beside a currency: "M€", "$3b". */
  moneyScale?: string;
  /** Scale words that stand for one of them when no number precedes ("un milliard", "миллиарда"). */
  single: string;
  /** Words that join parts of a number: "and", "et". */
  joiners: string;
  /** Articles and the word for one: a number only before a scale or a unit of time. */
  articles: string;
  /** "word value" pairs of collective numerals, meant roughly: "soixantaine", "dozen". */
  collectives?: string;
  /** Phrases for a half that follows: "et demie", "and a half". */
  halfAfter: string;
  /** Words for half of what follows: "demi", "half". */
  halfBefore?: string;
  /** Unit to its words; `*` ends a prefix. */
  units: Readonly<Record<string, string>>;
  /** Unit to what is glued to a number word: "dreieinhalbstündig", "пятичасовой". */
  endings?: Readonly<Record<string, string>>;
  /** Words that may stand between number and unit: "de", "of", "other". */
  between: string;
  before: Partial<Readonly<Record<Qualifier, string>>>;
  after: Partial<Readonly<Record<Qualifier, string>>>;
  /** "word value" pairs of ordinals; `*` ends a prefix. */
  ordinals: string;
  /** What is glued to digits to make an ordinal: "e", "th". */
  ordinalEndings: string;
  /** Words that may stand between a unit and the number that follows it, which makes it a rough one: "часа на четыре". */
  inverted?: string;
  /** Words before a clock time: "à 20 h", "at 8pm". */
  clock: string;
}

/** A phrase of folded words. */
export type Phrase = readonly string[];

export interface Numerals {
  decimal: ',' | '.';
  small: ReadonlyMap<string, number>;
  scale: ReadonlyMap<string, number>;
  moneyScale: ReadonlyMap<string, number>;
  single: ReadonlySet<string>;
  joiners: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  collectives: ReadonlyMap<string, number>;
  halfAfter: readonly Phrase[];
  halfBefore: ReadonlySet<string>;
  units: WordMap<string>;
  endings: readonly (readonly [ending: string, unit: string])[];
  between: ReadonlySet<string>;
  before: readonly (readonly [Phrase, Qualifier])[];
  after: readonly (readonly [Phrase, Qualifier])[];
  ordinals: WordMap<number>;
  ordinalEndings: ReadonlySet<string>;
  /** Null where a number never follows its unit. */
  inverted: ReadonlySet<string> | null;
  clock: ReadonlySet<string>;
}

/** Values by whole word or by beginning of a word; the longest beginning wins. */
export class WordMap<T> {
  readonly #whole = new Map<string, T>();
  readonly #beginnings = new Map<string, T>();
  #longest = 0;

  /** @param word folded; a final `*` makes it a beginning */
  set(word: string, value: T): void {
    if (word.endsWith('*')) {
      this.#beginnings.set(word.slice(0, -1), value);
      this.#longest = Math.max(this.#longest, word.length - 1);
    } else this.#whole.set(word, value);
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  get(word: string): T | undefined {
    const whole = this.#whole.get(word);
    if (whole !== undefined) return whole;
    for (let length = Math.min(this.#longest, word.length); length > 1; length -= 1) {
      const found = this.#beginnings.get(word.slice(0, length));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** In a phrase, stands for a few words. */
export const GAP = '...';

/** Folded words of a blank-separated list; a final `*` and a gap stay. */
export function words(list: string): string[] {
  return list
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (word === GAP ? GAP : foldWord(word) + (word.endsWith('*') ? '*' : '')));
}

/** Folded phrases of a comma-separated list. */
export function phrases(list: string): Phrase[] {
  return list
    .split(',')
    .map(words)
    .filter((phrase) => phrase.length > 0);
}

function pairs(list: string): Map<string, number> {
  const found = list.split(/\s+/).filter(Boolean);
  const values = new Map<string, number>();
  for (let i = 0; i + 1 < found.length; i += 2) {
    values.set(words(found[i] ?? '')[0] ?? '', Number(found[i + 1]));
  }
  return values;
}

const longestFirst = (a: readonly [Phrase, unknown], b: readonly [Phrase, unknown]) =>
  b[0].length - a[0].length;

function qualifierPhrases(source: Partial<Readonly<Record<Qualifier, string>>>): [Phrase, Qualifier][] {
  return (Object.entries(source) as [Qualifier, string][])
    .flatMap(([qualifier, list]) => phrases(list).map((phrase): [Phrase, Qualifier] => [phrase, qualifier]))
    .sort(longestFirst);
}

/** Makes a language's words ready for look-up. */
export function prepareNumerals(source: NumeralSource): Numerals {
  const units = new WordMap<string>();
  for (const [unit, list] of Object.entries(source.units)) {
    for (const word of words(list)) units.set(word, unit);
  }
  const ordinals = new WordMap<number>();
  for (const [word, value] of pairs(source.ordinals)) ordinals.set(word, value);
  return {
    decimal: source.decimal,
    small: pairs(source.small),
    scale: pairs(source.scale),
    moneyScale: pairs(source.moneyScale ?? ''),
    single: new Set(words(source.single)),
    joiners: new Set(words(source.joiners)),
    articles: new Set(words(source.articles)),
    collectives: pairs(source.collectives ?? ''),
    halfAfter: phrases(source.halfAfter),
    halfBefore: new Set(words(source.halfBefore ?? '')),
    units,
    endings: Object.entries(source.endings ?? {}).flatMap(([unit, list]) =>
      words(list).map((ending): [string, string] => [ending, unit]),
    ),
    between: new Set(words(source.between)),
    before: qualifierPhrases(source.before),
    after: qualifierPhrases(source.after),
    ordinals,
    ordinalEndings: new Set(words(source.ordinalEndings)),
    inverted: source.inverted === undefined ? null : new Set(words(source.inverted)),
    clock: new Set(words(source.clock)),
  };
}
