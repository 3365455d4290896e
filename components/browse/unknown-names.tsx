/** A collapsed list of names on the page that no pack knows; looked for only once it is opened. */
import { useState } from 'preact/hooks';
import type { UnknownNames } from '../../lib/model/browse';
import { KindIcon } from '../ui/icons';
import { useBrowse } from './context';
import { STOP } from './parts';

export function UnknownNamesList() {
  const { services, texts, format } = useBrowse();
  const [names, setNames] = useState<UnknownNames | 'failed' | null>(null);
  const onToggle = (isOpen: boolean) => {
    if (!isOpen || names !== null) return;
    services.page.unknownNames().then(setNames, () => setNames('failed'));
  };
  return (
    <details class="unknown" onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary {...STOP}>{texts.page.unknownNames}</summary>
      {names === null && <p class="note later">{texts.page.unknownLoading}</p>}
      {names === 'failed' && <p class="note">{texts.page.readFailed}</p>}
      {names !== null && names !== 'failed' && names.state === 'unsupported-language' && (
        <p class="note">{texts.page.unknownUnsupported}</p>
      )}
      {names !== null && names !== 'failed' && names.state === 'found' && (
        <>
          {names.names.length === 0 && <p class="note">{texts.page.unknownNone}</p>}
          <ul class="list">
            {names.names.map((name) => (
              <li key={name.name} class="row">
                <KindIcon kind={name.kind} /> {name.name}{' '}
                <span class="note">{format.count(texts.counts.times, name.count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
