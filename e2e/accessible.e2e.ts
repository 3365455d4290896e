import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, until } from './harness/evaluate';
import { openCard, pressInCard, waitPainted } from './harness/page';
import { pageScript } from './harness/script';
import type { MadePage } from './harness/server';
import { inBothBrowsers } from './harness/suite';

interface AxeScope {
  axe: { run(selector: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** Every state of the card, drawn one at a time; `names` and `show` are in the page's global scope. */
const GALLERY: [string, MadePage][] = [
  [
    '/gallery.html',
    {
      body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><link rel="icon" href="data:,"><body><script src="/gallery.js"></script>',
    },
  ],
  [
    '/gallery.js',
    { type: 'text/javascript; charset=utf-8', body: await pageScript('e2e/shots/gallery.tsx') },
  ],
];
interface Gallery {
  names: string[];
  show(name: string, theme: string, scale: number): Promise<unknown>;
}

/** What axe finds wrong within an element: rule and first place. */
async function violations(page: Page, selector = 'html'): Promise<string[]> {
  if (!(await inPage(page, () => 'axe' in globalThis))) await page.evaluate(axe.source);
  return inPage(
    page,
    async (wanted) => {
      const { axe: loaded } = globalThis as unknown as AxeScope;
      const { violations: found } = await loaded.run(wanted);
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    },
    selector,
  );
}

inBothBrowsers(
  'accessibility',
  (context) => {
    it.each([
      ['of an actor', 'Yuri Ushakov', []],
      ['of a claim', 'costs two billion', []],
      ['with its grounds', 'Yuri Ushakov', ['Why this']],
      ['with its menu', 'Yuri Ushakov', ['More choices']],
      ['with a claim opened in it', 'Yuri Ushakov', ['reported by']],
      ['that says what was noted', 'Yuri Ushakov', ['More choices', 'Note a bad match']],
      ['of a claim with its menu', 'costs two billion', ['More choices']],
    ])('of the card %s has no violations, in either theme', async (_what, text, presses) => {
      const page = await context.open('/kremlin-talks.html');
      await waitPainted(page);
      await openCard(context.session, page, text);
      for (const name of presses) await pressInCard(context.session, page, name);
      // axe reaches a closed root only when its host shows it.
      await context.session.inClosedRoots(page, (root) => {
        Object.defineProperty(root.host, 'shadowRoot', { value: root });
        root.host.id = 'card-host';
        return true;
      });
      expect(
        await inPage(page, () => document.querySelector('#card-host')?.shadowRoot?.textContent),
      ).toBeTruthy();
      expect(await violations(page, '#card-host')).toEqual([]);
      await inPage(page, () => {
        const card = document.querySelector('#card-host')?.shadowRoot?.querySelector<HTMLElement>('.card');
        if (card) card.style.colorScheme = 'dark';
      });
      expect(await violations(page, '#card-host')).toEqual([]);
    });

    it.each(['light', 'dark'])(
      'of the card in every state it can be in, %s, has no violations',
      {
        timeout: 180_000,
      },
      async (theme) => {
        const page = await context.open('/gallery.html');
        const names = await inPage(page, () => (globalThis as unknown as Gallery).names);
        expect(names.length).toBeGreaterThan(15);
        const found: Record<string, string[]> = {};
        for (const name of names) {
          await inPage(
            page,
            async (state, scheme) => {
              await (globalThis as unknown as Gallery).show(state, scheme, 1);
            },
            name,
            theme,
          );
          const wrong = await violations(page, 'body > div');
          if (wrong.length > 0) found[name] = wrong;
        }
        expect(found).toEqual({});
      },
    );

    it('of the popup’s list of this page has no violations', async () => {
      const page = await context.open('/conseil-de-paix.html');
      await waitPainted(page);
      const popup = await context.session.openOwn(`popup.html?tab=${await context.own.tabOf(page.url())}`);
      await popup.bringToFront();
      await until('the list', () => inPage(popup, () => document.querySelectorAll('.place').length > 3));
      expect(await violations(popup)).toEqual([]);
      await popup.close();
    });

    it.each([
      'search?q=trump',
      'coverage',
      'actor/vladimir-putin',
      'claim/permanent-seat-one-billion',
      'event/board-of-peace-launch',
    ])('of the view #/%s has no violations', async (route) => {
      const popup = await context.session.openOwn(`popup.html#/${route}`);
      await popup.bringToFront();
      await until('content', () => inPage(popup, () => document.querySelectorAll('main a').length > 1));
      expect(await violations(popup)).toEqual([]);
      await popup.close();
    });

    it.each(['options.html', 'welcome.html'])('of %s has no violations', async (path) => {
      const own = await context.session.openOwn(path);
      await own.bringToFront();
      await until('content', () => inPage(own, () => document.querySelectorAll('h2').length > 2));
      expect(await violations(own)).toEqual([]);
      await own.close();
    });
  },
  new Map(GALLERY),
);
