/** The page of a claim: who makes it, who reports it and how, where the reports disagree. */
import { fill } from '../../lib/locales/format';
import type { ClaimPage } from '../../lib/model/browse';
import type { NameRef, ReportRow } from '../../lib/model/card';
import { ClaimIcon, ConflictIcon } from '../ui/icons';
import { useBrowse } from './context';
import { CopyButton } from './copy-button';
import { FigurePlot } from './figure-plot';
import { Heading } from './heading';
import {
  EventList,
  Figures,
  InLanguage,
  NameLink,
  PackLine,
  Ready,
  RecordLink,
  Section,
  SourceAddress,
} from './parts';
import { useLoaded } from './use-loaded';

export function ClaimView({ id }: { id: string }) {
  const { services } = useBrowse();
  const loaded = useLoaded(`claim/${id}`, () => services.claim(id));
  return <Ready loaded={loaded}>{(page) => <Claim page={page} />}</Ready>;
}

function Claim({ page }: { page: ClaimPage }) {
  const { texts, format } = useBrowse();
  const kind = (
    <>
      <ClaimIcon /> {texts.kinds.claim}
    </>
  );
  return (
    <article>
      <Heading kind={kind}>
        <InLanguage value={page.text} note />
      </Heading>
      <dl class="facts">
        <Names term={texts.record.claimedBy} names={page.claimants} />
        <Names term={texts.record.about} names={page.about} />
        {page.when !== null && (
          <div>
            <dt>{texts.record.when}</dt>
            <dd>{format.date(page.when)}</dd>
          </div>
        )}
      </dl>
      <FigurePlot reports={page.reports} />
      <Conflicts page={page} />
      <Section title={texts.record.reports}>
        <ul class="list">
          {page.reports.map((report) => (
            <Report key={report.source.id} report={report} />
          ))}
        </ul>
      </Section>
      {page.event && (
        <Section title={texts.record.event}>
          <EventList events={[page.event]} />
        </Section>
      )}
      <PackLine pack={page.pack} />
    </article>
  );
}

function Names({ term, names }: { term: string; names: NameRef[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <ul class="inline">
          {names.map((name) => (
            <li key={name.id}>
              <NameLink name={name} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Conflicts({ page }: { page: ClaimPage }) {
  const { texts, format } = useBrowse();
  if (page.conflicts.length === 0) return null;
  const publisher = new Map(page.reports.map((report) => [report.source.id, report.source.publisher]));
  return (
    <Section title={texts.record.conflicts}>
      <ul class="list conflicts">
        {page.conflicts.map((conflict) => (
          <li key={`${conflict.aspect}${conflict.note.text}`}>
            <ConflictIcon /> <strong>{texts.aspects[conflict.aspect]}.</strong>{' '}
            <InLanguage value={conflict.note} note />
            <p class="meta">{format.list(conflict.sources.map((id) => publisher.get(id) ?? id))}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Report({ report }: { report: ReportRow }) {
  const { texts, format } = useBrowse();
  const { source } = report;
  const place =
    report.paragraph === 0 ? texts.record.headline : fill(texts.record.paragraph, { n: report.paragraph });
  return (
    <li class="row report">
      <p class="report-head">
        <RecordLink to={{ view: 'source', id: source.id }}>{source.publisher}</RecordLink>
        <span class={`certainty certainty-${report.certainty}`}>{texts.certainty[report.certainty]}</span>
      </p>
      <Figures figures={report.figures} />
      {report.attribution && (
        <Filled text={texts.record.attributedTo} name="who" value={report.attribution} />
      )}
      {report.role && <Filled text={texts.record.as} name="role" value={report.role} />}
      {report.note && (
        <p>
          <InLanguage value={report.note} note />
        </p>
      )}
      <p class="meta">
        <span>{report.date === null ? format.published(source.published) : format.date(report.date)}</span>
        <span>{place}</span>
        <SourceAddress url={source.url} />
        <CopyButton label={texts.record.cite} text={() => format.citation(source)} />
      </p>
    </li>
  );
}

/** An interface text around a text that may be in another language. */
function Filled({
  text,
  name,
  value,
}: {
  text: string;
  name: string;
  value: ReportRow['attribution'] & object;
}) {
  const [before = '', after = ''] = text.split(`{${name}}`);
  return (
    <p>
      {before}
      <InLanguage value={value} note />
      {after}
    </p>
  );
}
