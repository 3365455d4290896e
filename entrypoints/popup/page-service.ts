/** The page at hand: asks its page script what it found, and switches it on and off. */

import type { BrowseServices } from '../../components/browse/services';
import { askToReadPages, mayReadPages } from '../../lib/browser/access';
import { injectPageScript } from '../../lib/browser/injection';
import { installFailure } from '../../lib/browser/install-failure';
import { changeSettings, loadSettings, setPage, setSite } from '../../lib/browser/settings';
import { isExcluded, isPageExcluded, isPaused, siteOf } from '../../lib/browser/sites';
import { type TabRef, tellPage } from '../../lib/browser/tabs';
import type { Reader } from '../../lib/knowledge/reader';
import { addedByCoverage, groupPage } from '../../lib/knowledge/this-page';
import { unknownNames } from '../../lib/knowledge/unknown-names';
import type { ListedAnnotation } from '../../lib/messages/map';
import type { PageView } from '../../lib/model/browse';
import { errorWords } from '../../lib/model/error-words';
import { passageAddress } from '../../lib/text/passage-address';

/** What is known of the page, as the view shows it. */
type PageContents = Pick<Extract<PageView, { state: 'read' }>, 'actors' | 'claims' | 'adds'>;

/** The tab that the app speaks of. */
export interface PageTarget {
  tab(): Promise<TabRef | null>;
  /** Leaves the app for the page, once the page has scrolled. */
  show(tabId: number): Promise<void>;
}

/** What a page script needs to start listening after it was injected. */
const START_MS = 50;
const START_ATTEMPTS = 10;
/** How long a pause lasts. */
const PAUSE_MS = 3_600_000;

export function createPageService(
  target: PageTarget,
  reader: () => Promise<Reader | null>,
): BrowseServices['page'] {
  async function view(): Promise<PageView> {
    try {
      return await look();
    } catch (error) {
      return { state: 'failed', reason: errorWords(error) };
    }
  }

  /** The view asks every second: what a page at rest holds is looked up once. */
  let last: { key: string; contents: PageContents } | null = null;

  async function contentsOf(
    current: Reader,
    annotations: readonly ListedAnnotation[],
  ): Promise<PageContents> {
    const key = `${current.generation.id} ${JSON.stringify(annotations)}`;
    if (last?.key === key) return last.contents;
    const groups = await groupPage(current, annotations);
    const own = groups.claims.map(({ id }) => id);
    const contents = { ...groups, adds: await addedByCoverage(current, own) };
    last = { key, contents };
    return contents;
  }

  async function look(): Promise<PageView> {
    const [tab, settings] = await Promise.all([target.tab(), loadSettings()]);
    const site = siteOf(tab?.url);
    if (!tab) return { state: 'closed' };
    if (site === null) return { state: 'browser-page' };
    if (!settings.enabled) return { state: 'extension-off' };
    if (!(await mayReadPages())) return { state: 'no-access' };
    if (isPaused(settings, Date.now())) return { state: 'paused', until: settings.pausedUntil ?? 0 };
    if (isExcluded(settings, site)) return { state: 'site-off', site };
    if (isPageExcluded(settings, tab.url)) return { state: 'page-off', site };
    const current = await reader();
    if (!current) {
      const reason = await installFailure();
      return reason === null ? { state: 'installing' } : { state: 'failed', reason };
    }
    const listed = await tellPage(tab.id, 'page/list', {});
    if (!listed.ok) return { state: isProtected(tab.url) ? 'protected' : 'not-read', site };
    const { annotations, language, date, truncated } = listed.value;
    const contents = await contentsOf(current, annotations);
    const emptyKnowledge = current.generation.packs.every((pack) => pack.actors + pack.claims === 0);
    return { state: 'read', site, ...contents, language, date, truncated, emptyKnowledge };
  }

  async function readAnyway(): Promise<boolean> {
    const tab = await target.tab();
    if (!tab || !(await injectPageScript(tab.id))) return false;
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
    async setPage(on) {
      const url = (await target.tab())?.url;
      if (url !== undefined) await setPage(url, on);
    },
    setPaused: (paused) => changeSettings({ pausedUntil: paused ? Date.now() + PAUSE_MS : null }),
    askAccess: askToReadPages,
    setExtension: (enabled) => changeSettings({ enabled }),
    async jump(index) {
      const tab = await target.tab();
      const answer = tab && (await tellPage(tab.id, 'page/jump', { index }));
      if (!tab || !answer?.ok || !answer.value.found) return false;
      await target.show(tab.id);
      return true;
    },
    async passageAddress(sentence) {
      const url = (await target.tab())?.url;
      return url === undefined ? null : passageAddress(url, sentence);
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
