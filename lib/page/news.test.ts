import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isNews } from './news';

const PROSE =
  'The harbour of Larvik was closed on Monday after divers found a crack in the northern wall, the council said, and it will stay closed until further notice.';
const news = (html: string, path = '/world/a-story') =>
  isNews(new JSDOM(html, { url: `https://news.example${path}` }).window.document);
const data = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script><p>x</p>`;

describe('news is', () => {
  it.each([
    'NewsArticle',
    'ReportageNewsArticle',
    'AnalysisNewsArticle',
    'OpinionNewsArticle',
    'BackgroundNewsArticle',
    'LiveBlogPosting',
    'Article',
  ])('a page whose JSON-LD says %s', (type) => {
    expect(news(data({ '@type': type }))).toBe(true);
    expect(news(data([{ '@type': 'WebSite' }, { '@type': ['Thing', type] }]))).toBe(true);
    expect(
      news(
        data({ '@graph': [{ '@type': 'WebPage', mainEntity: { '@type': `https://schema.org/${type}` } }] }),
      ),
    ).toBe(true);
  });

  it('a page that its meta elements or microdata call an article', () => {
    expect(news('<meta property="og:type" content="article"><p>x</p>')).toBe(true);
    expect(news('<meta property="article:published_time" content="2026-01-01"><p>x</p>')).toBe(true);
    expect(news('<div itemscope itemtype="http://schema.org/NewsArticle"><h1>x</h1></div>')).toBe(true);
  });

  it('a page that says nothing but reads like an article', () => {
    expect(news(`<h1>Harbour closed</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p>`)).toBe(true);
  });
});

describe('news is not', () => {
  it.each([
    ['a front page', '<meta property="og:type" content="website"><h1>News</h1>', '/'],
    ['a front page that lists articles', data([{ '@type': 'NewsArticle' }]), '/fr/'],
    [
      'a list of articles',
      data({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] }),
      '/world',
    ],
    [
      'a shop',
      `${data({ '@type': 'Product' })}<h1>Chair</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p>`,
      '/chair',
    ],
    ['search results', `<h1>Results</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p>`, '/search?q=x'],
    [
      'a wiki',
      `<meta name="generator" content="MediaWiki 1.45">${data({ '@type': 'Article' })}<h1>Larvik</h1><p>${PROSE}</p>`,
      '/wiki/Larvik',
    ],
    ['an application', '<div id="root"></div><button>Save</button>', '/app'],
    [
      'a list of teasers',
      `<h1>World</h1>${`<div><a href="/1"><p>${PROSE}</p></a></div>`.repeat(9)}`,
      '/world',
    ],
  ])('%s', (_, html, path) => {
    expect(news(html, path)).toBe(false);
  });

  it('a page with broken data, or one that breaks the DOM', () => {
    expect(news('<script type="application/ld+json">{"@type":"NewsArticle"</script>')).toBe(false);
    expect(news('')).toBe(false);
    const { window } = new JSDOM(data({ '@type': 'NewsArticle' }), { url: 'https://news.example/a' });
    window.document.querySelectorAll = () => {
      throw new Error('mine');
    };
    expect(isNews(window.document)).toBe(false);
  });
});
