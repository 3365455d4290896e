import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, sleep, until } from './harness/evaluate';
import { openCard, waitPainted } from './harness/page';
import { type Context, inBothBrowsers } from './harness/suite';

/** Milliseconds without another result after which a search is over: earlier results stay until later ones come. */
const SETTLED = 300;

/** Types a query as a reader would and gives the first result's address once it stays. */
async function firstResult(popup: Page, query: string): Promise<string> {
  const field = await popup.waitForSelector('input[type="search"]');
  await field?.focus();
  await popup.keyboard.down('Control');
  await popup.keyboard.press('a');
  await popup.keyboard.up('Control');
  await popup.keyboard.type(query);
  const first = () => inPage(popup, () => document.querySelector('.hits a')?.getAttribute('href') ?? null);
  return until(`a result for ${query}`, async () => {
    const before = await first();
    await sleep(SETTLED);
    return before !== null && (await first()) === before && before;
  });
}

/** Opens the popup's page for the tab that shows `page`. */
async function popupFor({ session, own }: Context, page: Page): Promise<Page> {
  const popup = await session.openOwn(`popup.html?tab=${await own.tabOf(page.url())}`);
  await popup.bringToFront();
  return popup;
}

const textOf = (popup: Page) => inPage(popup, () => document.body.innerText);

inBothBrowsers('the popup', (context) => {
  it('lists what stands on the page, and jumps to a mention', async () => {
    const page = await context.open('/long-read.html');
    await waitPainted(page);
    const popup = await popupFor(context, page);
    await until('the list', () => inPage(popup, () => document.querySelectorAll('.place').length > 5));
    expect(await textOf(popup)).toContain('Javier Milei');
    // The tab closes itself when it jumps, as a popup does.
    await popup.evaluate(() => {
      const place = [...document.querySelectorAll<HTMLElement>('.place')].find((one) =>
        one.innerText.includes('Budapest'),
      );
      place?.click();
    });
    await page.bringToFront();
    await until('the passage to be in view', () =>
      inPage(page, () => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
        return ranges.some((range) => {
          if (!(range instanceof Range) || !range.toString().includes('Budapest')) return false;
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      }),
    );
    if (!popup.isClosed()) await popup.close();
  });

  it('finds one actor under the names of three languages', async () => {
    const popup = await context.session.openOwn('popup.html#/search');
    await popup.bringToFront();
    const results: string[] = [];
    for (const query of ['poutine', 'Putin', 'Путин']) results.push(await firstResult(popup, query));
    expect(new Set(results)).toEqual(new Set(['#/actor/vladimir-putin']));
    // And from the result to the record.
    await popup.keyboard.press('Enter');
    await until('the record', async () => (await textOf(popup)).includes('Vladimir Putin'));
    await popup.close();
  });

  it('forgives a slip of the keyboard', async () => {
    const popup = await context.session.openOwn('popup.html#/search');
    await popup.bringToFront();
    expect(await firstResult(popup, 'Zelenksy')).toBe('#/actor/volodymyr-zelensky');
    await popup.close();
  });

  it('keeps the filters of a search on going back, and says when they leave nothing', async () => {
    const popup = await context.session.openOwn('popup.html#/search');
    await popup.bringToFront();
    const press = (name: string) =>
      until(`the button ${name}`, () =>
        inPage(
          popup,
          (text) => {
            const button = [...document.querySelectorAll('button')].find((one) => one.innerText === text);
            button?.click();
            return button !== undefined;
          },
          name,
        ),
      );
    await press('Claim');
    await until('claims without a query', () =>
      inPage(popup, () => document.querySelectorAll('.hits a[href^="#/claim/"]').length > 5),
    );
    expect(await firstResult(popup, 'billion')).toContain('#/claim/');
    await popup.keyboard.press('Enter');
    await until('the claim', () => inPage(popup, () => location.hash.startsWith('#/claim/')));
    await inPage(popup, () => history.back());
    await until('the search as it was', () =>
      inPage(
        popup,
        () =>
          document.querySelector('input')?.value === 'billion' &&
          document.querySelector('.chip[aria-pressed="true"]')?.textContent === 'Claim',
      ),
    );
    await press('Place');
    await until('a word on the filters', async () => /within these filters/.test(await textOf(popup)));
    await press('Clear the filters');
    await until('results again', () => inPage(popup, () => document.querySelector('.hits a') !== null));
    expect(await inPage(popup, () => location.hash)).toBe('#/search?q=billion');
    await popup.close();
  });

  it('says that a page is not news', async () => {
    const page = await context.open('/poutine.html');
    const popup = await popupFor(context, page);
    await until('a word on the page', async () => /not recognised as news/.test(await textOf(popup)));
    await popup.close();
  });

  it('switches a site off and on again', async () => {
    const page = await context.open('/consejo.html');
    await waitPainted(page);
    const popup = await popupFor(context, page);
    const flip = async () => {
      const toggle = await popup.waitForSelector('[role="switch"]');
      await toggle?.click();
    };
    await flip();
    await until('the marks to go', () => inPage(page, () => CSS.highlights.size === 0));
    await page.reload();
    expect(await context.own.ask(await context.own.tabOf(page.url()), 'page/list', {})).toBeNull();
    await popup.bringToFront();
    await flip();
    await waitPainted(page);
    await openCard(context.session, page, 'Donald Trump');
    await popup.close();
  });
});
