/** Mounts the browsing app in one of its shells. */
import { render } from 'preact';
import { App } from '../../components/browse/app';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/browse/browse.css';
import { dress } from '../../components/ui/look';
import { readerLanguage } from '../../lib/browser/page-settings';
import { loadSettings } from '../../lib/browser/settings';
import { activeGeneration, openKnowledge } from '../../lib/knowledge/database';
import { browseTexts } from '../../lib/locales/browse';
import type { PageTarget } from './page-service';
import { createServices, type Shell } from './services';

export async function mountBrowsing(target: PageTarget, shell: Shell): Promise<void> {
  // Opened while the settings are read.
  const db = openKnowledge();
  void activeGeneration(db).catch(() => undefined);
  const settings = await loadSettings();
  const reader = readerLanguage(settings);
  const { texts, language } = browseTexts(reader);
  const page = document.documentElement;
  page.lang = language;
  document.title = texts.title;
  page.classList.add(shell);
  dress(page, settings);
  const root = document.getElementById('app');
  if (!root) return;
  // Names and summaries follow the reader's own language even where the interface has no texts in it.
  const services = createServices({ db, language: reader, target, shell });
  render(<App services={services} texts={texts} language={language} />, root);
}
