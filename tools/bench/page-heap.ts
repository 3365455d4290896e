/** What stays in memory while a reader goes from article to article without the page ever being loaded anew. */
import type { Browser } from 'puppeteer-core';
import { heapOf, pause } from './page-browser';

/** Milliseconds an article is given to be read and painted: the settling of a change, detection and a frame. */
const READ = 900;

/**
 * Kilobytes of the tab's JavaScript objects after each of two numbers of navigations. An article is the page's own
 * text with a number in it, so that every one is new to the extension.
 */
export async function heapOverNavigations(
  browser: Browser,
  url: string,
  [few, many]: readonly [number, number],
): Promise<readonly [number, number]> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.bringToFront();
    const cdp = await page.createCDPSession();
    const heaps: number[] = [];
    for (let n = 1; n <= many; n++) {
      await page.evaluate(
        `{ globalThis.article ??= document.body.innerHTML;
           history.pushState(null, '', 'article-${n}');
           document.body.innerHTML = article.replaceAll('<p>', '<p>No. ${n}: '); }`,
      );
      await pause(READ);
      if (n === few || n === many) heaps.push(Math.round((await heapOf(cdp)) / 1_000));
    }
    return [heaps[0] ?? Number.NaN, heaps[1] ?? Number.NaN];
  } finally {
    await page.close();
  }
}
