/** Adds a pack from a file, chosen or dropped; an unsigned one only after a warning. */

import { useState } from 'preact/hooks';
import { fill } from '../../../lib/locales/format';
import { errorWords } from '../../../lib/model/error-words';
import type { PackFileView, WorkRefusal } from '../../../lib/model/pack-work';
import { countsText, told, usePacks } from './context';
import { RefusalNote } from './refusal';

export function AddFile() {
  const { texts, language, services, busy, run } = usePacks();
  const [file, setFile] = useState<PackFileView | null>(null);
  const [refusal, setRefusal] = useState<WorkRefusal | null>(null);
  const [over, setOver] = useState(false);

  async function open(chosen: File | undefined) {
    if (!chosen) return;
    setFile(null);
    setRefusal(null);
    try {
      const answer = await services.run({ do: 'open-file', inbox: await services.putFile(chosen) });
      if (!answer.ok) setRefusal(answer.refusal);
      else setFile(answer.file ?? null);
    } catch (error) {
      setRefusal({ code: 'failed', message: errorWords(error) });
    }
  }
  async function install({ inbox }: PackFileView) {
    const answer = await run({ do: 'install-file', inbox }, texts.packAdded);
    setRefusal(answer.ok ? null : answer.refusal);
    setFile(null);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same without dragging
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void open(event.dataTransfer?.files[0]);
      }}
    >
      <label for="pack-file">{texts.fileLabel}</label>
      <input
        id="pack-file"
        type="file"
        accept=".json,application/json"
        disabled={busy}
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {refusal && <RefusalNote refusal={refusal} />}
      {file && (
        <fieldset class="confirm">
          <legend>{texts.confirmTitle}</legend>
          <h4>
            {told(file.title, language)} <span class="version">{file.version}</span>
          </h4>
          <p>{file.publisher}</p>
          <p class="note">{countsText(file.counts, texts, language)}</p>
          {file.fingerprints.length === 0 ? (
            <p class="warning">{texts.unsignedWarning}</p>
          ) : (
            <>
              <p>{fill(texts.signedBy, { n: file.fingerprints.length })}</p>
              {file.fingerprints.map((fingerprint) => (
                <code class="fingerprint" key={fingerprint}>
                  {fingerprint}
                </code>
              ))}
            </>
          )}
          <div class="actions">
            <button
              type="button"
              class={file.fingerprints.length === 0 ? 'danger' : 'primary'}
              disabled={busy}
              onClick={() => install(file)}
            >
              {file.fingerprints.length === 0 ? texts.installUnsigned : texts.install}
            </button>
            <button type="button" onClick={() => setFile(null)}>
              {texts.cancel}
            </button>
          </div>
        </fieldset>
      )}
    </div>
  );
}
