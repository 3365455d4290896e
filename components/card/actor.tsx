/** The card of an actor: who this is, what office at the article's date and now, which claims, on what sources. */
import type { ComponentChildren } from 'preact';
import { fill, plural } from '../../lib/locales/format';
import type { ActorCard, ClaimRef } from '../../lib/model/card';
import { ClaimIcon } from '../ui/icons';
import { useCard } from './context';
import { ConflictTag, InLanguage, RecordButton, Section, SourceLine } from './pieces';

/** Claims shown before the reader asks for the rest. */
const FIRST_CLAIMS = 3;

export function ActorBody({ card, children }: { card: ActorCard; children: ComponentChildren }) {
  const { texts } = useCard();
  return (
    <>
      <Offices card={card} />
      <p class="summary">
        <InLanguage value={card.summary} />
      </p>
      {children}
      {card.claims.length > 0 && (
        <Section title={texts.claims}>
          <Claims claims={card.claims} />
        </Section>
      )}
      {card.sources.length > 0 && (
        <Section title={texts.sources}>
          <ul class="plain sources">
            {card.sources.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Offices({ card }: { card: ActorCard }) {
  const { texts, format } = useCard();
  if (!card.office && !card.officeNow) return null;
  return (
    <dl class="offices">
      {card.office && (
        <div>
          <dt>{fill(texts.atDate, { date: format.date(card.date) })}</dt>
          <dd>
            <InLanguage value={card.office.title} />{' '}
            <span class="note">{format.span(card.office.from, card.office.to)}</span>
          </dd>
        </div>
      )}
      {card.officeNow && (
        <div>
          <dt>{texts.today}</dt>
          <dd>
            <InLanguage value={card.officeNow.title} />{' '}
            <span class="note">{format.span(card.officeNow.from, card.officeNow.to)}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Claims({ claims }: { claims: ClaimRef[] }) {
  const { texts, language } = useCard();
  const first = claims.slice(0, FIRST_CLAIMS);
  const rest = claims.slice(FIRST_CLAIMS);
  return (
    <>
      <ClaimList claims={first} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{plural(texts.moreClaims, rest.length, language)}</summary>
          <ClaimList claims={rest} />
        </details>
      )}
    </>
  );
}

function ClaimList({ claims }: { claims: ClaimRef[] }) {
  const { shared, format } = useCard();
  return (
    <ul class="plain rows">
      {claims.map((claim) => (
        <li key={claim.id}>
          <RecordButton kind="claim" id={claim.id}>
            <ClaimIcon />
            <span>
              <InLanguage value={claim.text} />
              <span class="note line">
                {format.count(shared.counts.reports, claim.reports)}
                {claim.conflicting && (
                  <>
                    {' '}
                    <ConflictTag />
                  </>
                )}
              </span>
            </span>
          </RecordButton>
        </li>
      ))}
    </ul>
  );
}
