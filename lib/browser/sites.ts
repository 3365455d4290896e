/** Decides for which sites the extension is switched off; a switch covers a host and its subdomains. */
import type { SiteSettings } from '../model/settings';

/** The host of a web page without "www.", or null for anything that is no web page. */
export function siteOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  return hostname.replace(/^www\./, '').replace(/\.$/, '');
}

const covers = (excluded: string, site: string) => site === excluded || site.endsWith(`.${excluded}`);

/** Whether something that holds on a site, or everywhere (null), holds at an address. */
export function holdsOn(site: string | null, url: string | undefined): boolean {
  const here = siteOf(url);
  return site === null || (here !== null && covers(site, here));
}

/** Whether the extension rests at a time in milliseconds since 1970. */
export function isPaused({ pausedUntil }: Pick<SiteSettings, 'pausedUntil'>, now: number): boolean {
  return pausedUntil !== null && now < pausedUntil;
}

/** Whether nothing may run on a page of this address at a time in milliseconds since 1970. */
export function isOff(settings: SiteSettings, url: string | undefined, now = Date.now()): boolean {
  const site = siteOf(url);
  if (!settings.enabled || site === null || isPaused(settings, now)) return true;
  return settings.excludedSites.some((other) => covers(other, site));
}

/** The list with a site switched off, or on: then without every entry that covers it. */
export function withSite(excludedSites: readonly string[], site: string, on: boolean): string[] {
  const others = excludedSites.filter((other) => !covers(other, site));
  return on ? others : [...others, site].sort();
}
