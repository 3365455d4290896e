/** The claims and names of the page at hand, each with its places and a way to jump there. */
import { fill } from '../../lib/locales/format';
import type { PageActor, PageClaim, PagePlace, PageStatement } from '../../lib/model/browse';
import { ClaimIcon, DiffersIcon, KindIcon } from '../ui/icons';
import { useBrowse } from './context';
import { CopyButton } from './copy-button';
import { InLanguage, RecordLink, Section, STOP } from './parts';

/** Language of the page, for its sentences; null when unknown. */
interface OfPage {
  language: string | null;
}

export function ClaimGroups({ claims, language }: OfPage & { claims: PageClaim[] }) {
  const { texts } = useBrowse();
  if (claims.length === 0) return null;
  return (
    <Section title={texts.page.claims}>
      <ul class="list groups">
        {claims.map((claim) => (
          <li key={claim.id} class={claim.departs ? 'group departs' : 'group'}>
            <RecordLink to={{ view: 'claim', id: claim.id }}>
              <ClaimIcon />
              <InLanguage value={claim.text} note />
            </RecordLink>
            <ul class="places">
              {claim.statements.map((statement) => (
                <Statement key={statement.index} statement={statement} language={language} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Statement({ statement, language }: OfPage & { statement: PageStatement }) {
  const { services, texts, format } = useBrowse();
  const { stance } = statement;
  return (
    <li>
      <p class="meta">
        <span class={stance === 'same' ? 'tag' : 'tag tag-differs'}>
          {stance !== 'same' && <DiffersIcon />} {texts.page.stances[stance]}
        </span>
        {statement.hedged && <span>{texts.page.hedged}</span>}
      </p>
      {statement.differences.map((difference) => (
        <p key={difference.aspect} class="difference">
          {format.difference(difference)}
        </p>
      ))}
      <Place place={statement} language={language} />
      <CopyButton
        label={texts.record.copyPassage}
        text={() => services.page.passageAddress(statement.sentence)}
      />
    </li>
  );
}

/** Above this many places, the others wait behind a disclosure. */
const PLACES_SHOWN = 1;

export function ActorGroups({ actors, language }: OfPage & { actors: PageActor[] }) {
  const { texts, format } = useBrowse();
  if (actors.length === 0) return null;
  return (
    <Section title={texts.page.actors}>
      <ul class="list groups">
        {actors.map((actor) => (
          <li key={actor.id} class="group">
            <p class="group-head">
              <RecordLink to={{ view: actor.kind === 'event' ? 'event' : 'actor', id: actor.id }}>
                <KindIcon kind={actor.kind} />
                <InLanguage value={actor.name} />
              </RecordLink>
              <span class="note">{format.count(texts.counts.mentions, actor.mentions.length)}</span>
            </p>
            <Places places={actor.mentions} language={language} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Places({ places, language }: OfPage & { places: PagePlace[] }) {
  const { texts, format } = useBrowse();
  const [shown, others] = [places.slice(0, PLACES_SHOWN), places.slice(PLACES_SHOWN)];
  return (
    <>
      <PlaceList places={shown} language={language} />
      {others.length > 0 && (
        <details>
          <summary {...STOP}>+ {format.count(texts.counts.mentions, others.length)}</summary>
          <PlaceList places={others} language={language} />
        </details>
      )}
    </>
  );
}

function PlaceList({ places, language }: OfPage & { places: PagePlace[] }) {
  return (
    <ul class="places">
      {places.map((place) => (
        <li key={place.index}>
          <Place place={place} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** A sentence of the page as a button that leads to it. */
function Place({ place, language }: OfPage & { place: PagePlace }) {
  const { services, texts } = useBrowse();
  const { sentence, exact } = place;
  const at = sentence === exact ? -1 : sentence.indexOf(exact);
  return (
    <button
      type="button"
      class="place"
      {...STOP}
      aria-label={fill(texts.page.goTo, { text: sentence })}
      onClick={() => void services.page.jump(place.index)}
    >
      <span lang={language ?? undefined} dir="auto">
        {at < 0 ? (
          sentence
        ) : (
          <>
            {sentence.slice(0, at)}
            <mark>{exact}</mark>
            {sentence.slice(at + exact.length)}
          </>
        )}
      </span>
    </button>
  );
}
