/** Runs functions of ours inside pages, whichever tool compiled them. */
import type { Page } from 'puppeteer-core';

/** Values that cross into a page as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Source text of a call of `fn`, which may use nothing from outside itself.
 * esbuild (in tsx) wraps inner functions in a `__name` helper that no page has, so the call brings one along.
 */
export function callSource<A extends readonly Json[], R>(fn: (...args: A) => R, args: A): string {
  return `((__name) => (${fn.toString()})(...${JSON.stringify(args)}))((named) => named)`;
}

/** Source of a function that takes a closed shadow root and calls `fn` on it. */
export function rootFunctionSource<A extends readonly Json[], R>(
  fn: (root: ShadowRoot, ...args: A) => R,
  args: A,
): string {
  return `(root) => ((__name) => (${fn.toString()})(root, ...${JSON.stringify(args)}))((named) => named)`;
}

/** Runs `fn` in the page's own world and gives its answer. */
export async function inPage<A extends readonly Json[], R>(
  page: Page,
  fn: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  return (await page.evaluate(callSource(fn, args))) as Awaited<R>;
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks until the answer is neither null nor false; throws with `what` after `timeout` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false>,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s in vain for: ${what}`);
    await sleep(40);
  }
}
