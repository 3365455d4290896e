/** Keeps the reader's settings in the extension's storage; every setting has a default. */
import { browser } from 'wxt/browser';
import type { SiteSettings } from './sites';
import { withSite } from './sites';

const DEFAULTS: SiteSettings = { enabled: true, excludedSites: [] };

/** The settings as stored; what is missing or damaged takes its default. */
export async function loadSettings(): Promise<SiteSettings> {
  return read(await browser.storage.local.get(Object.keys(DEFAULTS)));
}

/** Switches the whole extension on or off. */
export async function setEnabled(enabled: boolean): Promise<void> {
  await browser.storage.local.set({ enabled });
}

/** Switches one site, with its subdomains, on or off. */
export async function setSite(site: string, on: boolean): Promise<void> {
  const { excludedSites } = await loadSettings();
  await browser.storage.local.set({ excludedSites: withSite(excludedSites, site, on) });
}

/** Tells the settings before and after each change, whoever made it. */
export function onSettingsChange(listener: (now: SiteSettings, before: SiteSettings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const keys = Object.keys(DEFAULTS).filter((key) => key in changes);
    if (area !== 'local' || keys.length === 0) return;
    const earlier = Object.fromEntries(keys.map((key) => [key, changes[key]?.oldValue]));
    void loadSettings().then((now) => listener(now, read({ ...now, ...earlier })));
  });
}

function read(stored: Record<string, unknown>): SiteSettings {
  const { enabled, excludedSites } = stored;
  return {
    enabled: typeof enabled === 'boolean' ? enabled : DEFAULTS.enabled,
    excludedSites: Array.isArray(excludedSites)
      ? excludedSites.filter((site) => typeof site === 'string')
      : DEFAULTS.excludedSites,
  };
}
