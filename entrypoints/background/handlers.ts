/** Answers to the gate and the page script. */
import { showCount, showTabOff } from '../../lib/browser/badge';
import { isOwnPage } from '../../lib/browser/extension';
import { injectCardScript, injectPageScript, insertSheet } from '../../lib/browser/injection';
import { pageSettings, readerLanguage } from '../../lib/browser/page-settings';
import { addReport, takeBackReport } from '../../lib/browser/reports';
import { loadSettings, setMuted, setSite } from '../../lib/browser/settings';
import { isOff, siteOf } from '../../lib/browser/sites';
import type { Detector } from '../../lib/detect/contract';
import { actorCard, claimCard } from '../../lib/knowledge/cards';
import { activeGeneration, type KnowledgeDatabase } from '../../lib/knowledge/database';
import type { Loader } from '../../lib/knowledge/loaded';
import { readGeneration } from '../../lib/knowledge/reader';
import { today } from '../../lib/knowledge/today';
import type { BackgroundMessages } from '../../lib/messages/map';
import { type Handlers, MessageError, type MessageSender } from '../../lib/messages/server';
import { type ArticleDocument, BLOCK_KINDS } from '../../lib/model/document';
import type { PackOperation, PackWorkAnswer } from '../../lib/model/pack-work';
import { highlightSheet } from '../../lib/page/highlight-style';
import type { KnowledgeKeeper } from './knowledge-keeper';

/** Longest text that is looked at, in UTF-16 units; the page script cuts long before. */
const MAX_TEXT = 5_000_000;

export function createHandlers(
  db: KnowledgeDatabase,
  detector: Loader<Detector>,
  keeper: KnowledgeKeeper,
  runPackWork: (operation: PackOperation) => Promise<PackWorkAnswer>,
): Handlers<BackgroundMessages> {
  return {
    'gate/news': async (_params, sender) => {
      const tabId = tabOf(sender);
      if (isOff(await loadSettings(), urlOf(sender))) {
        await showTabOff(tabId, true);
        return { injected: false };
      }
      return { injected: await injectPageScript(tabId) };
    },

    'page/style': async ({ names }, sender) => {
      // Firefox computes the style of a highlight when it paints one, and from rules for its own element only.
      const tags = import.meta.env.BROWSER === 'firefox' || !isStrings(names) ? [] : names;
      return { inserted: await insertSheet(tabOf(sender), highlightSheet(tags)) };
    },

    'page/settings': async (_params, sender) => {
      tabOf(sender);
      return pageSettings(await loadSettings(), urlOf(sender));
    },

    'page/detect': async ({ document }, sender) => {
      tabOf(sender);
      if (!isDocument(document)) throw new MessageError('bad-message', 'That is no document.');
      // Where knowledge is missing the bundled pack is installed first, and the page waits for it.
      const ready = await keeper.ensure('if-needed');
      const loaded = await detector();
      if (!loaded)
        throw new MessageError('no-knowledge', ready.ok ? 'Nothing is installed.' : ready.refusal.message);
      return {
        generation: loaded.generation,
        annotations: JSON.stringify(loaded.value.detect(document)),
      };
    },

    'page/card': async ({ kind, id, date }, sender) => {
      tabOf(sender);
      const active = await activeGeneration(db);
      if (!active) throw new MessageError('not-ready', 'Knowledge is still being installed.');
      const reader = readGeneration(db, active, {
        language: readerLanguage(await loadSettings()),
        today: today(),
      });
      const card = kind === 'actor' ? await actorCard(reader, id, date) : await claimCard(reader, id);
      if (!card) throw new MessageError('unknown-record', `The installed packs have no ${kind} “${id}”.`);
      return { card };
    },

    'page/card-script': async (_params, sender) => ({ injected: await injectCardScript(tabOf(sender)) }),

    'page/mute': async ({ kind, id, form, onlyHere, on }, sender) => {
      tabOf(sender);
      await setMuted({ kind, id, form, site: onlyHere ? siteOfSender(sender) : null }, on);
      return {};
    },

    'page/report': async ({ match, withAddress, on }, sender) => {
      tabOf(sender);
      if (on) await addReport(match, urlOf(sender), withAddress);
      else await takeBackReport(match, urlOf(sender));
      return {};
    },

    'page/switch-off': async (_params, sender) => {
      tabOf(sender);
      await setSite(siteOfSender(sender), false);
      return {};
    },

    'packs/run': ({ operation }, sender) => {
      // A page script carries our id as well, and is next to a hostile page: only our own pages may change packs.
      if (!isOwnPage(sender))
        throw new MessageError('bad-message', 'Only pages of the extension may do this.');
      return runPackWork(operation);
    },

    'page/count': async ({ actors, claims }, sender) => {
      await showCount(tabOf(sender), actors + claims);
      return {};
    },
  };
}

/** The tab a message comes from; messages of pages are taken from nowhere else. */
function tabOf(sender: MessageSender): number {
  if (sender.tab?.id === undefined) throw new MessageError('bad-message', 'This message comes from no tab.');
  return sender.tab.id;
}

/** The address of the page; of the tab where the browser tells it, as the frame may be on its way to another. */
const urlOf = (sender: MessageSender) => sender.tab?.url ?? sender.url;

function siteOfSender(sender: MessageSender): string {
  const site = siteOf(urlOf(sender));
  if (site === null) throw new MessageError('bad-message', 'This message comes from no site.');
  return site;
}

function isDocument(value: Partial<ArticleDocument> | undefined): value is ArticleDocument {
  if (typeof value?.text !== 'string' || typeof value.kinds !== 'string' || value.text.length > MAX_TEXT)
    return false;
  return KINDS.test(value.kinds) && isStringOrNull(value.language) && isStringOrNull(value.date);
}
const KINDS = new RegExp(`^[${Object.values(BLOCK_KINDS).join('')}]*$`);
const isStrings = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isStringOrNull = (value: unknown) => value === null || typeof value === 'string';
