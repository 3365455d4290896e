/** How long the tasks of a page's main thread are in which the extension works, read from a DevTools trace. */
import type { Browser } from 'puppeteer-core';
import { pause } from './page-browser';

/** The fields of a trace event that are read; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time on the processor: what other programs took of the machine is not in it. */
  tdur?: number;
  args?: Record<string, unknown>;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink', 'v8'];
const OURS = 'chrome-extension://';
/** Milliseconds after loading for which a page is followed at full speed. */
const FOLLOWED = 1_200;

/** Milliseconds on the processor of every task of a page's main thread in which the extension had a part. */
export async function traceTasks(browser: Browser, url: string, throttling: number): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await page.bringToFront();
    await page.emulateCPUThrottling(throttling);
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await pause(FOLLOWED * Math.sqrt(throttling));
    const trace = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    return tasksOfOurs(traceEvents, url);
  } finally {
    await page.close();
  }
}

/**
 * The tasks in which a script of an extension ran. What goes on after an `await` has no address in a trace, and after
 * `scheduler.yield()` not even a task around it: it is a checkpoint for microtasks of its own. Such a checkpoint counts
 * when no script of the page ran in it, once the extension has been seen.
 */
export function tasksOfOurs(events: readonly TraceEvent[], url: string): number[] {
  const main = mainThreadOf(events, url);
  const own = events
    .filter((e) => e.ph === 'X' && main !== null && e.pid === main.pid && e.tid === main.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: number[] = [];
  let seen = false;
  for (let i = 0; i < own.length; ) {
    const task = own[i] as TraceEvent;
    const end = task.ts + (task.dur ?? 0);
    const inside: TraceEvent[] = [task];
    for (i++; i < own.length && (own[i] as TraceEvent).ts < end; i++) inside.push(own[i] as TraceEvent);
    const scripts = inside.map(scriptOf).filter((address) => address !== null);
    const isOurs = scripts.some((address) => address.startsWith(OURS));
    const isContinuation = seen && scripts.length === 0 && inside.some((e) => MICROTASKS.test(e.name));
    if (isOurs || isContinuation) tasks.push((task.tdur ?? task.dur ?? 0) / 1_000);
    seen ||= isOurs;
  }
  return tasks;
}

const MICROTASKS = /^(?:RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint)$/;

/** The address of the script that an event ran or compiled. */
function scriptOf(event: TraceEvent): string | null {
  const data = event.args?.data as { url?: unknown } | undefined;
  const runs = event.name === 'EvaluateScript' || event.name === 'FunctionCall';
  return runs && typeof data?.url === 'string' && data.url !== '' ? data.url : null;
}

/** The thread that parsed the page. */
function mainThreadOf(events: readonly TraceEvent[], url: string): TraceEvent | null {
  return (
    events.find((e) => {
      const begin = e.args?.beginData as { url?: unknown } | undefined;
      return e.name === 'ParseHTML' && begin?.url === url;
    }) ?? null
  );
}
