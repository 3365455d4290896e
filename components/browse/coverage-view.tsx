/** The way into coverage: events by time, sources, and the packs they come from. */
import { fill } from '../../lib/locales/format';
import type { CountedSource, EventRef, Page } from '../../lib/model/browse';
import { useBrowse } from './context';
import { Heading } from './heading';
import { MoreButton, usePages } from './paging';
import { EventList, Ready, Section, SourceList } from './parts';
import { Timeline } from './timeline';
import { useLoaded } from './use-loaded';

export function CoverageView() {
  const { services, texts, format } = useBrowse();
  const loaded = useLoaded('coverage', () => services.coverage());
  return (
    <article>
      <Heading>{texts.coverage.heading}</Heading>
      <Ready loaded={loaded}>
        {(overview) => (
          <>
            {overview.events.total + overview.sources.total === 0 && (
              <p class="message">{texts.coverage.empty}</p>
            )}
            {overview.events.total > 0 && <Events first={overview.events} />}
            {overview.sources.total > 0 && <Sources first={overview.sources} />}
            {overview.packs.length > 0 && (
              <Section title={texts.coverage.packs}>
                <ul class="list">
                  {overview.packs.map((pack) => (
                    <li key={pack.id} class="row">
                      {pack.title}
                      <p class="meta">
                        {fill(texts.coverage.pack, {
                          version: pack.version,
                          actors: format.count(texts.counts.actors, pack.actors),
                          claims: format.count(texts.counts.claims, pack.claims),
                          sources: format.count(texts.counts.sources, pack.sources),
                        })}
                      </p>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Ready>
    </article>
  );
}

function Events({ first }: { first: Page<EventRef> }) {
  const { services, texts } = useBrowse();
  const { items, left, more } = usePages(first, services.moreEvents);
  return (
    <Section title={texts.coverage.events}>
      <Timeline events={items} />
      <EventList events={items} />
      <MoreButton left={left} onMore={more} />
    </Section>
  );
}

function Sources({ first }: { first: Page<CountedSource> }) {
  const { services, texts, format } = useBrowse();
  const { items, left, more } = usePages(first, services.moreSources);
  const claims = new Map(items.map((source) => [source.id, source.claims]));
  return (
    <Section title={texts.coverage.sources}>
      <SourceList
        sources={items}
        extra={({ id }) => <span>{format.count(texts.counts.claims, claims.get(id) ?? 0)}</span>}
      />
      <MoreButton left={left} onMore={more} />
    </Section>
  );
}
