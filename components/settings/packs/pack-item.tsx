/** One installed pack: what it is, who vouches for it, what changed; on or off, its place, its removal. */
import { fill, plural } from '../../../lib/locales/format';
import type { PackView } from '../../../lib/model/pack-work';
import { ConfirmedButton } from './confirmed-button';
import { bytesText, countsText, momentText, told, usePacks } from './context';

interface Props {
  pack: PackView;
  index: number;
  packs: readonly PackView[];
}

export function PackItem({ pack, index, packs }: Props) {
  const { texts, language, busy, run } = usePacks();
  const title = told(pack.title, language);
  const arrange = (order: readonly PackView[]) =>
    run({ do: 'arrange', order: order.map(({ id, enabled }) => ({ id, enabled })) });
  const toggle = () =>
    arrange(packs.map((other) => (other === pack ? { ...other, enabled: !other.enabled } : other)));
  const move = (by: -1 | 1) => {
    const order = packs.toSpliced(index, 1);
    order.splice(index + by, 0, pack);
    return arrange(order);
  };
  return (
    <li class="pack-item" data-pack={pack.id} data-enabled={pack.enabled}>
      <div class="pack-head">
        <label class="choice">
          <input type="checkbox" checked={pack.enabled} disabled={busy} onChange={toggle} />
          <span class="pack-title">{title}</span>
        </label>
        <span class="version">{fill(texts.version, { version: pack.version })}</span>
        <span class={`badge ${pack.signature}`}>{texts.signature[pack.signature]}</span>
      </div>
      <p class="note">
        {pack.publisher} · {countsText(pack.counts, texts, language)} · {bytesText(pack.bytes, language)} ·{' '}
        {pack.license}
      </p>
      <p class="note">
        {pack.origin.type === 'feed' && fill(texts.fromFeed, { url: pack.origin.url })}
        {pack.origin.type === 'file' && fill(texts.fromFile, { name: pack.origin.name })}
        {pack.origin.type === 'bundled' && texts.fromExtension}
        {pack.since > 0 && ` · ${fill(texts.since, { date: momentText(pack.since, language) })}`}
        {pack.origin.type === 'feed' && pack.origin.preview && ` · ${texts.preview}`}
      </p>
      {pack.problem && <p class="warning">{fill(texts.unreadable, { reason: pack.problem })}</p>}
      {pack.signature === 'unsigned' && <p class="warning">{texts.unsignedMark}</p>}
      {pack.withdrawn > 0 && <p class="note">{plural(texts.withdrawn, pack.withdrawn, language)}</p>}
      <Changes pack={pack} />
      <div class="actions">
        <button
          type="button"
          disabled={busy || index === 0}
          onClick={() => move(-1)}
          aria-label={fill(texts.up, { title })}
        >
          ↑
        </button>
        <button
          type="button"
          disabled={busy || index === packs.length - 1}
          onClick={() => move(1)}
          aria-label={fill(texts.down, { title })}
        >
          ↓
        </button>
        {pack.origin.type === 'file' && (
          <ConfirmedButton
            label={texts.remove}
            question={fill(texts.removeSure, { title })}
            onConfirm={() => arrange(packs.filter((other) => other !== pack))}
          />
        )}
      </div>
    </li>
  );
}

function Changes({ pack }: { pack: PackView }) {
  const { texts, language } = usePacks();
  if (pack.changelog.length + pack.corrections.length === 0) return null;
  return (
    <details class="changes">
      <summary>{texts.whatChanged}</summary>
      <dl>
        {pack.changelog.map(({ version, date, text }) => (
          <div key={version}>
            <dt>
              {version} · <time>{date}</time>
            </dt>
            <dd>{told(text, language)}</dd>
          </div>
        ))}
      </dl>
      {pack.corrections.length > 0 && (
        <>
          <h4>{texts.corrections}</h4>
          <dl>
            {pack.corrections.map(({ date, text }) => (
              <div key={date + told(text, language)}>
                <dt>
                  <time>{date}</time>
                </dt>
                <dd>{told(text, language)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  );
}
