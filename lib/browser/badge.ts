/** Writes the badge on the toolbar button: how much is marked on this page, or that we are off. */
import { browser } from 'wxt/browser';

/** Beyond this, more digits do not fit. */
const MOST_SHOWN = 999;
/** A quiet grey-blue: a count is no alarm. */
const COLOUR = '#596372';

/** Shows the number of annotations of a tab; nothing when there are none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  await write(count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count), tabId);
}

/** Shows that nothing runs in a tab; `off: false` clears it. */
export async function showTabOff(tabId: number, off: boolean): Promise<void> {
  await write(off ? 'off' : '', tabId);
}

/** The badge of tabs that have none of their own: the extension is off, or lacks knowledge or permission (`!`). */
export async function showOverall(state: 'on' | 'off' | 'attention'): Promise<void> {
  await write(state === 'off' ? 'off' : state === 'attention' ? '!' : '');
}

async function write(text: string, tabId?: number): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  try {
    await browser.action.setBadgeBackgroundColor({ color: COLOUR, ...tab });
    await browser.action.setBadgeText({ text, ...tab });
  } catch {
    // The tab was closed meanwhile.
  }
}
