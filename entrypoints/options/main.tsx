/** The options page: mounts its sections over the browser's storage. */
import { render } from 'preact';
import { OptionsApp } from '../../components/settings/app';
import '../../components/ui/tokens.css';
import '../../components/settings/settings.css';
import { uiLanguage } from '../../lib/browser/extension';
import { openKnowledge } from '../../lib/knowledge/database';
import { createSettingsServices } from './services';

const root = document.getElementById('app');
if (root) {
  render(
    <OptionsApp services={createSettingsServices(openKnowledge())} browserLanguage={uiLanguage()} />,
    root,
  );
}
