import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { BLOCK_SEPARATOR, blocksOf } from '../model/document';
import { extractArticle, MAX_ARTICLE_TEXT } from './extract';

const read = (html: string, url = 'https://news.example/world/a-story') =>
  extractArticle(new JSDOM(html, { url }).window.document);

/** Blocks as "kind letter: text", with plain spaces. */
function lines(html: string): string[] {
  const { document } = read(html);
  return blocksOf(document).map(
    ({ start, end }, i) =>
      `${document.kinds[i]}: ${document.text.slice(start, end).replace(/\s+/g, ' ').trim()}`,
  );
}

const FIRST =
  'The harbour of Larvik was closed on Monday after divers found a crack in the northern wall, the council said.';
const SECOND =
  'Engineers will look at the wall again on Thursday; until then the ferry leaves from the old quay in Stavern.';
const THIRD =
  'Nobody was hurt. Repairs could take three weeks and cost two million kroner, according to the mayor.';

describe('an article in good HTML', () => {
  const page = `<!doctype html><html lang="en"><head><title>Harbour closed | The Post</title>
    <meta property="og:title" content="Harbour closed after crack is found"></head><body>
    <header><a href="/">The Post</a><nav><a href="/w">World</a><a href="/s">Sport</a></nav></header>
    <main><article>
      <p class="kicker">Norway</p><h1>Harbour closed after crack is found</h1>
      <p class="standfirst">Ferries sail from another quay for now.</p>
      <p class="byline">By Kari Moe <time datetime="2026-01-05">5 January 2026</time></p>
      <figure><img alt=""><figcaption>The northern wall at low tide.</figcaption></figure>
      <p>${FIRST}</p>
      <aside><h3>Newsletter</h3><p>Get the news every morning, in your inbox, before anybody else does.</p></aside>
      <h2>Old quay in use</h2><p>${SECOND}</p>
      <blockquote><p>“We do not take risks with people who go to work.”</p></blockquote>
      <table><caption>Departures</caption><tr><th>Quay</th><th>Time</th></tr><tr><td>Stavern</td><td>7:15</td></tr></table>
      <ul><li>The bus takes tickets of the ferry.</li></ul>
      <p>${THIRD}</p>
      <div class="share-bar"><a href="#">Share</a></div>
    </article></main>
    <section id="comments"><h2>Comments</h2><p>${FIRST} I saw this coming long before anybody else did, frankly.</p></section>
    <footer>About us</footer></body></html>`;

  it('gives headline, standfirst, body, captions, tables, lists and quotes, and nothing around them', () => {
    expect(lines(page)).toEqual([
      'H: Harbour closed after crack is found',
      'S: Ferries sail from another quay for now.',
      'c: The northern wall at low tide.',
      `p: ${FIRST}`,
      'h: Old quay in use',
      `p: ${SECOND}`,
      'q: “We do not take risks with people who go to work.”',
      'c: Departures',
      't: Quay',
      't: Time',
      't: Stavern',
      't: 7:15',
      'i: The bus takes tickets of the ferry.',
      `p: ${THIRD}`,
    ]);
  });

  it('tells language and day of publication', () => {
    expect(read(page).document).toMatchObject({ language: 'en', date: '2026-01-05' });
  });
});

