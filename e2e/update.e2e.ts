import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../tools/setup/browsers.mjs';
import { inPage, sleep, until } from './harness/evaluate';
import { launch, ROOT } from './harness/launch';
import { closeWelcome, ownPage } from './harness/own-pages';
import { cardGone, openCard, pressInCard, waitPainted } from './harness/page';
import { type SampleServer, serve } from './harness/server';
import type { Session } from './harness/session';

/** What is painted, each with where it starts, so that one word painted twice is seen. */
const places = (page: Page) =>
  inPage(page, () =>
    [...CSS.highlights]
      // The mark of the card's words lies over their line.
      .flatMap(([name, highlight]) => (name === 'ctx-d' ? [] : [...highlight]))
      .filter((range): range is Range => range instanceof Range)
      .map((range) => {
        const { left, top } = range.getBoundingClientRect();
        return `${range.toString()} ${left} ${top + scrollY}`;
      }),
  );

// A browser of its own for each test: the extension does not come back as it was.
describe.each<BrowserKind>(['chromium', 'firefox'])('an open page, %s', { timeout: 120_000 }, (kind) => {
  let session: Session;
  let server: SampleServer;
  let page: Page;

  beforeEach(async () => {
    server = await serve(new Map([['/', join(ROOT, 'e2e', 'site')]]));
    session = await launch(kind);
    await closeWelcome(await ownPage(session));
    page = await session.open(`${server.origin}/kremlin-talks.html`);
    await waitPainted(page);
  });
  afterEach(async () => {
    const errors = await session.errors();
    await session.close();
    await server.close();
    expect(errors, 'exceptions of the extension').toEqual([]);
  });

  it('goes over to the new script when the extension is updated: no line, card or error twice', async () => {
    const before = (await places(page)).toSorted();
    await inPage(page, () => {
      (globalThis as { old?: unknown }).old = CSS.highlights.get('ctx-a');
    });
    await session.reinstall();
    await until(
      'the new script to paint',
      async () => {
        await page.bringToFront();
        return inPage(page, () => {
          const now = CSS.highlights.get('ctx-a');
          return now !== undefined && now.size > 0 && now !== (globalThis as { old?: unknown }).old;
        });
      },
      30_000,
    );
    await until(
      'what was painted before, once',
      async () => JSON.stringify((await places(page)).toSorted()) === JSON.stringify(before),
    );
    expect(await openCard(session, page, 'Kirill Dmitriev')).toContain('Dmitriev');
    expect(await inPage(page, () => document.documentElement.children.length)).toBe(3);
  });

  it('is left without line or card when the extension is taken away', async () => {
    await openCard(session, page, 'Yuri Ushakov');
    await pressInCard(session, page, 'Keep open');
    await session.uninstall();
    await page.bringToFront();
    await page.mouse.move(400, 5, { steps: 5 });
    // Chromium lets our script clear up; in Firefox it has ended, and the button works by itself.
    if (kind === 'firefox') await pressInCard(session, page, 'Close');
    await cardGone(session, page);
    await page.mouse.move(2, 2);
    await sleep(2_000);
    const left = await page.screenshot({ encoding: 'base64' });
    await inPage(page, () => CSS.highlights.clear());
    await sleep(200);
    expect(left === (await page.screenshot({ encoding: 'base64' }))).toBe(true);
  });
});
