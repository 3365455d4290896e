/** Search over actors, events, claims and sources: results as one types, all by keyboard. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import { NO_FILTER, type SearchFilter, type SearchHit } from '../../lib/model/browse';
import { KindIcon, SearchIcon } from '../ui/icons';
import { useBrowse } from './context';
import { moveFocus } from './keys';
import { InLanguage, RecordLink } from './parts';
import { SearchFilters } from './search-filters';
import { open, rememberQuery } from './use-route';

/** Results shown at most: more is a reason to type on. */
const MOST_RESULTS = 30;

export function SearchView({ query: initial }: { query: string }) {
  const { texts, format } = useBrowse();
  const [query, setQuery] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState<SearchFilter>(NO_FILTER);
  const found = useSearch(query, filter);

  // Another search opened by its address, or by going back.
  useEffect(() => setQuery(initial), [initial]);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  function onInput(value: string) {
    setQuery(value);
    rememberQuery(value);
  }
  function onKeyDown(event: KeyboardEvent) {
    const [first] = found?.hits ?? [];
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      open({ view: first.type, id: first.id });
    } else if (event.key === 'ArrowDown') {
      if (moveFocus(document, 1)) event.preventDefault();
    } else if (event.key === 'Escape' && query !== '') {
      // With nothing to clear, Escape closes the popup, as the browser has it.
      event.preventDefault();
      onInput('');
    }
  }

  const count = found && format.count(texts.counts.results, found.hits.length);
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
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id="search-keys" class="note">
        {texts.search.keys}
      </p>
      <SearchFilters filter={filter} onChange={setFilter} />
      <p class="hidden" aria-live="polite">
        {count}
      </p>
      {query.trim() === '' && <p class="message">{texts.search.hint}</p>}
      {found && found.hits.length === 0 && (
        <div class="message">
          <p>{fill(texts.search.none, { query: found.query })}</p>
          <p class="note">{texts.search.noneHint}</p>
        </div>
      )}
      {found && found.hits.length > 0 && (
        <ul class="list hits">
          {found.hits.map((hit) => (
            <Hit key={`${hit.type}:${hit.id}`} hit={hit} />
          ))}
        </ul>
      )}
    </search>
  );
}

interface Found {
  query: string;
  hits: SearchHit[];
}

/** The results of the latest query; those of an earlier one stay until they come, so that nothing flickers. */
function useSearch(query: string, filter: SearchFilter): Found | null {
  const { services } = useBrowse();
  const [found, setFound] = useState<Found | null>(null);
  const [knowledge, setKnowledge] = useState(0);
  useEffect(() => services.onKnowledgeChange(() => setKnowledge((n) => n + 1)), [services]);
  useEffect(() => {
    const asked = query.trim();
    if (asked === '') {
      setFound(null);
      return;
    }
    let wanted = true;
    services.search(asked, MOST_RESULTS, filter).then(
      (hits) => wanted && setFound({ query: asked, hits }),
      () => wanted && setFound({ query: asked, hits: [] }),
    );
    return () => {
      wanted = false;
    };
  }, [query, filter, knowledge, services]);
  return found;
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
