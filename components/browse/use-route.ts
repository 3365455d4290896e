/** Follows the address of the current view, and how many views one can go back. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { hrefOf, parseRoute, type Route } from './route';

interface Place {
  route: Route;
  /** Views before this one in the history of this shell. */
  depth: number;
}

/** The history's state survives going back and a reload; a new entry has none and gets the next depth. */
function placeNow(previous: number): Place {
  const state: unknown = history.state;
  const known = typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) : null;
  const depth = known ?? previous + 1;
  if (known === null) history.replaceState({ depth }, '');
  return { route: parseRoute(location.hash), depth };
}

/** The current view, and a way to change its address without an entry in the history: for what is being typed. */
export function useRoute(): Place & { replace: (route: Route) => void } {
  const [place, setPlace] = useState<Place>(() => placeNow(-1));
  useEffect(() => {
    const follow = () => setPlace((before) => placeNow(before.depth));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const replace = useCallback((route: Route) => {
    setPlace(({ depth }) => ({ route, depth }));
    try {
      history.replaceState(history.state, '', hrefOf(route));
    } catch {
      // Firefox allows 200 changes in ten seconds, which a key held down exceeds; a later key catches up.
    }
  }, []);
  return { ...place, replace };
}

/** Opens a view as a new entry of the history. */
export function open(route: Route): void {
  location.hash = hrefOf(route);
}
