/** The page of an actor: who it is, offices over time, claims about and by it, events, relations, sources. */
import type { ActorPage } from '../../lib/model/browse';
import { KindIcon } from '../ui/icons';
import { useBrowse } from './context';
import { Heading } from './heading';
import { ClaimList, InLanguage, NameLink, PackLine, PagedEvents, Ready, Section, SourceList } from './parts';
import { useLoaded } from './use-loaded';

export function ActorView({ id }: { id: string }) {
  const { services } = useBrowse();
  const loaded = useLoaded(`actor/${id}`, () => services.actor(id));
  return <Ready loaded={loaded}>{(page) => <Actor page={page} />}</Ready>;
}

function Actor({ page }: { page: ActorPage }) {
  const { services, texts } = useBrowse();
  const kind = (
    <>
      <KindIcon kind={page.kind} /> {texts.kinds[page.kind]}
    </>
  );
  return (
    <article>
      <Heading kind={kind}>
        <InLanguage value={page.name} />
      </Heading>
      <p class="summary">
        <InLanguage value={page.summary} note />
      </p>
      <OtherNames page={page} />
      <Offices page={page} />
      <Section title={texts.record.claimsAbout[page.kind]}>
        <ClaimList claims={page.claimsAbout} more={(from) => services.moreClaims('about', page.id, from)} />
      </Section>
      {page.claimsMade.total > 0 && (
        <Section title={texts.record.claimsMade[page.kind]}>
          <ClaimList
            claims={page.claimsMade}
            more={(from) => services.moreClaims('claimants', page.id, from)}
          />
        </Section>
      )}
      {page.events.length > 0 && (
        <Section title={texts.record.events}>
          <PagedEvents events={page.events} />
        </Section>
      )}
      <Relations page={page} />
      <Section title={texts.record.sources}>
        <SourceList sources={page.sources} />
      </Section>
      <PackLine pack={page.pack} />
    </article>
  );
}

/** Most other spellings shown; the search knows them all. */
const MOST_NAMES = 6;

function OtherNames({ page }: { page: ActorPage }) {
  const { texts, format } = useBrowse();
  if (page.otherNames.length === 0) return null;
  return (
    <p class="note">
      {texts.record.alsoCalled}{' '}
      {page.otherNames.slice(0, MOST_NAMES).map((name, i) => (
        <>
          {i > 0 && ' · '}
          <span lang={name.language} title={format.languageName(name.language)} dir="auto">
            {name.text}
          </span>
        </>
      ))}
    </p>
  );
}

function Offices({ page }: { page: ActorPage }) {
  const { texts, format } = useBrowse();
  if (page.offices.length === 0) return null;
  return (
    <Section title={texts.record.offices}>
      <ol class="offices">
        {page.offices.map((office) => (
          <li key={`${office.title.text}${office.from}`} class={office.now ? 'now' : undefined}>
            <InLanguage value={office.title} note />
            <span class="meta">
              <span>{format.span(office.from, office.to)}</span>
              {office.now && <span class="tag">{texts.record.now}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Relations({ page }: { page: ActorPage }) {
  const { texts } = useBrowse();
  if (page.relations.length === 0) return null;
  return (
    <Section title={texts.record.relations}>
      <ul class="list">
        {page.relations.map((relation) => (
          <li key={`${relation.type} ${relation.actor.id}`} class="row">
            <span class="note">{texts.relations[relation.type] ?? relation.type.replace(/-/g, ' ')}</span>{' '}
            <NameLink name={relation.actor} />
            {relation.note && (
              <p class="meta">
                <InLanguage value={relation.note} note />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
