/** Keeps the reader's settings in the extension's storage. */
import { browser } from 'wxt/browser';
import { type Mute, readSettings, SETTING_KEYS, type Settings, withMute } from '../model/settings';
import { withSite } from './sites';

/** The settings as stored; what is missing or damaged takes its default. */
export async function loadSettings(): Promise<Settings> {
  return readSettings(await browser.storage.local.get([...SETTING_KEYS]));
}

/** Stores some settings and leaves the others as they are. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(changes);
}

/** Switches one site, with its subdomains, on or off. */
export async function setSite(site: string, on: boolean): Promise<void> {
  const { excludedSites } = await loadSettings();
  await changeSettings({ excludedSites: withSite(excludedSites, site, on) });
}

/** Mutes a match, or takes that back. */
export async function setMuted(mute: Mute, on: boolean): Promise<void> {
  const { muted } = await loadSettings();
  await changeSettings({ muted: withMute(muted, mute, on) });
}

/** Tells the settings before and after each change, whoever made it. */
export function onSettingsChange(listener: (now: Settings, before: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const keys = SETTING_KEYS.filter((key) => key in changes);
    if (area !== 'local' || keys.length === 0) return;
    const earlier = Object.fromEntries(keys.map((key) => [key, changes[key]?.oldValue]));
    void loadSettings().then((now) => listener(now, readSettings({ ...now, ...earlier })));
  });
}