describe('an article in bad HTML', () => {
  it('is found in a soup of divs whose class names say little', () => {
    const page = `<title>Harbour closed after crack is found - Post</title><div id=root><div class=css-0a><div class=css-nav><a>World</a><a>Sport</a></div></div>
      <div class=css-2b><div class=css-3c><div class=css-sec>Norway</div><div class=css-h>Harbour closed after crack is found</div>
      <div class=css-by><span>Kari Moe</span> · <span>5 January 2026</span></div><div class=css-body>
      <div class=css-p><div><span>${FIRST}</span></div></div><div class="ad-slot"><div>Advertisement</div></div>
      <div class=css-p><div><span>${SECOND}</span></div></div><div class=css-p><div><span>${THIRD}</span></div></div></div></div>
      <div class=css-side>Most read <a href=/1>Storm hits the coast and nobody was ready</a> <a href=/2>Cat found in tree</a></div></div><div class=css-foot>The Post Ltd</div></div>`;
    expect(lines(page)).toEqual([
      'H: Harbour closed after crack is found',
      `p: ${FIRST}`,
      `p: ${SECOND}`,
      `p: ${THIRD}`,
    ]);
    expect(read(page).document.date).toBe('2026-01-05');
  });

  it('is cut at double line breaks where there are no paragraphs, and not at single ones', () => {
    const page = `<title>Harbour closed</title><table width=100%><tr><td><a href=/>Home</a> <a href=/l>Links</a></td></tr>
      <tr><td><font size=5><b>Harbour closed</b></font><br><br>${FIRST}<br>
      <br>${SECOND}<br>${THIRD}</td></tr></table>`;
    expect(lines(page)).toEqual(['H: Harbour closed', `p: ${FIRST}`, `p: ${SECOND} ${THIRD}`]);
  });

  it('survives unclosed tags and several main headings', () => {
    const page = `<title>Harbour closed after crack</title><h1><a href=/>The Post</a></h1><div class=story><h1>Harbour closed after crack</h1>
      <p>${FIRST}<p>${SECOND}<ul><li>One wall is enough, says the mayor.<li>Two would be better.</ul><p><b>${THIRD}`;
    expect(lines(page)).toEqual([
      'H: Harbour closed after crack',
      `p: ${FIRST}`,
      `p: ${SECOND}`,
      'i: One wall is enough, says the mayor.',
      'i: Two would be better.',
      `p: ${THIRD}`,
    ]);
  });

  it('has its headline in bold or large letters where there is no heading', () => {
    const page = (first: string) =>
      `<title>The Post</title><div><b>The Post</b> <span>World</span></div><div>${first}<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`;
    const headline = 'Harbour closed after divers find a crack';
    expect(lines(page(`<p class="t"><big>${headline}</big></p>`))[0]).toBe(`H: ${headline}`);
    expect(lines(page(`<p><b>World news</b></p><p><b>${headline}</b></p>`))[0]).toBe(`H: ${headline}`);
    expect(lines(page('<p><b>By Kari Moe in Larvik</b></p>'))[0]).toBe(`p: ${FIRST}`);
  });

  it('has its headline in the line before the text that looks most like one where nothing marks it', () => {
    const page = (before: string) =>
      `<title>The Post</title><div class="a1"><div class="a2">The Larvik Post</div>${before}<div>${FIRST}</div><div>${SECOND}</div><div>${THIRD}</div></div>`;
    const headline = 'Harbour closed after divers find a crack';
    const dated = `<div class="x9">${headline}</div><div>5 January 2026</div>`;
    expect(lines(page(dated))[0]).toBe(`H: ${headline}`);
    expect(lines(page(`<div>World | Sport | Weather | Opinion</div>${dated}`))[0]).toBe(`H: ${headline}`);
    expect(lines(page(`<td>The Post<br>Home<br>Sport<br>Weather</td>${dated}`))[0]).toBe(`H: ${headline}`);
    expect(
      lines(page(`<div>We use cookies and share data.</div><div class="m-h1">${headline}</div>`))[0],
    ).toBe(`H: ${headline}`);
  });

  it('keeps short sentences and captions between headline and text', () => {
    const page = `<div><div class="t4">Harbour closed after divers find a crack</div><div>5 January 2026, 10:15</div>
      <div class="g"><div>1/2 – The mayor of Larvik is there too.</div></div><div>Foto: NTB</div><div>${FIRST}</div><div>${SECOND}</div></div>`;
    expect(lines(page).slice(1)).toEqual([
      'p: 1/2 – The mayor of Larvik is there too.',
      `p: ${FIRST}`,
      `p: ${SECOND}`,
    ]);
  });

  it('keeps text whose class name misleads', () => {
    const page = `<h1>Harbour closed</h1><form class="banner-form"><div class="sidebar"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div></form>`;
    expect(lines(page).slice(1)).toEqual([`p: ${FIRST}`, `p: ${SECOND}`, `p: ${THIRD}`]);
  });
});

