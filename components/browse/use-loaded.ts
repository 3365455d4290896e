/** Loads what a view shows, keeps it for going back, and loads again when other knowledge becomes active. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { errorWords } from '../../lib/model/error-words';
import { useBrowse } from './context';

export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; reason: string };

/** Views kept at most; a reader seldom goes back further. */
const MOST_KEPT = 30;
const kept = new Map<string, unknown>();

/** `key` names what is loaded; `retry` starts anew after a failure. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> & { retry: () => void } {
  const { services } = useBrowse();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string; loaded: Loaded<T> }>(() => ({
    key,
    loaded: recall(key),
  }));
  const again = () => {
    kept.clear();
    setAttempt((n) => n + 1);
  };

  useEffect(() => services.onKnowledgeChange(again), [services]);
  // Before the view is painted: an effect after it would begin to read a frame later.
  useLayoutEffect(() => {
    let wanted = true;
    const show = (loaded: Loaded<T>) => wanted && setState({ key, loaded });
    const remembered = recall<T>(key);
    show(remembered);
    if (remembered.status !== 'ready') {
      load().then(
        (value) => {
          keep(key, value);
          show({ status: 'ready', value });
        },
        (error: unknown) => show({ status: 'failed', reason: errorWords(error) }),
      );
    }
    return () => {
      wanted = false;
    };
  }, [key, attempt]);

  // Between a new key and its effect the state is still that of the view before.
  const loaded = state.key === key ? state.loaded : recall<T>(key);
  return { ...loaded, retry: again };
}

function recall<T>(key: string): Loaded<T> {
  return kept.has(key) ? { status: 'ready', value: kept.get(key) as T } : { status: 'loading' };
}

function keep(key: string, value: unknown): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
}
