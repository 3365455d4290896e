/** A collapsed list of names on the page that no pack knows; looked for only once it is opened. */
import { useState } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import type { UnknownNames } from '../../lib/model/browse';
import { KindIcon } from '../ui/icons';
import { saveFile } from '../ui/save-file';
import { useBrowse } from './context';
import { STOP } from './parts';
import { hrefOf, searchRoute } from './route';

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
                <a
                  href={hrefOf(searchRoute(name.name))}
                  aria-label={fill(texts.page.searchName, { name: name.name })}
                  {...STOP}
                >
                  <KindIcon kind={name.kind} /> {name.name}
                </a>{' '}
                <span class="note">{format.count(texts.counts.times, name.count)}</span>
              </li>
            ))}
          </ul>
          {names.names.length > 0 && (
            <button
              type="button"
              class="link"
              {...STOP}
              onClick={() => saveFile('reperes-candidates.json', `${JSON.stringify(names.names, null, 2)}\n`)}
            >
              {texts.page.saveNames}
            </button>
          )}
        </>
      )}
    </details>
  );
}
