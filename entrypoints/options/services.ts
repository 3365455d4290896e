/** What the options page asks for, answered from the browser's storage and the database. */
import type { SettingsServices } from '../../components/settings/services';
import { askToReadPages, mayReadPages } from '../../lib/browser/access';
import { eraseStorage, ownVersion, reload } from '../../lib/browser/extension';
import { openWelcome } from '../../lib/browser/own-pages';
import { readerLanguage } from '../../lib/browser/page-settings';
import {
  clearReports,
  exportReports,
  listReports,
  onReportsChange,
  removeReport,
} from '../../lib/browser/reports';
import { changeSettings, loadSettings, onSettingsChange, resetSettings } from '../../lib/browser/settings';
import { KEYS_ADDRESS, openShortcutSettings, shortcuts } from '../../lib/browser/shortcuts';
import { keptSite, pageOf, siteNamed, withSite } from '../../lib/browser/sites';
import { keepStorage, spaceUsed } from '../../lib/browser/space';
import type { KnowledgeDatabase } from '../../lib/knowledge/database';
import { openLibrary } from '../../lib/knowledge/library';
import { nameIn, textIn } from '../../lib/knowledge/localise';
import { INTERFACE_LANGUAGES } from '../../lib/locales/browse';
import { readSettingsFile, writeSettingsFile } from '../../lib/model/settings-file';

export function createSettingsServices(db: KnowledgeDatabase): SettingsServices {
  const library = openLibrary(db, async () => readerLanguage(await loadSettings()));
  return {
    settings: loadSettings,
    change: changeSettings,
    reset: resetSettings,
    onChange: (listener) => onSettingsChange((now) => listener(now)),
    siteNamed,
    withSite,
    mayReadPages,
    askToReadPages,
    keys: shortcuts,
    openKeys: openShortcutSettings,
    keysAddress: KEYS_ADDRESS,
    nameOf: async (kind, id) => {
      const reader = await library.reader();
      if (!reader) return null;
      const { language } = reader.reading;
      if (kind === 'actor') {
        const actor = await reader.actor(id);
        return actor ? nameIn(actor.record, language).text : null;
      }
      const claim = await reader.claim(id);
      return claim ? textIn(claim.record.text, language).text : null;
    },
    reports: {
      list: listReports,
      remove: removeReport,
      clear: clearReports,
      onChange: onReportsChange,
      text: exportReports,
    },
    settingsText: async () => writeSettingsFile(await loadSettings()),
    takeSettings: async (text) => {
      const read = readSettingsFile(text, { siteNamed: keptSite, pageOf, languages: INTERFACE_LANGUAGES });
      if (!read.ok) return read;
      await changeSettings(read.settings);
      return { ok: true, taken: Object.keys(read.settings).length, left: read.left };
    },
    storage: spaceUsed,
    keepStorage,
    wipe: async () => {
      await eraseStorage();
      await db.delete();
      // The background starts anew and installs the bundled pack.
      reload();
    },
    openWelcome,
    version: ownVersion(),
  };
}
