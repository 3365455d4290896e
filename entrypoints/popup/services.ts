/** What the browsing app asks for, answered from the database and from the tab that the reader looks at. */
import { liveQuery } from 'dexie';
import type { BrowseServices } from '../../components/browse/services';
import { openInTab, openOptions, openPanel, ownWindow } from '../../lib/browser/own-pages';
import { claimsFrom } from '../../lib/knowledge/claim-views';
import { activeGeneration, type KnowledgeDatabase } from '../../lib/knowledge/database';
import { openLibrary } from '../../lib/knowledge/library';
import { coverageOverview, eventsFrom, searchChoices, sourcesFrom } from '../../lib/knowledge/overview';
import type { Reader } from '../../lib/knowledge/reader';
import { actorPage, claimPage, eventPage, reportedBy, sourcePage } from '../../lib/knowledge/record-pages';
import { createPageService, type PageTarget } from './page-service';

/** Where the app is shown: a popup has no width of its own and closes on a jump. */
export type Shell = 'popup' | 'panel' | 'tab';

interface Parts {
  db: KnowledgeDatabase;
  language: string;
  target: PageTarget;
  shell: Shell;
}

export function createServices({ db, language, target, shell }: Parts): BrowseServices {
  // Asked for beforehand, since a panel opens only in the very turn of the click.
  let window: number | undefined;
  void ownWindow().then((id) => {
    window = id;
  });
  const { reader, search } = openLibrary(db, () => language);
  const read = async <T>(view: (reader: Reader) => Promise<T | null>) => {
    const current = await reader();
    return current && view(current);
  };

  return {
    page: createPageService(target, reader),
    shells: {
      ...(shell === 'popup' && { panel: () => openPanel(window).then(close) }),
      ...(shell !== 'tab' && {
        tab: async () => {
          await openInTab(location.hash, (await target.tab())?.id);
          if (shell === 'popup') close();
        },
      }),
      options: openOptions,
    },
    search,
    isInstalled: async () => (await activeGeneration(db)) !== undefined,
    coverage: () => read(coverageOverview),
    moreEvents: async (from) => (await read((current) => eventsFrom(current, from)))?.items ?? [],
    moreSources: async (from) => (await read((current) => sourcesFrom(current, from)))?.items ?? [],
    searchChoices: () => read(searchChoices),
    actor: (id) => read((current) => actorPage(current, id)),
    claim: (id) => read((current) => claimPage(current, id)),
    event: (id, rows) => read((current) => eventPage(current, id, rows)),
    moreClaims: async (link, id, from) =>
      (await read(async (current) => claimsFrom(current, await current.claimIds(link, id), from)))?.items ??
      [],
    moreReported: async (id, from) => (await read((current) => reportedBy(current, id, from)))?.items ?? [],
    source: (id) => read((current) => sourcePage(current, id)),
    onKnowledgeChange(listener) {
      let last: number | undefined | null = null;
      const subscription = liveQuery(async () => (await activeGeneration(db))?.id).subscribe({
        next(generation) {
          // The first answer is the state that the caller already reads.
          if (last !== null && last !== generation) listener();
          last = generation;
        },
      });
      return () => subscription.unsubscribe();
    },
  };
}
