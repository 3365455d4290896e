import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../lib/model/document';
import { readArticle } from './article';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry plan backed</title>
<meta property="og:site_name" content="The Coastal Post"><link rel="canonical" href="https://coastal.example/ferry">
<meta property="article:published_time" content="2026-02-03T08:00:00Z"></head><body><nav><a href="/">Home page</a></nav>
<article><h1>Ferry plan backed</h1>
<p>The council of the harbour approved the plan on Tuesday, and the first ships are to arrive before the summer of the next year.</p>
<h2>Doubts remain</h2>
<p>The dock workers said that nobody had asked them, and that the plan had been drawn up in a hurry without any study of the tides.</p>
<p>Half of the money is to come from a bank, and the town is to pay the other half over ten years, which some of its people resent.</p>
</article><footer>All rights reserved</footer></body></html>`;

describe('readArticle', () => {
  it('reads title, paragraphs, language, day and source of a page, and none of its furniture', () => {
    const article = readArticle('page.html', bytes(PAGE));
    expect(article).toMatchObject({
      title: 'Ferry plan backed',
      publisher: 'The Coastal Post',
      url: 'https://coastal.example/ferry',
      dated: 'page',
      document: { language: 'en', date: '2026-02-03', kinds: 'Hphpp' },
    });
    expect(article.document.text).not.toMatch(/Home page|rights reserved/);
  });

  it('takes the first long line of a text for its title, and leaves out links and credits', () => {
    const { document, title } = readArticle(
      'a.txt',
      bytes(
        'Accueil\n\nLe pont de la ville est ouvert\n\n>> Une autre nouvelle du jour\n\nPhoto : Agence\n\nLe pont a été ouvert le 2 mars 2026 par le maire de la ville, devant les habitants.\n',
      ),
    );
    expect(title).toBe('Le pont de la ville est ouvert');
    expect(blocksOf(document)).toHaveLength(2);
    expect(document).toMatchObject({ language: 'fr', date: '2026-03-02', kinds: 'Hp' });
  });

  it('tells the outlet behind a title, and who wrote it, from title and paragraphs', () => {
    const page = PAGE.replaceAll('Ferry plan backed', 'Ferry plan backed - The Coastal Post').replace(
      '</h1>',
      '</h1><p class="byline">By Tom Asher, with Newswire | Posted on February 3</p>',
    );
    expect(readArticle('page.html', bytes(page))).toMatchObject({
      title: 'Ferry plan backed',
      author: 'Tom Asher',
      document: { kinds: 'Hphpp' },
    });
    const text =
      'The Coastal Post\n\nFerry plan backed by the whole council - The Coastal Post\n\nBy Tom Asher and Jo Lindt, February 3, 2026\n\nThe council of the harbour approved the plan on Tuesday.\n';
    expect(readArticle('a.txt', bytes(text))).toMatchObject({
      title: 'Ferry plan backed by the whole council',
      publisher: 'The Coastal Post',
      author: 'Tom Asher, Jo Lindt',
      document: { kinds: 'Hp', date: '2026-02-03' },
    });
  });

  it('leaves a title alone whose part behind a dash names no outlet', () => {
    const text = 'Ferry plan backed by the council - but not by the town\n\nThe council approved the plan.\n';
    expect(readArticle('a.txt', bytes(text)).title).toMatch(/but not by the town$/);
  });

  it('takes the day given by option only where the article gives none', () => {
    const undated = bytes(
      'The bridge of the town is open\n\nThe people of the town came to see it with their mayor.',
    );
    expect(readArticle('a.txt', undated, '2026-03-02')).toMatchObject({
      dated: 'option',
      document: { date: '2026-03-02' },
    });
    expect(readArticle('p.html', bytes(PAGE), '2020-01-01').document.date).toBe('2026-02-03');
  });

  it.each([
    ['binary data', new Uint8Array([0, 1, 2]), /binary data/],
    ['another encoding', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61]), /no UTF-8/],
    ['an empty text', new Uint8Array(), /no line long enough/],
    ['a page without an article', bytes('<!doctype html><title>x</title><body></body>'), /no article/],
  ])('refuses %s by name', (_, content, message) => {
    expect(() => readArticle('a.txt', content)).toThrow(message);
  });
});
