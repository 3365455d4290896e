/**
 * The popup: mounts the browsing app for the tab that the reader looks at. Opened in a tab of its own with
 * `popup.html?tab=ID` it speaks of the tab with that id and stays open on a jump; tests in browsers that cannot
 * drive a popup use that, and so may a link to a full view.
 */
import { render } from 'preact';
import { App } from '../../components/browse/app';
import '../../components/ui/tokens.css';
import '../../components/browse/browse.css';
import { uiLanguage } from '../../lib/browser/extension';
import { activeTab, showTab, tabById } from '../../lib/browser/tabs';
import { openKnowledge } from '../../lib/knowledge/database';
import { browseTexts } from '../../lib/locales/browse';
import type { PageTarget } from './page-service';
import { createServices } from './services';

const reader = uiLanguage();
const { texts, language } = browseTexts(reader);

const given = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const target: PageTarget = Number.isInteger(given)
  ? { tab: () => tabById(given), show: showTab }
  : { tab: activeTab, show: async () => window.close() };

document.documentElement.lang = language;
document.title = texts.title;
if (!Number.isInteger(given)) document.documentElement.classList.add('popup');
const root = document.getElementById('app');
if (root) {
  // Names and summaries follow the reader's own language even where the interface has no texts in it.
  const services = createServices({ db: openKnowledge(), language: reader, target });
  render(<App services={services} texts={texts} language={language} />, root);
}
