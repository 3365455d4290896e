/** The background: wires messages and browser events to detection and knowledge; holds nothing it cannot reload. */
import { defineBackground } from 'wxt/utils/define-background';
import { showOverall } from '../../lib/browser/badge';
import {
  onBrowserStart,
  onCommand,
  onInstalled,
  ownVersion,
  readPackaged,
  runtime,
} from '../../lib/browser/extension';
import { rememberInstallFailure } from '../../lib/browser/install-failure';
import { loadSettings, onSettingsChange } from '../../lib/browser/settings';
import { openKnowledge } from '../../lib/knowledge/database';
import { settledGeneration } from '../../lib/knowledge/generations';
import type { Installer } from '../../lib/knowledge/install';
import { detectorLoader } from '../../lib/knowledge/loaded';
import type { BackgroundMessages } from '../../lib/messages/map';
import { serve } from '../../lib/messages/server';
import { createHandlers } from './handlers';
import { createKnowledgeKeeper } from './knowledge-keeper';
import { applySettings, gateOpenTabs, refreshPages, runCommand } from './pages';

/** Where the build puts the pack that ships with the extension. */
const BUNDLED_PACK = '/packs/bundled.json';

// No module: a service worker may not import() another file; in a classic script the build keeps such parts inside,
// unevaluated until they are asked for.
export default defineBackground({
  main() {
    const db = openKnowledge();
    // One for the life of the background: it does one thing at a time.
    let created: Promise<Installer> | undefined;
    const installer = () => {
      created ??= import('./installing').then(({ installerFor }) => installerFor(db));
      return created;
    };
    const keeper = createKnowledgeKeeper({
      settled: () => settledGeneration(db, ownVersion()),
      installer: { ensureBundled: async (...how) => (await installer()).ensureBundled(...how) },
      loadBundled: () => readPackaged(BUNDLED_PACK),
      onNew: () => void refreshPages(),
      onResult: (reason) => void report(reason),
    });

    // Listeners first and in this turn: a worker that was woken by an event gets only those that it then has.
    const detector = detectorLoader(db, async (compiled) => {
      const { loadDetector } = await import('../../lib/detect/detector');
      return loadDetector(compiled);
    });
    serve<BackgroundMessages>(runtime(), createHandlers(db, detector, keeper));
    onCommand((command, tabId) => void runCommand(command, tabId));
    onSettingsChange((now, before) => void applySettings(now, before));
    onInstalled(() => {
      void keeper.ensure('always');
      // Firefox runs content scripts in tabs that were open before; Chromium leaves those out.
      if (import.meta.env.BROWSER !== 'firefox') void gateOpenTabs();
    });
    // The badge does not outlive the browser; the check's result sets it anew.
    onBrowserStart(() => void keeper.ensure('if-needed'));
  },
});

/** Shows on the button, and keeps for the popup, whether knowledge could be installed. */
async function report(failure: string | null): Promise<void> {
  await rememberInstallFailure(failure);
  const { enabled } = await loadSettings();
  if (failure !== null) await showOverall('failed');
  else await showOverall(enabled ? 'on' : 'off');
}
