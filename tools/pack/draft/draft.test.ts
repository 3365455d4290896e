import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../lib/model/pack';
import { buildPack } from '../../../lib/packs/build';
import { type DraftArticle, readArticle } from './article';
import { draftRecords } from './draft';
import { knownRecords, NOTHING_KNOWN } from './known';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textArticle = (...lines: string[]): DraftArticle => readArticle('a.txt', bytes(lines.join('\n\n')));

const FRENCH = textArticle(
  'La ville de Belval choisit un nouveau pont sur la rivière',
  'Le maire Anton Ruchet a annoncé lundi 2 mars 2026 que le pont coûterait 12 millions d’euros. M. Ruchet répondait au Conseil national des transports (CNT), réuni à Belval.',
  'Un long chantier',
  'Selon Dmitri Vassor, ingénieur en chef, les travaux dureraient deux ans. Le CNT doit rendre son avis vendredi à Jelena Korda et à Dmitry Vassor.',
  'Le Fonds européen de développement régional et l’entreprise « Board of Works » paieraient le reste, a déclaré Jelena Korda. La pluie tombait sur la place.',
);

const ENGLISH = textArticle(
  'Harbour council backs the new ferry plan',
  'The Northport Harbour Council (NHC) approved on Tuesday a plan to buy ships for $40 million, Mayor Linda Okafor said.',
  'Tomas Rivera, who leads the Union of Dock Workers, denied that his members had been asked. Rivera spoke in Norway.',
);

const namesOf = (article: DraftArticle) =>
  Object.fromEntries(
    draftRecords([article], NOTHING_KNOWN).actors.map(({ kind, names, weak }) => [
      Object.values(names)[0]?.[0],
      [kind, ...Object.values(names).flat().slice(1), ...Object.values(weak).flat()],
    ]),
  );

describe('proposed actors', () => {
  it('are read from French, spellings and acronyms merged', () => {
    expect(namesOf(FRENCH)).toEqual({
      Belval: ['place'],
      'Anton Ruchet': ['person', 'Ruchet'],
      'Conseil national des transports': ['organization', 'CNT'],
      'Dmitri Vassor': ['person', 'Dmitry Vassor'],
      'Jelena Korda': ['person'],
      'Fonds européen de développement régional': ['organization'],
      'Board of Works': ['organization'],
    });
  });

  it('are read from English', () => {
    expect(namesOf(ENGLISH)).toEqual({
      'Northport Harbour Council': ['organization', 'NHC'],
      'Linda Okafor': ['person'],
      'Tomas Rivera': ['person', 'Rivera'],
      'Union of Dock Workers': ['organization'],
      Norway: ['place'],
    });
  });

  it('leave out the demonym before a name, and give an acronym to the body, not to its town', () => {
    const article = textArticle(
      'Une médiation est tentée dans la ville de Belval',
      'La direction de la Compagnie des tramways de Belval (CTB) a reçu le préfet. L’Allemand Jonas Brehm était présent.',
      'Les conducteurs ont dit que les salaires des plus jeunes ne sont pas suffisants pour vivre dans cette ville.',
    );
    expect(namesOf(article)).toMatchObject({
      'Compagnie des tramways': ['organization', 'CTB'],
      'Jonas Brehm': ['person'],
    });
  });

  it('are of the kind that the noun before them says', () => {
    const article = textArticle(
      'Les murs de la ville seront tous restaurés',
      'La maire de Corvelle, Nadia Ferrand, a annoncé que le ministère de la Culture paierait 18 millions d’euros.',
      'L’association Patrimoine Vivant a demandé à la région Grand-Val de payer le reste des travaux de la ville.',
      'Les travaux ont été préparés par des ingénieurs qui ne sont pas de la ville, et qui ont dit que les murs sont encore solides.',
    );
    expect(namesOf(article)).toEqual({
      Corvelle: ['place'],
      'Nadia Ferrand': ['person'],
      'ministère de la Culture': ['organization'],
      'Patrimoine Vivant': ['organization'],
      'Grand-Val': ['place'],
    });
  });

  it('are one where "&" joins two names', () => {
    const article = textArticle(
      'The roof of the museum is to be built anew',
      'The architect Paul Orme, of the firm Orme & Vale, said that the roof alone took two years and 4 million euros.',
    );
    expect(namesOf(article)).toEqual({ 'Paul Orme': ['person'], 'Orme & Vale': ['organization'] });
  });

  it('keep one of two spellings that detection reads alike', () => {
    const article = textArticle(
      'La directrice du musée quitte la ville après dix ans',
      'Hélène Dautry quitte le musée. Helene Dautry l’a dit mardi aux gens de la ville.',
      'Les salles du musée ne sont pas toutes ouvertes, et les visiteurs ont dit que les travaux de la ville sont longs.',
    );
    expect(namesOf(article)).toEqual({ 'Hélène Dautry': ['person'] });
  });

  it('are one record for several articles, with the paragraphs of each', () => {
    const other = textArticle(
      'A visitor comes to the harbour of the town',
      'Linda Okafor received the engineers in the town hall.',
    );
    const { actors, files } = draftRecords([ENGLISH, other], NOTHING_KNOWN);
    expect(actors.filter(({ id }) => id.startsWith('linda-okafor'))).toHaveLength(1);
    const file = files.find(({ path }) => path === 'actors/linda-okafor.yaml');
    expect(file?.text).toMatch(/once, paragraph 1\).*once, paragraph 1\)/);
  });
});

