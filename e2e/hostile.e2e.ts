import { expect, it } from 'vitest';
import { sleep, until } from './harness/evaluate';
import { paintedTexts, waitPainted } from './harness/page';
import type { MadePage } from './harness/server';
import { inBothBrowsers } from './harness/suite';

const NEWS_HEAD = `<meta charset="utf-8"><meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","datePublished":"2026-01-22"}</script>`;

const PROSE =
  'Vladimir Putin received Steve Witkoff at the Kremlin on Thursday, and the talks went on into the night, as they had before.';

/** A page of at least 5 MB. */
function enormous(): string {
  const paragraph = `<p>${PROSE} ${'The clerks wrote it all down, line after line, and nobody read it again. '.repeat(12)}</p>\n`;
  return `<!doctype html><title>Long</title>${NEWS_HEAD}<article><h1>A very long night</h1>${paragraph.repeat(Math.ceil(5_000_000 / paragraph.length))}</article>`;
}

/** Elements whose names hide what scripts usually ask of the document. */
const CLOBBERED = [
  'body',
  'head',
  'documentElement',
  'querySelector',
  'querySelectorAll',
  'createTreeWalker',
  'createElement',
  'createRange',
  'addEventListener',
  'caretPositionFromPoint',
  'title',
]
  .map((name) => `<img name="${name}" alt=""><form name="${name}"><input name="parentElement"></form>`)
  .join('');

const PAGES: Record<string, MadePage> = {
  '/empty.html': { body: '' },
  '/no-body.xhtml': {
    type: 'application/xhtml+xml; charset=utf-8',
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No body</title></head></html>',
  },
  '/drawing.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Vladimir Putin</text></svg>',
  },
  '/plain.txt': { type: 'text/plain; charset=utf-8', body: PROSE.repeat(20) },
  '/bytes.html': { type: 'text/html', body: Uint8Array.from({ length: 4096 }, (_, i) => (i * 97) % 256) },
  '/frames.html': {
    body: '<frameset cols="*,*"><frame src="/empty.html"><frame src="/plain.txt"></frameset>',
  },
  '/malformed.html': {
    body: `<html><html><title>Broken</title x=>${NEWS_HEAD}<script type="application/ld+json">{"@type":["NewsArticle",}</script><article><h1>Broken</h2><p>${PROSE}<b><i>Mark Car</b>ney</i> waited.</div></span><table><tr>${PROSE}<td>Donald Trump<p <p <p>x</article></body><p>\u0000After${'<div>'.repeat(3000)}deep Javier Milei`,
  },
  '/clobbered.html': {
    body: `<!doctype html><title>Clobbered</title>${NEWS_HEAD}${CLOBBERED}<article><h1>Night</h1><p>${PROSE}</p></article>`,
  },
  '/unknown-language.html': {
    body: `<!doctype html><html lang="x-fanal"><title>Zorb</title>${NEWS_HEAD}<article><h1>Zorba nelk poutine vra</h1>${'<p>Nelka zorb vra trump osk, lep poutine drag un elb. Merz kol board peace drell, onu vlar tass nek washing tonne.</p>'.repeat(8)}</article></html>`,
  },
  '/long.html': { body: enormous() },
  '/one-node.html': {
    body: `<!doctype html><title>One</title>${NEWS_HEAD}<article><h1>One paragraph</h1><p>${`${PROSE} `.repeat(25_000)}</p></article>`,
  },
};

inBothBrowsers(
  'a hostile page',
  (context) => {
    it.each(['/empty.html', '/no-body.xhtml', '/drawing.svg', '/plain.txt', '/bytes.html', '/frames.html'])(
      'that is no article is left alone: %s',
      async (path) => {
        const page = await context.open(path);
        await sleep(800);
        expect(await context.own.ask(await context.own.tabOf(page.url()), 'page/list', {})).toBeNull();
        const popup = await context.session.openOwn(`popup.html?tab=${await context.own.tabOf(page.url())}`);
        await until('a word in the popup', async () =>
          /recognised as news|no extension read/.test(await popup.evaluate(() => document.body.innerText)),
        );
        await popup.close();
      },
    );

    it('with broken markup is read as far as it makes sense', async () => {
      const page = await context.open('/malformed.html');
      expect(await waitPainted(page)).toContain('Vladimir Putin');
      await onlyListedIsPainted(page);
    });

    it('whose elements hide the methods of the document is read, or left alone', async () => {
      const page = await context.open('/clobbered.html');
      await sleep(1_500);
      await onlyListedIsPainted(page);
    });

    it('in a language nobody knows has nothing painted', async () => {
      const page = await context.open('/unknown-language.html');
      await sleep(1_500);
      expect(await paintedTexts(page)).toEqual([]);
      const popup = await context.session.openOwn(`popup.html?tab=${await context.own.tabOf(page.url())}`);
      await until('a word in the popup', async () =>
        /Nothing that the packs know/.test(await popup.evaluate(() => document.body.innerText)),
      );
      await popup.close();
    });

    it('of 5 MB is read in part, and the popup says so', async () => {
      const page = await context.open('/long.html');
      expect(await waitPainted(page, 30_000)).toContain('Vladimir Putin');
      const answer = await context.own.ask(await context.own.tabOf(page.url()), 'page/list', {});
      expect(answer?.ok && answer.value.truncated).toBe(true);
    });

    it('of one text node of megabytes is read, and not painted: the browser could not draw it', async () => {
      const page = await context.open('/one-node.html');
      await page.bringToFront();
      const tab = await context.own.tabOf(page.url());
      await until('the page to be read', async () => {
        const answer = await context.own.ask(tab, 'page/list', {});
        return answer?.ok && answer.value.annotations.length > 0;
      });
      await sleep(500);
      expect((await paintedTexts(page)).filter((text) => text !== 'One paragraph')).toEqual([]);
    });

    /** Everything painted must be one of the annotations that the page script lists. */
    async function onlyListedIsPainted(page: Awaited<ReturnType<typeof context.open>>): Promise<void> {
      const painted = await paintedTexts(page);
      const answer = await context.own.ask(await context.own.tabOf(page.url()), 'page/list', {});
      const listed = new Set(answer?.ok ? answer.value.annotations.map(({ exact }) => exact) : []);
      expect(painted.filter((text) => !listed.has(text))).toEqual([]);
    }
  },
  new Map(Object.entries(PAGES)),
);
