/** Small pieces of the card: texts with their language, links to records and to sources, tags. */
import type { ComponentChildren } from 'preact';
import { fill } from '../../lib/locales/format';
import type { NameRef, SourceRef, TextIn } from '../../lib/model/card';
import type { RecordKind } from '../../lib/model/card-view';
import { ConflictIcon, ExternalIcon, KindIcon } from '../ui/icons';
import { useCard } from './context';

const primary = (tag: string) => tag.split('-')[0];

/** A text marked with its language, which is said in words when it is not the reader's. */
export function InLanguage({ value }: { value: TextIn }) {
  const { texts, language, format } = useCard();
  if (primary(value.language) === primary(language)) return <>{value.text}</>;
  return (
    <>
      <span lang={value.language} dir="auto">
        {value.text}
      </span>{' '}
      <span class="note">({fill(texts.inLanguage, { language: format.languageName(value.language) })})</span>
    </>
  );
}

/** Opens a record inside the card. */
export function RecordButton({
  kind,
  id,
  children,
}: {
  kind: RecordKind;
  id: string;
  children: ComponentChildren;
}) {
  const { actions } = useCard();
  return (
    <button type="button" class="record" onClick={() => actions.open(kind, id)}>
      {children}
    </button>
  );
}

export function NameButton({ name }: { name: NameRef }) {
  return (
    <RecordButton kind="actor" id={name.id}>
      <KindIcon kind={name.kind} />
      <span>{name.name}</span>
    </RecordButton>
  );
}

/** Publisher, title and date; a link in a new tab where the source has an address. */
export function SourceLine({ source }: { source: SourceRef }) {
  const { texts, format } = useCard();
  const title = (
    <span lang={source.language} dir="auto">
      {source.title}
    </span>
  );
  return (
    <>
      <span class="publisher">{source.publisher}</span>
      {', '}
      {source.url === null ? (
        title
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer" title={texts.opensNewTab}>
          {title}
          <ExternalIcon />
        </a>
      )}
      {', '}
      <span class="note">{format.published(source.published)}</span>
    </>
  );
}

/** Sign and words for reports that do not agree. */
export function ConflictTag() {
  const { texts } = useCard();
  return (
    <span class="tag conflict">
      <ConflictIcon /> {texts.conflicting}
    </span>
  );
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
