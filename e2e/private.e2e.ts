import { expect, it } from 'vitest';
import { inPage, until } from './harness/evaluate';
import { openCard, waitPainted } from './harness/page';
import { inBothBrowsers } from './harness/suite';

inBothBrowsers('privacy', (context) => {
  it('works offline once installed, and after the background was ended', async () => {
    const page = await context.open('/kremlin-talks.html');
    await waitPainted(page);
    await context.session.goOffline();
    await openCard(context.session, page, 'Kirill Dmitriev', { fits: (card) => card.includes('Dmitriev') });
    await page.keyboard.press('Escape');
    await context.session.stopBackground();
    await openCard(context.session, page, 'Jared Kushner', { fits: (card) => card.includes('Kushner') });
    const popup = await context.session.openOwn('popup.html#/search?q=gruenbaum');
    await popup.bringToFront();
    await until('a result', () => inPage(popup, () => document.querySelector('.hits a') !== null));
    await popup.close();
  });

  it('asks the network for nothing', async () => {
    const before = context.server.requests.length;
    const page = await context.open('/conseil-de-paix.html');
    await waitPainted(page);
    await openCard(context.session, page, 'Javier Milei', { fits: (card) => card.includes('Milei') });
    await page.keyboard.press('Escape');
    const popup = await context.session.openOwn(`popup.html?tab=${await context.own.tabOf(page.url())}`);
    await until('the list', () => inPage(popup, () => document.querySelectorAll('.place').length > 3));
    await popup.close();
    // The page's own requests, and no other, reached the server; nothing of the extension's left it.
    expect(context.server.requests.slice(before).sort()).toEqual(['/conseil-de-paix.html', '/site.css']);
    expect(await context.session.requests()).toEqual([]);
  });

  it('offers the page nothing of its own to load', async () => {
    const page = await context.open('/conseil-de-paix.html');
    await waitPainted(page);
    const leaks = await inPage(
      page,
      () =>
        [...document.querySelectorAll('*')].filter((element) =>
          [...element.attributes].some(({ value }) => /(?:chrome|moz)-extension:/.test(value)),
        ).length,
    );
    expect(leaks).toBe(0);
  });
});
