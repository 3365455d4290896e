/** The section on packs and feeds of the extension's settings. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../../lib/locales/format';
import { packTexts } from '../../../lib/locales/packs';
import type {
  PackOperation,
  PacksView,
  PackWorkAnswer,
  WorkProgress,
  WorkRefusal,
} from '../../../lib/model/pack-work';
import { useOptions } from '../context';
import { AddFeed } from './add-feed';
import { AddFile } from './add-file';
import { type PacksContextValue, PacksProvider, usePacks } from './context';
import { FeedItem } from './feed-item';
import { PackItem } from './pack-item';
import { RefusalNote } from './refusal';
import type { PackServices } from './services';
import './packs.css';

export function PacksSection({ services }: { services: PackServices }) {
  const { language } = useOptions();
  const texts = packTexts(language);
  const [view, setView] = useState<PacksView | null>(null);
  const [work, setWork] = useState<'idle' | 'busy'>('idle');
  const [said, setSaid] = useState<string | WorkRefusal | null>(null);

  const [progress, setProgress] = useState<WorkProgress | null>(null);

  useEffect(() => services.onProgress(setProgress), [services]);
  useEffect(() => {
    const load = () => void services.view().then(setView);
    load();
    return services.onChange(load);
  }, [services]);

  const context: PacksContextValue = {
    texts,
    language,
    services,
    busy: work === 'busy',
    async run(operation: PackOperation, done?: string): Promise<PackWorkAnswer> {
      setWork('busy');
      setSaid(texts.working);
      const answer = await services.run(operation);
      setWork('idle');
      const dropped =
        answer.ok && answer.dropped?.length ? fill(texts.lost, { packs: answer.dropped.join(', ') }) : null;
      const next = await services.view();
      setView(next);
      // A check that went wrong is no error of the reader's: the feed itself says what happened.
      const failed = next.feeds.some(({ refusal, problems }) => refusal !== null || problems.length > 0);
      const went = operation.do === 'check-now' && failed ? texts.someFailed : texts.done;
      setSaid(answer.ok ? (dropped ?? done ?? went) : answer.refusal);
      return answer;
    },
  };

  return (
    <PacksProvider value={context}>
      <div class="packs-section">
        <div role="status" aria-live="polite" class="said">
          {typeof said === 'string' ? <p>{said}</p> : said && <RefusalNote refusal={said} />}
        </div>
        {progress && <Progress progress={progress} />}
        {view && <Contents view={view} />}
      </div>
    </PacksProvider>
  );
}

/** What is going on, and how much of it is done; not read out, as the outcome is. */
function Progress({ progress: { step, share } }: { progress: WorkProgress }) {
  const { texts } = usePacks();
  return (
    <label class="progress">
      <span>{texts.steps[step]}</span>
      <progress max={1} value={share} />
    </label>
  );
}

function Contents({ view }: { view: PacksView }) {
  const { texts, busy, run } = usePacks();
  return (
    <>
      {view.storageProblem && <RefusalNote refusal={view.storageProblem} />}
      <div class="part">
        <h3>{texts.packs}</h3>
        <p class="note">{texts.orderNote}</p>
        <ol class="entries">
          {view.packs.map((pack, index) => (
            <PackItem key={pack.id} pack={pack} index={index} packs={view.packs} />
          ))}
        </ol>
        <div class="actions">
          <button
            type="button"
            disabled={busy || !view.canRollBack}
            onClick={() => run({ do: 'roll-back' }, texts.wentBack)}
          >
            {texts.rollBack}
          </button>
          <button type="button" disabled={busy} onClick={() => run({ do: 'repair' })}>
            {texts.repair}
          </button>
        </div>
      </div>
      <div class="part">
        <h3>{texts.feeds}</h3>
        {view.feeds.length === 0 && <p class="note">{texts.noFeeds}</p>}
        <ul class="entries">
          {view.feeds.map((feed) => (
            <FeedItem key={feed.url} feed={feed} />
          ))}
        </ul>
        {view.feeds.length > 0 && (
          <>
            <label class="choice">
              <input
                type="checkbox"
                checked={view.automatic}
                disabled={busy}
                onChange={() => run({ do: 'set-automatic', automatic: !view.automatic })}
              />
              <span>{texts.automatic}</span>
            </label>
            <div class="actions">
              <button type="button" disabled={busy} onClick={() => run({ do: 'check-now' })}>
                {texts.updateNow}
              </button>
            </div>
          </>
        )}
        <AddFeed />
      </div>
      <div class="part">
        <h3>{texts.fromFileTitle}</h3>
        <AddFile />
      </div>
      {/* The gauge itself is among the data. */}
      {view.storage?.isLow && <p class="warning">{texts.storageLow}</p>}
    </>
  );
}
