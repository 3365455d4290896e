/**
 * The popup with much knowledge, in a real Chromium: `npm run bench -- browse`. From opening to the first list, and from
 * one view to another, over 10,000 generated actors and 10,000 claims, beside the bundled pack in the same browser.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { inPage, until } from '../../e2e/harness/evaluate';
import { launch } from '../../e2e/harness/launch';
import { closeWelcome, ownPage } from '../../e2e/harness/own-pages';
import { serve } from '../../e2e/harness/server';
import type { Session } from '../../e2e/harness/session';
import { startFaultServer } from '../../lib/knowledge/feeds/fault-server';
import { sampleFeed } from '../../lib/packs/feed/sample-feed';
import { BUSY, browsePack } from './browse-pack';
import { newsPage } from './generated-news';
import { generatedPack, SIZE_OPTIONS, sizeOf } from './generated-pack';
import { median } from './measure';
import { FRESH, subscribe } from './packs-install';

/** Milliseconds: from opening to the first list, and from one view to another. */
const BUDGET = { open: 100, view: 50 };

/** Milliseconds until the first list of this page stands in the document, and until the frame after that. */
const FIRST_LIST = `globalThis.firstList = new Promise((done) => {
  const look = () => {
    if (document.querySelector('.groups .group') === null) return;
    observer.disconnect();
    const inDocument = performance.now();
    requestAnimationFrame(() => setTimeout(() => done([inDocument, performance.now()])));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  setTimeout(() => done([NaN, NaN]), 20_000);
});`;

async function openPopup(session: Session, url: string): Promise<{ popup: Page; ms: number }> {
  const popup = await session.open();
  await popup.evaluateOnNewDocument(FIRST_LIST);
  await popup.bringToFront();
  await popup.goto(url);
  const [, ms = Number.NaN] = (await popup.evaluate('globalThis.firstList')) as number[];
  return { popup, ms };
}

/** Milliseconds from a change of the address until the view's content is drawn. */
function switchTo(popup: Page, hash: string, selector: string): Promise<number> {
  return inPage(
    popup,
    (to, wanted) =>
      new Promise<number>((done) => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector(`main ${wanted}:not([data-before])`) === null) return;
          observer.disconnect();
          clearTimeout(timer);
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        };
        const observer = new MutationObserver(look);
        for (const old of document.querySelectorAll(`main ${wanted}`)) old.setAttribute('data-before', '');
        const timer = setTimeout(() => done(Number.NaN), 10_000);
        observer.observe(document.body, { childList: true, subtree: true });
        location.hash = to;
      }),
    hash,
    selector,
  );
}

interface View {
  name: string;
  hashes: readonly string[];
  selector: string;
}

async function measure(session: Session, url: string, views: readonly View[], rounds: number) {
  const opening: number[] = [];
  const switching = new Map(views.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const { popup, ms } = await openPopup(session, url);
    opening.push(ms);
    for (const { name, hashes, selector } of views) {
      const hash = hashes[round % hashes.length] ?? '';
      switching.get(name)?.push(await switchTo(popup, hash, selector));
    }
    await popup.close();
  }
  return { opening, switching };
}

const ROWS = '.list .row a';

/** Prints the figures; false when a middle one exceeds its budget. */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...SIZE_OPTIONS,
      rounds: { type: 'string', default: '7' },
    },
  });
  const made = browsePack(generatedPack(sizeOf(values)));
  const { pack } = made;
  const rounds = Number(values.rounds);
  const feed = await sampleFeed([pack]);
  const server = await startFaultServer(feed.files);
  const pages = await serve(
    new Map([['/site/', 'e2e/site']]),
    new Map([['/large.html', { body: newsPage(pack.actors, { characters: 8_000, every: 3 }) }]]),
  );
  const session = await launch('chromium');
  try {
    await feed.publish({ ...FRESH, serial: 1 });
    const own = await ownPage(session);
    await closeWelcome(own);
    const popupFor = async (path: string): Promise<string> => {
      const page = await session.open(pages.origin + path);
      await page.bringToFront();
      await until('marks', () => inPage(page, () => CSS.highlights.size > 0), 60_000);
      return new URL(`popup.html?tab=${await own.tabOf(page.url())}`, own.page.url()).href;
    };
    const search: View = { name: 'search', hashes: ['#/search'], selector: 'input' };
    const coverage: View = { name: 'coverage', hashes: ['#/coverage'], selector: ROWS };
    const back: View = { name: 'this page', hashes: ['#/page'], selector: '.groups .group' };
    const few = await measure(
      session,
      await popupFor('/site/kremlin-talks.html'),
      [search, coverage, back],
      rounds,
    );
    const options = await session.openOwn('options.html');
    const { answer } = await subscribe(options, feed, server);
    await options.close();
    if (!answer.ok) throw new Error(`the pack was not installed: ${answer.refusal.message}`);
    const to = (view: string, ids: readonly string[]) => ids.map((id) => `#/${view}/${id}`);
    const views: View[] = [
      search,
      { name: 'results', hashes: ['#/search?q=daily'], selector: '.hits a' },
      { name: 'results again', hashes: ['#/search?q=costs+million'], selector: '.hits a' },
      { name: 'filtered, no query', hashes: ['#/search?kind=claim&from=2024-05-01'], selector: '.hits a' },
      coverage,
      { name: 'actor', hashes: to('actor', made.actors), selector: ROWS },
      { name: 'claim', hashes: to('claim', made.claims), selector: 'a' },
      { name: 'event', hashes: to('event', made.events), selector: '.matrix' },
      { name: 'source', hashes: to('source', made.sources), selector: ROWS },
      { name: `actor of ${BUSY.actor} claims`, hashes: to('actor', [made.busyActor]), selector: ROWS },
      { name: `event of ${BUSY.event} claims`, hashes: to('event', [made.busyEvent]), selector: '.matrix' },
      back,
    ];
    const many = await measure(session, await popupFor('/large.html'), views, rounds);
    process.stdout.write(
      `${pack.actors.length} actors, ${pack.claims.length} claims, ${rounds} rounds; milliseconds until drawn\n`,
    );
    process.stdout.write(`${''.padEnd(24)} median    worst   bundled pack\n`);
    const tell = (name: string, times: readonly number[], before: readonly number[] | undefined) => {
      const cells = [median(times), Math.max(...times), ...(before ? [median(before)] : [])];
      process.stdout.write(
        `${name.padEnd(22)}${cells.map((cell) => cell.toFixed(0).padStart(9)).join('')}\n`,
      );
    };
    tell('open to first list', many.opening, few.opening);
    for (const { name } of views) tell(name, many.switching.get(name) ?? [], few.switching.get(name));
    const slow = views.filter(({ name }) => median(many.switching.get(name) ?? []) > BUDGET.view);
    return median(many.opening) <= BUDGET.open && slow.length === 0;
  } finally {
    await session.close();
    await server.close();
    await pages.close();
  }
}
