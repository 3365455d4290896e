import { describe, expect, it } from 'vitest';
import { isOff, keptSite, siteNamed, siteOf, withSite } from './sites';

const off = (...excludedSites: string[]) => ({
  enabled: true,
  pausedUntil: null,
  excludedSites,
  excludedPages: [] as string[],
});

describe('site switch', () => {
  it('names a site by its host, without www', () => {
    expect(siteOf('https://www.news.example/a?b#c')).toBe('news.example');
    expect(siteOf('http://localhost:8080/')).toBe('localhost');
    expect(siteOf('https://news.example./')).toBe('news.example');
    for (const url of [
      'https://www./',
      'https://*.news.example/',
      'https://foo..bar/',
      'about:blank',
      'chrome://extensions',
      'file:///a.html',
      'no address',
      undefined,
    ]) {
      expect(siteOf(url)).toBeNull();
    }
  });

  it('reads what people write for a site, and takes back any that it has kept', () => {
    for (const text of ['news.example', '*.news.example', 'https://www.news.example/a', 'news.example/a'])
      expect(siteNamed(text)).toBe('news.example');
    for (const text of ['news', '', 'two words.example', 'javascript:alert(1)', '*'])
      expect(siteNamed(text)).toBeNull();
    for (const url of [
      'http://intranet/a',
      'http://[::1]:80/',
      'http://127.0.0.1/',
      'https://news.example/',
    ]) {
      const site = siteOf(url) ?? '';
      expect(keptSite(site)).toBe(site);
    }
    for (const text of ['two words', 'a/b', '', '*']) expect(keptSite(text)).toBeNull();
  });

  it('covers subdomains, and no site that merely ends alike', () => {
    expect(isOff(off('news.example'), 'https://www.news.example/')).toBe(true);
    expect(isOff(off('news.example'), 'https://live.news.example/')).toBe(true);
    expect(isOff(off('news.example'), 'https://badnews.example/')).toBe(false);
    expect(isOff(off('live.news.example'), 'https://news.example/')).toBe(false);
  });

  it('is off everywhere when the extension is off, and on what is no web page', () => {
    expect(isOff({ ...off(), enabled: false }, 'https://news.example/')).toBe(true);
    expect(isOff(off(), 'about:blank')).toBe(true);
  });

  it('is off everywhere while the extension rests', () => {
    const resting = { ...off(), pausedUntil: 2_000 };
    expect(isOff(resting, 'https://news.example/', 1_999)).toBe(true);
    expect(isOff(resting, 'https://news.example/', 2_000)).toBe(false);
  });

  it('covers a single page at whatever place in it, and no other page', () => {
    const settings = { ...off(), excludedPages: ['https://news.example/a?b'] };
    expect(isOff(settings, 'https://news.example/a?b#c')).toBe(true);
    expect(isOff(settings, 'https://news.example/a')).toBe(false);
  });

  it('switches on what was off, also by the entry of a parent', () => {
    expect(withSite(['b.example', 'news.example'], 'live.news.example', true)).toEqual(['b.example']);
    expect(withSite(['b.example'], 'a.example', false)).toEqual(['a.example', 'b.example']);
    expect(withSite(['a.example'], 'a.example', false)).toEqual(['a.example']);
  });
});
