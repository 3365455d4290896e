import { expect, it } from 'vitest';
import { buildPack } from '../../lib/packs/build';
import { exportClaimReview, exportCsv } from './export-records';
import { importClaimReview, importFtm, nothingImported, seedFilesOf } from './import-records';

const REVIEW = {
  '@type': 'ClaimReview',
  claimReviewed: 'The bridge cost nothing.',
  datePublished: '2026-01-20T10:00:00Z',
  url: 'https://daily.example/bridge',
  author: { '@type': 'Organization', name: 'The Daily' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ada Doe' },
    datePublished: '2026-01-19',
  },
  reviewRating: { alternateName: 'Missing context' },
};

function packOf(value: unknown) {
  const imported = nothingImported();
  importClaimReview(imported, 'reviews.json', value, 'en');
  const built = buildPack(seedFilesOf(imported, 'imported', 'en', '2026-01-26'));
  if (!built.ok) throw new Error('builds');
  return built.pack;
}

it.each([
  ['single', REVIEW],
  ['a list', [REVIEW]],
  ['a graph', { '@graph': [{ '@type': 'WebPage' }, REVIEW] }],
  ['a feed', { dataFeedElement: [{ item: [REVIEW] }] }],
])('ClaimReview is imported from %s, with the same ids and its provenance', (_, value) => {
  const pack = packOf(value);
  expect(pack).toEqual(packOf(REVIEW));
  expect(pack.claims[0]).toMatchObject({ text: { en: 'The bridge cost nothing.' }, when: '2026-01-19' });
  expect(pack.claims[0]?.reports[0]?.note).toEqual({ en: 'The Daily: Missing context' });
  expect(pack.sources[0]).toMatchObject({ publisher: 'The Daily', url: REVIEW.url });
});

it('marks of direction in imported texts are left out, as a pack refuses them', () => {
  const pack = packOf({ ...REVIEW, claimReviewed: '\u200eThe bridge \u202acost\u202c nothing.' });
  expect(pack.claims[0]?.text).toEqual({ en: 'The bridge cost nothing.' });
});

it('ClaimReview that was exported is imported as the same claims, claimants and sources', () => {
  const pack = packOf(REVIEW);
  const again = packOf(JSON.parse(JSON.stringify(exportClaimReview(pack))));
  expect(again.sources).toEqual(pack.sources);
  expect(again.actors).toEqual(pack.actors);
  expect(again.claims.map(({ id, text, claimants, when }) => ({ id, text, claimants, when }))).toEqual(
    pack.claims.map(({ id, text, claimants, when }) => ({ id, text, claimants, when })),
  );
});

it.each([
  ['HTML in a text', { ...REVIEW, claimReviewed: 'A <b>bold</b> claim' }, /plain text/],
  [
    'a day that does not exist',
    { ...REVIEW, datePublished: '2026-02-30' },
    /reviews\.json: ClaimReview 1: published.*calendar/,
  ],
  ['no author', { ...REVIEW, author: {} }, /ClaimReview 1 has no author/],
  ['nothing of the kind', { '@type': 'NewsArticle' }, /holds no ClaimReview/],
])('an import with %s is refused with a remedy', (_, value, message) => {
  expect(() => packOf(value)).toThrow(message);
});

it.each(['http://daily.example/bridge', 'javascript:alert(1)'])(
  'a review at %s is imported without its address, which no reader could follow',
  (url) => {
    expect(packOf({ ...REVIEW, url }).sources).toMatchObject([{ publisher: 'The Daily', url: null }]);
  },
);

it('a problem names the entry of the input that it stems from', () => {
  const broken = { ...REVIEW, claimReviewed: 'It <b>cost</b> nothing.', url: 'https://daily.example/other' };
  expect(() => packOf([REVIEW, broken])).toThrow(/^\S*reviews\.json: ClaimReview 2: text/m);
  const imported = nothingImported();
  const line = JSON.stringify({ id: 'a', schema: 'Person', properties: { name: ['<b>'] } });
  importFtm(imported, 'list.json', `\n${line}\n`, 'en', '2026-01-26');
  expect(() => seedFilesOf(imported, 'imported', 'en', '2026-01-26')).toThrow(/^list\.json:2: names/m);
});

it('FollowTheMoney entities become actors with a dated source, and the line of a broken one is named', () => {
  const entity = {
    id: 'Q1',
    schema: 'Person',
    datasets: ['list'],
    last_change: '2026-01-02T00:00:00',
    properties: {
      name: ['Ada Doe'],
      alias: ['A. Doe'],
      weakAlias: ['Doe'],
      wikidataId: ['Q1'],
      position: ['Mayor'],
    },
  };
  const imported = nothingImported();
  importFtm(imported, 'x', `${JSON.stringify(entity)}\n{"id":"v","schema":"Vessel"}\n`, 'en', null);
  const built = buildPack(seedFilesOf(imported, 'imported', 'en', '2026-01-26'));
  expect(built.ok && built.pack.actors[0]).toMatchObject({
    names: { en: ['Ada Doe', 'A. Doe'] },
    weak: { en: ['Doe'] },
    summary: { en: 'Mayor (according to list).' },
  });
  expect(imported.passedOver).toBe(1);
  expect(() => importFtm(nothingImported(), 'x', '\n{"id":', 'en', null)).toThrow('x:2: is no JSON');
});

it('CSV quotes what needs it and holds no formula', () => {
  const pack = packOf({ ...REVIEW, claimReviewed: '=1+1, "so"' });
  expect(exportCsv(pack).split('\r\n')[1]).toContain(`"'=1+1, ""so"""`);
});
