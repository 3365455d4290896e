/** Long lists in pages: so many at first, and as many again by a button. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../lib/locales/format';
import type { Page } from '../../lib/model/browse';
import { useBrowse } from './context';

/** Rows at first, and more at a time: enough to look through, few enough to be drawn at once. */
const ROWS = 30;

interface Shown<T> {
  items: readonly T[];
  /** How many are not shown. */
  left: number;
  more: () => void;
}

/** Shows a list that is here as a whole. */
export function useRows<T>(all: readonly T[]): Shown<T> {
  const [shown, setShown] = useState(ROWS);
  // Another record, or other knowledge, begins anew.
  useEffect(() => setShown(ROWS), [all]);
  return {
    items: all.slice(0, shown),
    left: Math.max(0, all.length - shown),
    more: () => setShown(shown + ROWS),
  };
}

/** Shows a list of which only the beginning is here; `load` brings what comes from a place on. */
export function usePages<T>(first: Page<T>, load: (from: number) => Promise<T[]>): Shown<T> & { items: T[] } {
  const [further, setFurther] = useState<{ first: Page<T>; items: T[] }>({ first, items: [] });
  const items = further.first === first ? [...first.items, ...further.items] : first.items;
  return {
    items,
    left: first.total - items.length,
    more: () =>
      void load(items.length).then((next) => {
        // Nothing came: other knowledge has become active, and the view is loaded anew.
        if (next.length > 0) setFurther({ first, items: [...items, ...next].slice(first.items.length) });
      }),
  };
}

export function MoreButton({
  left,
  onMore,
  step = ROWS,
}: {
  left: number;
  onMore: () => void;
  step?: number;
}) {
  const { texts } = useBrowse();
  if (left <= 0) return null;
  return (
    <p class="more">
      <button type="button" class="link" data-stop onClick={onMore}>
        {fill(texts.more, { n: Math.min(left, step), left })}
      </button>
    </p>
  );
}
