import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { NodeIndex, quoteOf, rangeOf } from './anchors';
import { extractArticle } from './extract';

const PROSE =
  ' told reporters on Monday that the harbour would stay closed until the wall has been looked at.';

function page() {
  const { window } = new JSDOM(
    `<article><h1>Harbour closed</h1><p id="p"><b>Kari</b> <a href="/k"><i>Mo</i>e</a>${PROSE}</p></article>`,
  );
  const article = extractArticle(window.document);
  const at = article.document.text.indexOf('Kari');
  return { document: window.document, article, name: { start: at, end: at + 'Kari Moe'.length } };
}

describe('the range of a span', () => {
  it('covers a name that inline markup splits', () => {
    const { article, name } = page();
    expect(rangeOf(article, name)?.toString()).toBe('Kari Moe');
    expect(quoteOf(article.document.text, name)).toMatchObject({
      exact: 'Kari Moe',
      suffix: PROSE.slice(0, 32),
    });
  });

  it('is gone when the page no longer shows the words that were read', () => {
    const removed = page();
    removed.document.querySelector('i')?.remove();
    expect(rangeOf(removed.article, removed.name)).toBeNull();
    const changed = page();
    const text = changed.document.querySelector('i')?.firstChild;
    if (text) text.nodeValue = 'No';
    expect(rangeOf(changed.article, changed.name)).toBeNull();
    const replaced = page();
    const p = replaced.document.querySelector('p');
    if (p) p.innerHTML = String(p.innerHTML);
    expect(rangeOf(replaced.article, replaced.name)).toBeNull();
  });

  it('is null for offsets that lie outside the text', () => {
    const { article } = page();
    for (const span of [
      { start: -1, end: 2 },
      { start: 5, end: 5 },
      { start: 0, end: 10_000 },
    ])
      expect(rangeOf(article, span)).toBeNull();
  });
});

describe('a place on the page', () => {
  it('is an offset of the text, or none outside the article', () => {
    const { document, article, name } = page();
    const index = new NodeIndex(article.table);
    const moe = document.querySelector('i')?.firstChild;
    expect(moe && index.offsetOf(moe, 1)).toBe(name.start + 'Kari M'.length);
    expect(index.offsetOf(document.createTextNode('x'), 0)).toBe(-1);
  });
});
