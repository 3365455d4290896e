/** Numerals by language, prepared at first use. */
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import type { NumeralSource, Numerals } from './numeral-data';
import { prepareNumerals } from './numeral-data';
import { pl } from './pl';
import { pt } from './pt';
import { ru } from './ru';
import { tr } from './tr';
import { uk } from './uk';

const SOURCES: ReadonlyMap<string, NumeralSource> = new Map(
  Object.entries({ ar, de, en, es, fr, it, nl, pl, pt, ru, tr, uk }),
);

/** Digits and currency signs are read in any language; words in none. */
const UNKNOWN: NumeralSource = {
  decimal: '.',
  small: '',
  scale: '',
  single: '',
  joiners: '',
  articles: '',
  halfAfter: '',
  units: { USD: 'usd', EUR: 'eur' },
  between: '',
  before: {},
  after: {},
  ordinals: '',
  ordinalEndings: '',
  clock: '',
};

const prepared = new Map<string, Numerals>();

/** The numerals of a language (primary subtag); of no language when it is unknown or null. */
export function numeralsOf(language: string | null): Numerals {
  const key = language !== null && SOURCES.has(language) ? language : '';
  const known = prepared.get(key);
  if (known) return known;
  const numerals = prepareNumerals(SOURCES.get(key) ?? UNKNOWN);
  prepared.set(key, numerals);
  return numerals;
}
