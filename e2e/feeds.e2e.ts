import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FaultServer, startFaultServer, TRANSPORT_FAULTS } from '../lib/knowledge/feeds/fault-server';
import { canonicalText } from '../lib/packs/canonical';
import { fingerprintOf } from '../lib/packs/feed/keys';
import type { PackEntry } from '../lib/packs/feed/manifest';
import { type SampleFeed, sampleEntry, sampleFeed, samplePacks } from '../lib/packs/feed/sample-feed';
import { inPage, until } from './harness/evaluate';
import { cardGone, openCard, paintedTexts, waitPainted } from './harness/page';
import { inBothBrowsers } from './harness/suite';

const { first, second } = samplePacks();
/** The sample's dates lie in the past; a browser's clock does not. */
const FRESH = { issued: '2026-01-01T00:00:00Z', expires: '2099-01-01T00:00:00Z' };

/** A page of news that names people of the sample pack. */
const ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The fair</title>
<meta property="og:type" content="article"></head><body><main><article><h1>The fair opens</h1>
<p>On Monday Ada Doe opened the fair. She thanked those who had built the stands in the rain, and said that she
hoped for better weather in the days that were to come before the end of the week.</p>
<p>Many had come to Old Town from the villages around, by bus and on foot, to look at the beasts and the machines, to
buy cheese and honey, and to hear the band that has played there every year for as long as people remember.</p>
</article></main></body></html>`;

const packsOn = (page: Page): Promise<Record<string, string>> =>
  inPage(page, () =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.pack-item')].map((pack) => [
        pack.dataset.pack ?? '',
        pack.querySelector('.version')?.textContent?.replace(/^\D+/, '') ?? '',
      ]),
    ),
  );

async function press(page: Page, label: string): Promise<void> {
  await until(`a button ${label}`, () =>
    inPage(
      page,
      (wanted) => {
        const button = [...document.querySelectorAll('button')].find((other) => other.textContent === wanted);
        if (!button || button.disabled) return false;
        button.click();
        return true;
      },
      label,
    ),
  );
}

const codes = (page: Page): Promise<string[]> =>
  inPage(page, () =>
    [...document.querySelectorAll<HTMLElement>('.refusal')].map((note) => note.dataset.code ?? ''),
  );

inBothBrowsers(
  'feeds',
  (context) => {
    let feed: SampleFeed;
    let server: FaultServer;
    let page: Page;
    let serial = 0;
    const publish = async (packs: PackEntry[], changes = {}): Promise<void> => {
      serial += 1;
      await feed.publish({ ...FRESH, serial, packs, ...changes });
    };
    beforeAll(async () => {
      feed = await sampleFeed([first]);
      server = await startFaultServer(feed.files);
      await publish(feed.manifest.packs);
    });
    afterAll(() => server.close());
    beforeEach(async () => {
      page = await context.session.openOwn('options.html');
      await page.bringToFront();
      await until('the bundled pack', async () => Object.keys(await packsOn(page)).length > 0);
    });
    afterEach(async () => {
      server.faults.clear();
      await page.close();
    });

    it('are added by address, after their fingerprint was shown, and asked for nothing else', async () => {
      const before = (await context.session.requests()).length;
      await page.type('#feed-address', server.url);
      await press(page, 'Look at it');
      const fingerprint = await fingerprintOf(crypto.subtle, feed.pair.publicKey);
      await until('the fingerprint', () =>
        inPage(
          page,
          (print) => document.querySelector('.confirm')?.textContent?.includes(print) === true,
          fingerprint,
        ),
      );
      await press(page, 'The fingerprint is right: add');
      await until('the pack', async () => (await packsOn(page)).sample === '1.0.0');
      const asked = (await context.session.requests()).slice(before);
      expect(asked.every((url) => url.startsWith(server.url))).toBe(true);
      expect(server.requests.sort()).toEqual(['feed.json', 'feed.json', 'feed.json', 'sample-1.0.0.json.gz']);
    });

    it('refuse what is wrong, say why, and change nothing', async () => {
      const entry = await sampleEntry(feed.files, second, [first]);
      await publish([entry]);
      for (const [name, { fault, code }] of Object.entries(TRANSPORT_FAULTS)) {
        server.faults.set('feed.json', fault);
        await press(page, 'Update now');
        await until(`${name} to be named`, async () => (await codes(page)).includes(code));
        expect((await packsOn(page)).sample, name).toBe('1.0.0');
        server.faults.clear();
      }
      const good = feed.files.get('feed.json') as Uint8Array<ArrayBuffer>;
      feed.files.set(
        'feed.json',
        new TextEncoder().encode(new TextDecoder().decode(good).replace('Tests', 'Trust')),
      );
      await press(page, 'Update now');
      await until('the bad signature', async () => (await codes(page)).includes('bad-signature'));
      expect((await packsOn(page)).sample).toBe('1.0.0');
      feed.files.set('feed.json', good);
    });

    it('update, can be gone back from, and withdraw records from pages that are open', async () => {
      await press(page, 'Update now');
      await until('the second version', async () => (await packsOn(page)).sample === '1.1.0');
      await press(page, 'Go back to before the last change');
      await until('the first version', async () => (await packsOn(page)).sample === '1.0.0');
      const article = await context.open('/fair.html');
      await waitPainted(article);
      await openCard(context.session, article, 'Ada Doe', { fits: (card) => card.includes('Ada Doe') });
      const withdrawn = [{ pack: 'sample', kind: 'actor', id: 'ada-doe', since: '2026-01-01T00:00:00Z' }];
      await publish([await sampleEntry(feed.files, second, [first])], { withdrawn });
      // The card's page stays in front, as it does when an alarm goes off.
      await inPage(page, () => {
        const button = [...document.querySelectorAll('button')].find((b) => b.textContent === 'Update now');
        button?.click();
      });
      await cardGone(context.session, article);
      await until('the name to be bare', async () => {
        const texts = await paintedTexts(article);
        return texts.some((text) => text.includes('Old Town')) && !texts.some((text) => text.includes('Ada'));
      });
      await page.bringToFront();
      await until('the withdrawal', () =>
        inPage(
          page,
          () => document.querySelector('[data-pack="sample"]')?.textContent?.includes('withdrawn') === true,
        ),
      );
    });

    it('go on where they were when the background was ended', async () => {
      await context.session.stopBackground();
      await page.bringToFront();
      await press(page, 'Update now');
      await until('an answer', () =>
        inPage(page, () => document.querySelector('.said')?.textContent?.includes('Done') === true),
      );
      expect((await packsOn(page)).sample).toBe('1.1.0');
    });

    it('give way to a file, which unsigned is taken only after a warning, and are removed', async () => {
      const directory = await mkdtemp(join(tmpdir(), 'reperes-'));
      const file = join(directory, 'other.json');
      await writeFile(file, canonicalText({ ...first, id: 'other' }));
      const input = (await page.$('#pack-file')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      await until('the warning', () =>
        inPage(page, () => document.querySelector('.confirm .warning') !== null),
      );
      await press(page, 'Install unsigned all the same');
      await until('the pack', async () => (await packsOn(page)).other === '1.0.0');
      expect(
        await inPage(page, () => document.querySelector('[data-pack="other"] .badge')?.textContent),
      ).toBe('unsigned');
      await rm(directory, { recursive: true });

      await press(page, 'Remove feed');
      await press(page, 'Remove feed');
      await until('its packs to go', async () => !('sample' in (await packsOn(page))));
    });
  },
  new Map([['/fair.html', { body: ARTICLE }]]),
);
