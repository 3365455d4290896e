import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, sleep, until } from './harness/evaluate';
import { cardGone, openCard, paintedTexts, placeOf, readCard, restOn, waitPainted } from './harness/page';
import type { MadePage } from './harness/server';
import { inBothBrowsers } from './harness/suite';

const REST = 'on Thursday, and the talks went on into the night, as they had done the week before that one.';
const NEWS =
  '<meta charset="utf-8"><meta property="og:type" content="article"><meta property="article:published_time" content="2026-01-22">';
const articleOf = (name: string) =>
  `<article><h1>A long night of talks</h1><p>${name} received his guests ${REST}</p><p>Steve Witkoff was among them ${REST}</p></article>`;
const pageOf = (script: string): MadePage => ({
  body: `<!doctype html><html lang="en"><title>Talks</title>${NEWS}<script>${script}</script>${articleOf('Vladimir Putin')}`,
});

/**
 * Puts counters in place of whatever a script of ours might call, as pages do that watch or hinder extensions. Nothing
 * is counted until asked for, as the test itself works in the page's own world.
 */
const COUNTERS = `
  globalThis.calls = [];
  globalThis.counting = true;
  const names = ['Range', 'Node', 'Element', 'HTMLElement', 'Document', 'DocumentFragment', 'ShadowRoot', 'EventTarget', 'Event',
    'Highlight', 'HighlightRegistry', 'CSSStyleSheet', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'Selection',
    'TreeWalker', 'Array', 'Map', 'Set', 'Promise', 'String', 'RegExp'];
  for (const name of names) {
    const proto = globalThis[name]?.prototype;
    for (const key of proto ? Object.getOwnPropertyNames(proto) : []) {
      const was = Object.getOwnPropertyDescriptor(proto, key);
      if (key === 'constructor' || typeof was.value !== 'function' || !was.configurable) continue;
      proto[key] = function (...args) {
        // Without calling anything that is counted.
        if (globalThis.counting) globalThis.calls[globalThis.calls.length] = name + '.' + key;
        return Reflect.apply(was.value, this, args);
      };
    }
  }
  for (const name of ['Range', 'Highlight', 'CSSStyleSheet', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'AbortController']) {
    const Was = globalThis[name];
    globalThis[name] = class extends Was {
      constructor(...args) {
        super(...args);
        if (globalThis.counting) globalThis.calls[globalThis.calls.length] = 'new ' + name;
      }
      static [Symbol.hasInstance](value) { return value instanceof Was; }
    };
  }
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'getSelection', 'getComputedStyle', 'matchMedia', 'postMessage', 'fetch']) {
    const was = globalThis[name];
    globalThis[name] = (...args) => {
      if (globalThis.counting) globalThis.calls[globalThis.calls.length] = name;
      return was(...args);
    };
  }
`;

const PAGES: Record<string, MadePage> = {
  '/counted': pageOf(COUNTERS),
  '/clearing': pageOf('setInterval(() => CSS.highlights.clear(), 40);'),
  '/deleting': pageOf(`
    globalThis.deleted = 0;
    globalThis.keeper = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node.parentNode === document.documentElement && node.localName === 'div') { deleted++; node.remove(); }
    });
    keeper.observe(document.documentElement, { childList: true });`),
  '/new-root': pageOf(`globalThis.change = () => {
    const html = document.createElement('html');
    html.lang = 'en';
    html.innerHTML = ${JSON.stringify(`<head>${NEWS}</head><body>${articleOf('Mark Carney')}</body>`)};
    document.documentElement.replaceWith(html);
  };`),
  '/rewritten': pageOf(`globalThis.change = () => {
    document.open();
    document.write(${JSON.stringify(`<html lang="en"><title>Talks</title>${NEWS}${articleOf('Mark Carney')}`)});
    document.close();
  };`),
};

inBothBrowsers(
  'a page that tampers',
  (context) => {
    async function listed(page: Page): Promise<string[]> {
      const answer = await context.own.ask(await context.own.tabOf(page.url()), 'page/list', {});
      return answer?.ok ? answer.value.annotations.map(({ exact }) => exact) : [];
    }
    const counting = (page: Page, on: boolean) =>
      inPage(
        page,
        (now) => {
          const scope = globalThis as unknown as { calls: string[]; counting: boolean };
          const calls = [...new Set(scope.calls)];
          scope.calls.length = 0;
          scope.counting = now;
          return calls;
        },
        on,
      );

    it('sees none of its functions called by us, whatever it put in their place', async () => {
      const page = await context.open('/counted');
      await until('the page to be read', async () => (await listed(page)).includes('Vladimir Putin'));
      await sleep(500);
      expect(await counting(page, false)).toEqual([]);
      expect(await paintedTexts(page)).toContain('Vladimir Putin');
      const name = await placeOf(page, 'Steve Witkoff');
      await counting(page, true);
      await restOn(page, name);
      await sleep(1_500);
      await page.mouse.move(2, 2);
      await sleep(600);
      expect(await counting(page, false)).toEqual([]);
      expect(await openCard(context.session, page, 'Steve Witkoff')).toContain('Witkoff');
    });

    it('by clearing the registry all the time has its way with the lines, and cards open all the same', async () => {
      const page = await context.open('/clearing');
      await until('the page to be read', async () => (await listed(page)).includes('Vladimir Putin'));
      await page.bringToFront();
      expect(await openCard(context.session, page, 'Steve Witkoff')).toContain('Witkoff');
    });

    it('by taking our host away closes the card, and the next one opens', async () => {
      const page = await context.open('/deleting');
      await waitPainted(page);
      const name = await placeOf(page, 'Steve Witkoff');
      await restOn(page, name);
      const deleted = () => inPage(page, () => (globalThis as unknown as { deleted: number }).deleted);
      await until('the host to be taken away', async () => (await deleted()) > 0);
      expect(await readCard(context.session, page)).toBeNull();
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
      await sleep(500);
      // It does not come back by itself.
      expect(await deleted()).toBe(1);
      await inPage(page, () => (globalThis as unknown as { keeper: MutationObserver }).keeper.disconnect());
      expect(await openCard(context.session, page, 'Vladimir Putin')).toContain('Putin');
      await page.keyboard.press('Escape');
      await cardGone(context.session, page);
    });

    it.each(['/new-root', '/rewritten'])(
      'that puts another document in place is read anew: %s',
      async (path) => {
        const page = await context.open(path);
        await waitPainted(page);
        await inPage(page, () => (globalThis as unknown as { change(): void }).change());
        await until('the new text to be painted', async () => {
          const texts = await paintedTexts(page);
          return texts.includes('Mark Carney') && !texts.includes('Vladimir Putin');
        });
        expect(await openCard(context.session, page, 'Mark Carney')).toContain('Carney');
      },
    );
  },
  new Map(Object.entries(PAGES)),
);
