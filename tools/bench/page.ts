/**
 * What the extension costs a page, in a real Chromium:
 * `npm run bench -- page [DIRECTORY] [--rounds N] [--rivals] [--navigations]`.
 *
 * Pages are those of the directory, else generated ones. Each is opened by turns without an extension, without one
 * again, with an empty one and with ours; times are of the processor, so that other programs weigh less.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { builtExtension } from '../../e2e/harness/launch';
import { type MadePage, serve } from '../../e2e/harness/server';
import { parsePack } from '../../lib/packs/parse-pack';
import { newsPage, shopPage } from './generated-news';
import { median } from './measure';
import {
  startBrowser,
  startWithEmptyExtension,
  timeToPaint,
  type Visit,
  visit,
  warmUp,
} from './page-browser';
import { heapOverNavigations } from './page-heap';
import { markJs, treeWalker, wordsOf } from './page-rivals';
import { traceTasks } from './page-trace';

/** Milliseconds of main thread that a news page may cost: in the middle, and at worst. */
const BUDGET = { median: 8, worst: 25 };
/** Milliseconds of script on a page that is no news. */
const NOT_NEWS = 1;
const THROTTLING = 4;
/** Milliseconds from which a task is called long. */
const LONG_TASK = 50;
/** Visits to each page before those that count: the first of a browser reads more from the disk than any other. */
const UNCOUNTED = 1;
/** Where the sample site is served, for a first page that surely has something to paint. */
const SITE = '/sample-site/';
const SHOP = '/shop.html';
const PACK = join('public', 'packs', 'bundled.json');

const ARMS = ['without', 'again', 'empty', 'with'] as const;
type Arm = (typeof ARMS)[number];
type Row = { page: string } & Record<Arm, Visit[]>;
type At = (path: string) => string;

export async function run(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      rivals: { type: 'boolean', default: false },
      navigations: { type: 'boolean', default: false },
    },
  });
  const pack = parsePack(JSON.parse(await readFile(PACK, 'utf8')));
  if (!pack.ok) throw new Error(`${PACK} is no pack`);
  const { actors } = pack.pack;
  const made = new Map<string, MadePage>(
    [2_000, 8_000, 26_000, 100_000].map((characters) => [
      `/generated-${characters / 1_000}k.html`,
      { body: newsPage(actors, { characters, every: 3 }) },
    ]),
  );
  const directory = positionals[0];
  const paths = directory
    ? (await readdir(directory)).filter((f) => f.endsWith('.html')).map((f) => `/${f}`)
    : [...made.keys()];
  made.set(SHOP, { body: shopPage() });
  const folders = [...(directory ? [['/', directory] as const] : []), [SITE, join('e2e', 'site')] as const];
  const server = await serve(new Map(folders), made);
  const at: At = (path) => server.origin + path;
  const browsers: Record<Arm, Browser> = {
    without: await startBrowser(null),
    again: await startBrowser(null),
    empty: await startWithEmptyExtension(),
    with: await startBrowser(builtExtension('chromium')),
  };
  try {
    await warmUp(browsers.with, at(`${SITE}kremlin-talks.html`));
    const kept = report(await alternate(browsers, [...paths, SHOP], at, Number(values.rounds)));
    await reportTasks(browsers.with, paths, at);
    await reportTimes(browsers.with, paths, at);
    if (values.rivals) await reportRivals(browsers.without, paths, wordsOf(actors), at);
    if (values.navigations) await reportHeap(browsers.with, at(`${SITE}kremlin-talks.html`));
    return kept;
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
    await server.close();
  }
}

/** Visits by turns, every other round in reverse, so that what changes in time weighs on all alike. */
async function alternate(
  browsers: Record<Arm, Browser>,
  paths: readonly string[],
  at: At,
  rounds: number,
): Promise<Row[]> {
  const rows: Row[] = paths.map((page) => ({ page, without: [], again: [], empty: [], with: [] }));
  for (const row of rows)
    for (let round = -UNCOUNTED; round < rounds; round++)
      for (const arm of round % 2 === 0 ? ARMS : ARMS.toReversed()) {
        const seen = await visit(browsers[arm], at(row.page));
        if (round >= 0) row[arm].push(seen);
      }
  return rows;
}

/** The middle of what one arm has more than another in each round. */
function added(row: Row, key: keyof Visit, of: Arm, over: Arm): number {
  return median(row[of].map((seen, round) => seen[key] - (row[over][round]?.[key] ?? Number.NaN)));
}

