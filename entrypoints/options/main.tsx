/** The options page: mounts its sections over the browser's storage. */
import { render } from 'preact';
import { OptionsApp } from '../../components/settings/app';
import { PacksSection } from '../../components/settings/packs/packs-section';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/settings/settings.css';
import { uiLanguage } from '../../lib/browser/extension';
import { openKnowledge } from '../../lib/knowledge/database';
import { createPackServices } from './pack-services';
import { createSettingsServices } from './services';

const root = document.getElementById('app');
if (root) {
  const db = openKnowledge();
  render(
    <OptionsApp
      services={createSettingsServices(db)}
      browserLanguage={uiLanguage()}
      packs={<PacksSection services={createPackServices(db)} />}
    />,
    root,
  );
}
