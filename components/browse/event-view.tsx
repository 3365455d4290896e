/** The page of an event: what happened, and the outlets side by side, claim by claim. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type CoverageCell, type EventPage, MATRIX_ROWS } from '../../lib/model/browse';
import { ConflictIcon, EventIcon } from '../ui/icons';
import { useBrowse } from './context';
import { Heading } from './heading';
import { MoreButton } from './paging';
import { Figures, InLanguage, NameLink, PackLine, Ready, RecordLink, Section } from './parts';
import { useLoaded } from './use-loaded';

export function EventView({ id }: { id: string }) {
  const { services } = useBrowse();
  const loaded = useLoaded(`event/${id}`, () => services.event(id));
  return <Ready loaded={loaded}>{(page) => <Event first={page} />}</Ready>;
}

function Event({ first }: { first: EventPage }) {
  const { services, texts, format } = useBrowse();
  // With more rows come more columns: the matrix is made anew as a whole.
  const [longer, setLonger] = useState<{ first: EventPage; page: EventPage } | null>(null);
  const page = longer?.first === first ? longer.page : first;
  const more = async () => {
    const next = await services.event(page.id, page.rows.length + MATRIX_ROWS);
    if (next) setLonger({ first, page: next });
  };
  const kind = (
    <>
      <EventIcon /> {texts.kinds.event}
    </>
  );
  return (
    <article>
      <Heading kind={kind}>
        <InLanguage value={page.name} />
      </Heading>
      <p class="meta">
        {page.from !== null && <span>{format.span(page.from, page.to ?? page.from)}</span>}
        {page.place && <NameLink name={page.place} />}
      </p>
      <p class="summary">
        <InLanguage value={page.summary} note />
      </p>
      {page.participants.length > 0 && (
        <Section title={texts.record.participants}>
          <ul class="inline">
            {page.participants.map((name) => (
              <li key={name.id}>
                <NameLink name={name} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={texts.record.sideBySide}
        hint={page.rows.length > 0 ? texts.record.sideBySideHint : texts.record.noClaims}
      >
        {page.rows.length > 0 && <Matrix page={page} />}
        <MoreButton left={page.total - page.rows.length} step={MATRIX_ROWS} onMore={() => void more()} />
      </Section>
      <PackLine pack={page.pack} />
    </article>
  );
}

/** A table that scrolls sideways on its own; reachable by keyboard, so that it can be scrolled there too. */
function Matrix({ page }: { page: EventPage }) {
  const { texts, format } = useBrowse();
  const scroller = useRef<HTMLElement>(null);
  const hidden = useHiddenSideways(scroller);
  return (
    <>
      {hidden && <p class="note">{texts.record.moreSideways}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable to be scrolled */}
      <section ref={scroller} class="scroll" tabIndex={0} aria-label={texts.record.sideBySide}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{texts.record.claim}</th>
              {page.sources.map((source) => (
                <th key={source.id} scope="col">
                  <RecordLink to={{ view: 'source', id: source.id }}>{source.publisher}</RecordLink>
                  <span class="note">{format.published(source.published)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.claim.id}>
                <th scope="row">
                  <RecordLink to={{ view: 'claim', id: row.claim.id }}>
                    <InLanguage value={row.claim.text} />
                  </RecordLink>
                </th>
                {row.cells.map((cell, i) => (
                  <Cell key={page.sources[i]?.id ?? i} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Whether a part of an element's content lies outside to the side. */
function useHiddenSideways(element: RefObject<HTMLElement | null>): boolean {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    const seen = element.current;
    if (!seen) return;
    const observer = new ResizeObserver(() => setHidden(seen.scrollWidth > seen.clientWidth + 1));
    observer.observe(seen);
    return () => observer.disconnect();
  }, [element]);
  return hidden;
}

function Cell({ cell }: { cell: CoverageCell | null }) {
  const { texts } = useBrowse();
  if (!cell) {
    return (
      <td class="gap">
        <span aria-hidden="true">–</span>
        <span class="hidden">{texts.record.notReported}</span>
      </td>
    );
  }
  return (
    <td class={cell.conflicting ? 'conflict' : undefined}>
      <span class={`certainty certainty-${cell.certainty}`}>{texts.certainty[cell.certainty]}</span>
      {cell.conflicting && (
        <span class="sign-conflict">
          <ConflictIcon />
          <span class="hidden">{texts.record.conflicting}</span>
        </span>
      )}
      <Figures figures={cell.figures} />
      {cell.role && (
        <p>
          <InLanguage value={cell.role} />
        </p>
      )}
    </td>
  );
}
