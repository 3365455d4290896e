/** The way into coverage: events by time, sources, and the packs they come from. */
import { fill } from '../../lib/locales/format';
import { useBrowse } from './context';
import { Heading } from './heading';
import { EventList, Ready, Section, SourceList } from './parts';
import { Timeline } from './timeline';
import { useLoaded } from './use-loaded';

export function CoverageView() {
  const { services, texts, format } = useBrowse();
  const loaded = useLoaded(
    'coverage',
    async () => (await services.coverage()) ?? { events: [], sources: [], packs: [] },
  );
  return (
    <article>
      <Heading>{texts.coverage.heading}</Heading>
      <Ready loaded={loaded}>
        {(overview) => (
          <>
            {overview.events.length + overview.sources.length === 0 && (
              <p class="message">{texts.coverage.empty}</p>
            )}
            {overview.events.length > 0 && (
              <Section title={texts.coverage.events}>
                <Timeline events={overview.events} />
                <EventList events={overview.events} />
              </Section>
            )}
            {overview.sources.length > 0 && (
              <Section title={texts.coverage.sources}>
                <SourceList
                  sources={overview.sources}
                  extra={({ id }) => {
                    const source = overview.sources.find((other) => other.id === id);
                    return source && <span>{format.count(texts.counts.claims, source.claims)}</span>;
                  }}
                />
              </Section>
            )}
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
