/** Writes dates of stated precision, spans, figures and lists as the reader's language writes them. */
import type { BrowseTexts } from '../../lib/locales/browse';
import { fill, ordinal, plural } from '../../lib/locales/format';
import type { Difference } from '../../lib/model/annotation';
import type { SourceRef } from '../../lib/model/card';
import type { Figure } from '../../lib/model/claim';
import type { Published } from '../../lib/model/source';

export type Format = ReturnType<typeof createFormat>;

/** From here on a number reads better as "1 billion" than as digits. */
const LARGE = 1_000_000;
/** Units that Intl writes by itself. */
const DURATIONS = new Set(['hour', 'minute', 'day', 'week', 'month', 'year']);

/** Creates the writers for one language of the interface. */
export function createFormat(texts: BrowseTexts, language: string) {
  const languages = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });

  /** YYYY, YYYY-MM or YYYY-MM-DD; anything else stays as it is. */
  function date(partial: string): string {
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(partial)) return partial;
    return dateFormat(partial).format(utc(partial));
  }

  function dateFormat(partial: string) {
    const precision = partial.split('-').length;
    return new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision > 1 ? { month: 'long' } : {}),
      ...(precision > 2 ? { day: 'numeric' } : {}),
    });
  }

  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  /** The time of day of a moment in milliseconds since 1970, where the reader is. */
  const time = (moment: number): string => clock.format(moment);

  /** A time span; null stands for an unknown start, or for one that goes on. */
  function span(from: string | null, to: string | null): string {
    if (from !== null && from === to) return date(from);
    if (from !== null && to !== null) {
      const same = from.length === to.length;
      return same ? dateFormat(from).formatRange(utc(from), utc(to)) : `${date(from)} – ${date(to)}`;
    }
    if (from !== null) return fill(texts.record.since, { from: date(from) });
    return to === null ? '' : fill(texts.record.until, { to: date(to) });
  }

  function published(when: Published): string {
    if ('date' in when) return date(when.date);
    return fill(texts.record.inferred, { span: span(when.from, when.to) });
  }

  /** A source as one cites it. */
  function citation({ publisher, title, published: when, url }: SourceRef): string {
    const address = url === null ? '.' : `, ${url}`;
    return fill(texts.record.citation, { publisher, title, date: published(when), address });
  }

  function amount(value: number, unit: string): string {
    const size: Intl.NumberFormatOptions =
      Math.abs(value) >= LARGE ? { notation: 'compact', compactDisplay: 'long' } : {};
    const number = (options: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: 2, ...options }).format(value);
    if (unit === 'ordinal') return ordinal(texts.units.ordinal, value, language);
    if (unit === 'country' || unit === 'person' || unit === 'meeting') {
      return plural(texts.units[unit], value, language);
    }
    if (unit === 'percent') return number({ style: 'unit', unit });
    if (DURATIONS.has(unit)) return number({ style: 'unit', unit, unitDisplay: 'long' });
    if (!/^[A-Z]{3}$/.test(unit)) return number(size);
    return size.notation
      ? largeMoney(number(size), unit)
      : number({ style: 'currency', currency: unit, minimumFractionDigits: 0 });
  }

  /** Composed here: Intl abbreviates ("$1B") or leaves out the "de" that French needs before a currency's name. */
  function largeMoney(amount: string, currency: string): string {
    const parts = new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(1);
    const sign = parts.find((part) => part.type === 'currency')?.value ?? currency;
    return fill(texts.units.money, { amount, sign: /^\p{L}+$/u.test(sign) ? `${sign}\u00a0` : sign }).trim();
  }

  /** "at least $1 billion". */
  function figure({ value, unit, qualifier }: Pick<Figure, 'value' | 'unit' | 'qualifier'>): string {
    return fill(texts.qualifiers[qualifier], { figure: amount(value, unit) });
  }

  /** In what a statement departs from the claim. */
  function difference(departure: Difference): string {
    const text = texts.page.differences[departure.aspect];
    if (departure.aspect === 'figure') {
      return fill(text, { here: figure(departure.here), claim: figure(departure.claim) });
    }
    return fill(text, { here: word(departure.here), claim: word(departure.claim) });
  }

  /** A value that may be a date, a degree of certainty, or words of the page. */
  function word(value: string): string {
    const certainty = (texts.certainty as Readonly<Record<string, string>>)[value];
    return certainty ?? date(value);
  }

  return {
    date,
    time,
    span,
    published,
    citation,
    figure,
    difference,
    count: (forms: Parameters<typeof plural>[0], n: number) => plural(forms, n, language),
    list: (items: readonly string[]) => conjunction.format(items),
    languageName: (tag: string) => languages.of(tag) ?? tag,
  };
}

function utc(partial: string): Date {
  const [year = 0, month = 1, day = 1] = partial.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
