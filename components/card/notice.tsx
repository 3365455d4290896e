/** What the card says in place of a record after the reader asked for something, with a way back where there is one. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardTexts } from '../../lib/locales/card';
import { fill } from '../../lib/locales/format';
import type { CardView, Notice, RecordKind } from '../../lib/model/card-view';
import { CloseIcon } from '../ui/icons';
import { CLOSES_CARD, useCard } from './context';

/** Longest name that a notice repeats. */
const MAX_NAME = 60;

export function NoticeBar({ view, notice }: { view: CardView; notice: Notice }) {
  const { texts, actions } = useCard();
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: who came by keyboard goes on from here.
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), [notice]);
  const undoable = notice.type !== 'failed';
  const addressable = notice.type === 'reported' && !notice.withAddress && view.site !== null;
  return (
    <div class="notice">
      <p id="title">{noticeText(texts, notice, view)}</p>
      {undoable && (
        <span class="choices">
          <button type="button" class="text" ref={first} onClick={actions.undo}>
            {texts.notice.undo}
          </button>
          {addressable && (
            <button type="button" class="text" onClick={() => actions.report(true)}>
              {texts.notice.addAddress}
            </button>
          )}
        </span>
      )}
      <button
        type="button"
        class="icon"
        ref={undoable ? null : first}
        aria-label={texts.close}
        title={texts.close}
        {...CLOSES_CARD}
        onClick={actions.close}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

/** What is no longer shown, how far that reaches, and where. */
export function noticeText(texts: CardTexts, notice: Notice, view: CardView): string {
  const { notice: said } = texts;
  if (notice.type === 'failed') return said.failed;
  if (notice.type === 'reported') return notice.withAddress ? said.reportedWithAddress : said.reported;
  const what = mutedText(texts, notice, (view.trail.at(-1) ?? view.parts[view.shown])?.kind ?? 'actor');
  return notice.onlyHere && view.site !== null
    ? fill(said.mutedHere, { what, site: view.site })
    : fill(said.mutedEverywhere, { what });
}

function mutedText(
  { notice: said }: CardTexts,
  { words, name }: Extract<Notice, { type: 'muted' }>,
  kind: RecordKind,
): string {
  if (words !== null) return kind === 'claim' ? said.sentence : fill(said.words, { words });
  const unnamed = kind === 'claim' || name === '' || name.length > MAX_NAME;
  return unnamed ? said.record[kind] : fill(said.whole, { name });
}
