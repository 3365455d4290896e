import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, sleep, until } from './harness/evaluate';
import { cardOverflow, openCard, pressInCard, restOn, waitPainted } from './harness/page';
import type { MadePage } from './harness/server';
import { inBothBrowsers, inChromium } from './harness/suite';

const BODY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Talks</title><meta property="og:type" content="article">
<article><h1>A long night of talks</h1><p>Vladimir Putin received his guests on Thursday, and the talks went on into the night.</p>
<p>Steve Witkoff was among them, as he had been the week before, and the clerks wrote it all down.</p></article>`;
const under = (policy: string, headers: Record<string, string> = {}): MadePage => ({
  body: BODY,
  headers: { 'content-security-policy': policy, ...headers },
});

const PAGES: Record<string, MadePage> = {
  '/nothing': under(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  ),
  '/sandboxed-with-scripts': under("default-src 'none'; sandbox allow-scripts"),
  '/isolated': under("default-src 'none'; require-trusted-types-for 'script'", {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'fullscreen=(), clipboard-read=(), clipboard-write=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }),
};

/** Has the page itself keep what its policy forbade, before any script runs. To be called before the page is opened. */
async function recordViolations(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push(effectiveDirective + ' ' + blockedURI));`);
}

inBothBrowsers(
  'a page under a strict policy',
  (context) => {
    it.each(Object.keys(PAGES))(
      'is annotated, has its card, and sees nothing forbidden: %s',
      async (path) => {
        const page = await context.open(path, recordViolations);
        expect(await waitPainted(page)).toContain('Steve Witkoff');
        expect(await openCard(context.session, page, 'Steve Witkoff')).toContain('Witkoff');
        await pressInCard(context.session, page, 'More choices');
        // Its own style has come with it.
        const [width] = await context.session.inClosedRoots(page, (root) =>
          Math.round(root.querySelector(':popover-open')?.getBoundingClientRect().width ?? 0),
        );
        expect(width).toBe(350);
        expect(await cardOverflow(context.session, page)).toBe(0);
        const violations = await inPage(
          page,
          () => (globalThis as unknown as { violations?: string[] }).violations ?? [],
        );
        // The browser itself asks for an icon.
        expect(violations.filter((one) => !/^img-src .*favicon/.test(one))).toEqual([]);
      },
    );
  },
  new Map(Object.entries(PAGES)),
);

// No test can speak to such a page in its own world, so Chromium's inspector has to do.
inChromium(
  'a page that may run no script',
  (context) => {
    it('is annotated and has its card', async () => {
      const page = await context.open('/sandboxed');
      const tab = await context.own.tabOf(page.url());
      await until('the page to be read', async () => {
        const answer = await context.own.ask(tab, 'page/list', {});
        return answer?.ok && answer.value.annotations.some(({ exact }) => exact === 'Steve Witkoff');
      });
      await page.bringToFront();
      const cdp = await page.createCDPSession();
      const { root } = await cdp.send('DOM.getDocument');
      const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p ~ p' });
      const [x = 0, y = 0] = (await cdp.send('DOM.getBoxModel', { nodeId })).model.content;
      await until('a card', async () => {
        await restOn(page, { x: x + 20, y: y + 8 });
        await sleep(1_500);
        const { root: now } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
        return JSON.stringify(now).includes('Known claims');
      });
    });
  },
  new Map([['/sandboxed', under("default-src 'none'; sandbox")]]),
);
