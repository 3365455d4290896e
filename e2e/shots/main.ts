/** `npm run shots`: pictures of the card in every state, both themes, into out/shots, to be looked at. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { callSource } from '../harness/evaluate';
import { launch, ROOT } from '../harness/launch';
import { pageScript } from '../harness/script';
import { serve } from '../harness/server';
import { onPages } from './on-pages';

const OUT = join(ROOT, 'out', 'shots');
const THEMES = ['light', 'dark'] as const;
/** Pixels around the card. */
const AROUND = 24;

interface Gallery {
  names: string[];
  show(name: string, theme: string, scale: number): Promise<{ width: number; height: number } | null>;
}

const wanted = process.argv.slice(2);
const script = await pageScript('e2e/shots/gallery.tsx');
const server = await serve(
  new Map([['/', join(ROOT, 'e2e', 'site')]]),
  new Map([
    [
      '/gallery.html',
      {
        body: '<!doctype html><meta charset="utf-8"><title>Gallery</title><body><script src="/gallery.js"></script>',
      },
    ],
    ['/gallery.js', { body: script, type: 'text/javascript' }],
  ]),
);
const session = await launch('chromium');
try {
  await mkdir(OUT, { recursive: true });
  const page = await session.open(`${server.origin}/gallery.html`);
  const names = (await page.evaluate('names')) as Gallery['names'];
  for (const theme of THEMES)
    for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one)))
      await picture(page, name, theme);
  // Narrow, and with twice the text size.
  await page.setViewport({ width: 320, height: 700 });
  for (const name of ['actor', 'claim-differs', 'menu'])
    await picture(page, name, 'light', { suffix: '-320px' });
  await page.setViewport({ width: 900, height: 1000 });
  await picture(page, 'claim-differs', 'light', { suffix: '-200percent', scale: 2 });
  await page.close();
  if (wanted.length === 0) await onPages(session, server.origin, OUT);
} finally {
  await session.close();
  await server.close();
}
process.stdout.write(`pictures in ${OUT}\n`);

async function picture(
  page: Page,
  name: string,
  theme: string,
  { suffix = '', scale = 1 }: { suffix?: string; scale?: number } = {},
): Promise<void> {
  const source = callSource(
    (...what: [string, string, number]) => (globalThis as unknown as Gallery).show(...what),
    [name, theme, scale],
  );
  const box = (await page.evaluate(source)) as { width: number; height: number } | null;
  if (!box) throw new Error(`nothing was drawn for ${name}`);
  const clip = { x: 0, y: 0, width: box.width + 2 * AROUND, height: box.height + 2 * AROUND };
  // The welcome page may have come in front meanwhile, and a tab behind another draws nothing.
  await page.bringToFront();
  await page.screenshot({ path: join(OUT, `${name}-${theme}${suffix}.png`) as `${string}.png`, clip });
}
