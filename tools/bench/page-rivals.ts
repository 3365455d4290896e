/** The usual ways to mark words on a page, on the same pages and the same words: mark.js, and a walk with <mark>. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import type { Actor } from '../../lib/model/actor';

/** What marking the words of one page cost; null where it gave up. */
export interface Marking {
  /** Milliseconds of script and the layout that it made necessary. */
  ms: number;
  /** Elements added to the page. */
  elements: number;
}

/** Milliseconds after which a rival is stopped. */
const PATIENCE = 30_000;

/** Every form of a name that stands for an actor, longest first. */
export function wordsOf(actors: readonly Actor[]): string[] {
  const words = new Set<string>();
  for (const actor of actors)
    for (const forms of [actor.names, actor.weak, actor.inflected])
      for (const list of Object.values(forms ?? {})) for (const word of list) words.add(word);
  return [...words].sort((a, b) => b.length - a.length);
}

/** Marks the words of a page with mark.js, whole words only. */
export async function markJs(
  browser: Browser,
  url: string,
  words: readonly string[],
): Promise<Marking | null> {
  const source = await readFile(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  return marking(
    browser,
    url,
    source,
    (list) => {
      const { Mark } = globalThis as unknown as { Mark: new (root: Element) => MarkJs };
      return new Promise<void>((done) => {
        new Mark(document.body).mark(list, {
          separateWordSearch: false,
          accuracy: 'exactly',
          diacritics: false,
          done,
        });
      });
    },
    words,
  );
}

interface MarkJs {
  mark(words: readonly string[], options: object): void;
}

/** Marks the words as a simple extension does: one pattern of all words, every text node, <mark> around each. */
export function treeWalker(browser: Browser, url: string, words: readonly string[]): Promise<Marking | null> {
  return marking(
    browser,
    url,
    '',
    (list) => {
      const escaped = list.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (!/^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/.test(node.parentElement?.tagName ?? ''))
          nodes.push(node as Text);
      for (const node of nodes) {
        const found = [...node.data.matchAll(pattern)];
        for (const match of found.reverse()) {
          const word = node.splitText(match.index);
          word.splitText(match[0].length);
          const mark = document.createElement('mark');
          word.replaceWith(mark);
          mark.append(word);
        }
      }
    },
    words,
  );
}

/** Runs a way of marking in a fresh page, flushes layout, and counts. */
async function marking(
  browser: Browser,
  url: string,
  library: string,
  mark: (words: string[]) => void | Promise<void>,
  words: readonly string[],
): Promise<Marking | null> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    // A page may load an AMD or CommonJS loader, which a library would take for its host.
    await page.evaluate(
      `{ const define = undefined, module = undefined, exports = undefined;\n${library}\n}`,
    );
    const run = page.evaluate(`(async () => {
      document.body.offsetHeight;
      const before = document.querySelectorAll('*').length;
      const start = performance.now();
      await ((__name) => (${mark.toString()})(${JSON.stringify(words)}))((named) => named);
      document.body.offsetHeight;
      const ms = performance.now() - start;
      return { ms, elements: document.querySelectorAll('*').length - before };
    })()`) as Promise<Marking>;
    return await Promise.race([run.catch(() => null), givenUp()]);
  } finally {
    await page.close({ runBeforeUnload: false }).catch(() => undefined);
  }
}

async function givenUp(): Promise<null> {
  await new Promise((done) => setTimeout(done, PATIENCE).unref());
  return null;
}