describe('proposed claims', () => {
  const claims = draftRecords([FRENCH], NOTHING_KNOWN).articles[0]?.claims ?? [];

  it('stand at their paragraph, with who says it, the figure and how sure it is', () => {
    expect(claims[0]).toMatchObject({
      paragraph: 1,
      date: '2026-03-02',
      figures: [{ value: 12_000_000, unit: 'EUR' }],
      attribution: { claimant: 'anton-ruchet' },
      certainty: 'hedged',
    });
    expect(claims.find(({ paragraph }) => paragraph === 3)).toMatchObject({
      attribution: { claimant: 'dmitri-vassor' },
      figures: [{ value: 2, unit: 'year' }],
    });
    expect(claims.find(({ paragraph }) => paragraph === 4)?.attribution?.claimant).toBe('jelena-korda');
  });

  it('are no headings, and no sentences that name nobody and say nothing', () => {
    expect(claims.map(({ paragraph }) => paragraph)).not.toContain(2);
    expect(claims.filter(({ paragraph }) => paragraph === 4)).toHaveLength(1);
  });

  it('look past an aside for the one who speaks', () => {
    const [, second] = draftRecords([ENGLISH], NOTHING_KNOWN).articles[0]?.claims ?? [];
    expect(second).toMatchObject({ certainty: 'denied', attribution: { claimant: 'tomas-rivera' } });
  });

  it('are nobody’s when a pronoun says them, and not of the body that the speaker leads', () => {
    const article = textArticle(
      'La compagnie de la côte achète deux bateaux neufs',
      'La présidente d’Airmar Lines, Jelena Korda, a annoncé un achat de 30 millions d’euros pour la compagnie.',
      '« Nous partirons en mai », a-t-elle déclaré aux 40 journalistes venus avec Anton Ruchet dans le port.',
      'Les bateaux ont été construits par des ouvriers qui ne sont pas de la côte, et qui ont dit que les coques sont solides.',
    );
    const spoken = draftRecords([article], NOTHING_KNOWN).articles[0]?.claims ?? [];
    expect(spoken.map(({ attribution }) => attribution?.claimant)).toEqual(['jelena-korda', null]);
  });

  it('quote the article in comments alone', () => {
    for (const { text } of draftRecords([FRENCH], NOTHING_KNOWN).files) {
      const shipped = text
        .split('\n')
        .filter((line) => !line.startsWith('#') && !line.startsWith('title:'))
        .join('\n');
      expect(shipped).not.toMatch(/annoncé|coûterait|travaux/);
    }
  });
});

