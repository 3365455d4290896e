/** Browsers for one page, with the extension, with an empty one and without any, and what each makes of the page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { until } from '../../e2e/harness/evaluate';
import { findBrowser } from '../setup/browsers.mjs';

/** Milliseconds after loading for which a page is followed. */
const FOLLOWED = 1_200;

/** Milliseconds that a page's main thread was on the processor: what other programs took is not in it. */
export interface MainThread {
  /** Everything from the navigation on, whatever it is called. */
  total: number;
  /** Evaluating scripts and calling listeners; what runs after an `await` is not here but in `rest`. */
  script: number;
  compile: number;
  /** Style and layout. */
  style: number;
  /** Parsing, painting, messages, new contexts, microtasks, collecting garbage. */
  rest: number;
}

/** One visit. */
export interface Visit extends MainThread {
  /** Sum of layout shifts. */
  shift: number;
  elements: number;
  /** Bytes of JavaScript objects after a collection. */
  heap: number;
  /** Ranges painted. */
  painted: number;
}

/** Starts Chromium with the extension in a folder, or with none; no host but 127.0.0.1 can be reached. */
export async function startBrowser(extension: string | null): Promise<Browser> {
  const executablePath = await findBrowser('chromium');
  if (executablePath === null) throw new Error('no Chromium was found; npm test sets one up');
  return puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless: true,
    pipe: true,
    ...(extension === null ? {} : { enableExtensions: [extension] }),
    defaultViewport: { width: 1200, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** An extension with a content script of no statement: what the browser itself charges for having one at all. */
export async function startWithEmptyExtension(): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-extension-'));
  const matches = ['http://*/*', 'https://*/*'];
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    content_scripts: [{ matches, js: ['empty.js'], run_at: 'document_idle' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'empty.js'), '');
  const browser = await startBrowser(folder);
  browser.once('disconnected', () => void rm(folder, { recursive: true, force: true }));
  return browser;
}

/** Waits until the extension has installed its pack: a page of it gets painted. */
export async function warmUp(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  await until(
    'the first page to be painted',
    async () => {
      // The welcome page that the extension opens takes the front, and nothing is painted in a hidden tab.
      await page.bringToFront();
      return (await painted(page)) > 0;
    },
    30_000,
  );
  await page.close();
}

/**
 * Opens a page in a fresh tab, and so in a fresh process with cold code, follows it for a moment and reads the
 * counters of its main thread. They are clocks that always run: no trace and no profiler slows down what is measured.
 */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await pause(FOLLOWED);
    const main = await readCounters(cdp);
    const [shift, elements] = (await page.evaluate(SHIFT_AND_ELEMENTS)) as [number, number];
    return { ...main, shift, elements, heap: await heapOf(cdp), painted: await painted(page) };
  } finally {
    await page.close();
  }
}

async function readCounters(cdp: CDPSession): Promise<MainThread> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const ms = (name: string) => 1_000 * (metrics.find((m) => m.name === name)?.value ?? Number.NaN);
  const parts = {
    script: ms('ScriptDuration'),
    compile: ms('V8CompileDuration'),
    style: ms('RecalcStyleDuration') + ms('LayoutDuration'),
  };
  const total = ms('ThreadTime');
  return { total, ...parts, rest: total - parts.script - parts.compile - parts.style };
}

const SHIFT_AND_ELEMENTS = `new Promise((done) => {
  let shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done([shift, document.querySelectorAll('*').length]), 50);
})`;

function painted(page: Page): Promise<number> {
  return page.evaluate('[...CSS.highlights.values()].reduce((n, h) => n + h.size, 0)') as Promise<number>;
}

/** Bytes of live JavaScript objects of a page, all worlds included. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Milliseconds from the page's DOMContentLoaded to the first painted word; null when none is painted. */
export async function timeToPaint(
  browser: Browser,
  url: string,
  coldWorker: boolean,
): Promise<number | null> {
  if (coldWorker) await stopWorker(browser);
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(FIRST_PAINT);
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    return (await page.evaluate('globalThis.firstPaint')) as number | null;
  } finally {
    await page.close();
  }
}

/** Looks at the registry between tasks, not at frames: a frame can be late for reasons of its own. */
const FIRST_PAINT = `globalThis.firstPaint = new Promise((done) => {
  addEventListener('DOMContentLoaded', () => {
    const start = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      if ([...CSS.highlights.values()].some((h) => h.size > 0)) done(now - start);
      else if (now - start > 4000) done(null);
      else setTimeout(() => port2.postMessage(0), 1);
    };
    port2.postMessage(0);
  });
});`;

async function stopWorker(browser: Browser): Promise<void> {
  const isWorker = (type: string) => type === 'service_worker';
  for (const target of browser.targets()) if (isWorker(target.type())) await (await target.worker())?.close();
  await until('the worker to stop', async () => !browser.targets().some((t) => isWorker(t.type())));
}
