/** The welcome page: annotates its sample with the same page session and cards that news pages get. */
import { render } from 'preact';
import { dress } from '../../components/ui/look';
import { Welcome, type WelcomeServices } from '../../components/welcome/welcome';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/welcome/welcome.css';
import { askToReadPages, mayReadPages, onAccessChange } from '../../lib/browser/access';
import { runtime } from '../../lib/browser/extension';
import { openInTab, openOptions } from '../../lib/browser/own-pages';
import { readerLanguage } from '../../lib/browser/page-settings';
import { loadSettings } from '../../lib/browser/settings';
import { welcomeTexts } from '../../lib/locales/browse';
import { HIGHLIGHT_CSS } from '../../lib/page/highlight-style';
import { PageSession } from '../../lib/page/session';
import { drawing } from '../card/drawing';

const services: WelcomeServices = {
  mayReadPages,
  askToReadPages,
  onAccessChange,
  annotate() {
    const session = new PageSession(document, { runtime: runtime(), drawing: async () => drawing });
    session.start(() => undefined);
    // Nobody serves news from here: the page is read because we ask for it.
    void session.handlers['page/read']({}, {});
    return () => session.stop();
  },
  openOptions,
  openSearch: () => openInTab('#/search', undefined),
};

const settings = await loadSettings();
const { texts, language } = welcomeTexts(readerLanguage(settings));
document.documentElement.lang = language;
document.title = texts.title;
dress(document.documentElement, settings);
const sheet = new CSSStyleSheet();
sheet.replaceSync(HIGHLIGHT_CSS);
document.adoptedStyleSheets.push(sheet);
const root = document.getElementById('app');
if (root) render(<Welcome texts={texts} services={services} />, root);
