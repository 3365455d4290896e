/** Two browsers for one page, one with the extension and one without, and what each makes of the page. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from '../../e2e/harness/evaluate';
import { builtExtension } from '../../e2e/harness/launch';
import { findBrowser } from '../setup/browsers.mjs';
import { type MainThread, readTrace, TRACE_CATEGORIES } from './page-trace';

/** Milliseconds after loading for which a page is followed. */
const FOLLOWED = 1_200;

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

/** Starts Chromium, with the extension as built last or without it; no host but 127.0.0.1 can be reached. */
export async function startBrowser(extension: boolean): Promise<Browser> {
  const executablePath = await findBrowser('chromium');
  if (executablePath === null) throw new Error('no Chromium was found; npm test sets one up');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless: true,
    pipe: true,
    ...(extension ? { enableExtensions: [builtExtension('chromium')] } : {}),
    defaultViewport: { width: 1200, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
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

/** Opens a page with a trace running, follows it for a moment and reads off what happened. */
export async function visit(browser: Browser, url: string, throttling: number): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    if (throttling > 1) await page.emulateCPUThrottling(throttling);
    await page.tracing.start({ categories: TRACE_CATEGORIES });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await new Promise((done) => setTimeout(done, FOLLOWED * Math.sqrt(throttling)));
    const trace = await page.tracing.stop();
    const main = readTrace(trace ?? new Uint8Array(), url);
    const [shift, elements] = (await page.evaluate(SHIFT_AND_ELEMENTS)) as [number, number];
    const count = await painted(page);
    return { ...main, shift, elements, heap: await heapOf(page), painted: count };
  } finally {
    await page.close();
  }
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
export async function heapOf(page: Page): Promise<number> {
  const cdp = await page.createCDPSession();
  try {
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await cdp.detach();
  }
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
