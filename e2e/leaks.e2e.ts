import type { CDPSession, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, until } from './harness/evaluate';
import { openCard, paintedTexts, waitPainted } from './harness/page';
import type { MadePage } from './harness/server';
import { inChromium } from './harness/suite';

const REST = 'on Thursday, and the talks went on into the night, as they had done the week before that one.';
const NAMES = ['Vladimir Putin', 'Mark Carney'];
const view = (index: number) =>
  `<article><h1>A long night of talks, ${index}</h1><p>${NAMES[index % 2]} received his guests ${REST}</p><p>Steve Witkoff was among them ${REST}</p></article>`;

const PAGES: Record<string, MadePage> = {
  '/story-0': {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Talks</title><meta property="og:type" content="article"><link rel="icon" href="data:,">
<div id="view">${view(0)}</div><script>
const views = ${JSON.stringify([0, 1].map(view))};
globalThis.go = (index) => {
  history.pushState(null, '', '/story-' + index);
  document.getElementById('view').innerHTML = views[index % 2];
};</script>`,
  },
};

/** Navigations before the first count, until caches are full, and from there to the second. */
const [WARM, MORE] = [6, 40];

/** Kinds of things that a script keeps the browser busy with. */
const KINDS = [
  'Range',
  'Highlight',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'AbortController',
  'CSSStyleSheet',
  'ShadowRoot',
  'Element',
];

inChromium(
  'a page navigated by scripts',
  (context) => {
    /** How many of each kind live in the world of our page script, and how many listeners, nodes and documents there are. */
    async function alive(cdp: CDPSession, world: number): Promise<Record<string, number>> {
      const counts: Record<string, number> = {};
      // Everything that nobody holds is gone after this.
      await cdp.send('HeapProfiler.collectGarbage');
      for (const kind of KINDS) {
        const { result } = await cdp.send('Runtime.evaluate', {
          expression: `${kind}.prototype`,
          contextId: world,
        });
        if (result.objectId === undefined) throw new Error(`no ${kind} in the world of our script`);
        const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
        const { result: length } = await cdp.send('Runtime.callFunctionOn', {
          objectId: objects.objectId ?? '',
          functionDeclaration: 'function () { return this.length; }',
        });
        counts[kind] = length.value as number;
        await cdp.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
      }
      const { metrics } = await cdp.send('Performance.getMetrics');
      for (const { name, value } of metrics)
        if (['JSEventListeners', 'Documents', 'Nodes'].includes(name)) counts[name] = value;
      return counts;
    }

    /** Goes to the next story, lets it be painted, and opens a card on it. */
    async function goTo(page: Page, index: number, withCard: boolean): Promise<void> {
      await inPage(page, (to) => (globalThis as unknown as { go(index: number): void }).go(to), index);
      const name = NAMES[index % 2] ?? '';
      await until(`story ${index} to be painted`, async () => {
        const texts = await paintedTexts(page);
        return texts.includes(name) && texts.length === 2;
      });
      if (!withCard) return;
      await openCard(context.session, page, name);
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
    }

    it('keeps nothing of the stories that were left', { timeout: 240_000 }, async () => {
      const page = await context.open('/story-0');
      const cdp = await page.createCDPSession();
      const worlds: { id: number; origin: string }[] = [];
      cdp.on('Runtime.executionContextCreated', ({ context: world }) => worlds.push(world));
      await cdp.send('Runtime.enable');
      await cdp.send('Performance.enable');
      await waitPainted(page);
      const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
      if (!world) throw new Error('our script has no world in the page');
      for (let i = 1; i <= WARM; i++) await goTo(page, i, i % 2 === 0);
      const before = await alive(cdp, world.id);
      for (let i = WARM + 1; i <= WARM + MORE; i++) await goTo(page, i, i % 8 === 0);
      const after = await alive(cdp, world.id);
      expect(before.Range).toBeGreaterThan(0);
      // The browser keeps a few wrappers of elements a while longer; what leaks grows with every story.
      for (const [kind, count] of Object.entries(after))
        expect(count, kind).toBeLessThan((before[kind] ?? 0) + MORE / 4);
    });
  },
  new Map(Object.entries(PAGES)),
);
