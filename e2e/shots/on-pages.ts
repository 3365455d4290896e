/** Pictures of cards that the extension opened on pages of the sample site, with the page around them. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inPage, sleep, until } from '../harness/evaluate';
import { openCard, placeOf, readCard, waitPainted } from '../harness/page';
import type { Session } from '../harness/session';

type Picture = (name: string, page: Page) => Promise<void>;

/** Opens cards as readers do and takes the pictures; `origin` serves the sample site. */
export async function onPages(session: Session, origin: string, out: string): Promise<void> {
  const take: Picture = async (name, page) => {
    await sleep(400);
    await page.bringToFront();
    await page.screenshot({ path: join(out, `${name}.png`) as `${string}.png` });
  };
  for (const theme of ['light', 'dark'] as const) {
    await withPage(session, `${origin}/kremlin-talks.html`, async (page) => {
      await page.setViewport({ width: 1000, height: 840 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await waitPainted(page);
      await openCard(session, page, 'Yuri Ushakov');
      await take(`page-actor-${theme}`, page);
      await page.keyboard.press('Escape');
      await openCard(session, page, 'costs two billion', { fits: (card) => /differs/i.test(card) });
      await take(`page-claim-${theme}`, page);
    });
  }
  await withPage(session, `${origin}/kremlin-talks.html`, async (page) => {
    await page.setViewport({ width: 390, height: 760, hasTouch: true });
    await waitPainted(page);
    const name = await placeOf(page, 'Yuri Ushakov');
    await sleep(300);
    await page.touchscreen.tap(name.x, name.y);
    await until('the sheet', () => readCard(session, page));
    await take('page-sheet', page);
  });
  await withPage(session, `${origin}/kremlin-talks.html`, async (page) => {
    await page.setViewport({ width: 320, height: 256 });
    await waitPainted(page);
    await openCard(session, page, 'Yuri Ushakov');
    await take('page-400percent', page);
  });
  await withPage(session, `${origin}/kremlin-talks.html`, async (page) => {
    await page.setViewport({ width: 1000, height: 700 });
    await inPage(page, () => {
      document.documentElement.dir = 'rtl';
    });
    await waitPainted(page);
    await openCard(session, page, 'Yuri Ushakov');
    await take('page-rtl', page);
  });
}

async function withPage(session: Session, url: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.open(url);
  await use(page);
  await page.close();
}
