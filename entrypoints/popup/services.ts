/** What the browsing app asks for, answered from the database and from the tab that the reader looks at. */
import { liveQuery } from 'dexie';
import type { BrowseServices } from '../../components/browse/services';
import { activeGeneration, type KnowledgeDatabase } from '../../lib/knowledge/database';
import { coverageOverview, searchHits } from '../../lib/knowledge/overview';
import { type Reader, readGeneration } from '../../lib/knowledge/reader';
import { actorPage, claimPage, eventPage, sourcePage } from '../../lib/knowledge/record-pages';
import { searchIndexLoader } from '../../lib/knowledge/search-index';
import { today } from '../../lib/knowledge/today';
import { createPageService, type PageTarget } from './page-service';

interface Parts {
  db: KnowledgeDatabase;
  language: string;
  target: PageTarget;
}

export function createServices({ db, language, target }: Parts): BrowseServices {
  const loadIndex = searchIndexLoader(db);

  /** A reader on what is active now; null while nothing is installed. */
  async function reader(): Promise<Reader | null> {
    const active = await activeGeneration(db);
    return active ? readGeneration(db, active, { language, today: today() }) : null;
  }
  const read = async <T>(view: (reader: Reader) => Promise<T | null>) => {
    const current = await reader();
    return current && view(current);
  };

  return {
    page: createPageService(target, reader),
    async search(query, limit) {
      const [current, index] = await Promise.all([reader(), loadIndex()]);
      return current && index ? searchHits(current, query, index.value.search(query, limit)) : [];
    },
    coverage: () => read(coverageOverview),
    actor: (id) => read((current) => actorPage(current, id)),
    claim: (id) => read((current) => claimPage(current, id)),
    event: (id) => read((current) => eventPage(current, id)),
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
