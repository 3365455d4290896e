/** The page of a source: what it is, what it reports, and what only it reports. */
import { fill } from '../../lib/locales/format';
import type { SourcePage } from '../../lib/model/browse';
import { useBrowse } from './context';
import { CopyButton } from './copy-button';
import { Heading } from './heading';
import { ClaimList, InLanguage, PackLine, PagedEvents, Ready, Section, SourceAddress } from './parts';
import { useLoaded } from './use-loaded';

export function SourceView({ id }: { id: string }) {
  const { services } = useBrowse();
  const loaded = useLoaded(`source/${id}`, () => services.source(id));
  return <Ready loaded={loaded}>{(page) => <Source page={page} />}</Ready>;
}

function Source({ page }: { page: SourcePage }) {
  const { services, texts, format } = useBrowse();
  const { source } = page;
  return (
    <article>
      <Heading kind={`${texts.kinds.source} · ${source.publisher}`}>
        <InLanguage value={{ text: source.title, language: source.language }} />
      </Heading>
      <p class="meta">
        <span>{format.published(source.published)}</span>
        {source.author !== null && <span>{fill(texts.record.author, { author: source.author })}</span>}
        <span>{format.languageName(source.language)}</span>
        <SourceAddress url={source.url} />
        <CopyButton label={texts.record.cite} text={() => format.citation(source)} />
      </p>
      {page.events.length > 0 && (
        <Section title={texts.record.events}>
          <PagedEvents events={page.events} />
        </Section>
      )}
      <Section title={texts.record.reportedHere}>
        <ClaimList
          claims={page.claims}
          more={(from) => services.moreReported(source.id, from)}
          extra={(claim) => (
            <>
              <span class={`certainty certainty-${claim.certainty}`}>{texts.certainty[claim.certainty]}</span>
              {claim.only && <span class="tag">{texts.record.onlyHere}</span>}
            </>
          )}
        />
      </Section>
      <PackLine pack={page.pack} />
    </article>
  );
}
