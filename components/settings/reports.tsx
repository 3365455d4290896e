/** The reader's reports of wrong matches, kept here until given away as a file. */
import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../ui/save-file';
import { useOptions } from './context';
import { Section } from './controls';
import type { ListedReport } from './services';

export function ReportsSection() {
  const { texts, language, services } = useOptions();
  const [reports, setReports] = useState<ListedReport[]>([]);
  useEffect(() => {
    // Cards on open pages add to the list, and take back, while it is on screen.
    const read = () => void services.reports.list().then(setReports);
    read();
    return services.reports.onChange(read);
  }, [services]);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <Section id="reports" title={texts.sections.reports}>
      <p class="note">{reports.length === 0 ? texts.reports.none : texts.reports.hint}</p>
      <ul class="rows">
        {reports.map(({ at, form, sentence, site }) => (
          <li key={at}>
            <span>
              <strong>{form}</strong>{' '}
              <span class="note">
                {date.format(at)}
                {site !== null && ` · ${site}`}
              </span>
              <span class="quote">{sentence}</span>
            </span>
            <button
              type="button"
              class="text"
              aria-label={`${texts.remove}: ${form}`}
              onClick={() => void services.reports.remove(at)}
            >
              {texts.remove}
            </button>
          </li>
        ))}
      </ul>
      {reports.length > 0 && (
        <p class="buttons">
          <button
            type="button"
            onClick={async () => saveFile('reperes-reports.json', await services.reports.text())}
          >
            {texts.reports.save}
          </button>
          <button type="button" onClick={() => void services.reports.clear()}>
            {texts.reports.clear}
          </button>
        </p>
      )}
    </Section>
  );
}
