import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inPage, sleep, until } from './harness/evaluate';
import { paintedTexts, readCard, restOn, waitPainted } from './harness/page';
import type { MadePage } from './harness/server';
import { inChromium } from './harness/suite';

/** Forty words with four names, so that 2,500 of them are 100,000 words with 10,000 names. */
const PARAGRAPH = `<p>Vladimir Putin sat, Steve Witkoff rose, and it was as it had been, for Yuri Ushakov said so;
and so did Jared Kushner, who is of no rank, if he is to be one of us at all in it as we go on.</p>\n`;
const PARAGRAPHS = 2_500;

const PAGES: Record<string, MadePage> = {
  '/large': {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Minutes</title><meta property="og:type" content="article">
<style>body { margin: 0 } aside { position: fixed; right: 0; top: 0 }</style>
<aside><input id="field"><button id="button" onclick="this.textContent += '!'">Press</button></aside>
<article><h1>Minutes of a long night</h1>${PARAGRAPH.repeat(PARAGRAPHS)}</article>`,
  },
};

interface Painted {
  ranges: number;
  /** Ranges farther from the viewport than its height, and a bit. */
  far: number;
  /** Ranges within the viewport. */
  shown: number;
}

const painted = (page: Page): Promise<Painted> =>
  inPage(page, () => {
    const boxes = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter((range): range is Range => range instanceof Range)
      .map((range) => range.getBoundingClientRect());
    const ahead = innerHeight * 1.25;
    return {
      ranges: boxes.length,
      far: boxes.filter(({ top, bottom }) => bottom < -ahead || top > innerHeight + ahead).length,
      shown: boxes.filter(({ top, bottom }) => bottom > 0 && top < innerHeight).length,
    };
  });

inChromium(
  'a page of 100,000 words',
  (context) => {
    it('with 10,000 names is read as far as articles are, painted near the window only, and answers', {
      timeout: 180_000,
    }, async () => {
      await context.own.store({ painting: 'all', density: 200 });
      const page = await context.open('/large');
      await waitPainted(page, 60_000);
      const tab = await context.own.tabOf(page.url());
      const text = await until('the text', async () => {
        const answer = await context.own.ask(tab, 'page/text', {});
        return answer?.ok ? answer.value.text : null;
      });
      const names = text.match(/Vladimir Putin|Steve Witkoff|Yuri Ushakov|Jared Kushner/g)?.length ?? 0;
      // An article is read up to 400,000 characters.
      expect(names).toBeGreaterThan(8_000);
      expect(await context.own.mentionsOf(tab)).toBe(names);
      await page.bringToFront();
      for (const part of [0, 0.3, 0.6, 0.1]) {
        await inPage(
          page,
          (to) => scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' }),
          part,
        );
        const now = await until('the window to be painted', async () => {
          const seen = await painted(page);
          return seen.shown > 0 && seen.far === 0 && seen;
        });
        expect(now.ranges).toBeLessThanOrEqual(500);
      }
      const before = await inPage(page, () => scrollY);
      await page.mouse.move(300, 300);
      await page.mouse.wheel({ deltaY: 700 });
      await until('the page to scroll', () => inPage(page, (y) => scrollY > y, before));
      await page.click('#button');
      await page.click('#field');
      await page.keyboard.type('typed');
      expect(
        await inPage(page, () => [
          document.querySelector('button')?.textContent,
          document.querySelector('input')?.value,
        ]),
      ).toEqual(['Press!', 'typed']);
      // Typing keeps cards away for a moment.
      await sleep(1_000);
      expect(await paintedTexts(page)).toContain('Yuri Ushakov');
      await restOn(
        page,
        await inPage(page, () => {
          const range = [...CSS.highlights.values()]
            .flatMap((highlight) => [...highlight])
            .find((one) => {
              const { top } = (one as Range).getBoundingClientRect();
              return String(one) === 'Yuri Ushakov' && top > 100 && top < innerHeight - 100;
            }) as Range;
          const { left, top } = range.getBoundingClientRect();
          return { x: left + 10, y: top + 8 };
        }),
      );
      await until('a card', async () => /Ushakov/.test((await readCard(context.session, page)) ?? ''));
    });
  },
  new Map(Object.entries(PAGES)),
);
