/** Search from the address bar: "rep putin" suggests records, and Enter opens the chosen one. */
import { hrefOf, searchRoute } from '../../components/browse/route';
import { onOmnibox } from '../../lib/browser/omnibox';
import { openInTab } from '../../lib/browser/own-pages';
import { readerLanguage } from '../../lib/browser/page-settings';
import { loadSettings } from '../../lib/browser/settings';
import type { KnowledgeDatabase } from '../../lib/knowledge/database';
import type { Library } from '../../lib/knowledge/library';
import type { SearchHit } from '../../lib/model/browse';

/** Chromium shows nine, Firefox six by default. */
const MOST = 8;

export function answerOmnibox(db: KnowledgeDatabase): void {
  // Everything that searching needs is loaded with the first word typed, not with the background.
  let loading: Promise<Library> | undefined;
  const library = () => {
    loading ??= import('../../lib/knowledge/library').then(({ openLibrary }) =>
      openLibrary(db, async () => readerLanguage(await loadSettings())),
    );
    return loading;
  };
  onOmnibox({
    async suggest(text) {
      const query = text.trim();
      if (query === '') return [];
      const hits = (await (await library()).search(query, MOST)) ?? [];
      return hits.map((hit) => ({
        content: hrefOf({ view: hit.type, id: hit.id }),
        text: describe(hit),
      }));
    },
    open(content) {
      void openInTab(content.startsWith('#/') ? content : hrefOf(searchRoute(content.trim())), undefined);
    },
  });
}

function describe({ label, matched, detail }: SearchHit): string {
  const also = matched === null ? '' : ` (${matched})`;
  return `${label.text}${also}${detail === null ? '' : ` · ${detail}`}`;
}
