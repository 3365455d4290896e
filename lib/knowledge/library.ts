/** The installed knowledge as a reader looks things up in it: records and search of what is active now. */
import type { SearchFilter, SearchHit } from '../model/browse';
import { activeGeneration, type KnowledgeDatabase } from './database';
import { searchHits } from './overview';
import { type Reader, readGeneration } from './reader';
import { searchIndexLoader } from './search-query';
import { today } from './today';

export interface Library {
  /** A reader on what is active now; null while nothing is installed. */
  reader(): Promise<Reader | null>;
  /** Best first; without a query all that the filter lets through. Null while nothing is installed. */
  search(query: string, limit: number, filter?: SearchFilter): Promise<SearchHit[] | null>;
}

/** Opens the library for a reader's language (BCP 47), asked for each time; the search index is loaded on first need. */
export function openLibrary(db: KnowledgeDatabase, language: () => string | Promise<string>): Library {
  const loadIndex = searchIndexLoader(db);
  async function reader(): Promise<Reader | null> {
    const [active, spoken] = await Promise.all([activeGeneration(db), language()]);
    return active ? readGeneration(db, active, { language: spoken, today: today() }) : null;
  }
  return {
    reader,
    async search(query, limit, filter) {
      const [current, index] = await Promise.all([reader(), loadIndex()]);
      return current && index ? searchHits(current, query, index.value.search(query, limit, filter)) : null;
    },
  };
}
