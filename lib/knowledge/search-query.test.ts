import { describe, expect, it } from 'vitest';
import { NO_FILTER, type SearchFilter } from '../model/browse';
import { SAMPLE_PACK } from './sample-pack';
import { buildSearchIndex } from './search-index';
import { loadSearchIndex, matchedForm } from './search-query';

const index = loadSearchIndex(buildSearchIndex(SAMPLE_PACK));
const first = (query: string) => index.search(query, 10)[0]?.id;
const ids = (query: string) => index.search(query, 10).map((found) => found.id);

describe('search', () => {
  it.each([
    'poutine',
    'Putin',
    'Путин',
    'путин',
    'PUTIN',
    'vladimir poutine',
    'putin vladimir',
    'vladimir putin',
  ])('finds one president for %s', (query) => expect(first(query)).toBe('vladimir-putin'));

  it.each(['ouchakov', 'Ушаков', 'ushakov', 'Uschakow'])(
    'finds one adviser for %s, though the pack has no Cyrillic name for him',
    (query) => expect(first(query)).toBe('yuri-ushakov'),
  );

  it.each([
    ['puitn', 'vladimir-putin'],
    ['poutinne', 'vladimir-putin'],
    ['ushakof', 'yuri-ushakov'],
    ['donlad trump', 'donald-trump'],
  ])('forgives the typing slip in %s', (query, id) => expect(first(query)).toBe(id));

  it.each(['pou', 'pouti', 'put', 'Пут'])('finds while one types: %s', (query) =>
    expect(first(query)).toBe('vladimir-putin'),
  );

  it('puts the obvious bearer of a shared surname first', () => {
    expect(first('trump')).toBe('donald-trump');
    expect(first('melania')).toBe('melania-trump');
    expect(ids('trump')).toContain('melania-trump');
  });

  it('finds claims by their words, their actors and their outlets', () => {
    expect(first('milliard siege')).toBe('seat-costs-a-billion');
    expect(ids('putin')).toContain('talks-lasted-hours');
    expect(first('trump billion')).toBe('seat-costs-a-billion');
  });

  it('finds events and sources', () => {
    expect(first('moscow talks')).toBe('moscow-talks');
    expect(first('Entretiens')).toBe('moscow-talks');
    expect(first('courier')).toBe('courier-2026-01-22');
    expect(first('Moscou')).toBe('moscow');
  });

  it('goes by the words that tell, not by small ones and figures that happen to be rare', () => {
    expect(first('7 billion')).toBe('seat-costs-a-billion');
    expect(first('le milliard de 7')).toBe('seat-costs-a-billion');
    expect(first('the moscow talks')).toBe('moscow-talks');
    expect(first('le poutine')).toBe('vladimir-putin');
  });

  it('finds nothing in nothing', () => {
    expect(index.search('', 10)).toEqual([]);
    expect(index.search(' … ', 10)).toEqual([]);
    expect(index.search('xylophone', 10)).toEqual([]);
  });

  it('lets a last word that is only begun take nothing away', () => {
    for (const query of ['milliard s', 'milliard si', 'milliard sie']) {
      expect(ids(query)).toContain('seat-costs-a-billion');
    }
  });

  it('finds by the rare words of a query, and by a word of nearly every record where there is no other', () => {
    const [claim] = SAMPLE_PACK.claims;
    if (!claim) throw new Error('the sample has no claim');
    const many = Array.from({ length: 600 }, (_, n) => ({
      ...claim,
      id: `claim-${n}`,
      text: { en: `Ordinary bridge ${n === 77 ? 'zeugma' : 'crossing'}` },
    }));
    const large = loadSearchIndex(buildSearchIndex({ ...SAMPLE_PACK, claims: many }));
    expect(large.search('ordinary bridge zeugma', 10).map(({ id }) => id)).toEqual(['claim-77']);
    expect(large.search('zeugma ordinary', 10).map(({ id }) => id)).toEqual(['claim-77']);
    expect(large.search('ordinary bridge', 10)).toHaveLength(10);
    expect(large.search('ordi', 10)).toHaveLength(10);
  });

  it('stands a very long query', () => {
    expect(() => index.search('putin '.repeat(50_000), 10)).not.toThrow();
  });
});

describe('matchedForm', () => {
  const forms = ['Vladimir Poutine', 'Vladimir Putin', 'Владимир Путин'];
  it('names the form only when the label does not show it', () => {
    expect(matchedForm('putin', 'Vladimir Putin', forms)).toBeNull();
    expect(matchedForm('Путин', 'Vladimir Poutine', forms)).toBe('Владимир Путин');
    expect(matchedForm('putin', 'Vladimir Poutine', forms)).toBe('Vladimir Putin');
    expect(matchedForm('xyz', 'Vladimir Poutine', forms)).toBeNull();
  });

  it('keeps to a kind, an event, a source or a time', () => {
    const within = (query: string, filter: Partial<SearchFilter>) =>
      index.search(query, 20, { ...NO_FILTER, ...filter }).map(({ id }) => id);
    const claim = SAMPLE_PACK.claims.find(({ event, when }) => event !== null && when !== null);
    const event = claim?.event ?? null;
    const source = claim?.reports[0]?.source ?? null;
    const when = claim?.when ?? null;
    const ask = claim?.text.en ?? '';
    expect(within(ask, { kind: 'claim' })).toContain(claim?.id);
    expect(within(ask, { kind: 'person' })).not.toContain(claim?.id);
    expect(within(ask, { event })).toContain(claim?.id);
    expect(within(ask, { event: 'another-event' })).toEqual([]);
    expect(within(ask, { source })).toContain(claim?.id);
    expect(within(ask, { from: when, to: when })).toContain(claim?.id);
    expect(within(ask, { from: '2031-01-01' })).toEqual([]);
    expect(within(ask, { to: '1999-12-31' })).toEqual([]);
  });

  it('lists without a query all that a filter lets through, and nothing without a filter', () => {
    const all = (filter: Partial<SearchFilter>) =>
      index.search(' ', 100, { ...NO_FILTER, ...filter }).map(({ id }) => id);
    expect(all({}).length).toBe(0);
    expect(all({ kind: 'source' }).sort()).toEqual(SAMPLE_PACK.sources.map(({ id }) => id).sort());
    const ofTalks = SAMPLE_PACK.claims.filter(({ event }) => event === 'moscow-talks').map(({ id }) => id);
    expect(all({ kind: 'claim', event: 'moscow-talks' }).sort()).toEqual(ofTalks.sort());
    expect(all({ from: '2031-01-01' })).toEqual([]);
    // Words that hold nothing to look for are no request for everything.
    expect(index.search('…', 10, { ...NO_FILTER, kind: 'source' })).toEqual([]);
  });
});
