/** Opens our own pages: the options, the welcome page, the browsing app in a tab or beside the page. */
import { browser } from 'wxt/browser';

/** Parts of the browser of which each has one and lacks the other. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const panels = () => browser as unknown as Panels;

/** The window that an own page stands in; for `openPanel`, which may not wait for it. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}

/** Opens the side panel or sidebar; to be called first thing in a click, or the browser refuses. */
export async function openPanel(windowId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = panels();
  if (sidebarAction) await sidebarAction.open();
  else if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the browsing app in a tab; `place` is an address within it ("#/actor/…"), `tabId` the tab that it speaks of. */
export async function openInTab(place: string, tabId: number | undefined): Promise<void> {
  const query = tabId === undefined ? '' : `?tab=${tabId}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') + query + place });
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/popup.html') });
}
