/** Keeps the reader's settings in the extension's storage. */
import { browser } from 'wxt/browser';
import {
  DEFAULT_SETTINGS,
  type Mute,
  readSettings,
  SETTING_KEYS,
  type Settings,
  withMute,
} from '../model/settings';
import { pageOf, withSite } from './sites';

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

/** Pages switched off one by one are remembered up to this number, the latest. */
const MOST_PAGES = 200;

/** Switches a single page on or off. */
export async function setPage(url: string, on: boolean): Promise<void> {
  const page = pageOf(url);
  if (page === null) return;
  const { excludedPages } = await loadSettings();
  const others = excludedPages.filter((other) => other !== page);
  await changeSettings({ excludedPages: on ? others : [...others, page].slice(-MOST_PAGES) });
}

/** Puts some settings, or all, back to their defaults. */
export async function resetSettings(keys: readonly (keyof Settings)[] = SETTING_KEYS): Promise<void> {
  await changeSettings(Object.fromEntries(keys.map((key) => [key, DEFAULT_SETTINGS[key]])));
}

/** Tells the settings before and after each change, whoever made it; the function returned stops it. */
export function onSettingsChange(listener: (now: Settings, before: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { oldValue?: unknown }>, area: string) => {
    const keys = SETTING_KEYS.filter((key) => key in changes);
    if (area !== 'local' || keys.length === 0) return;
    const earlier = Object.fromEntries(keys.map((key) => [key, changes[key]?.oldValue]));
    void loadSettings().then((now) => listener(now, readSettings({ ...now, ...earlier })));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
