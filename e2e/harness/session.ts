/** What a test or the demo can ask of a browser that runs the built extension, alike for both browsers. */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../tools/setup/browsers.mjs';
import type { Json } from './evaluate';

export type { BrowserKind };

export interface LaunchOptions {
  /** Program of the browser. */
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** For tests: no host but 127.0.0.1 can be reached, and the browser speaks English. */
  isolated: boolean;
}

export interface Session {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Opens a tab; with an address, once its document is loaded. */
  open(url?: string): Promise<Page>;
  /** Opens one of the extension's own pages ("popup.html?tab=3") in a tab. */
  openOwn(path: string): Promise<Page>;
  /** Runs `fn` on every closed shadow root of the page, in the page's own world. */
  inClosedRoots<A extends readonly Json[], R>(
    page: Page,
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<R[]>;
  /** Exceptions and logged errors of the extension so far, in any of its contexts. */
  errors(): Promise<string[]>;
  /** Addresses outside the extension that any of its contexts has asked for so far. */
  requests(): Promise<string[]>;
  /** Cuts the extension's background off from the network, loopback included where the browser can. */
  goOffline(): Promise<void>;
  /** Puts the extension in once more while it runs, as an update does; pages of its own close in Chromium. */
  reinstall(): Promise<void>;
  /** Takes the extension away while its scripts live on in open pages. */
  uninstall(): Promise<void>;
  /** Ends the background, as the browser itself does after some idle time. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}
