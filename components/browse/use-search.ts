/** Runs the search of the search view: the results of the latest query, those of an earlier one until they come. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { NO_FILTER, narrows, type SearchFilter, type SearchHit } from '../../lib/model/browse';
import { errorWords } from '../../lib/model/error-words';
import { useBrowse } from './context';
import type { BrowseServices } from './services';

/** Results shown at most: more is a reason to type on. */
export const MOST_RESULTS = 30;

export type Searched =
  | {
      state: 'found';
      query: string;
      hits: SearchHit[];
      /** Some filter was set. */
      filtered: boolean;
      /** Nothing came through the filters, and without them something would. */
      others: boolean;
    }
  | { state: 'installing' }
  | { state: 'failed'; reason: string };

/** Null when nothing is asked for, or before the first answer. */
export function useSearch(query: string, filter: SearchFilter): Searched | null {
  const { services } = useBrowse();
  const [searched, setSearched] = useState<Searched | null>(null);
  const [knowledge, setKnowledge] = useState(0);
  useEffect(() => services.onKnowledgeChange(() => setKnowledge((n) => n + 1)), [services]);
  // At once, not a frame after the key.
  useLayoutEffect(() => {
    const asked = query.trim();
    if (asked === '' && !narrows(filter)) {
      setSearched(null);
      return;
    }
    let wanted = true;
    search(services, asked, filter).then(
      (answer) => wanted && setSearched(answer),
      (error: unknown) => wanted && setSearched({ state: 'failed', reason: errorWords(error) }),
    );
    return () => {
      wanted = false;
    };
    // By its parts: the address is parsed anew at every change, and gives an equal filter then.
  }, [query, filter.kind, filter.event, filter.source, filter.from, filter.to, knowledge, services]);
  return searched;
}

async function search(services: BrowseServices, query: string, filter: SearchFilter): Promise<Searched> {
  const hits = await services.search(query, MOST_RESULTS, filter);
  if (hits === null) return { state: 'installing' };
  const filtered = narrows(filter);
  const lost = filtered && hits.length === 0 && query !== '';
  const others = lost && ((await services.search(query, 1, NO_FILTER)) ?? []).length > 0;
  return { state: 'found', query, hits, filtered, others };
}
