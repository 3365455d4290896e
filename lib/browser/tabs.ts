/** Finds tabs and talks to the page script in them. */
import { browser } from 'wxt/browser';
import { sendToPage } from '../messages/client';
import type { PageMessages } from '../messages/map';

/** A tab as the extension sees it; the address is missing for pages that no extension may see. */
export interface TabRef {
  id: number;
  url: string | undefined;
}

/** The tab that the reader looks at. */
export async function activeTab(): Promise<TabRef | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url };
}

/** A tab by its id; null when it is gone. */
export async function tabById(id: number): Promise<TabRef | null> {
  try {
    return { id, url: (await browser.tabs.get(id)).url };
  } catch {
    return null;
  }
}

/** Every tab with a web page. */
export async function webTabs(): Promise<TabRef[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [{ id: tab.id, url: tab.url }]));
}

/** Sends to the page script of a tab; an error value when there is none. */
export function tellPage<Name extends keyof PageMessages>(
  tabId: number,
  type: Name,
  params: Parameters<typeof sendToPage<Name>>[3],
) {
  return sendToPage(browser.tabs, tabId, type, params);
}

/** Brings a tab to the front. */
export async function showTab(id: number): Promise<void> {
  await browser.tabs.update(id, { active: true });
}