describe('text', () => {
  it('joins inline markup and keeps every character as on the page', () => {
    const { document } = read(
      `<article><h1>Har&shy;bour</h1><p><b>Kari</b> <a href="/k"><i>Mo</i>e</a>&nbsp;said: ${FIRST}\n  ${SECOND}</p></article>`,
    );
    expect(document.text).toBe(`Har\u00adbour${BLOCK_SEPARATOR}Kari Moe\u00a0said: ${FIRST}\n  ${SECOND}`);
  });

  it('leaves out what is hidden, edited or code, and read-also lines', () => {
    const page = `<article><h1>Harbour closed</h1><p>${FIRST}</p><p hidden>${SECOND}</p><p style="display:none">${SECOND}</p>
      <div contenteditable>${SECOND}</div><pre><code>${SECOND}</code></pre><h3>Read also</h3><ul><li><a href="/1">${SECOND}</a></li></ul>
      <p>See also: <a href="/2">${SECOND}</a></p><p>${THIRD}</p></article>`;
    expect(lines(page)).toEqual(['H: Harbour closed', `p: ${FIRST}`, `p: ${THIRD}`]);
  });

  it('counts the updates of a live blog as article text', () => {
    const update = (time: string, text: string) =>
      `<article class="update tag-norway"><h2><a href="#u">${time}</a></h2><p>${text}</p></article>`;
    const page = `<main><h1>Live: harbour closed</h1><div>${update('10:05', FIRST)}${update('10:00', SECOND)}${update('9:55', THIRD)}</div></main>`;
    expect(lines(page)).toEqual([
      'H: Live: harbour closed',
      'h: 10:05',
      `p: ${FIRST}`,
      'h: 10:00',
      `p: ${SECOND}`,
      'h: 9:55',
      `p: ${THIRD}`,
    ]);
  });

  it('follows open shadow roots and the slots in them', () => {
    const { window } = new JSDOM(
      `<article><h1>Harbour closed</h1><p>${FIRST}</p><x-box><p>${SECOND}</p></x-box></article>`,
    );
    const box = window.document.querySelector('x-box');
    const shadow = box?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = `<slot></slot><p>${THIRD}</p>`;
    const article = extractArticle(window.document);
    expect(article.document.text.split(BLOCK_SEPARATOR).slice(1)).toEqual([FIRST, SECOND, THIRD]);
    expect(article.shadowRoots).toEqual([shadow]);
  });
});

describe('limits and bad input', () => {
  it('reads a page without body or text as empty', () => {
    expect(lines('')).toEqual([]);
    const { window } = new JSDOM('<p>x');
    window.document.body.remove();
    expect(extractArticle(window.document).document).toEqual({
      text: '',
      kinds: '',
      language: null,
      date: null,
    });
  });

  it('cuts a page that is too long and says so', () => {
    const { document, truncated, table } = read(
      `<article><h1>Long</h1>${`<p>${FIRST}</p>`.repeat(5_000)}</article>`,
    );
    expect(truncated).toBe(true);
    expect(document.text.length).toBeLessThanOrEqual(MAX_ARTICLE_TEXT);
    expect(document.text.split(BLOCK_SEPARATOR)).toHaveLength(document.kinds.length);
    expect(table.starts).toHaveLength(table.nodes.length);
  });

  it('survives markup nested without end', () => {
    expect(() => read(`${'<div>'.repeat(3_000)}${FIRST}`)).not.toThrow();
  });

  it('maps every character back to its node, whatever the markup', () => {
    const leaf = fc.constantFrom(
      'Donald',
      ' Trump ',
      'said.\u2029 ',
      FIRST,
      SECOND,
      '\n',
      '&nbsp;',
      '<br>',
      '<br><br>',
    );
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'span',
      'a',
      'li',
      'h2',
      'td',
      'blockquote',
      'article',
      'aside',
    );
    const { markup } = fc.letrec<{ markup: string }>((tie) => ({
      markup: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .tuple(tag, fc.array(tie('markup'), { maxLength: 4 }))
          .map(([t, c]) => `<${t}>${c.join('')}</${t}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 6 }), (parts) => {
        const { document, table, blocks } = read(`<body>${parts.join('')}`);
        expect(blocks).toHaveLength(document.kinds.length);
        for (const [i, node] of table.nodes.entries()) {
          const start = table.starts[i] ?? 0;
          const text = document.text.slice(start, start + (table.lengths[i] ?? 0));
          expect(text).toBe(node ? node.data.replaceAll(BLOCK_SEPARATOR, ' ') : '\n');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a page whose wrapper speaks of comments', () => {
  const post = (
    inside: string,
  ) => `<body><div class="layout comments-open"><h1>Harbour closed after crack</h1>
    <div class="text"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>${inside}</div></body>`;

  it('is read all the same', () => {
    expect(lines(post('')).join(' ')).toContain(FIRST);
  });

  it('is read without the comments inside', () => {
    const page = post(
      '<div class="comments"><p>I saw this coming long before anybody else did, frankly.</p></div>',
    );
    const text = lines(page).join(' ');
    expect(text).toContain(THIRD);
    expect(text).not.toContain('frankly');
  });
});
