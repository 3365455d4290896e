/** The keyboard commands: what is bound to them, and where this browser lets the reader change that. */
import { browser } from 'wxt/browser';

export interface Shortcut {
  name: string;
  /** Words of the manifest; empty for the browser's own commands. */
  description: string;
  /** As the browser writes it ("Alt+Shift+N"); empty when nothing is bound. */
  keys: string;
}

export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Where the browser has the keys of extensions changed. */
export const KEYS_ADDRESS =
  import.meta.env.BROWSER === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';

/** Opens the browser's own page for it; false when it has none that we may open. */
export async function openShortcutSettings(): Promise<boolean> {
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  try {
    if (open) await open.call(browser.commands);
    else await browser.tabs.create({ url: KEYS_ADDRESS });
    return true;
  } catch {
    return false;
  }
}
