/** Search over actors, events, claims and sources: results as one types, all by keyboard. */
import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import { NO_FILTER, narrows, type SearchHit } from '../../lib/model/browse';
import { KindIcon, SearchIcon } from '../ui/icons';
import { useBrowse } from './context';
import { moveFocus } from './keys';
import { InLanguage, RecordLink } from './parts';
import type { Route, SearchRoute } from './route';
import { SearchFilters } from './search-filters';
import { open } from './use-route';
import { MOST_RESULTS, type Searched, useSearch } from './use-search';

interface Props {
  /** Query and filters: the address is the one place where they are kept. */
  route: SearchRoute;
  replace: (route: Route) => void;
}

export function SearchView({ route, replace }: Props) {
  const { services, texts, format } = useBrowse();
  const { query, filter } = route;
  const input = useRef<HTMLInputElement>(null);
  const searched = useSearch(query, filter);
  const hits = searched?.state === 'found' ? searched.hits : [];
  const change = (changes: Partial<SearchRoute>) => replace({ ...route, ...changes });

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    // Has the index loaded while the reader finds the keys.
    services.search('', 1, NO_FILTER).catch(() => undefined);
  }, [services]);

  function onKeyDown(event: KeyboardEvent) {
    const [first] = hits;
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      open({ view: first.type, id: first.id });
    } else if (event.key === 'ArrowDown') {
      if (moveFocus(document, 1)) event.preventDefault();
    } else if (event.key === 'Escape' && query !== '') {
      // With nothing to clear, Escape closes the popup, as the browser has it.
      event.preventDefault();
      change({ query: '' });
    }
  }

  return (
    <search class="search">
      <h1 class="hidden">{texts.tabs.search}</h1>
      <div class="box">
        <SearchIcon />
        <input
          ref={input}
          type="search"
          value={query}
          placeholder={texts.search.placeholder}
          aria-label={texts.search.label}
          aria-describedby="search-keys"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          onInput={(event) => change({ query: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id="search-keys" class="note">
        {texts.search.keys}
      </p>
      <SearchFilters filter={filter} onChange={(changed) => change({ filter: changed })} />
      <p class="hidden" aria-live="polite">
        {searched?.state === 'found' && format.count(texts.counts.results, hits.length)}
      </p>
      {searched === null ? (
        query.trim() === '' && !narrows(filter) && <p class="message">{texts.search.hint}</p>
      ) : (
        <Results searched={searched} onClear={() => change({ filter: NO_FILTER })} />
      )}
    </search>
  );
}

function Results({ searched, onClear }: { searched: Searched; onClear: () => void }) {
  const { texts } = useBrowse();
  if (searched.state === 'failed') {
    return (
      <p role="alert" class="message">
        {fill(texts.failed, { reason: searched.reason })}
      </p>
    );
  }
  if (searched.state === 'installing') return <p class="message">{texts.page.installing}</p>;
  const { hits } = searched;
  if (hits.length === 0) return <Nothing searched={searched} onClear={onClear} />;
  return (
    <>
      <ul class="list hits">
        {hits.map((hit) => (
          <Hit key={`${hit.type}:${hit.id}`} hit={hit} />
        ))}
      </ul>
      {hits.length === MOST_RESULTS && <p class="note">{fill(texts.search.first, { n: MOST_RESULTS })}</p>}
    </>
  );
}

/** Why nothing is listed, and what to do: other words, or fewer filters. */
function Nothing({
  searched,
  onClear,
}: {
  searched: Extract<Searched, { state: 'found' }>;
  onClear: () => void;
}) {
  const { texts } = useBrowse();
  const { query, filtered, others } = searched;
  if (!filtered) {
    return (
      <div class="message">
        <p>{fill(texts.search.none, { query })}</p>
        <p class="note">{texts.search.noneHint}</p>
      </div>
    );
  }
  return (
    <div class="message">
      <p>{query === '' ? texts.search.noneFiltered : fill(texts.search.noneWithin, { query })}</p>
      {query !== '' && !others && <p class="note">{texts.search.noneAnyway}</p>}
      <button type="button" data-stop onClick={onClear}>
        {texts.search.clear}
      </button>
    </div>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { texts, format } = useBrowse();
  const kind = hit.kind ?? (hit.type === 'claim' ? 'claim' : null);
  const word =
    hit.type === 'actor' && hit.kind
      ? texts.kinds[hit.kind]
      : texts.kinds[hit.type === 'actor' ? 'person' : hit.type];
  const dated = hit.type === 'claim' || hit.type === 'event';
  return (
    <li class="row">
      <RecordLink to={{ view: hit.type, id: hit.id }}>
        {kind && <KindIcon kind={kind} />}
        <InLanguage value={hit.label} />
      </RecordLink>
      <p class="meta">
        <span>{word}</span>
        {hit.detail !== null && <span>{dated ? format.date(hit.detail) : hit.detail}</span>}
        {hit.matched !== null && <span>{fill(texts.search.matched, { form: hit.matched })}</span>}
      </p>
    </li>
  );
}
