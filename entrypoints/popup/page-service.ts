/** The page at hand: asks its page script what it found, and switches it on and off. */
import type { BrowseServices } from '../../components/browse/services';
import { injectPageScript } from '../../lib/browser/injection';
import { installFailure } from '../../lib/browser/install-failure';
import { changeSettings, loadSettings, setSite } from '../../lib/browser/settings';
import { isOff, siteOf } from '../../lib/browser/sites';
import { type TabRef, tellPage } from '../../lib/browser/tabs';
import type { Reader } from '../../lib/knowledge/reader';
import { groupPage } from '../../lib/knowledge/this-page';
import { unknownNames } from '../../lib/knowledge/unknown-names';
import type { PageView } from '../../lib/model/browse';
import { HIGHLIGHT_CSS } from '../../lib/page/highlight-style';

/** The tab that the app speaks of. */
export interface PageTarget {
  tab(): Promise<TabRef | null>;
  /** Leaves the app for the page, once the page has scrolled. */
  show(tabId: number): Promise<void>;
}

/** What a page script needs to start listening after it was injected. */
const START_MS = 50;
const START_ATTEMPTS = 10;

export function createPageService(
  target: PageTarget,
  reader: () => Promise<Reader | null>,
): BrowseServices['page'] {
  async function view(): Promise<PageView> {
    try {
      return await look();
    } catch (error) {
      return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  async function look(): Promise<PageView> {
    const [tab, settings] = await Promise.all([target.tab(), loadSettings()]);
    const site = siteOf(tab?.url);
    if (!tab || site === null) return { state: 'browser-page' };
    if (!settings.enabled) return { state: 'extension-off' };
    if (isOff(settings, tab.url)) return { state: 'site-off', site };
    const current = await reader();
    if (!current) {
      const reason = await installFailure();
      return reason === null ? { state: 'installing' } : { state: 'failed', reason };
    }
    const listed = await tellPage(tab.id, 'page/list', {});
    if (!listed.ok) return { state: isProtected(tab.url) ? 'protected' : 'not-read', site };
    const { annotations, language, date, truncated } = listed.value;
    const { actors, claims } = await groupPage(current, annotations);
    const emptyKnowledge = current.generation.packs.every((pack) => pack.actors + pack.claims === 0);
    return { state: 'read', site, actors, claims, language, date, truncated, emptyKnowledge };
  }

  async function readAnyway(): Promise<boolean> {
    const tab = await target.tab();
    if (!tab || !(await injectPageScript(tab.id, HIGHLIGHT_CSS))) return false;
    for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
      if ((await tellPage(tab.id, 'page/read', {})).ok) return true;
      await new Promise((resolve) => setTimeout(resolve, START_MS));
    }
    return false;
  }

  return {
    view,
    readAnyway,
    setSite,
    setExtension: (enabled) => changeSettings({ enabled }),
    async jump(index) {
      const tab = await target.tab();
      const answer = tab && (await tellPage(tab.id, 'page/jump', { index }));
      if (!tab || !answer?.ok || !answer.value.found) return false;
      await target.show(tab.id);
      return true;
    },
    async unknownNames() {
      const [tab, current] = await Promise.all([target.tab(), reader()]);
      const answer = tab && (await tellPage(tab.id, 'page/text', {}));
      if (!current || !answer?.ok) return { state: 'found', names: [] };
      return unknownNames(current, answer.value.text, answer.value.language);
    },
  };
}

/** Stores of the browsers let no extension in. */
const PROTECTED = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
];
function isProtected(url: string | undefined): boolean {
  const site = siteOf(url);
  return site !== null && PROTECTED.includes(site);
}
