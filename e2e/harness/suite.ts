/** Runs one suite in both browsers: a fresh browser, a server with the sample site, and a look at the errors after it. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { launch, ROOT } from './launch';
import { closeWelcome, type OwnPage, ownPage } from './own-pages';
import { type MadePage, type SampleServer, serve } from './server';
import type { BrowserKind, Session } from './session';

export interface Context {
  session: Session;
  server: SampleServer;
  /** A page of the extension to ask tabs from. */
  own: OwnPage;
  /** Opens a page of the server in a tab that is closed after the test. */
  open(path: string, before?: (page: Page) => Promise<void>): Promise<Page>;
}

/** What a suite is made of. */
type Suite = [name: string, tests: (context: Context) => void, made?: ReadonlyMap<string, MadePage>];

/**
 * Declares a suite for each browser.
 * @param suite name, tests, and pages beside those of the sample site
 */
export const inBothBrowsers = (...suite: Suite): void => inBrowsers(['chromium', 'firefox'], ...suite);

/** The same for what only Chromium lets a test see. */
export const inChromium = (...suite: Suite): void => inBrowsers(['chromium'], ...suite);

function inBrowsers(
  kinds: readonly BrowserKind[],
  ...[name, tests, made = new Map<string, MadePage>()]: Suite
): void {
  describe.each(kinds)(`${name}, %s`, (kind) => {
    // Filled before the first test runs; tests read it then.
    const context = {} as Context;
    const opened: Page[] = [];
    let errorsBefore = 0;

    beforeAll(async () => {
      context.server = await serve(new Map([['/', join(ROOT, 'e2e', 'site')]]), made);
      context.session = await launch(kind);
      context.own = await ownPage(context.session);
      await closeWelcome(context.own);
      context.open = async (path, before) => {
        const page = await context.session.open();
        opened.push(page);
        await before?.(page);
        await page.goto(context.server.origin + path);
        await page.bringToFront();
        return page;
      };
    });
    afterEach(async () => {
      for (const page of opened.splice(0)) await page.close();
      const errors = await context.session.errors();
      const fresh = errors.slice(errorsBefore);
      errorsBefore = errors.length;
      expect(fresh, 'exceptions of the extension').toEqual([]);
    });
    afterAll(async () => {
      await context.session?.close();
      await context.server?.close();
    });

    tests(context);
  });
}
