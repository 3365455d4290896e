import { describe, expect, it } from 'vitest';
import { browseTexts } from '../../lib/locales/browse';
import { createFormat } from './format';

const en = createFormat(browseTexts('en').texts, 'en');
const fr = createFormat(browseTexts('fr').texts, 'fr');
/** Intl sets no-break spaces of several widths. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('dates', () => {
  it('keep their precision', () => {
    expect([en.date('2026'), en.date('2026-01'), en.date('2026-01-20')]).toEqual([
      '2026',
      'January 2026',
      'January 20, 2026',
    ]);
    expect(fr.date('2026-01-20')).toBe('20 janvier 2026');
    expect(en.date('next week')).toBe('next week');
  });

  it('span what is known of start and end', () => {
    expect(en.span('2026-01-20', '2026-01-20')).toBe('January 20, 2026');
    expect(plain(en.span('2017', '2021'))).toBe('2017 – 2021');
    expect(en.span('2012-05-07', '2026')).toBe('May 7, 2012 – 2026');
    expect(en.span('2012-05-07', null)).toBe('since May 7, 2012');
    expect(fr.span(null, '2021')).toBe('jusqu’à 2021');
    expect(en.span(null, null)).toBe('');
  });

  it('say when publication is only inferred', () => {
    expect(en.published({ date: '2026-01-19' })).toBe('January 19, 2026');
    expect(plain(en.published({ from: '2026-01', to: '2026-02', inferred: true }))).toBe(
      'January – February 2026, an inferred date',
    );
  });
});

describe('figures', () => {
  const figure = (value: number, unit: string, qualifier: 'exactly' | 'more-than' | 'about' = 'exactly') => ({
    value,
    unit,
    qualifier,
  });
  it('are written with unit and qualifier', () => {
    expect(plain(en.figure(figure(1e9, 'USD', 'more-than')))).toBe('more than $1 billion');
    expect(plain(fr.figure(figure(1e9, 'USD')))).toBe('1 milliard $US');
    expect(plain(en.figure(figure(3.5, 'hour', 'about')))).toBe('about 3.5 hours');
    expect(plain(fr.figure(figure(25, 'percent')))).toBe('25 %');
    expect(en.figure(figure(60, 'country'))).toBe('60 countries');
    expect([en.figure(figure(3, 'ordinal')), fr.figure(figure(1, 'ordinal'))]).toEqual(['3rd', '1er']);
    expect(en.figure(figure(1500, 'count'))).toBe('1,500');
  });

  it('stand beside each other where a page differs', () => {
    const here = figure(2e9, 'USD');
    const text = en.difference({ aspect: 'figure', here, claim: figure(1e9, 'USD') });
    expect(plain(text)).toBe('Here $2 billion; reported: $1 billion');
    expect(en.difference({ aspect: 'certainty', here: 'hedged', claim: 'asserted' })).toBe(
      'Certainty: here with reserve; reported: asserted',
    );
    expect(fr.difference({ aspect: 'date', here: '2026-01-23', claim: '2026-01-22' })).toBe(
      'Date : ici 23 janvier 2026 ; rapporté : 22 janvier 2026',
    );
  });
});
