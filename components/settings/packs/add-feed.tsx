/** Adds a feed: its address, then what it says of itself, with the fingerprints to compare, then the packs to take. */
import { useState } from 'preact/hooks';
import { fill } from '../../../lib/locales/format';
import type { FeedPreviewView, WorkRefusal } from '../../../lib/model/pack-work';
import { told, usePacks } from './context';
import { Offers } from './offers';
import { RefusalNote } from './refusal';

export function AddFeed() {
  const { texts, language, services, busy, run } = usePacks();
  const [address, setAddress] = useState('');
  const [feed, setFeed] = useState<FeedPreviewView | null>(null);
  const [wanted, setWanted] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<WorkRefusal | null>(null);
  const [looking, setLooking] = useState(false);

  async function look(event: Event) {
    event.preventDefault();
    setRefusal(null);
    setLooking(true);
    const answer = await services.run({ do: 'look', address });
    setLooking(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    if (!answer.feed) return undefined;
    setFeed(answer.feed);
    setWanted(answer.feed.offers.length === 1 ? answer.feed.offers.map(({ id }) => id) : []);
    return undefined;
  }
  async function add(chosen: FeedPreviewView) {
    const { url, fingerprints } = chosen;
    const answer = await run({ do: 'add-feed', url, fingerprints, wanted }, texts.feedAdded);
    setRefusal(answer.ok ? null : answer.refusal);
    setFeed(null);
    if (answer.ok) setAddress('');
  }

  return (
    <form class="add-feed" onSubmit={look}>
      <label for="feed-address">{texts.feedAddress}</label>
      <div class="line">
        <input
          id="feed-address"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" disabled={busy || looking || address.trim() === ''}>
          {looking ? texts.looking : texts.look}
        </button>
      </div>
      <p class="note">{texts.feedPrivacy}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {feed && (
        <fieldset class="confirm">
          <legend>{texts.confirmTitle}</legend>
          <h4>{told(feed.title, language)}</h4>
          <p>{fill(texts.feedOf, { publisher: feed.publisher, url: feed.url })}</p>
          <p>{texts.compare}</p>
          {feed.fingerprints.map((fingerprint) => (
            <code class="fingerprint" key={fingerprint}>
              {fingerprint}
            </code>
          ))}
          {feed.approvals > 1 && <p class="note">{fill(texts.approvals, { n: feed.approvals })}</p>}
          <p>{texts.choosePacks}</p>
          <Offers offers={feed.offers} wanted={wanted} onChange={setWanted} />
          <div class="actions">
            <button type="button" class="primary" disabled={busy} onClick={() => add(feed)}>
              {texts.addFeed}
            </button>
            <button type="button" onClick={() => setFeed(null)}>
              {texts.cancel}
            </button>
          </div>
        </fieldset>
      )}
    </form>
  );
}
