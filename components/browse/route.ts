/** The address of each view, kept in the part of the URL after "#", so that every record can be linked to. */
import { NO_FILTER, SEARCH_KINDS, type SearchFilter } from '../../lib/model/browse';

export type RecordRoute = { view: 'actor' | 'claim' | 'event' | 'source'; id: string };
export type SearchRoute = { view: 'search'; query: string; filter: SearchFilter };
export type Route = { view: 'page' } | SearchRoute | { view: 'coverage' } | RecordRoute;

/** A search for words, or one that has yet to be typed. */
export const searchRoute = (query = '', filter = NO_FILTER): SearchRoute => ({
  view: 'search',
  query,
  filter,
});

const RECORDS = new Set<string>(['actor', 'claim', 'event', 'source'] satisfies RecordRoute['view'][]);
const isRecord = (view: string | undefined): view is RecordRoute['view'] =>
  view !== undefined && RECORDS.has(view);

/** Reads "#/actor/vladimir-putin" or "#/search?q=putin&kind=claim"; anything else is the page at hand. */
export function parseRoute(hash: string): Route {
  const [path = '', parameters = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view, id] = path.split('/');
  if (isRecord(view) && id) return { view, id: decoded(id) };
  if (view === 'search') return parseSearch(new URLSearchParams(parameters));
  return view === 'coverage' ? { view } : { view: 'page' };
}

/** The address of a view, for `href`. */
export function hrefOf(route: Route): string {
  if ('id' in route) return `#/${route.view}/${encodeURIComponent(route.id)}`;
  if (route.view !== 'search') return `#/${route.view}`;
  const { query, filter } = route;
  const given = Object.entries({ q: query, ...filter }).filter(([, value]) => value !== null && value !== '');
  const parameters = new URLSearchParams(given as [string, string][]).toString();
  return parameters === '' ? '#/search' : `#/search?${parameters}`;
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What is damaged or unknown narrows nothing. */
function parseSearch(parameters: URLSearchParams): SearchRoute {
  const text = (name: string) => parameters.get(name) || null;
  const day = (name: string) => (DAY.test(text(name) ?? '') ? text(name) : null);
  return searchRoute(parameters.get('q') ?? '', {
    kind: SEARCH_KINDS.find((kind) => kind === text('kind')) ?? null,
    event: text('event'),
    source: text('source'),
    from: day('from'),
    to: day('to'),
  });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a half-typed escape names no record, which the view says
  }
}
