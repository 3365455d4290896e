import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, sleep, until } from './harness/evaluate';
import {
  cardGone,
  cardOverflow,
  hover,
  noCardFor,
  openCard,
  placeOf,
  pressInCard,
  readCard,
  waitPainted,
} from './harness/page';
import type { MadePage } from './harness/server';
import { inBothBrowsers } from './harness/suite';

const HEAD = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","datePublished":"2026-01-22"}</script>`;
const LINES =
  '<p>The clerks wrote it all down, line after line, and nobody read it again before morning.</p>'.repeat(6);
const TALKS =
  '<p>Vladimir Putin received Steve Witkoff at the Kremlin on Thursday, and the talks went on into the night.</p>';
const article = (inner = LINES + TALKS + LINES) => `<article><h1>A long night</h1>${inner}</article>`;
const pageOf = (more: string, body = article()): MadePage => ({
  body: `${HEAD}${more}<title>Night</title>${body}`,
});

const PAGES: Record<string, MadePage> = {
  '/plain.html': pageOf(''),
  '/zoomed.html': pageOf('<style>html { zoom: 1.5 }</style>'),
  '/magnified.html': pageOf('<style>body { zoom: 0.75; font-size: 20px }</style>'),
  '/moved.html': pageOf(
    '<style>body { transform: translate(60px, 20px) scale(1.1); contain: layout }</style>',
  ),
  '/right-to-left.html': pageOf('<style>article { direction: rtl; text-align: right }</style>'),
  '/upright.html': pageOf(
    '<style>article { writing-mode: vertical-rl; height: 500px }</style>',
    article(TALKS),
  ),
  '/policy.html': pageOf(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts">`,
  ),
  '/important.html': pageOf(
    '<style>html > div, article, article * { display: block !important; font-size: 60px !important; color: red !important; opacity: 0.99 !important; position: static !important }</style>',
    article(TALKS),
  ),
  '/dialog.html': pageOf('', `<dialog id="d">${article()}</dialog><script>d.showModal()</script>`),
  '/modal.html': pageOf(
    '',
    `${article()}<dialog id="d" style="margin: 0 0 0 auto"><p>Mark Carney and we value your privacy, and so do our partners.</p><button onclick="d.close()">Close</button></dialog><script>d.showModal()</script>`,
  ),
  '/beside.html': pageOf(
    '',
    `${article()}<dialog id="d" style="top: 0; margin: 0 0 0 auto"><p>Mark Carney and we value your privacy, and so do our partners.</p></dialog><script>d.show()</script>`,
  ),
  '/full.html': pageOf('<style>article { overflow: auto; background: #fff }</style>'),
  '/link.html': pageOf(
    '',
    article(
      `${LINES}<p><a href="#gone">Vladimir Putin</a> received Steve Witkoff at the Kremlin on Thursday.</p>${LINES}`,
    ),
  ),
  '/handlers.html': pageOf(`<script>
    globalThis.heard = [];
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'input', 'focusin'])
      document.addEventListener(type, (event) => heard.push(event.type));
  </script>`),
};

