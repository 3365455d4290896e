/** A plot of the figures that reports of one claim give, where they differ. */
import type { ReportRow } from '../../lib/model/card';
import type { Figure } from '../../lib/model/claim';
import { useBrowse } from './context';
import { Section } from './parts';

interface Given {
  report: ReportRow;
  figure: Figure;
}

export function FigurePlot({ reports }: { reports: ReportRow[] }) {
  const { texts, format } = useBrowse();
  const units = new Map<string, Given[]>();
  for (const report of reports) {
    for (const figure of report.figures) {
      units.set(figure.unit, [...(units.get(figure.unit) ?? []), { report, figure }]);
    }
  }
  const differing = [...units.values()].filter(
    (given) => new Set(given.map(({ figure }) => `${figure.qualifier} ${figure.value}`)).size > 1,
  );
  if (differing.length === 0) return null;
  return (
    <Section title={texts.record.figuresCompared}>
      {differing.map((given) => {
        const most = Math.max(...given.map(({ figure }) => Math.abs(figure.value)), Number.MIN_VALUE);
        return (
          <dl key={given[0]?.figure.unit} class="plot">
            {given.map(({ report, figure }) => (
              <div key={`${report.source.id} ${figure.value}`}>
                <dt>{report.source.publisher}</dt>
                <dd>
                  <meter min={0} max={most} value={Math.abs(figure.value)} aria-hidden="true" />
                  <span>{format.figure(figure)}</span>
                </dd>
              </div>
            ))}
          </dl>
        );
      })}
    </Section>
  );
}
