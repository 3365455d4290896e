/** The small pieces that the browsing views share: texts with their language, links to records, lists. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import type { DatedClaim, EventRef, Page } from '../../lib/model/browse';
import type { NameRef, PackRef, SourceRef, TextIn } from '../../lib/model/card';
import type { Figure } from '../../lib/model/claim';
import { ClaimIcon, ConflictIcon, EventIcon, ExternalIcon, KindIcon } from '../ui/icons';
import { useBrowse } from './context';
import { Heading } from './heading';
import { MoreButton, usePages, useRows } from './paging';
import { hrefOf, type RecordRoute } from './route';
import type { Loaded } from './use-loaded';

const primary = (tag: string) => tag.split('-')[0];

/** A text marked with its language; `note` says so in words when it is not the reader's. */
export function InLanguage({ value, note = false }: { value: TextIn; note?: boolean }) {
  const { texts, language, format } = useBrowse();
  const foreign = primary(value.language) !== primary(language);
  if (!foreign) return <>{value.text}</>;
  return (
    <>
      <span lang={value.language} dir="auto">
        {value.text}
      </span>
      {note && (
        <span class="note">
          {' '}
          ({fill(texts.inLanguage, { language: format.languageName(value.language) })})
        </span>
      )}
    </>
  );
}

/** Marks a link that the arrow keys stop at. */
export const STOP = { 'data-stop': '' };

export function RecordLink({ to, children }: { to: RecordRoute; children: ComponentChildren }) {
  return (
    <a href={hrefOf(to)} {...STOP}>
      {children}
    </a>
  );
}

export function NameLink({ name }: { name: NameRef }) {
  const view = name.kind === 'event' ? 'event' : 'actor';
  return (
    <RecordLink to={{ view, id: name.id }}>
      <KindIcon kind={name.kind} />
      {name.name}
    </RecordLink>
  );
}

export function Section({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ComponentChildren;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {hint !== undefined && <p class="note">{hint}</p>}
      {children}
    </section>
  );
}

/** Sign and words for reports that do not agree. */
export function ConflictTag() {
  const { texts } = useBrowse();
  return (
    <span class="tag tag-conflict">
      <ConflictIcon /> {texts.record.conflicting}
    </span>
  );
}

/** A list of claims, of which only the beginning may be here; `more` brings what comes from a place on. */
export function ClaimList<Claim extends DatedClaim>({
  claims,
  more,
  extra,
}: {
  claims: Page<Claim>;
  more: (from: number) => Promise<Claim[]>;
  extra?: (claim: Claim) => ComponentChildren;
}) {
  const { texts, format } = useBrowse();
  const shown = usePages(claims, more);
  if (claims.total === 0) return <p class="note">{texts.record.noClaims}</p>;
  return (
    <>
      <ul class="list">
        {shown.items.map((claim) => (
          <li key={claim.id} class="row">
            <RecordLink to={{ view: 'claim', id: claim.id }}>
              <ClaimIcon />
              <InLanguage value={claim.text} note />
            </RecordLink>
            <p class="meta">
              {claim.when !== null && <span>{format.date(claim.when)}</span>}
              <span>{format.list(claim.publishers)}</span>
              {claim.conflicting && <ConflictTag />}
              {extra?.(claim)}
            </p>
          </li>
        ))}
      </ul>
      <MoreButton left={shown.left} onMore={shown.more} />
    </>
  );
}

export function EventList({ events }: { events: readonly EventRef[] }) {
  const { texts, format } = useBrowse();
  return (
    <ul class="list">
      {events.map((event) => (
        <li key={event.id} class="row">
          <RecordLink to={{ view: 'event', id: event.id }}>
            <EventIcon />
            {event.name}
          </RecordLink>
          <p class="meta">
            {event.from !== null && <span>{format.span(event.from, event.to ?? event.from)}</span>}
            {event.claims > 0 && <span>{format.count(texts.counts.claims, event.claims)}</span>}
            {event.claims > 0 && <span>{format.count(texts.counts.outlets, event.publishers.length)}</span>}
            {event.conflicting && <ConflictTag />}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Events of a record, in pages. */
export function PagedEvents({ events }: { events: EventRef[] }) {
  const { items, left, more } = useRows(events);
  return (
    <>
      <EventList events={items} />
      <MoreButton left={left} onMore={more} />
    </>
  );
}

export function SourceList({
  sources,
  extra,
}: {
  sources: SourceRef[];
  extra?: (source: SourceRef) => ComponentChildren;
}) {
  const { format } = useBrowse();
  return (
    <ul class="list">
      {sources.map((source) => (
        <li key={source.id} class="row">
          <RecordLink to={{ view: 'source', id: source.id }}>
            <InLanguage value={{ text: source.title, language: source.language }} />
          </RecordLink>
          <p class="meta">
            <span>{source.publisher}</span>
            <span>{format.published(source.published)}</span>
            {extra?.(source)}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function Figures({ figures }: { figures: Figure[] }) {
  const { language, format } = useBrowse();
  if (figures.length === 0) return null;
  return (
    <ul class="figures">
      {figures.map((figure) => {
        const of = figure.of?.[language] ?? figure.of?.en;
        return (
          <li key={`${figure.value}${figure.unit}${of}`}>
            <strong>{format.figure(figure)}</strong>
            {of !== undefined && <span class="note"> {of}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** The record's address at its source; opens in a tab of its own. */
export function SourceAddress({ url }: { url: string | null }) {
  const { texts } = useBrowse();
  if (url === null || !url.startsWith('https://')) return null;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {texts.record.open} <ExternalIcon />
    </a>
  );
}

export function PackLine({ pack }: { pack: PackRef }) {
  const { texts } = useBrowse();
  return <p class="note pack">{fill(texts.record.from, { pack: pack.title, version: pack.version })}</p>;
}

/** Shows what was loaded; words while it is not, and a way on when it cannot be. */
export function Ready<T>(props: {
  loaded: Loaded<T | null> & { retry: () => void };
  children: (value: T) => ComponentChildren;
}) {
  const { texts } = useBrowse();
  const { loaded, children } = props;
  if (loaded.status === 'loading') return <p class="note later">{texts.loading}</p>;
  if (loaded.status === 'failed') {
    return (
      <div role="alert" class="message">
        <p>{fill(texts.failed, { reason: loaded.reason })}</p>
        <button type="button" onClick={loaded.retry}>
          {texts.retry}
        </button>
      </div>
    );
  }
  return loaded.value === null ? <NotFound /> : children(loaded.value);
}

/** No such record, or none at all yet: other knowledge has the view loaded anew by itself. */
function NotFound() {
  const { services, texts } = useBrowse();
  const [installed, setInstalled] = useState<boolean | null>(null);
  useEffect(() => {
    services.isInstalled().then(setInstalled, () => setInstalled(true));
  }, [services]);
  if (installed === null) return null;
  if (!installed) return <p class="message">{texts.page.installing}</p>;
  return (
    <div class="message">
      <Heading>{texts.notFoundTitle}</Heading>
      <p>{texts.notFound}</p>
    </div>
  );
}
