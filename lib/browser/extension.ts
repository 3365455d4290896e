/** What the extension knows of itself: its language, version and packaged files, and when the browser calls it. */
import { browser } from 'wxt/browser';

/** The browser's interface language (BCP 47). */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** The extension's version. */
export const ownVersion = (): string => browser.runtime.getManifest().version;

/** The part of the browser that carries our messages. */
export const runtime = () => browser.runtime;

/** Whether a message comes from a page of the extension itself. */
export function isOwnPage({ url }: { url?: string | undefined }): boolean {
  return url?.startsWith(browser.runtime.getURL('/' as '/popup.html')) === true;
}

/** Reads a file of the package. Throws when it is missing. */
export async function readPackaged(path: `/${string}`): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL(path as '/popup.html'));
  if (!response.ok) throw new Error(`${path} cannot be read (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Calls when the extension was installed or updated; `first` when it was not there before. */
export function onInstalled(listener: (first: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));
}

/** Calls when the browser has started. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Calls with the name of a keyboard command and the tab it was given in. */
export function onCommand(listener: (command: string, tabId: number | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => listener(command, tab?.id));
}

/** Deletes all that is kept in the browser's storage for extensions: settings, mutes, reports, the account's copy. */
export async function eraseStorage(): Promise<void> {
  const { local, session, sync } = browser.storage;
  // Some browsers are set to have no account: then there is nothing in it.
  await Promise.all([local.clear(), session.clear(), sync.clear().catch(() => undefined)]);
}

/** Starts the extension anew; its open pages are closed. */
export function reload(): void {
  browser.runtime.reload();
}
