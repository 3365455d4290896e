/** The matches that the reader does not want to see, and the way back. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import type { Mute } from '../../lib/model/settings';
import { useOptions } from './context';
import { Section } from './controls';

export function MutedSection() {
  const { texts, settings, services } = useOptions();
  const { muted } = settings;
  return (
    <Section id="muted" title={texts.sections.muted}>
      {muted.length === 0 && <p class="note">{texts.muted.none}</p>}
      <ul class="rows">
        {muted.map((mute) => (
          <Muted
            key={`${mute.kind} ${mute.id} ${mute.form} ${mute.site}`}
            mute={mute}
            onUnmute={() => void services.change({ muted: muted.filter((other) => other !== mute) })}
          />
        ))}
      </ul>
      {muted.length > 1 && (
        <button type="button" onClick={() => void services.change({ muted: [] })}>
          {texts.muted.unmuteAll}
        </button>
      )}
    </Section>
  );
}

function Muted({ mute, onUnmute }: { mute: Mute; onUnmute: () => void }) {
  const { texts, services } = useOptions();
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    void services.nameOf(mute.kind, mute.id).then(setName);
  }, [services, mute.kind, mute.id]);
  const form = mute.form === null ? texts.muted.anyForm : fill(texts.muted.form, { form: mute.form });
  const site = mute.site === null ? texts.muted.everywhere : fill(texts.muted.site, { site: mute.site });
  return (
    <li>
      <span>
        {name ?? mute.id}{' '}
        <span class="note">
          {form}, {site}
        </span>
      </span>
      <button
        type="button"
        class="text"
        aria-label={`${texts.muted.unmute}: ${name ?? mute.id}`}
        onClick={onUnmute}
      >
        {texts.muted.unmute}
      </button>
    </li>
  );
}
