/**
 * Lets appearance and language go along with the browser's own account, for readers who switched that on. Off by
 * default: nothing leaves the device unasked, and what goes is never a site, a page or a mute.
 */
import { browser } from 'wxt/browser';
import { readSettings, type Settings, SYNCED_KEYS } from '../model/settings';
import { changeSettings, loadSettings } from './settings';

const syncedPart = (settings: Settings) =>
  Object.fromEntries(SYNCED_KEYS.map((key) => [key, settings[key]])) as Pick<
    Settings,
    (typeof SYNCED_KEYS)[number]
  >;

/** Sends a change of the reader's on; when the switch was just thrown, takes what another device has left first. */
export async function sendSynced(now: Settings, before: Settings): Promise<void> {
  if (!now.sync) {
    if (before.sync) await browser.storage.sync.remove([...SYNCED_KEYS]);
    return;
  }
  if (!before.sync && (await takeSynced())) return;
  if (before.sync && JSON.stringify(syncedPart(now)) === JSON.stringify(syncedPart(before))) return;
  await browser.storage.sync.set(syncedPart(now));
}

/** Takes over what another device has stored; false when there is nothing. */
async function takeSynced(): Promise<boolean> {
  const stored = await browser.storage.sync.get([...SYNCED_KEYS]);
  const keys = SYNCED_KEYS.filter((key) => key in stored);
  if (keys.length === 0) return false;
  const read = readSettings(stored);
  await changeSettings(Object.fromEntries(keys.map((key) => [key, read[key]])));
  return true;
}

/** Follows changes that other devices make, as long as the reader wants it. */
export function onSynced(): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'sync') return;
    void loadSettings().then(async (now) => {
      if (!now.sync) return;
      const stored = await browser.storage.sync.get([...SYNCED_KEYS]);
      const known = syncedPart(now);
      if (JSON.stringify(syncedPart(readSettings({ ...known, ...stored }))) !== JSON.stringify(known))
        await takeSynced();
    });
  });
}
