/** The address of each view, kept in the part of the URL after "#", so that every record can be linked to. */

export type RecordRoute = { view: 'actor' | 'claim' | 'event' | 'source'; id: string };
export type Route = { view: 'page' } | { view: 'search'; query: string } | { view: 'coverage' } | RecordRoute;

const RECORDS = new Set<string>(['actor', 'claim', 'event', 'source'] satisfies RecordRoute['view'][]);
const isRecord = (view: string | undefined): view is RecordRoute['view'] =>
  view !== undefined && RECORDS.has(view);

/** Reads "#/actor/vladimir-putin" or "#/search?q=putin"; anything else is the page at hand. */
export function parseRoute(hash: string): Route {
  const [path = '', parameters = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view, id] = path.split('/');
  if (isRecord(view) && id) return { view, id: decoded(id) };
  if (view === 'search') return { view, query: new URLSearchParams(parameters).get('q') ?? '' };
  return view === 'coverage' ? { view } : { view: 'page' };
}

/** The address of a view, for `href`. */
export function hrefOf(route: Route): string {
  if ('id' in route) return `#/${route.view}/${encodeURIComponent(route.id)}`;
  if (route.view !== 'search' || route.query === '') return `#/${route.view}`;
  return `#/search?${new URLSearchParams({ q: route.query })}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a half-typed escape names no record, which the view says
  }
}
