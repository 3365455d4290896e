/** A reader's path through the extension: from a claim that differs to its event, an actor, and back; a site off and on. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, until } from './harness/evaluate';
import { waitPainted } from './harness/page';
import { type Context, inBothBrowsers } from './harness/suite';

const textOf = (view: Page) => inPage(view, () => document.body.innerText);
const hashOf = (view: Page) => inPage(view, () => location.hash);

/** Follows the first link whose address begins so. */
async function follow(view: Page, start: string): Promise<void> {
  await until(`a link to ${start}`, () =>
    inPage(view, (from) => document.querySelector(`main a[href^="${from}"]`) !== null, start),
  );
  await inPage(
    view,
    (from) => document.querySelector<HTMLAnchorElement>(`main a[href^="${from}"]`)?.click(),
    start,
  );
  await until(`the view ${start}`, async () => (await hashOf(view)).startsWith(start));
}

async function appFor({ session, own }: Context, page: Page): Promise<Page> {
  const app = await session.openOwn(`popup.html?tab=${await own.tabOf(page.url())}`);
  await app.bringToFront();
  return app;
}

inBothBrowsers('a reader', (context) => {
  it('goes from a claim that differs to its event and to an actor, and back twice', async () => {
    const page = await context.open('/conseil-de-paix.html');
    await waitPainted(page);
    const app = await appFor(context, page);
    await until('a claim that differs', () =>
      inPage(app, () => document.querySelector('.departs .place') !== null),
    );
    // The claims that the page puts differently come first.
    expect(await inPage(app, () => document.querySelector('.groups > .group')?.className)).toContain(
      'departs',
    );
    await follow(app, '#/claim/');
    await follow(app, '#/event/');
    await until('the outlets side by side', () =>
      inPage(app, () => document.querySelectorAll('.matrix thead th').length > 2),
    );
    await follow(app, '#/actor/');
    await inPage(app, () => history.back());
    await until('the event again', async () => (await hashOf(app)).startsWith('#/event/'));
    await inPage(app, () => history.back());
    await until('the claim again', async () => (await hashOf(app)).startsWith('#/claim/'));
    await app.close();
  });

  it('jumps to the passage that differs', async () => {
    const page = await context.open('/conseil-de-paix.html');
    await waitPainted(page);
    await inPage(page, () => scrollTo(0, document.documentElement.scrollHeight));
    const app = await appFor(context, page);
    const place = await app.waitForSelector('.departs .place');
    const words = await inPage(app, () => document.querySelector('.departs .place')?.textContent ?? '');
    await place?.click();
    await page.bringToFront();
    await until('the passage in view', () =>
      inPage(
        page,
        (sentence) => {
          const start = sentence.slice(0, 30);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!(node instanceof HTMLElement) || !['P', 'LI', 'H1', 'H2'].includes(node.tagName)) continue;
            if (!node.textContent?.replace(/\s+/g, ' ').includes(start)) continue;
            const { top, bottom } = node.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          }
          return false;
        },
        words.replace(/\s+/g, ' '),
      ),
    );
    if (!app.isClosed()) await app.close();
  });

  it('rests for a while: the page falls silent without reload, and speaks again', async () => {
    const page = await context.open('/kremlin-talks.html');
    await waitPainted(page);
    const app = await appFor(context, page);
    const press = async (text: string) => {
      await until(`the button ${text}`, () =>
        inPage(
          app,
          (name) => {
            const button = [...document.querySelectorAll('button')].find((one) => one.innerText === name);
            button?.click();
            return button !== undefined;
          },
          text,
        ),
      );
    };
    await press('Rest for an hour');
    await until('the marks to go', () => inPage(page, () => CSS.highlights.size === 0));
    expect(await textOf(app)).toContain('resting until');
    await press('Go on now');
    await waitPainted(page);
    await app.close();
  });

  it('takes back in the options what was switched off', async () => {
    const page = await context.open('/kremlin-talks.html');
    await waitPainted(page);
    const options = await context.session.openOwn('options.html');
    const name = await options.waitForSelector('#sites input[type="text"]');
    await name?.type('127.0.0.1');
    await inPage(options, () => document.querySelector<HTMLButtonElement>('#sites form button')?.click());
    await until('the marks to go', () => inPage(page, () => CSS.highlights.size === 0));
    await inPage(options, () => document.querySelector<HTMLButtonElement>('#sites .rows button')?.click());
    await waitPainted(page);
    await options.close();
  });

  it('meets a real card on the welcome page', async () => {
    const welcome = await context.session.openOwn('welcome.html');
    await welcome.bringToFront();
    await waitPainted(welcome);
    expect(await textOf(welcome)).toContain('23 January 2026');
    await welcome.close();
  });
});
