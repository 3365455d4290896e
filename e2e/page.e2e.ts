import { expect, it } from 'vitest';
import { inPage, sleep, until } from './harness/evaluate';
import {
  cardGone,
  domChanges,
  openCard,
  paintedTexts,
  readCard,
  recordDom,
  waitPainted,
} from './harness/page';
import { inBothBrowsers, inChromium } from './harness/suite';

/** Milliseconds in which a page script would long have answered. */
const LONG_ENOUGH = 1_500;

inBothBrowsers(
  'the page',
  (context) => {
    it.each(['/conseil-de-paix.html', '/inline.html', '/kremlin-talks.html'])(
      'is left as it was: %s',
      async (path) => {
        const page = await context.open(path, recordDom);
        await waitPainted(page);
        await openCard(context.session, page, 'Trump');
        const open = await domChanges(page);
        expect(open.hosts.length).toBeLessThanOrEqual(1);
        expect(open.now).toBe(open.before);
        await page.keyboard.press('Escape');
        await cardGone(context.session, page);
        const closed = await domChanges(page);
        expect(closed.now).toBe(closed.before);
        expect(closed.seen).toEqual([]);
      },
    );

    it('gives its own text, and no more, when all of it is selected and copied under an open card', async () => {
      const page = await context.open('/kremlin-talks.html');
      await waitPainted(page);
      await openCard(context.session, page, 'Yuri Ushakov');
      for (const key of ['a', 'c'] as const) {
        await page.keyboard.down('Control');
        await page.keyboard.press(key);
        await page.keyboard.up('Control');
      }
      expect(await readCard(context.session, page)).toContain('Ushakov');
      const text = await inPage(page, () => document.body.innerText);
      const field = await context.open('/paste');
      await field.click('textarea');
      await field.keyboard.down('Control');
      await field.keyboard.press('v');
      await field.keyboard.up('Control');
      const pasted = await inPage(field, () => document.querySelector('textarea')?.value ?? '');
      // The page's own capitals of style come over in one browser and not in the other.
      const words = (all: string) =>
        all
          .toLowerCase()
          .split(/\s+/)
          .filter((word) => word !== '');
      expect(words(pasted)).toEqual(words(text));
    });

    it('gets no second script when it is not news', async () => {
      const page = await context.open('/poutine.html');
      await sleep(LONG_ENOUGH);
      const tab = await context.own.tabOf(page.url());
      expect(tab).toBeGreaterThanOrEqual(0);
      expect(await context.own.ask(tab, 'page/list', {})).toBeNull();
      expect(await paintedTexts(page)).toEqual([]);
      expect(await inPage(page, () => CSS.highlights.size)).toBe(0);
    });

    it('is not annotated when it is a front page', async () => {
      const page = await context.open('/');
      await sleep(LONG_ENOUGH);
      expect(await context.own.ask(await context.own.tabOf(page.url()), 'page/list', {})).toBeNull();
    });

    it('has what it gains while it is read annotated too', async () => {
      const page = await context.open('/direct.html?every=400');
      await waitPainted(page);
      const tab = await context.own.tabOf(page.url());
      await page.bringToFront();
      await until(
        'the later entries to be annotated',
        async () => {
          const answer = await context.own.ask(tab, 'page/list', {});
          if (!answer?.ok) return false;
          const ids = answer.value.annotations.map(({ annotation }) =>
            annotation.kind === 'actor' ? annotation.actor : annotation.claim,
          );
          return ids.includes('steve-witkoff') && ids.includes('permanent-seat-one-billion');
        },
        20_000,
      );
      await until('the new names to be underlined', async () =>
        (await paintedTexts(page)).some((text) => text.includes('Witkoff')),
      );
    });

    it('is read in languages beside French and English', async () => {
      const page = await context.open('/moskva.html');
      const painted = await waitPainted(page);
      expect(painted).toContain('Володимир Путін');
      expect(painted).toContain('Стів Віткофф');
    });
  },
  new Map([
    ['/paste', { body: '<!doctype html><title>Paste</title><textarea cols="80" rows="40"></textarea>' }],
  ]),
);

inChromium('the page in forced colours', (context) => {
  it('has names painted alone: every painted sentence would look selected', async () => {
    const page = await context.open('/kremlin-talks.html', async (opened) => {
      const cdp = await opened.createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    });
    expect(await waitPainted(page)).toContain('Kremlin');
    const sizes = await inPage(page, () =>
      ['ctx-a', 'ctx-b', 'ctx-c'].map((name) => CSS.highlights.get(name)?.size ?? 0),
    );
    expect(sizes).toEqual([expect.any(Number), 0, 0]);
  });
});
