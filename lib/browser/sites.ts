/** Decides for which sites the extension is switched off; a switch covers a host and its subdomains. */
import type { SiteSettings } from '../model/settings';

/** The host of a web page without "www.", or null for anything that is no web page. */
export function siteOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  const site = hostname.replace(/^www\./, '').replace(/\.$/, '');
  // What is typed by hand may hold stars, empty parts or escapes: no page has such a host.
  return site === '' || /[%*]|\.\.|^\./.test(site) ? null : site;
}

/** The site that a reader means by a name ("news.example"), a pattern of one or an address; null when it is none. */
export function siteNamed(text: string): string | null {
  if (/^https?:/i.test(text)) return siteOf(text);
  const host = text.replace(/^\*\./, '');
  // One word alone is no site, save this machine.
  return /^(?!\w+:\/\/)(?:.*\.|localhost)/.test(host) ? siteOf(`https://${host}`) : null;
}

/** The same for a name that was kept: a host of one word may be one of the reader's own network. */
export function keptSite(text: string): string | null {
  return siteNamed(text) ?? (siteOf(`https://${text}`) === text ? text : null);
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
  return isExcluded(settings, site) || isPageExcluded(settings, url);
}

/** Whether the reader switched a site off, by itself or with a parent. */
export function isExcluded({ excludedSites }: Pick<SiteSettings, 'excludedSites'>, site: string): boolean {
  return excludedSites.some((other) => covers(other, site));
}

/** Whether the reader switched off this very page. */
export function isPageExcluded(
  { excludedPages }: Pick<SiteSettings, 'excludedPages'>,
  url: string | undefined,
): boolean {
  const page = pageOf(url);
  return page !== null && excludedPages.includes(page);
}

/** The address of a web page without what follows "#"; null for anything that is no web page. */
export function pageOf(url: string | undefined): string | null {
  return url === undefined || siteOf(url) === null ? null : (url.split('#', 1)[0] ?? null);
}

/** The list with a site switched off, or on: then without every entry that covers it. */
export function withSite(excludedSites: readonly string[], site: string, on: boolean): string[] {
  const others = excludedSites.filter((other) => !covers(other, site));
  return on ? others : [...others, site].sort();
}
