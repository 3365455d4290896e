/** What is stored: settings as a file and back, the browser's account, storage, and deleting everything. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsTexts } from '../../lib/locales/browse';
import { fill, plural } from '../../lib/locales/format';
import { errorWords } from '../../lib/model/error-words';
import type { LeftOut } from '../../lib/model/settings-file';
import { saveFile } from '../ui/save-file';
import { useOptions } from './context';
import { Section, Toggle } from './controls';
import type { StorageUse, TakenSettings } from './services';

export function DataSection() {
  const { texts } = useOptions();
  return (
    <Section id="data" title={texts.sections.data}>
      <SettingsFile />
      <Toggle setting="sync" label={texts.data.sync} hint={texts.data.syncHint} />
      <Storage />
      <Wipe />
    </Section>
  );
}

function SettingsFile() {
  const { texts, services } = useOptions();
  const [result, setResult] = useState<TakenSettings | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) setResult(await services.takeSettings(await file.text()));
    // The same file can be chosen again.
    if (chooser.current) chooser.current.value = '';
  };
  return (
    <>
      <p class="buttons">
        <button
          type="button"
          onClick={async () => saveFile('reperes-settings.json', await services.settingsText())}
        >
          {texts.data.save}
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          {texts.data.open}
        </button>
        <button type="button" onClick={() => void services.reset()}>
          {texts.data.resetAll}
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          aria-label={texts.data.open}
          hidden
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </p>
      {result && <TakenNote result={result} />}
    </>
  );
}

function TakenNote({ result }: { result: TakenSettings }) {
  const { texts, language } = useOptions();
  if (!result.ok) {
    return (
      <p role="alert" class="problem">
        {texts.data.problems[result.problem]}
      </p>
    );
  }
  return (
    <div role="status">
      <p>{plural(texts.data.taken, result.taken, language)}</p>
      {result.left.map((one) => (
        <p key={one.what} class="problem">
          {leftOutText(one, texts, language)}
        </p>
      ))}
    </div>
  );
}

/** Entries repeated at most: a file may hold thousands. */
const MOST_ENTRIES = 8;

function leftOutText(left: LeftOut, texts: SettingsTexts, language: string): string {
  const said = texts.data.left;
  if (left.what === 'mutes') return plural(said.mutes, left.count, language);
  if (left.what === 'language') return fill(said.language, { code: left.code });
  const all = left.what === 'values' ? left.names.map((name) => texts.data.settingNames[name]) : left.entries;
  const shown = all.length > MOST_ENTRIES ? [...all.slice(0, MOST_ENTRIES), '…'] : all;
  return fill(said[left.what], { names: shown.join(', ') });
}

const MEGA = 1_000_000;
const GIGA = 1_000_000_000;

function sizeIn(language: string, bytes: number): string {
  const large = bytes >= GIGA;
  const unit = large ? 'gigabyte' : 'megabyte';
  const number = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 });
  return number.format(bytes / (large ? GIGA : MEGA));
}

function Storage() {
  const { texts, language, services } = useOptions();
  const [use, setUse] = useState<StorageUse | null>(null);
  useEffect(() => {
    // Where storage is switched off there is nothing to say.
    services.storage().then(setUse, () => undefined);
  }, [services]);
  if (!use) return null;
  const sizes = { used: sizeIn(language, use.used), available: sizeIn(language, use.available) };
  return (
    <div class="control">
      <p>{fill(texts.data.space, sizes)}</p>
      <meter
        min={0}
        max={use.available}
        high={use.available * 0.8}
        value={use.used}
        aria-label={fill(texts.data.space, sizes)}
      />
      <p class="note">{use.persistent ? texts.data.persistent : texts.data.notPersistent}</p>
      {!use.persistent && (
        <button
          type="button"
          onClick={async () => setUse({ ...use, persistent: await services.keepStorage() })}
        >
          {texts.data.keep}
        </button>
      )}
    </div>
  );
}

function Wipe() {
  const { texts, services } = useOptions();
  const [state, setState] = useState<'idle' | 'asking' | 'done' | { failed: string }>('idle');
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'asking') no.current?.focus();
  }, [state]);
  return (
    <div class="control">
      <button
        type="button"
        class="danger"
        aria-expanded={state === 'asking'}
        onClick={() => setState('asking')}
      >
        {texts.data.wipe}
      </button>
      <p class="note">{texts.data.wipeHint}</p>
      {state === 'asking' && (
        <div class="warning" role="alertdialog" aria-label={texts.data.wipeSure}>
          <p>{texts.data.wipeSure}</p>
          <p class="buttons">
            <button
              type="button"
              class="danger"
              onClick={() =>
                void services.wipe().then(
                  () => setState('done'),
                  (error: unknown) => setState({ failed: errorWords(error) }),
                )
              }
            >
              {texts.data.yes}
            </button>
            <button type="button" ref={no} onClick={() => setState('idle')}>
              {texts.data.no}
            </button>
          </p>
        </div>
      )}
      {state === 'done' && <p role="status">{texts.data.done}</p>}
      {typeof state === 'object' && (
        <p role="alert" class="problem">
          {fill(texts.failed, { reason: state.failed })}
        </p>
      )}
    </div>
  );
}