describe('what is known', () => {
  const PACK = packOf(`id: ferry-price
text: {en: The ferries cost 30 million dollars.}
about: [northport-harbour-council]
event: null
claimants: []
when: null
reports: [{source: daily, certainty: asserted, paragraph: 1, figures: [{value: 30000000, unit: USD}]}]
match:
  actors: [{any: [northport-harbour-council]}]
  figures: [{value: 30000000, unit: USD}]
  patterns: [{figure: any, cues: [{words: {en: [buy]}}]}]
`);

  it('is not proposed, and is said to agree or to differ in its figure', () => {
    const { articles, actors, files } = draftRecords([ENGLISH], knownRecords(PACK));
    expect(actors.map(({ id }) => id)).not.toContain('northport-harbour-council');
    expect(articles[0]?.known.actors).toMatchObject([{ id: 'northport-harbour-council', paragraphs: [1] }]);
    expect(articles[0]?.known.claims).toMatchObject([
      {
        id: 'ferry-price',
        verdict: 'differs',
        differences: ['figure: 40000000 USD here, 30000000 USD in the pack'],
        report: { paragraph: 1, figures: [{ value: 40_000_000, unit: 'USD', qualifier: 'exactly' }] },
      },
    ]);
    const source = files.find(({ path }) => path.startsWith('sources/'))?.text;
    expect(source).toMatch(/^# It differs from ferry-price.*\{value: 40000000, unit: USD\}/m);
    expect(articles[0]?.claims.map(({ paragraph }) => paragraph)).not.toContain(1);
  });

  it.each([
    [
      'The Northport Harbour Council (NHC) approved on Tuesday a plan to buy ships for $30 million.',
      'asserted',
    ],
    [
      'The Northport Harbour Council (NHC) approved on Tuesday a plan to buy ships for $30 million, Linda Okafor said.',
      'reported',
    ],
    [
      'According to Linda Okafor, the Northport Harbour Council (NHC) approved on Tuesday a plan to buy ships for $30 million.',
      'reported',
    ],
    [
      'According to Linda Okafor, the Northport Harbour Council (NHC) could approve a plan to buy ships for $30 million.',
      'hedged',
    ],
    ['The Northport Harbour Council (NHC) did not buy ships for $30 million, Linda Okafor said.', 'denied'],
  ])(
    'has a report as certain as the article, with its figure though it agrees: %s',
    (sentence, certainty) => {
      const article = textArticle(
        'Harbour council backs the new ferry plan',
        sentence,
        'Tomas Rivera, who leads the Union of Dock Workers, said that his members had been asked. He spoke in Norway.',
      );
      const [found] = draftRecords([article], knownRecords(PACK)).articles[0]?.known.claims ?? [];
      expect(found?.report).toMatchObject({ certainty, figures: [{ value: 30_000_000, unit: 'USD' }] });
      expect(found?.hedged).toBe(certainty === 'hedged');
    },
  );

  it('can be read without what rests on one source', () => {
    expect(knownRecords(PACK, ['daily'])).toMatchObject({ sources: [], actors: [], claims: [] });
    expect(() => knownRecords(PACK, ['nightly'])).toThrow('no source nightly');
  });
});

function packOf(claim: string): Pack {
  const built = buildPack([
    {
      path: 'pack.yaml',
      text: 'format: 1\nid: sample\nversion: 1.0.0\ntitle: {en: S}\ndescription: {en: T.}\nlanguages: [en]\nlicense: MIT\npublisher: Tests\ncreated: 2026-02-04\n',
    },
    {
      path: 'sources/daily.yaml',
      text: 'id: daily\npublisher: D\ntitle: T\nlanguage: en\npublished: {date: 2026-02-01}\nurl: null\n',
    },
    {
      path: 'actors/northport-harbour-council.yaml',
      text: 'id: northport-harbour-council\nkind: organization\nnames: {en: [Northport Harbour Council]}\nweak: {en: [NHC]}\nsummary: {en: A council.}\nsources: [daily]\n',
    },
    { path: 'claims/ferry-price.yaml', text: claim },
  ]);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.pack;
}
