/** Reads from a DevTools trace what the page's main thread did, and how much of it was the extension's. */

/** The fields of a trace event that are read; times in microseconds. */
interface TraceEvent {
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

/** What a trace needs to be read by `readTrace`. */
export const TRACE_CATEGORIES = ['toplevel', 'devtools.timeline'];

/** Milliseconds on the processor of the page's main thread. */
export interface MainThread {
  /** All tasks. */
  total: number;
  /** The extension's scripts and callbacks. */
  ours: number;
  /** The gate alone. */
  gate: number;
  /** The longest task that ran a script of the extension. */
  longestOfOurs: number;
  /** The longest task of all. */
  longest: number;
}

const OURS = 'chrome-extension://';

/**
 * Adds up the main thread of the page that a trace was taken of. What follows an answer of the background runs as a
 * microtask without an address; such tasks count as ours when no script of the page ran in them.
 */
export function readTrace(json: Uint8Array, url: string): MainThread {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(json)) as { traceEvents: TraceEvent[] };
  const main = mainThreadOf(traceEvents, url);
  const events = traceEvents
    .filter((e) => e.ph === 'X' && main !== null && e.pid === main.pid && e.tid === main.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const sum: MainThread = { total: 0, ours: 0, gate: 0, longestOfOurs: 0, longest: 0 };
  let end = -1;
  let seen = false;
  for (let i = 0; i < events.length; i++) {
    const task = events[i];
    if (!task || !isTask(task) || task.ts < end) continue;
    end = task.ts + (task.dur ?? 0);
    const inside: TraceEvent[] = [];
    for (let j = i + 1; j < events.length; j++) {
      const event = events[j];
      if (!event || event.ts >= end) break;
      if (!isTask(event)) inside.push(event);
    }
    const { ours, gate } = shareOfTask(inside, seen);
    if (ours > 0) {
      seen = true;
      sum.longestOfOurs = Math.max(sum.longestOfOurs, cpu(task));
    }
    sum.ours += ours;
    sum.gate += gate;
    sum.total += cpu(task);
    sum.longest = Math.max(sum.longest, cpu(task));
  }
  return sum;
}

function shareOfTask(inside: readonly TraceEvent[], after: boolean): { ours: number; gate: number } {
  let ours = 0;
  let gate = 0;
  let end = -1;
  let microtasks = 0;
  let foreign = false;
  for (const event of inside) {
    if (event.ts < end) continue;
    if (event.name === 'RunMicrotasks') microtasks += cpu(event);
    const address = addressOf(event);
    if (address === null) continue;
    if (!address.startsWith(OURS)) {
      foreign = true;
      continue;
    }
    end = event.ts + (event.dur ?? 0);
    ours += cpu(event);
    if (address.endsWith('/gate.js')) gate += cpu(event);
  }
  if (ours === 0 && after && !foreign) ours = microtasks;
  return { ours, gate };
}

/** The address of the script that an event ran or compiled. */
function addressOf(event: TraceEvent): string | null {
  const data = event.args?.data as { url?: unknown } | undefined;
  const scripted =
    event.name === 'EvaluateScript' || event.name === 'FunctionCall' || event.name === 'v8.compile';
  return scripted && typeof data?.url === 'string' && data.url !== '' ? data.url : null;
}

function isTask(event: TraceEvent): boolean {
  return event.name.endsWith('RunTask');
}

function cpu(event: TraceEvent): number {
  return (event.tdur ?? event.dur ?? 0) / 1_000;
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
