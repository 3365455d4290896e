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
import { loadSettings, onSettingsChange } from '../../lib/browser/settings';
import { compileKnowledge, loadDetector } from '../../lib/detect/detector';
import { openKnowledge } from '../../lib/knowledge/database';
import { createInstaller } from '../../lib/knowledge/install';
import { detectorLoader } from '../../lib/knowledge/loaded';
import type { BackgroundMessages } from '../../lib/messages/map';
import { serve } from '../../lib/messages/server';
import { parsePack } from '../../lib/packs/parse-pack';
import { createHandlers } from './handlers';
import { createKnowledgeKeeper } from './knowledge-keeper';
import { applySettings, gateOpenTabs, refreshPages, runCommand } from './pages';

/** Where the build puts the pack that ships with the extension. */
const BUNDLED_PACK = '/packs/bundled.json';

export default defineBackground({
  type: 'module',
  main() {
    const db = openKnowledge();
    const keeper = createKnowledgeKeeper({
      installer: createInstaller(db, { parsePack, compile: compileKnowledge, compiler: ownVersion() }),
      loadBundled: () => readPackaged(BUNDLED_PACK),
      onNew: () => void refreshPages(),
      onFailure: () => void showOverall('failed'),
    });

    // Listeners first and in this turn: a worker that was woken by an event gets only those that it then has.
    serve<BackgroundMessages>(runtime(), createHandlers(db, detectorLoader(db, loadDetector), keeper));
    onCommand((command, tabId) => void runCommand(command, tabId));
    onSettingsChange((now, before) => void applySettings(now, before));
    onInstalled(() => {
      void keeper.ensure('always');
      // Firefox runs content scripts in tabs that were open before; Chromium leaves those out.
      if (import.meta.env.BROWSER !== 'firefox') void gateOpenTabs();
    });
    onBrowserStart(() => void keeper.ensure('if-needed'));
    void loadSettings().then(({ enabled }) => showOverall(enabled ? 'on' : 'off'));
  },
});
