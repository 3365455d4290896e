/** Whether the browser lets us read web pages: Firefox leaves that to the reader, Chromium lets the reader take it back. */
import { browser } from 'wxt/browser';

const WEB_PAGES = { origins: ['http://*/*', 'https://*/*'] };

/** Whether pages may be read. */
export async function mayReadPages(): Promise<boolean> {
  return browser.permissions.contains(WEB_PAGES);
}

/** Asks the reader; to be called first thing in a click, or the browser refuses. False when the answer is no. */
export async function askToReadPages(): Promise<boolean> {
  return browser.permissions.request(WEB_PAGES);
}

/** Calls when the reader gave or took back the permission. */
export function onAccessChange(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
