/** What the card says in place of a record after the reader asked for something, with a way back where there is one. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardTexts } from '../../lib/locales/card';
import { fill } from '../../lib/locales/format';
import type { CardView, Notice } from '../../lib/model/card-view';
import { CloseIcon } from '../ui/icons';
import { useCard } from './context';

/** Longest name that a notice repeats. */
const MAX_NAME = 60;

export function NoticeBar({ view, notice }: { view: CardView; notice: Notice }) {
  const { texts, actions } = useCard();
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with the menu: who came by keyboard goes on from here.
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <div class="notice">
      <p id="title">{noticeText(texts, notice, view.site)}</p>
      {notice.type === 'muted' && (
        <button type="button" class="text" ref={first} onClick={actions.undo}>
          {texts.notice.undo}
        </button>
      )}
      <button
        type="button"
        class="icon"
        ref={notice.type === 'muted' ? null : first}
        aria-label={texts.close}
        title={texts.close}
        onClick={actions.close}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

export function noticeText(texts: CardTexts, notice: Notice, site: string | null): string {
  const { notice: said } = texts;
  if (notice.type !== 'muted') return said[notice.type];
  const name =
    notice.name === '' || notice.name.length > MAX_NAME ? said.it : fill(said.quoted, { name: notice.name });
  return notice.onlyHere && site !== null
    ? fill(said.mutedHere, { name, site })
    : fill(said.mutedEverywhere, { name });
}
