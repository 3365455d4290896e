/** The keys that are bound, and the way to the browser's own page where they are changed. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import { useOptions } from './context';
import { Section } from './controls';
import type { BoundKey } from './services';

export function KeyboardSection() {
  const { texts, services } = useOptions();
  const [keys, setKeys] = useState<BoundKey[]>([]);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    const read = () => void services.keys().then(setKeys);
    read();
    // The reader comes back from the browser's page, where keys may have changed.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [services]);
  return (
    <Section id="keyboard" title={texts.sections.keyboard}>
      <p class="note">{texts.keyboard.hint}</p>
      <ul class="rows">
        {keys.map(({ name, description, keys: bound }) => (
          <li key={name}>
            <span>{texts.keyboard.commands[name] ?? (description || texts.keyboard.popup)}</span>
            {bound === '' ? <span class="note">{texts.keyboard.unbound}</span> : <kbd>{bound}</kbd>}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void services.openKeys().then((opened) => setClosed(!opened))}>
        {texts.keyboard.change}
      </button>
      {closed && (
        <p role="alert" class="problem">
          {fill(texts.keyboard.cannotOpen, { address: services.keysAddress })}
        </p>
      )}
      <p class="note">{texts.keyboard.inPage}</p>
    </Section>
  );
}
