/** Starts either browser with the built extension. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../tools/setup/browsers.mjs';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { BrowserKind, Session } from './session';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Folder that `wxt build` writes for a browser. */
export function builtExtension(kind: BrowserKind): string {
  return join(ROOT, '.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Starts the browser with the extension as built last; by default as tests want it. */
export async function launch(
  kind: BrowserKind,
  { headless = true, isolated = true }: { headless?: boolean; isolated?: boolean } = {},
): Promise<Session> {
  const executable = await findBrowser(kind);
  if (executable === null) throw new Error(`no ${kind} was found; npm test sets one up`);
  const options = { executable, extension: builtExtension(kind), headless, isolated };
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
