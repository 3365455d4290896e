/**
 * What the extension costs a page, in a real Chromium: `npm run bench -- page [DIRECTORY] [--rounds N] [--rivals]`.
 *
 * Pages are those of the directory, else generated ones. Each is opened by turns with and without the extension;
 * times are of the processor, so that other programs on the machine weigh little.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { type MadePage, serve } from '../../e2e/harness/server';
import { parsePack } from '../../lib/packs/parse-pack';
import { newsPage, shopPage } from './generated-news';
import { median } from './measure';
import { startBrowser, timeToPaint, type Visit, visit, warmUp } from './page-browser';
import { markJs, treeWalker, wordsOf } from './page-rivals';

/** Milliseconds of main thread that a news page may cost: in the middle, at worst, and for what is no news. */
const BUDGET = { median: 8, worst: 25, notNews: 1 };
const THROTTLING = 4;
/** Milliseconds from which a task is called long. */
const LONG_TASK = 50;
/** Where the sample site is served, for a first page that surely has something to paint. */
const SITE = '/sample-site/';
const PACK = join('public', 'packs', 'bundled.json');

interface Row {
  page: string;
  with: Visit[];
  without: Visit[];
}

export async function run(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '3' }, rivals: { type: 'boolean', default: false } },
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
  made.set('/shop.html', { body: shopPage() });
  const directory = positionals[0];
  const own = [...made.keys()].filter((path) => path !== '/shop.html');
  const paths = directory
    ? (await readdir(directory)).filter((f) => f.endsWith('.html')).map((f) => `/${f}`)
    : own;
  const server = await serve(
    new Map([...(directory ? [['/', directory] as const] : []), [SITE, join('e2e', 'site')]]),
    made,
  );
  const [bare, extended] = [await startBrowser(false), await startBrowser(true)];
  try {
    const at = (path: string) => server.origin + path;
    await warmUp(extended, at(`${SITE}kremlin-talks.html`));
    const rows = await alternate(bare, extended, [...paths, '/shop.html'], at, Number(values.rounds));
    const kept = report(rows);
    await reportThrottled(extended, paths, at);
    await reportTimes(extended, paths, at);
    if (values.rivals) await reportRivals(bare, rows, wordsOf(actors), at);
    return kept;
  } finally {
    await bare.close();
    await extended.close();
    await server.close();
  }
}

async function alternate(
  bare: Browser,
  extended: Browser,
  paths: readonly string[],
  at: (path: string) => string,
  rounds: number,
): Promise<Row[]> {
  const rows: Row[] = paths.map((page) => ({ page, with: [], without: [] }));
  for (let round = 0; round < rounds; round++)
    for (const row of rows) {
      row.without.push(await visit(bare, at(row.page), 1));
      row.with.push(await visit(extended, at(row.page), 1));
    }
  return rows;
}

const middle = (visits: readonly Visit[], key: keyof Visit): number => median(visits.map((v) => v[key]));
const cell = (value: number, digits = 1): string => value.toFixed(digits).padStart(8);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints a line a page; false when a budget was missed. */
function report(rows: readonly Row[]): boolean {
  say('Milliseconds of processor time on the main thread; medians of the rounds.');
  say(`${'page'.padEnd(34)}    gate    ours  longest   added  shift  elements  heap kB  painted`);
  const news: number[] = [];
  let kept = true;
  for (const { page, with: w, without: o } of rows) {
    const ours = middle(w, 'ours');
    const gate = middle(w, 'gate');
    const isNews = ours - gate > 0.5;
    if (isNews) news.push(ours);
    else if (ours > BUDGET.notNews) kept = false;
    const added = middle(w, 'total') - middle(o, 'total');
    const shift = middle(w, 'shift') - middle(o, 'shift');
    const elements = middle(w, 'elements') - middle(o, 'elements');
    const heap = (middle(w, 'heap') - middle(o, 'heap')) / 1_000;
    say(
      page.slice(0, 33).padEnd(33) +
        cell(gate, 2) +
        cell(ours) +
        cell(middle(w, 'longestOfOurs')) +
        cell(added) +
        cell(shift, 3) +
        cell(elements, 0) +
        cell(heap, 0) +
        cell(middle(w, 'painted'), 0),
    );
    if (elements !== 0) kept = false;
  }
  const worst = Math.max(0, ...news);
  say(
    `news pages: median ${median(news).toFixed(1)} of ${BUDGET.median} ms, worst ${worst.toFixed(1)} of ${BUDGET.worst} ms`,
  );
  return kept && median(news) <= BUDGET.median && worst <= BUDGET.worst;
}

async function reportThrottled(
  browser: Browser,
  paths: readonly string[],
  at: (p: string) => string,
): Promise<void> {
  const longest: number[] = [];
  for (const path of paths) longest.push((await visit(browser, at(path), THROTTLING)).longestOfOurs);
  const long = longest.filter((ms) => ms > LONG_TASK).length;
  say(
    `at ${THROTTLING}× throttling: longest task of ours median ${median(longest).toFixed(1)} ms, ` +
      `worst ${Math.max(...longest).toFixed(1)} ms, over ${LONG_TASK} ms on ${long} of ${paths.length} pages`,
  );
}

async function reportTimes(
  browser: Browser,
  paths: readonly string[],
  at: (p: string) => string,
): Promise<void> {
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
  rows: readonly Row[],
  words: readonly string[],
  at: (path: string) => string,
): Promise<void> {
  say(
    `\nMarking ${words.length} names on the same pages; milliseconds of script and layout, elements added.`,
  );
  say(`${'page'.padEnd(34)}    ours   TreeWalker + <mark>   mark.js`);
  for (const { page, with: w } of rows) {
    const [simple, library] = [
      await treeWalker(browser, at(page), words),
      await markJs(browser, at(page), words),
    ];
    const shown = (m: typeof simple) => (m === null ? '    gave up' : `${cell(m.ms)} (${m.elements})`);
    say(
      `${page.slice(0, 33).padEnd(33)}${cell(middle(w, 'ours'))}   ${shown(simple).padEnd(20)}  ${shown(library)}`,
    );
  }
}
