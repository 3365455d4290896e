import { describe, expect, it } from 'vitest';
import { type TraceEvent, tasksOfOurs } from './page-trace';

const URL = 'http://127.0.0.1/news';
const OURS = 'chrome-extension://x/page.js';
const event = (name: string, ts: number, ms: number, url?: string): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur: 2_000 * ms,
  tdur: 1_000 * ms,
  args: { data: { url }, beginData: { url } },
});
const parse = event('ParseHTML', 0, 1, URL);

describe('tasks of ours in a trace', () => {
  it('are those with a script of an extension in them, by their time on the processor', () => {
    const events = [
      parse,
      event('RunTask', 10_000, 7),
      event('EvaluateScript', 10_500, 3, OURS),
      event('RunTask', 30_000, 5),
      event('FunctionCall', 30_500, 2, `${URL}.js`),
    ];
    expect(tasksOfOurs(events, URL)).toEqual([7]);
  });

  it('include what goes on after a rest, where no task is around it, and leave out what the page goes on with', () => {
    const events = [
      parse,
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 5_000, 9),
      event('RunTask', 30_000, 7),
      event('EvaluateScript', 30_500, 3, OURS),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 60_000, 4),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 80_000, 6),
      event('FunctionCall', 80_500, 5, `${URL}.js`),
    ];
    expect(tasksOfOurs(events, URL)).toEqual([7, 4]);
  });

  it('are looked for on the thread that parsed the page alone', () => {
    const worker = { ...event('EvaluateScript', 10_000, 3, OURS), tid: 2 };
    expect(tasksOfOurs([parse, worker], URL)).toEqual([]);
  });
});
