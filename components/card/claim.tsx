/** The card of a claim: what is claimed, by whom, how this page puts it, and how each source reports it. */
import { fill } from '../../lib/locales/format';
import type { Difference, Statement } from '../../lib/model/annotation';
import type { ClaimCard, ReportRow } from '../../lib/model/card';
import { ConflictIcon, DiffersIcon } from '../ui/icons';
import { useCard } from './context';
import { InLanguage, NameButton, Section, SourceLine } from './pieces';

interface Props {
  card: ClaimCard;
  /** How this page puts it; null when the claim was opened from elsewhere in the card. */
  statement: Statement | null;
  sentence: string;
}

export function ClaimBody({ card, statement, sentence }: Props) {
  const { texts, shared, format } = useCard();
  const disagreeing = new Set(card.conflicts.flatMap((conflict) => conflict.sources));
  const when = card.when ?? card.event?.from ?? null;
  return (
    <>
      {statement && <ThisPage card={card} statement={statement} sentence={sentence} />}
      <dl class="facts">
        {card.claimants.length > 0 && (
          <div>
            <dt>{shared.record.claimedBy}</dt>
            <dd>
              {card.claimants.map((name) => (
                <NameButton key={name.id} name={name} />
              ))}
            </dd>
          </div>
        )}
        {card.event && (
          <div>
            <dt>{shared.record.event}</dt>
            <dd>
              <NameButton name={{ id: card.event.id, name: card.event.name, kind: 'event' }} />
            </dd>
          </div>
        )}
        {when !== null && (
          <div>
            <dt>{shared.record.when}</dt>
            <dd>{format.date(when)}</dd>
          </div>
        )}
      </dl>
      <Section title={texts.reports}>
        <ul class="plain reports">
          {card.reports.map((report, i) => (
            // A source may report a claim twice: the index is the key.
            <li key={i} class={disagreeing.has(report.source.id) ? 'disagrees' : undefined}>
              <Report report={report} />
            </li>
          ))}
        </ul>
      </Section>
      {card.conflicts.length > 0 && (
        <Section title={texts.conflicts}>
          <ul class="plain conflicts">
            {card.conflicts.map((conflict, i) => (
              // The list never changes while it is shown: the index is the key.
              <li key={i}>
                <ConflictIcon />
                <span>
                  <b>{shared.aspects[conflict.aspect]}</b> <InLanguage value={conflict.note} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {card.about.length > 0 && (
        <Section title={shared.record.about}>
          <div class="names">
            {card.about.map((name) => (
              <NameButton key={name.id} name={name} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function ThisPage({ card, statement, sentence }: Props & { statement: Statement }) {
  const { texts, format } = useCard();
  const publishers = (ids: readonly string[]) => {
    const names = card.reports.filter((r) => ids.includes(r.source.id)).map((r) => r.source.publisher);
    return format.list([...new Set(names)]);
  };
  const asIn = publishers(statement.asIn);
  const unlike = publishers(statement.unlike);
  const same = statement.stance === 'same' && statement.differences.length === 0;
  const stance = statement.stance === 'same' && !same ? 'differs' : statement.stance;
  return (
    <section class={same ? 'here' : 'here differs'}>
      <h2>
        {!same && <DiffersIcon />} {texts.thisPage} <b>{texts.stances[stance]}</b>
        {statement.hedged && <span class="note"> · {texts.hedged}</span>}
      </h2>
      {statement.differences.map((difference, i) => (
        // The list never changes while it is shown: the index is the key.
        <p key={i} class="difference">
          <DifferenceText difference={difference} />
        </p>
      ))}
      <blockquote dir="auto">{sentence}</blockquote>
      {(asIn || unlike) && (
        <p class="note">
          {asIn && fill(texts.asIn, { sources: asIn })}
          {asIn && unlike && ' · '}
          {unlike && fill(texts.unlike, { sources: unlike })}
        </p>
      )}
    </section>
  );
}

function DifferenceText({ difference }: { difference: Difference }) {
  const { texts, shared, format } = useCard();
  const text = texts.differences[difference.aspect];
  if (difference.aspect === 'figure')
    return (
      <>{fill(text, { here: format.figure(difference.here), claim: format.figure(difference.claim) })}</>
    );
  // A value may be a degree of certainty, a date, or words.
  const certainty = shared.certainty as Readonly<Record<string, string>>;
  const word = (value: string) => certainty[value] ?? format.date(value);
  return <>{fill(text, { here: word(difference.here), claim: word(difference.claim) })}</>;
}

function Report({ report }: { report: ReportRow }) {
  const { texts, shared, format } = useCard();
  const figures = format.list(report.figures.map((figure) => format.figure(figure)));
  return (
    <>
      <p>
        <SourceLine source={report.source} />
      </p>
      <p class="detail">
        <span class="tag">{shared.certainty[report.certainty]}</span>
        {figures && <b>{figures}</b>}
        {report.role && <InLanguage value={report.role} />}
        {report.attribution && <Attribution report={report} template={texts.attributedTo} />}
        {report.date !== null && <span>{format.date(report.date)}</span>}
        <span class="note">
          {report.paragraph === 0
            ? shared.record.headline
            : fill(shared.record.paragraph, { n: report.paragraph })}
        </span>
      </p>
      {report.note && (
        <p class="note">
          <InLanguage value={report.note} />
        </p>
      )}
    </>
  );
}

function Attribution({ report, template }: { report: ReportRow; template: string }) {
  const [before = '', after = ''] = template.split('{who}');
  return (
    <span>
      {before}
      {report.attribution && <InLanguage value={report.attribution} />}
      {after}
    </span>
  );
}
