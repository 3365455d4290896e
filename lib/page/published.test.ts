import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { publicationDate, writtenDay } from './published';
import { readDeclared } from './structured';

function dateOf(head: string, lines: string[] = [], url = 'https://news.example/story') {
  const { document } = new JSDOM(head, { url }).window;
  return publicationDate(document, readDeclared(document), lines);
}

describe('the day of publication', () => {
  it('comes from JSON-LD first, in the outlet’s own time zone', () => {
    const json = {
      '@graph': [
        { '@type': 'WebSite' },
        { '@type': ['NewsArticle'], datePublished: '2026-01-22T23:50:00-05:00' },
      ],
    };
    expect(
      dateOf(`<script type="application/ld+json">${JSON.stringify(json)}</script>
        <meta property="article:published_time" content="2020-01-01">`),
    ).toBe('2026-01-22');
  });

  it('else from meta elements, a time element, the address', () => {
    expect(dateOf('<meta property="article:published_time" content="2026-01-22T10:00:00Z">')).toBe(
      '2026-01-22',
    );
    expect(
      dateOf('<aside><time datetime="2020-01-01"></time></aside><article><time datetime="2026-01-21">'),
    ).toBe('2026-01-21');
    expect(dateOf('', [], 'https://news.example/2026/01/20/story.html')).toBe('2026-01-20');
  });

  it('survives broken data and refuses days that do not exist', () => {
    expect(dateOf('<script type="application/ld+json">{"@type":"NewsArticle",</script>')).toBeNull();
    expect(dateOf('<meta name="date" content="2026-02-31"><time datetime="soon">')).toBeNull();
  });

  it.each([
    ['Publié le 20 janvier 2026 à 8h12', 'fr', '2026-01-20'],
    ['17 oct. 2025 – 07:03', 'fr', '2025-10-17'],
    ['1er août 2025', 'fr', '2025-08-01'],
    ['Jan 26, 2026 02:10 PM ET', 'en', '2026-01-26'],
    ['Thu 22 Jan 2026 13.40 GMT', 'en', '2026-01-22'],
    ['March 3rd, 2026', 'en', '2026-03-03'],
    ['14. September 2025', 'de', '2025-09-14'],
    ['22.01.2026, 10:15 Uhr', 'de', '2026-01-22'],
    ['23 de janeiro de 2026, 10h27', 'pt', '2026-01-23'],
    ['الخميس 22 يناير/كانون الثاني 2026', 'ar', '2026-01-22'],
    ['21 Ocak 2026 Çarşamba, 16.45', 'tr', '2026-01-21'],
    ['23 янв. 2026, 11:05', 'ru', '2026-01-23'],
    ['22 gennaio 2026 (modifica il 23 gennaio)', 'it', '2026-01-22'],
    ['21 января 2026, 12:40', 'ru', '2026-01-21'],
    ['19 травня 2026', 'uk', '2026-05-19'],
    ['2026年1月22日 10:00', 'ja', '2026-01-22'],
    ['٢٢ يناير ٢٠٢٦', 'ar', '2026-01-22'],
    ['03/04/2026', 'fr', '2026-04-03'],
    ['03/04/2026', 'en-US', '2026-03-04'],
    ['15/04/2026', 'en', '2026-04-15'],
  ])('is read from a visible line: %s (%s)', (line, language, expected) => {
    expect(writtenDay(line, language)).toBe(expected);
  });

  it('is not guessed where digits may mean two days, or a line has none', () => {
    expect(writtenDay('03/04/2026', 'en')).toBeNull();
    expect(writtenDay('By Kari Moe, 4 min read', 'en')).toBeNull();
    expect(writtenDay('Room 12 Smith 2026', 'en')).toBeNull();
  });
});
