/** Plain JSON values in the extension's storage, apart from the settings. */
import { browser } from 'wxt/browser';

/** What is stored under a key, unchecked; undefined when nothing is. */
export async function readStored(key: string): Promise<unknown> {
  return (await browser.storage.local.get([key]))[key];
}

export async function writeStored(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Calls when a value was changed, by whichever context. */
export function onStoredChange(key: string, listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && key in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