inBothBrowsers(
  'the card on a page of its own mind',
  (context) => {
    const fits = (card: string) => card.includes('Kremlin') || card.includes('Witkoff');

    /** The card's box, or null. */
    async function boxOf(
      page: Page,
    ): Promise<{ x: number; y: number; width: number; height: number } | null> {
      const boxes = await context.session.inClosedRoots(page, (root) => {
        const card = root.querySelector(':popover-open');
        if (!card) return null;
        const { x, y, width, height } = card.getBoundingClientRect();
        return { x, y, width, height };
      });
      return boxes.find((box) => box !== null) ?? null;
    }

    const press = (page: Page, name: string, nth = 0) => pressInCard(context.session, page, name, nth);

    async function listed(page: Page): Promise<string[] | null> {
      const answer = await context.own.ask(await context.own.tabOf(page.url()), 'page/list', {});
      if (!answer?.ok) return null;
      return answer.value.annotations.map(({ exact }) => exact);
    }

    it.each([
      '/plain.html',
      '/zoomed.html',
      '/magnified.html',
      '/moved.html',
      '/right-to-left.html',
      '/upright.html',
      '/policy.html',
      '/important.html',
      '/dialog.html',
    ])('is beside the name, in the window and of its own size: %s', async (path) => {
      const page = await context.open(path);
      await waitPainted(page);
      await openCard(context.session, page, 'Steve Witkoff', { fits });
      expect(await cardOverflow(context.session, page)).toBe(0);
      const box = await boxOf(page);
      if (!box) throw new Error('no card');
      // As large as on any page, whatever the page magnifies or forces on its elements.
      expect(Math.abs(box.width - 350)).toBeLessThanOrEqual(1);
      const word = await placeOf(page, 'Steve Witkoff');
      const [dx, dy] = [
        Math.max(box.x - word.x, word.x - box.x - box.width, 0),
        Math.max(box.y - word.y, word.y - box.y - box.height, 0),
      ];
      expect(dx + dy).toBeGreaterThan(0);
      expect(Math.hypot(dx, dy)).toBeLessThan(120);
    });

    it('stays away while a modal dialog of the page is over the article, and from the dialog’s own names', async () => {
      const page = await context.open('/modal.html');
      await waitPainted(page);
      await hover(page, 'Steve Witkoff');
      expect(await noCardFor(context.session, page, 1_200)).toBe(true);
      expect(await listed(page)).not.toContain('Mark Carney');
      await page.click('dialog button');
      await openCard(context.session, page, 'Steve Witkoff', { fits });
      await press(page, 'Keep open');
    });

    it('opens beside a dialog that is not modal, and not for its names', async () => {
      const page = await context.open('/beside.html');
      await waitPainted(page);
      await hover(page, 'Mark Carney');
      expect(await noCardFor(context.session, page, 1_200)).toBe(true);
      await openCard(context.session, page, 'Steve Witkoff', { fits });
    });

    it('is seen in fullscreen', async () => {
      const page = await context.open('/full.html');
      await waitPainted(page);
      await page.mouse.click(5, 5);
      await inPage(page, async () => {
        await document.querySelector('article')?.requestFullscreen();
      });
      await openCard(context.session, page, 'Steve Witkoff', { fits });
      expect(await inPage(page, () => document.fullscreenElement?.lastElementChild?.localName)).toBe('div');
      expect(await cardOverflow(context.session, page)).toBe(0);
    });

    it('keeps its events from the page’s handlers', async () => {
      const page = await context.open('/handlers.html');
      await waitPainted(page);
      await openCard(context.session, page, 'Steve Witkoff', { fits });
      await press(page, 'Keep open');
      await press(page, 'More choices');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await inPage(page, () => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    });

    it('mutes a name in two presses, and brings it back by Undo', async () => {
      const page = await context.open('/plain.html');
      await waitPainted(page);
      expect(await listed(page)).toContain('Steve Witkoff');
      await openCard(context.session, page, 'Steve Witkoff', { fits });
      await press(page, 'More choices');
      await press(page, 'everywhere', 1);
      await until('a word on it', async () =>
        /No longer shown/.test((await readCard(context.session, page)) ?? ''),
      );
      await until('the name to go', async () => !(await listed(page))?.includes('Steve Witkoff'));
      await press(page, 'Undo');
      await until(
        'the name to be back',
        async () => (await listed(page))?.includes('Steve Witkoff') === true,
      );
      expect(await readCard(context.session, page)).toContain('Steve Witkoff');
    });

    it('keeps a note of a bad match, with the page’s address only when that is added, and takes it back', async () => {
      const page = await context.open('/plain.html');
      await waitPainted(page);
      await openCard(context.session, page, 'Steve Witkoff', { fits });
      await press(page, 'More choices');
      await press(page, 'Note a bad match');
      const noted = (address: string | null) =>
        until(`a note with the address ${address}`, async () => {
          const { reports } = await context.own.stored('reports');
          const kept = reports as { form: string; site: string; address: string | null }[] | undefined;
          return kept?.length === 1 && kept[0]?.address === address && kept[0];
        });
      expect(await noted(null)).toMatchObject({ form: 'Steve Witkoff', site: '127.0.0.1' });
      await press(page, 'Add the page’s address');
      await noted(page.url());
      await press(page, 'Undo');
      await until('no note', async () => {
        const { reports } = await context.own.stored('reports');
        return Array.isArray(reports) && reports.length === 0;
      });
      expect(await readCard(context.session, page)).toContain('Steve Witkoff');
    });

    it('switches the site off in two presses', async () => {
      const page = await context.open('/plain.html');
      await waitPainted(page);
      await openCard(context.session, page, 'Steve Witkoff', { fits });
      await press(page, 'More choices');
      await press(page, 'Switch off on');
      await cardGone(context.session, page);
      await until('silence', async () => (await listed(page)) === null);
      await context.own.store({ excludedSites: [] });
    });

    it('opens by a click alone when the reader wants that, in the size and theme set', async () => {
      await context.own.store({ openOnHover: false, textSize: 150, theme: 'dark', language: 'fr' });
      try {
        const page = await context.open('/plain.html');
        await waitPainted(page);
        const word = await placeOf(page, 'Steve Witkoff');
        await page.mouse.move(word.x, word.y, { steps: 10 });
        expect(await noCardFor(context.session, page, 1_000)).toBe(true);
        await page.mouse.click(word.x, word.y);
        await until('the card in French', async () =>
          /Pourquoi cette carte/.test((await readCard(context.session, page)) ?? ''),
        );
        expect((await boxOf(page))?.width).toBeCloseTo(525, 0);
        const [scheme] = await context.session.inClosedRoots(page, (root) => {
          const card = root.querySelector(':popover-open');
          return card && getComputedStyle(card).colorScheme;
        });
        expect(scheme).toBe('dark');
      } finally {
        await context.own.store({ openOnHover: true, textSize: 100, theme: 'system', language: null });
      }
    });

    it('comes as a sheet by a tap, and leaves a link’s tap to the link', async () => {
      const page = await context.open('/link.html');
      await waitPainted(page);
      const name = await placeOf(page, 'Steve Witkoff');
      await sleep(300);
      await page.touchscreen.tap(name.x, name.y);
      await until('the sheet', async () => fits((await readCard(context.session, page)) ?? ''));
      const height = await inPage(page, () => innerHeight);
      const box = await boxOf(page);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(height, 0);
      await page.touchscreen.tap(5, 5);
      await cardGone(context.session, page);
      const link = await placeOf(page, 'Vladimir Putin');
      await sleep(300);
      await page.touchscreen.tap(link.x, link.y);
      await until('the link to be followed', async () => page.url().endsWith('#gone'));
      expect(await noCardFor(context.session, page, 800)).toBe(true);
    });

    it('never opens while text is being selected', async () => {
      const page = await context.open('/plain.html');
      await waitPainted(page);
      const word = await placeOf(page, 'Steve Witkoff');
      await page.mouse.move(word.x - 120, word.y);
      await page.mouse.down();
      await page.mouse.move(word.x, word.y, { steps: 10 });
      expect(await noCardFor(context.session, page, 1_000)).toBe(true);
      await page.mouse.up();
      expect(await inPage(page, () => (getSelection()?.toString().length ?? 0) > 3)).toBe(true);
      expect(await noCardFor(context.session, page, 800)).toBe(true);
    });

    it('says aloud where a jump by key has led, and leaves nothing behind', async () => {
      const page = await context.open('/plain.html');
      await waitPainted(page);
      const tab = await context.own.tabOf(page.url());
      await context.own.ask(tab, 'page/command', { command: 'next-annotation' });
      await page.bringToFront();
      await until('the announcement', async () => {
        const said = await context.session.inClosedRoots(
          page,
          (root) => root.querySelector('[role=status]')?.textContent ?? '',
        );
        return said.some((text) => /1 of \d/.test(text));
      });
      await until('it to be gone', () => inPage(page, () => document.documentElement.children.length === 2));
    });

    it('takes the focus when it is opened by key and gives it back', async () => {
      const page = await context.open('/link.html');
      await waitPainted(page);
      await inPage(page, () => document.querySelector('a')?.focus());
      const tab = await context.own.tabOf(page.url());
      await context.own.ask(tab, 'page/command', { command: 'open-card' });
      await page.bringToFront();
      await until('the card', () => readCard(context.session, page));
      expect(await inPage(page, () => document.activeElement?.localName)).toBe('div');
      await context.own.ask(tab, 'page/command', { command: 'close-card' });
      await page.bringToFront();
      await cardGone(context.session, page);
      expect(await inPage(page, () => document.activeElement?.localName)).toBe('a');
    });
  },
  new Map(Object.entries(PAGES)),
);
