/** The page on packs and feeds: mounts the section by itself. */
import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/browse/browse.css';
import { PacksSection } from '../../components/settings/packs/packs-section';
import { uiLanguage } from '../../lib/browser/extension';
import { openKnowledge } from '../../lib/knowledge/database';
import { createPackServices } from './pack-services';

const language = /^fr\b/i.test(uiLanguage()) ? 'fr' : 'en';
document.documentElement.lang = language;
const root = document.getElementById('app');
if (root) render(<PacksSection services={createPackServices(openKnowledge())} language={language} />, root);
