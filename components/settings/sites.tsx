/** Where the extension reads: the general switch, the browser's permission, a pause, and what is switched off. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import { useOptions } from './context';
import { Section, Toggle } from './controls';

export function SitesSection() {
  const { texts, settings, services } = useOptions();
  return (
    <Section id="sites" title={texts.sections.sites}>
      <Access />
      <Toggle setting="enabled" label={texts.sites.enabled} hint={texts.sites.enabledHint} />
      <Pause />
      <h3>{texts.sites.off}</h3>
      <p class="note">{settings.excludedSites.length > 0 ? texts.sites.offHint : texts.sites.none}</p>
      <Removable
        items={settings.excludedSites}
        onRemove={(site) =>
          services.change({ excludedSites: services.withSite(settings.excludedSites, site, true) })
        }
      />
      <AddSite />
      {settings.excludedPages.length > 0 && (
        <>
          <h3>{texts.sites.pages}</h3>
          <Removable
            items={settings.excludedPages}
            onRemove={(page) =>
              services.change({ excludedPages: settings.excludedPages.filter((other) => other !== page) })
            }
          />
        </>
      )}
    </Section>
  );
}

/** Says so where the browser does not let us read pages, and asks. */
function Access() {
  const { texts, services } = useOptions();
  const [state, setState] = useState<'allowed' | 'missing' | 'refused'>('allowed');
  useEffect(() => {
    void services.mayReadPages().then((may) => setState(may ? 'allowed' : 'missing'));
  }, [services]);
  if (state === 'allowed') return null;
  return (
    <div class="warning" role="alert">
      <p>{state === 'refused' ? texts.sites.refused : texts.sites.noAccess}</p>
      <button
        type="button"
        class="primary"
        onClick={() => void services.askToReadPages().then((may) => setState(may ? 'allowed' : 'refused'))}
      >
        {texts.sites.allow}
      </button>
    </div>
  );
}

function Pause() {
  const { texts, language, settings, services } = useOptions();
  const { pausedUntil } = settings;
  if (pausedUntil === null) return null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(pausedUntil);
  return (
    <p class="control">
      {fill(texts.sites.pausedUntil, { time })}{' '}
      <button type="button" class="text" onClick={() => void services.change({ pausedUntil: null })}>
        {texts.sites.resume}
      </button>
    </p>
  );
}

function Removable({ items, onRemove }: { items: readonly string[]; onRemove: (item: string) => void }) {
  const { texts } = useOptions();
  return (
    <ul class="rows">
      {items.map((item) => (
        <li key={item}>
          <span>{item}</span>
          <button
            type="button"
            class="text"
            aria-label={`${texts.remove}: ${item}`}
            onClick={() => onRemove(item)}
          >
            {texts.remove}
          </button>
        </li>
      ))}
    </ul>
  );
}

function AddSite() {
  const { texts, settings, services } = useOptions();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const site = services.siteNamed(text.trim());
    if (site === null) {
      setRefused(text.trim());
      return;
    }
    setText('');
    setRefused(null);
    void services.change({ excludedSites: services.withSite(settings.excludedSites, site, false) });
  };
  return (
    <form class="add" onSubmit={add}>
      <input
        type="text"
        aria-label={texts.sites.addLabel}
        aria-invalid={refused !== null}
        placeholder="news.example"
        inputMode="url"
        spellcheck={false}
        autocapitalize="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {texts.sites.add}
      </button>
      {refused !== null && (
        <p role="alert" class="problem">
          {fill(texts.sites.notASite, { text: refused })}
        </p>
      )}
    </form>
  );
}
