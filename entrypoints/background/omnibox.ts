/** Search from the address bar: "rep putin" suggests records, and Enter opens the chosen one. */
import { uiLanguage } from '../../lib/browser/extension';
import { onOmnibox } from '../../lib/browser/omnibox';
import { openInTab } from '../../lib/browser/own-pages';
import { activeGeneration, type KnowledgeDatabase } from '../../lib/knowledge/database';
import type { SearchHit } from '../../lib/model/browse';

/** Chromium shows nine, Firefox six by default. */
const MOST = 8;

/** The place in the browsing app for a record, and for a search. */
const placeOf = (hit: SearchHit) => `#/${hit.type}/${encodeURIComponent(hit.id)}`;
const searchFor = (query: string) => `#/search?${new URLSearchParams({ q: query })}`;

export function answerOmnibox(db: KnowledgeDatabase): void {
  // Everything that searching needs is loaded with the first word typed, not with the background.
  let loading: Promise<(query: string) => Promise<SearchHit[]>> | undefined;
  const searcher = () => {
    loading ??= load(db);
    return loading;
  };
  onOmnibox({
    async suggest(text) {
      const query = text.trim();
      if (query === '') return [];
      const hits = await (await searcher())(query);
      return hits.map((hit) => ({ content: placeOf(hit), text: describe(hit) }));
    },
    open(content) {
      void openInTab(content.startsWith('#/') ? content : searchFor(content.trim()), undefined);
    },
  });
}

async function load(db: KnowledgeDatabase): Promise<(query: string) => Promise<SearchHit[]>> {
  const [{ searchIndexLoader }, { searchHits }, { readGeneration }, { today }] = await Promise.all([
    import('../../lib/knowledge/search-query'),
    import('../../lib/knowledge/overview'),
    import('../../lib/knowledge/reader'),
    import('../../lib/knowledge/today'),
  ]);
  const loadIndex = searchIndexLoader(db);
  return async (query) => {
    const [active, index] = await Promise.all([activeGeneration(db), loadIndex()]);
    if (!active || !index) return [];
    const reader = readGeneration(db, active, { language: uiLanguage(), today: today() });
    return searchHits(reader, query, index.value.search(query, MOST));
  };
}

function describe({ label, matched, detail }: SearchHit): string {
  const also = matched === null ? '' : ` (${matched})`;
  return `${label.text}${also}${detail === null ? '' : ` · ${detail}`}`;
}
