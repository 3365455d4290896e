import type { Page } from 'puppeteer-core';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type App, STORIES } from './frameworks/article';
import { reactArticle, reactDocument } from './frameworks/react-tree';
import { inPage, until } from './harness/evaluate';
import { openCard, paintedTexts, waitPainted } from './harness/page';
import { pageScript } from './harness/script';
import type { MadePage } from './harness/server';
import { inBothBrowsers } from './harness/suite';

/** What the framework's server part writes for a story. */
const written = (story: number) => renderToString(reactArticle(story));

/** Comments tell React where text nodes meet, and only on the server. */
const withoutComments = (html: string) => html.replaceAll('<!-- -->', '');

const pageOf = (framework: string, html: string): MadePage => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Talks</title><meta property="og:type" content="article">
<link rel="icon" href="data:,"><div id="root">${html}</div><script src="/${framework}.js"></script>`,
});
const scriptOf = async (framework: string): Promise<MadePage> => ({
  type: 'text/javascript; charset=utf-8',
  body: await pageScript(`e2e/frameworks/${framework}.ts`),
});

const PAGES: [string, MadePage][] = [
  ['/react', pageOf('react', written(0))],
  ['/react-document', { body: `<!doctype html>${renderToString(reactDocument(0))}` }],
  ['/react.js', await scriptOf('react')],
  ['/preact', pageOf('preact', withoutComments(written(0)))],
  ['/preact.js', await scriptOf('preact')],
];

inBothBrowsers(
  'a page that a framework draws',
  (context) => {
    const call = (page: Page, what: 'hydrate' | 'show', story = 0) =>
      inPage(
        page,
        (name, index) => {
          const app = globalThis as unknown as App;
          if (name === 'hydrate') app.hydrate();
          else app.show(index);
          return {
            html: document.querySelector('article')?.outerHTML ?? '',
            complaints: app.complaints,
          };
        },
        what,
        story,
      );

    it.each(['/react', '/react-document', '/preact'])(
      'is hydrated and drawn anew as without us, and annotated: %s',
      async (path) => {
        const said: string[] = [];
        const page = await context.open(path, async (opened) => {
          opened.on('console', (message) => {
            if (['error', 'warn'].includes(message.type())) said.push(message.text());
          });
          opened.on('pageerror', (error) => said.push(String(error)));
        });
        expect(await waitPainted(page)).toContain('Vladimir Putin');
        // The server's text is taken over under a painted page and an open card.
        await openCard(context.session, page, 'Vladimir Putin');
        const nodes = () => inPage(page, () => document.querySelectorAll('article *').length);
        const before = await nodes();
        await inPage(page, () => {
          (globalThis as { kept?: unknown }).kept = document.querySelector('article b');
        });
        const hydrated = await call(page, 'hydrate');
        expect(withoutComments(hydrated.html)).toBe(withoutComments(written(0)));
        // Taken over, not drawn again.
        expect(await nodes()).toBe(before);
        expect(
          await inPage(
            page,
            () => (globalThis as { kept?: unknown }).kept === document.querySelector('article b'),
          ),
        ).toBe(true);
        for (let story = 1; story < STORIES.length; story++) {
          const drawn = await call(page, 'show', story);
          expect(withoutComments(drawn.html)).toBe(withoutComments(written(story)));
          const names = STORIES[story]?.paragraphs.map(({ name }) => name).toSorted();
          await page.bringToFront();
          await until(`the names of story ${story}, and no others`, async () => {
            const painted = (await paintedTexts(page)).filter((text) => /^[A-Z]\w+ [A-Z]\w+$/.test(text));
            return JSON.stringify([...new Set(painted)].toSorted()) === JSON.stringify(names);
          });
          expect(drawn.complaints).toEqual([]);
        }
        expect(await openCard(context.session, page, 'Mark Carney')).toContain('Carney');
        // Preact and React both speak of what they find amiss on the console.
        expect(said.filter((text) => !/DevTools/.test(text))).toEqual([]);
      },
    );
  },
  new Map(PAGES),
);
