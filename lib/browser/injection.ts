/** Brings our scripts into tabs: the gate into tabs that were open before us, the page script where it is wanted. */
import { browser } from 'wxt/browser';

const GATE_SCRIPT = '/gate.js';
const PAGE_SCRIPT = '/page.js';
const CARD_SCRIPT = '/card.js';

/** Injects the page script into the top frame of a tab. Answers false where the browser lets nobody in. */
export async function injectPageScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [PAGE_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Adds a style sheet to the top frame of a tab. Origin AUTHOR, as Chromium does not paint backgrounds of highlights
 * from USER sheets. Answers false where the browser lets nobody in.
 */
export async function insertSheet(tabId: number, css: string): Promise<boolean> {
  const sheet = { target: { tabId, frameIds: [0] }, css, origin: 'AUTHOR' as const };
  try {
    // The same sheet twice would double its lines: take an earlier one out first.
    await browser.scripting.removeCSS(sheet).catch(() => undefined);
    await browser.scripting.insertCSS(sheet);
    return true;
  } catch {
    return false;
  }
}

/** Brings the card's script to where the page script runs. Answers false where the browser lets nobody in. */
export async function injectCardScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [CARD_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/** Runs the gate in a tab, which asks for the page script if the page is news. */
export async function runGate(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [GATE_SCRIPT] });
  } catch {
    // A tab that shows an error page, a store or a viewer takes no script; there is no news in it either.
  }
}
