/**
 * Shows the extension at work: `npm start [-- FILE.html https://… ]`.
 *
 * Builds it and opens a browser with it on the sample news site, or on the pages given. With a display the browser
 * stays until it is closed; without one, what was found is printed and pictures are written to out/demo.
 * Exit code 0, or 2 when something given is not there or the build fails.
 */

import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, ROOT } from '../../e2e/harness/launch';
import { serve } from '../../e2e/harness/server';
import type { BrowserKind, Session } from '../../e2e/harness/session';
import { errorWords } from '../../lib/model/error-words';
import { givenPages } from './given-pages';
import { showHeadless } from './headless';

const SITE = join(ROOT, 'e2e', 'site');
const OUT = join('out', 'demo');

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Builds the extension; fails with the build's own words. */
async function build(kind: BrowserKind): Promise<void> {
  const target = kind === 'chromium' ? 'chrome' : 'firefox';
  const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  await new Promise<void>((built, failed) => {
    let said = '';
    const child = spawn(process.execPath, [wxt, 'build', '-b', target], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? built() : failed(new Error(`the build failed:\n${said}`))));
  });
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the addresses in a window and waits until the user closes it. */
async function showWindow(session: Session, addresses: readonly string[]): Promise<void> {
  const [blank] = await session.browser.pages();
  for (const address of addresses)
    await session.open(address).catch((error) => print(`${address}: ${error}`));
  await blank?.close();
  print('The browser is open. Close it, or press Ctrl+C, to end.');
  await new Promise((closed) => session.browser.once('disconnected', closed));
}

/** The pages of the sample site, the front page first. */
async function samplePages(origin: string): Promise<string[]> {
  const names = (await readdir(SITE)).filter((name) => name.endsWith('.html') && name !== 'index.html');
  return ['/', ...names.sort().map((name) => `/${name}`)].map((path) => origin + path);
}

async function main(given: string[]): Promise<void> {
  // npm changes into the project's folder; INIT_CWD is where the user stood.
  const pages = await givenPages(given, process.env.INIT_CWD ?? process.cwd());
  const kind: BrowserKind = process.env.CHROMIUM_PATH || !process.env.FIREFOX_PATH ? 'chromium' : 'firefox';
  print(`building the extension for ${kind === 'chromium' ? 'Chromium' : 'Firefox'} …`);
  await build(kind);
  const server = await serve(new Map([['/', SITE], ...pages.folders]));
  const headless = !hasDisplay();
  const session = await launch(kind, { headless, isolated: false });
  const end = (): void => void session.close();
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    const asked = pages.addresses(server.origin);
    if (headless) {
      print('no display: the browser runs without a window');
      await showHeadless(session, asked.length > 0 ? asked : await samplePages(server.origin), OUT, print);
    } else await showWindow(session, asked.length > 0 ? asked : [`${server.origin}/`]);
  } finally {
    if (session.browser.connected) await session.close();
    await server.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`npm start: ${errorWords(error)}\n`);
  process.exitCode = 2;
}