const cell = (value: number, digits = 1): string => value.toFixed(digits).padStart(8);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const HEAD = '  noise   empty   added  script compile   style    rest   shift  elements  heap kB  painted';

/** Prints a line a page; false when a budget was missed. */
function report(rows: readonly Row[]): boolean {
  say(
    'Milliseconds of processor time on the main thread that a page has more than without an extension: medians of',
  );
  say(
    'the differences in each round. noise: none against none. empty: with a content script of no statement.',
  );
  say('added: with ours, and of that what went where.');
  say(`${'page'.padEnd(33)}${HEAD}`);
  let kept = true;
  for (const row of rows) {
    const more = (key: keyof Visit, of: Arm = 'with') => added(row, key, of, 'without');
    say(
      row.page.slice(0, 32).padEnd(33) +
        cell(more('total', 'again')) +
        cell(more('total', 'empty')) +
        cell(more('total')) +
        cell(more('script')) +
        cell(more('compile')) +
        cell(more('style')) +
        cell(more('rest')) +
        cell(more('shift'), 3) +
        cell(more('elements'), 0) +
        cell(more('heap') / 1_000, 0) +
        cell(median(row.with.map((seen) => seen.painted)), 0),
    );
    if (more('elements') !== 0 || more('shift') > 0) kept = false;
  }
  const news = rows.filter(({ page }) => page !== SHOP).map((row) => added(row, 'total', 'with', 'without'));
  const worst = Math.max(...news);
  say(
    `news pages: median ${median(news).toFixed(1)} of ${BUDGET.median} ms, worst ${worst.toFixed(1)} of ${BUDGET.worst} ms`,
  );
  const shop = rows.find(({ page }) => page === SHOP);
  const script = shop ? added(shop, 'script', 'with', 'empty') + added(shop, 'compile', 'with', 'empty') : 0;
  say(`no news: ${script.toFixed(2)} of ${NOT_NEWS} ms of script`);
  return kept && script <= NOT_NEWS && median(news) <= BUDGET.median && worst <= BUDGET.worst;
}

async function reportTasks(browser: Browser, paths: readonly string[], at: At): Promise<void> {
  for (const throttling of [1, THROTTLING]) {
    const longest: number[] = [];
    for (const path of paths) longest.push(Math.max(0, ...(await traceTasks(browser, at(path), throttling))));
    const long = longest.filter((ms) => ms > LONG_TASK).length;
    say(
      `traced at ${throttling}× throttling: longest task with a part of ours: median ${median(longest).toFixed(1)} ms, ` +
        `worst ${Math.max(...longest).toFixed(1)} ms, over ${LONG_TASK} ms on ${long} of ${paths.length} pages`,
    );
  }
}

async function reportTimes(browser: Browser, paths: readonly string[], at: At): Promise<void> {
  for (const cold of [false, true]) {
    const times: number[] = [];
    for (const path of paths) {
      const time = await timeToPaint(browser, at(path), cold);
      if (time !== null) times.push(time);
    }
    say(
      `DOMContentLoaded to painted, worker ${cold ? 'cold' : 'warm'}: median ${median(times).toFixed(0)} ms, ` +
        `worst ${Math.max(...times).toFixed(0)} ms, of ${times.length} pages with something to paint`,
    );
  }
}

async function reportRivals(
  browser: Browser,
  paths: readonly string[],
  words: readonly string[],
  at: At,
): Promise<void> {
  say(
    `\nMarking ${words.length} names on the same pages; milliseconds of script and layout, elements added.`,
  );
  say(`${'page'.padEnd(33)}   TreeWalker + <mark>   mark.js`);
  for (const page of paths) {
    const [simple, library] = [
      await treeWalker(browser, at(page), words),
      await markJs(browser, at(page), words),
    ];
    const shown = (m: typeof simple) => (m === null ? '    gave up' : `${cell(m.ms)} (${m.elements})`);
    say(`${page.slice(0, 32).padEnd(33)}   ${shown(simple).padEnd(20)}  ${shown(library)}`);
  }
}

async function reportHeap(browser: Browser, url: string): Promise<void> {
  const [few, many] = await heapOverNavigations(browser, url, [20, 200]);
  say(
    `heap of a tab after 20 client-side navigations ${few} kB, after 200 ${many} kB (${((100 * many) / few - 100).toFixed(1)} % more)`,
  );
}
