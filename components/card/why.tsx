/** The line that every match owes the reader: on what grounds it was made, and from which pack. */
import { fill } from '../../lib/locales/format';
import type { Annotation, Evidence } from '../../lib/model/annotation';
import type { PackRef } from '../../lib/model/card';
import { QuestionIcon } from '../ui/icons';
import { useCard } from './context';

export function Why({ annotation, pack }: { annotation: Annotation | null; pack: PackRef }) {
  const { texts, language } = useCard();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <footer>
      {annotation && (
        <details>
          <summary>
            <QuestionIcon /> {texts.why}
          </summary>
          <ul class="plain">
            {annotation.evidence.map((evidence, i) => (
              // The list never changes while it is shown: the index is the key.
              <li key={i}>
                <Reason evidence={evidence} />
              </li>
            ))}
            <li>{fill(texts.confidence, { percent: percent.format(annotation.confidence) })}</li>
          </ul>
        </details>
      )}
      <p class="note">{fill(texts.pack, { pack: pack.title, version: pack.version })}</p>
    </footer>
  );
}

function Reason({ evidence }: { evidence: Evidence }) {
  const { texts, format } = useCard();
  const text = texts.evidence[evidence.type];
  switch (evidence.type) {
    case 'alias':
    case 'full-name-on-page':
    case 'named-before':
    case 'spelling':
      return <>{fill(text, { form: evidence.form })}</>;
    case 'context-word':
    case 'honorific':
      return <>{fill(text, { word: evidence.word })}</>;
    case 'office':
      return <>{fill(text, { title: evidence.title, date: format.date(evidence.date) })}</>;
    case 'cue':
      return <>{fill(text, { words: format.list(evidence.words) })}</>;
    case 'figure':
      return <>{fill(text, { here: format.figure(evidence.here) })}</>;
    case 'window':
      return <>{fill(text, { date: format.date(evidence.date) })}</>;
    case 'related-actor':
    case 'actors':
      return <>{text}</>;
  }
}
