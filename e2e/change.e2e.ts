import { expect, it } from 'vitest';
import { inPage, sleep, until } from './harness/evaluate';
import { noCardFor, paintedTexts, waitPainted } from './harness/page';
import type { MadePage } from './harness/server';
import { inBothBrowsers } from './harness/suite';

const REST = 'on Thursday, and the talks went on into the night, as they had done the week before that one.';
const NEWS =
  '<meta charset="utf-8"><meta property="og:type" content="article"><meta property="article:published_time" content="2026-01-22">';
const ARTICLE = `<article><h1>A long night of talks</h1><p>Vladimir Putin received his guests ${REST}</p><p>Steve Witkoff was among them ${REST}</p></article>`;

/** A client-side router as the frameworks have it: the address first, the view a moment later. */
const ROUTER = `<script>
  const show = (path) => setTimeout(() => {
    const meta = document.querySelector('meta[property="og:type"]');
    meta.content = path === '/story' ? 'article' : 'website';
    document.getElementById('view').innerHTML = path === '/story' ? ${JSON.stringify(ARTICLE)} : '<h1>Sections</h1><p>Nothing here.</p>';
  }, 250);
  globalThis.go = (path) => { history.pushState(null, '', path); show(path); };
  addEventListener('popstate', () => show(location.pathname));
</script>`;

const PAGES: Record<string, MadePage> = {
  '/shell': {
    body: `<!doctype html><html lang="en"><title>Sections of the paper</title><meta property="og:type" content="website"><div id="view"><h1>Sections</h1><p>Nothing here.</p></div>${ROUTER}`,
  },
  '/article': { body: `<!doctype html><html lang="en"><title>Talks</title>${NEWS}${ARTICLE}` },
  '/editor': {
    body: `<!doctype html><html lang="en"><title>Talks</title>${NEWS}${ARTICLE}
<div contenteditable="true"><p>Donald Trump wrote to me ${REST}</p></div><textarea>Donald Trump</textarea><pre><code>Donald Trump</code></pre>
<nav><ul><li>Donald Trump</li></ul></nav>`,
  },
  '/shadow': {
    body: `<!doctype html><html lang="en"><title>Talks</title>${NEWS}<main><h1>A long night of talks</h1><div id="open"></div><div id="closed"></div></main>
<script>for (const mode of ['open', 'closed']) document.getElementById(mode).attachShadow({ mode }).innerHTML =
  '<p>' + (mode === 'open' ? 'Vladimir Putin' : 'Mark Carney') + ' spoke ${REST}</p>';</script>`,
  },
};

inBothBrowsers(
  'a page that changes',
  (context) => {
    it('that comes back from the back/forward cache is asked about anew', async () => {
      const page = await context.open('/article');
      await waitPainted(page);
      await inPage(page, () => {
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      await until('the page to be painted again', async () =>
        (await paintedTexts(page)).includes('Vladimir Putin'),
      );
      const painted = await paintedTexts(page);
      expect(new Set(painted).size).toBe(painted.length);
    });

    it('is annotated when it becomes an article without loading, and no more when it stops being one', async () => {
      const page = await context.open('/shell');
      await sleep(600);
      expect(await paintedTexts(page)).toEqual([]);
      await inPage(page, () => (globalThis as unknown as { go(path: string): void }).go('/story'));
      await until('the article to be painted', async () =>
        (await paintedTexts(page)).includes('Vladimir Putin'),
      );
      await inPage(page, () => (globalThis as unknown as { go(path: string): void }).go('/shell'));
      await until('the underlines to go', async () =>
        (await paintedTexts(page)).every((text) => text === ''),
      );
      await inPage(page, () => history.back());
      await until('the article to be painted again', async () =>
        (await paintedTexts(page)).includes('Vladimir Putin'),
      );
      const painted = await paintedTexts(page);
      expect(new Set(painted).size).toBe(painted.length);
    });

    it('keeps its annotations when scripts put equal nodes in place of its own', async () => {
      const page = await context.open('/article');
      const before = (await waitPainted(page)).toSorted();
      await inPage(page, () => {
        const article = document.querySelector('article') as HTMLElement;
        article.innerHTML = String(article.innerHTML);
      });
      await until('the new nodes to be painted', async () => {
        const now = (await paintedTexts(page)).toSorted();
        return JSON.stringify(now) === JSON.stringify(before);
      });
    });

    it('that clears the registry is painted again', async () => {
      const page = await context.open('/article');
      await waitPainted(page);
      await inPage(page, () => CSS.highlights.clear());
      expect(await paintedTexts(page)).toEqual([]);
      expect(await waitPainted(page)).toContain('Vladimir Putin');
      await inPage(page, () => {
        for (const highlight of CSS.highlights.values()) highlight.clear();
      });
      expect(await waitPainted(page)).toContain('Vladimir Putin');
    });

    it('has nothing painted in editors, inputs, code and menus', async () => {
      const page = await context.open('/editor');
      expect(await waitPainted(page)).toContain('Vladimir Putin');
      expect(await paintedTexts(page)).not.toContain('Donald Trump');
      await inPage(page, () => document.querySelector('article')?.setAttribute('contenteditable', 'true'));
      await until('the underlines to leave what has become an editor', async () =>
        (await paintedTexts(page)).every((text) => text === ''),
      );
    });

    it('has its editors hold what is typed, undo it, and open no card', async () => {
      const page = await context.open('/editor');
      await waitPainted(page);
      const editor = () => inPage(page, () => document.querySelector('[contenteditable]')?.innerHTML ?? '');
      const before = await editor();
      await page.click('[contenteditable] p');
      await page.keyboard.press('End');
      await page.keyboard.type(' Vladimir Putin');
      expect(await editor()).toMatch(/that one\.(?: |&nbsp;)Vladimir Putin<\/p>/);
      await sleep(1_200);
      expect(await noCardFor(context.session, page, 300)).toBe(true);
      expect((await paintedTexts(page)).filter((text) => text === 'Vladimir Putin')).toHaveLength(1);
      await page.keyboard.down('Control');
      for (let i = 0; i < 20 && (await editor()) !== before; i++) await page.keyboard.press('z');
      await page.keyboard.up('Control');
      expect(await editor()).toBe(before);
    });

    it('has words in open shadow trees painted, and those in closed ones left alone', async () => {
      const page = await context.open('/shadow');
      expect(await waitPainted(page)).toContain('Vladimir Putin');
      expect(await paintedTexts(page)).not.toContain('Mark Carney');
    });
  },
  new Map(Object.entries(PAGES)),
);
