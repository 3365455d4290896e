/** One feed: whose it is, its pinned keys, what is taken from it, how the last check went. */
import { fill } from '../../../lib/locales/format';
import type { FeedView } from '../../../lib/model/pack-work';
import { ConfirmedButton } from './confirmed-button';
import { momentText, told, usePacks } from './context';
import { Offers } from './offers';
import { RefusalNote } from './refusal';

export function FeedItem({ feed }: { feed: FeedView }) {
  const { texts, language, busy, run } = usePacks();
  const { url } = feed;
  const want = (wanted: string[]) => run({ do: 'change-feed', url, changes: { wanted } });
  const preview = feed.channel === 'preview';
  return (
    <li class="feed" data-feed={url}>
      <div class="pack-head">
        <span class="pack-title">{told(feed.title, language)}</span>
        <span class="version">{feed.publisher}</span>
      </div>
      <p class="note">{url}</p>
      <p class="note" role="status">
        {feed.checkedAt === null
          ? texts.neverChecked
          : fill(texts.checked, { date: momentText(feed.checkedAt, language) })}
      </p>
      {feed.refusal && <RefusalNote refusal={feed.refusal} />}
      {feed.problems.map(({ pack, refusal }) => (
        <div key={pack}>
          <p class="note">{fill(texts.packFailed, { pack })}</p>
          <RefusalNote refusal={refusal} />
        </div>
      ))}
      <details>
        <summary>{texts.packsOfFeed}</summary>
        <Offers offers={feed.offers} wanted={feed.wanted} onChange={want} />
      </details>
      <details>
        <summary>{texts.keys}</summary>
        <p class="note">{texts.keysPinned}</p>
        {feed.fingerprints.map((fingerprint) => (
          <code class="fingerprint" key={fingerprint}>
            {fingerprint}
          </code>
        ))}
      </details>
      <label class="choice">
        <input
          type="checkbox"
          checked={preview}
          disabled={busy}
          onChange={() =>
            run({ do: 'change-feed', url, changes: { channel: preview ? 'stable' : 'preview' } })
          }
        />
        <span>{texts.takePreviews}</span>
      </label>
      <div class="actions">
        <ConfirmedButton
          label={texts.removeFeed}
          question={texts.removeFeedSure}
          onConfirm={() => run({ do: 'remove-feed', url })}
        />
      </div>
    </li>
  );
}
