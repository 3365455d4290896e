import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route } from './route';

describe('route', () => {
  it('opens the page at hand for an empty or unknown address', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/actor', '#/actor/']) {
      expect(parseRoute(hash)).toEqual({ view: 'page' });
    }
  });

  it('survives a broken escape', () => {
    expect(parseRoute('#/actor/%E0%A4')).toEqual({ view: 'actor', id: '%E0%A4' });
  });

  it('leads back to the same view, for any record and any query', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const record = fc.record({ view: fc.constantFrom('actor', 'claim', 'event', 'source'), id: text });
    const search = fc.record({ view: fc.constant('search'), query: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(fc.oneof(record, search) as fc.Arbitrary<Route>, (route) => {
        expect(parseRoute(hrefOf(route))).toEqual(route);
      }),
    );
  });
});
