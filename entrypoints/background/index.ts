/** The background: wires messages and browser events to detection and knowledge; holds nothing it cannot reload. */
import { defineBackground } from 'wxt/utils/define-background';
import { onAccessChange } from '../../lib/browser/access';
import { onAlarm, wakeAt } from '../../lib/browser/alarms';
import {
  onBrowserStart,
  onCommand,
  onInstalled,
  ownVersion,
  readPackaged,
  runtime,
} from '../../lib/browser/extension';
import { rememberInstallFailure } from '../../lib/browser/install-failure';
import { openWelcome } from '../../lib/browser/own-pages';
import { endPause, onPauseAlarm, scheduleEnd } from '../../lib/browser/pause';
import { onSettingsChange } from '../../lib/browser/settings';
import { readStored } from '../../lib/browser/stored';
import { browserSync } from '../../lib/browser/sync';
import { openKnowledge } from '../../lib/knowledge/database';
import { FEEDS_ALARM, FEEDS_KEY } from '../../lib/knowledge/feeds/feed-key';
import { settledGeneration } from '../../lib/knowledge/generations';
import { detectorLoader } from '../../lib/knowledge/loaded';
import type { BackgroundMessages } from '../../lib/messages/map';
import { serve } from '../../lib/messages/server';
import type { PackOperation } from '../../lib/model/pack-work';
import { createHandlers } from './handlers';
import { createKnowledgeKeeper } from './knowledge-keeper';
import { answerOmnibox } from './omnibox';
import { showState } from './overall';
import type { PackWork } from './pack-work';
import { applySettings, gateOpenTabs, refreshPages, runCommand } from './pages';

/** Where the build puts the pack that ships with the extension. */
const BUNDLED_PACK = '/packs/bundled.json';

/** How long after the browser's start feeds are checked, in milliseconds. */
const AFTER_START = 60_000;

// No module: a service worker may not import() another file; in a classic script the build keeps such parts inside,
// unevaluated until they are asked for.
export default defineBackground({
  main() {
    const db = openKnowledge();
    const loadBundled = () => readPackaged(BUNDLED_PACK);
    // One for the life of the background: it does one thing at a time.
    let created: Promise<PackWork> | undefined;
    const packWork = () => {
      created ??= import('./pack-work').then(({ createPackWork }) =>
        createPackWork({ db, loadBundled, onNew: () => void refreshPages() }),
      );
      return created;
    };
    const keeper = createKnowledgeKeeper({
      settled: () => settledGeneration(db, ownVersion()),
      installer: { ensureBundled: async (...how) => (await packWork()).installer.ensureBundled(...how) },
      loadBundled,
      onNew: () => void refreshPages(),
      onResult: (reason) => void report(reason),
    });

    // Listeners first and in this turn: a worker that was woken by an event gets only those that it then has.
    const detector = detectorLoader(db, async (compiled, changes) => {
      const { loadDetector } = await import('../../lib/detect/detector');
      return loadDetector(compiled, changes);
    });
    const runPackWork = async (operation: PackOperation) => (await packWork()).run(operation);
    serve<BackgroundMessages>(runtime(), createHandlers(db, detector, keeper, runPackWork));
    onAlarm((name) => {
      if (name === FEEDS_ALARM) void packWork().then((work) => work.scheduled());
    });
    onCommand((command, tabId) => void runCommand(command, tabId));
    const sync = browserSync();
    onSettingsChange((now, before) => {
      void applySettings(now, before);
      void sync.changed(now, before);
      if (now.pausedUntil !== before.pausedUntil) void scheduleEnd(now);
    });
    onPauseAlarm();
    onAccessChange(() => void showState());
    answerOmnibox(db);
    onInstalled((first) => {
      void keeper.ensure('always');
      void planChecks();
      if (first) void openWelcome();
      // Firefox runs content scripts in tabs that were open before; Chromium leaves those out.
      if (import.meta.env.BROWSER !== 'firefox') void gateOpenTabs();
    });
    // Neither the badge nor an alarm need outlive the browser; the check's result sets the one anew.
    onBrowserStart(() => {
      void keeper.ensure('if-needed');
      void endPause();
      void sync.catchUp();
      void planChecks();
    });
  },
});

/** Alarms do not outlive every browser: the first check comes soon after its start, if there are feeds. */
async function planChecks(): Promise<void> {
  if ((await readStored(FEEDS_KEY)) !== undefined) await wakeAt(FEEDS_ALARM, Date.now() + AFTER_START);
}

/** Shows on the button, and keeps for the popup, whether knowledge could be installed. */
async function report(failure: string | null): Promise<void> {
  await rememberInstallFailure(failure);
  await showState();
}
