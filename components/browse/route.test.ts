import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NO_FILTER, SEARCH_KINDS } from '../../lib/model/browse';
import { hrefOf, parseRoute, type Route, searchRoute } from './route';

describe('route', () => {
  it('opens the page at hand for an empty or unknown address', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/actor', '#/actor/']) {
      expect(parseRoute(hash)).toEqual({ view: 'page' });
    }
  });

  it('survives a broken escape', () => {
    expect(parseRoute('#/actor/%E0%A4')).toEqual({ view: 'actor', id: '%E0%A4' });
  });

  it('takes nothing from an address that narrows a search by what does not exist', () => {
    expect(parseRoute('#/search?q=x&kind=wonder&from=yesterday&to=')).toEqual(searchRoute('x'));
  });

  it('leads back to the same view, for any record and any search with its filters', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const record = fc.record({ view: fc.constantFrom('actor', 'claim', 'event', 'source'), id: text });
    const or = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
    const day = fc.constantFrom('2026', '2026-01', '2026-01-22');
    const filter = fc.record({
      kind: or(fc.constantFrom(...SEARCH_KINDS)),
      event: or(text),
      source: or(text),
      from: or(day),
      to: or(day),
    } satisfies Record<keyof typeof NO_FILTER, unknown>);
    const search = fc.record({
      view: fc.constant('search'),
      query: fc.string({ unit: 'grapheme' }),
      filter,
    });
    fc.assert(
      fc.property(fc.oneof(record, search) as fc.Arbitrary<Route>, (route) => {
        expect(parseRoute(hrefOf(route))).toEqual(route);
      }),
    );
  });
});
