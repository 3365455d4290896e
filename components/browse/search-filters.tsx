/** What a search is kept to: a kind of record at one click; event, source and dates behind a disclosure. */
import { useEffect, useId, useState } from 'preact/hooks';
import { NO_FILTER, narrows, SEARCH_KINDS, type SearchFilter } from '../../lib/model/browse';
import { useBrowse } from './context';
import { useLoaded } from './use-loaded';

interface Props {
  filter: SearchFilter;
  onChange: (filter: SearchFilter) => void;
}

export function SearchFilters({ filter, onChange }: Props) {
  const { texts } = useBrowse();
  const further = filter.event ?? filter.source ?? filter.from ?? filter.to;
  // What there is to choose from is read once it is asked for, not with every search. Clearing leaves it open: the
  // focus is in there.
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (further !== null) setOpened(true);
  }, [further]);
  return (
    <div class="filters">
      <fieldset class="kinds">
        <legend class="hidden">{texts.search.filters}</legend>
        {[null, ...SEARCH_KINDS].map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={filter.kind === kind}
            onClick={() => onChange({ ...filter, kind })}
          >
            {kind === null ? texts.search.all : texts.kinds[kind]}
          </button>
        ))}
      </fieldset>
      <details open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{texts.search.filters}</summary>
        {opened && <Further filter={filter} onChange={onChange} />}
      </details>
    </div>
  );
}

function Further({ filter, onChange }: Props) {
  const { services, texts } = useBrowse();
  const loaded = useLoaded('choices', () => services.searchChoices());
  const choices = loaded.status === 'ready' ? loaded.value : null;
  const set = (change: Partial<SearchFilter>) => onChange({ ...filter, ...change });
  const hint = useId();
  const reversed = filter.from !== null && filter.to !== null && filter.to < filter.from;
  const dates = { 'aria-invalid': reversed, 'aria-describedby': reversed ? hint : undefined };
  return (
    <div class="further">
      <Select
        label={texts.search.event}
        value={filter.event}
        choices={choices?.events ?? []}
        onChoose={(event) => set({ event })}
      />
      <Select
        label={texts.search.source}
        value={filter.source}
        choices={choices?.sources ?? []}
        onChoose={(source) => set({ source })}
      />
      <label>
        {texts.search.from}
        <input
          type="date"
          value={filter.from ?? ''}
          {...dates}
          onChange={(event) => set({ from: event.currentTarget.value || null })}
        />
      </label>
      <label>
        {texts.search.to}
        <input
          type="date"
          value={filter.to ?? ''}
          {...dates}
          onChange={(event) => set({ to: event.currentTarget.value || null })}
        />
      </label>
      {reversed && (
        <p class="problem" id={hint} role="status">
          {texts.search.reversed}
        </p>
      )}
      <button type="button" class="link" disabled={!narrows(filter)} onClick={() => onChange(NO_FILTER)}>
        {texts.search.clear}
      </button>
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string | null;
  choices: readonly { id: string; name: string }[];
  onChoose: (id: string | null) => void;
}

function Select({ label, value, choices, onChoose }: SelectProps) {
  const { texts } = useBrowse();
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{texts.search.any}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
