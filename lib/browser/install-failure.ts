/** Remembers, while the browser runs, why knowledge could not be installed, so that the popup can say it. */
import { browser } from 'wxt/browser';

const KEY = 'installFailure';

/** Null when the last install went well. */
export async function rememberInstallFailure(reason: string | null): Promise<void> {
  await browser.storage.session.set({ [KEY]: reason });
}

/** The reason of the last failure, or null. */
export async function installFailure(): Promise<string | null> {
  const { [KEY]: reason } = await browser.storage.session.get([KEY]);
  return typeof reason === 'string' ? reason : null;
}
