import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesAgree, daysBetween, readDates } from './dates';

const ARTICLE = '2026-01-23'; // a Friday
const read = (text: string, language: string) =>
  readDates(text, language, ARTICLE).map(({ dates }) => dates.join('/'));

describe('dates in a text', () => {
  it.each([
    ['fr', 'le 22 janvier 2026', '2026-01-22'],
    ['fr', 'le 22 janvier', '2026-01-22'],
    ['fr', 'le 1er mai', '2026-05-01'],
    ['fr', 'depuis le 10 octobre', '2025-10-10'],
    ['fr', 'début décembre 2025', '2025-12'],
    ['fr', 'depuis 2022', '2022'],
    ['en', 'January 22, 2026', '2026-01-22'],
    ['en', 'Jan. 22', '2026-01-22'],
    ['en', '22nd January', '2026-01-22'],
    ['en', 'in early December', '2025-12'],
    ['en', '01/22/2026', '2026-01-22'],
    ['fr', '22/01/2026', '2026-01-22'],
    ['fr', '2026-01-22', '2026-01-22'],
    ['de', 'am 22. Januar 2026', '2026-01-22'],
    ['de', '22.01.2026', '2026-01-22'],
    ['es', '22 de enero de 2026', '2026-01-22'],
    ['it', 'dal 13 ottobre', '2025-10-13'],
    ['pt', '22 de janeiro', '2026-01-22'],
    ['ru', '22 января', '2026-01-22'],
    ['uk', '22 січня', '2026-01-22'],
    ['ar', 'العاشر من أكتوبر', '2025-10-10'],
    ['fr', 'le dix octobre', '2025-10-10'],
    ['fr', 'hier', '2026-01-22'],
    ['en', 'tomorrow', '2026-01-24'],
    ['de', 'vorgestern', '2026-01-21'],
    ['fr', 'jeudi', '2026-01-22/2026-01-29'],
    ['en', 'on Friday', '2026-01-23'],
  ])('in %s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual([expected]);
  });

  it('leaves relative days unread when the article has no date', () => {
    expect(readDates('hier, jeudi', 'fr', null)).toEqual([]);
  });

  it('takes no verb or ballot for a month', () => {
    expect(read('It may happen, and they march on.', 'en')).toEqual([]);
  });
});

describe('any day in a style that is used', () => {
  const STYLES: [style: string, language: string, write: (day: Date, months: readonly string[]) => string][] =
    [
      [
        '22 janvier 2026',
        'fr',
        (day, months) => `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`,
      ],
      [
        'January 22, 2026',
        'en',
        (day, months) => `${months[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}`,
      ],
      [
        '22. Januar 2026',
        'de',
        (day, months) => `${day.getUTCDate()}. ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`,
      ],
      [
        '22 de enero de 2026',
        'es',
        (day, months) => `${day.getUTCDate()} de ${months[day.getUTCMonth()]} de ${day.getUTCFullYear()}`,
      ],
      [
        '22 gennaio 2026',
        'it',
        (day, months) => `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`,
      ],
      [
        '22 de janeiro de 2026',
        'pt',
        (day, months) => `${day.getUTCDate()} de ${months[day.getUTCMonth()]} de ${day.getUTCFullYear()}`,
      ],
    ];

  it.each(STYLES)('reads back: %s', (_style, language, write) => {
    const months = Array.from({ length: 12 }, (_, month) =>
      new Date(Date.UTC(2026, month, 15)).toLocaleString(language, { month: 'long', timeZone: 'UTC' }),
    );
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        expect(read(write(date, months), language)).toEqual([date.toISOString().slice(0, 10)]);
      }),
    );
  });
});

describe('comparing dates', () => {
  it('goes as far as the less precise one does', () => {
    expect(datesAgree('2025-12', '2025-12-02')).toBe(true);
    expect(datesAgree('2025', '2025-12-02')).toBe(true);
    expect(datesAgree('2025-12-03', '2025-12-02')).toBe(false);
  });

  it('counts days across years', () => {
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(1);
    expect(daysBetween('2025-10-13', '2025-10-10')).toBe(3);
  });
});
