import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Claim } from '../../model/claim';
import { Source } from '../../model/source';
import { compileKnowledge, loadDetector } from '../detector';
import { backgroundOf } from './background';
import { BareIndex } from './bare-index';
import { BM25, idfOf, REFERENCE_CLAIMS } from './bm25';
import { compareTexts } from './compare';
import { type BareClaim, compileIndex } from './compile';
import { isSentence } from './gate';
import { readPost } from './post';
import { readPostQuery, readSentence } from './query';
import { termsOf } from './terms';

const claimOf = (id: string, text: string, title = ''): BareClaim => ({ id, text, title, phrasings: [] });

/** BM25F as its definition reads, over maps. */
function naiveScores(claims: readonly BareClaim[], words: readonly string[]): Map<string, number> {
  const background = backgroundOf('en');
  const filling = Math.max(0, REFERENCE_CLAIMS - claims.length);
  const fields = claims.map(({ text, title, phrasings }) =>
    [text, title, phrasings.join(' ')].map((field) => termsOf(field, 'en').map((term) => term.text)),
  );
  const average = (field: number) => {
    const lengths = fields.map((claim) => claim[field]?.length ?? 0).filter((length) => length > 0);
    return lengths.reduce((a, b) => a + b, 0) / (lengths.length || 1) || 1;
  };
  const averages = [0, 1, 2].map(average);
  const scores = new Map<string, number>();
  fields.forEach((claim, i) => {
    let score = 0;
    for (const word of new Set(words)) {
      const frequency = claim.reduce((sum, terms, field) => {
        const count = terms.filter((term) => term === word).length;
        const b = BM25.b[field] ?? 0;
        return sum + count / (1 - b + (b * terms.length) / (averages[field] ?? 1));
      }, 0);
      if (frequency === 0) continue;
      const found = fields.filter((other) => other.flat().includes(word)).length;
      const idf = idfOf(found + filling * background.share(word), claims.length + filling);
      score += (idf * frequency * (BM25.k1 + 1)) / (frequency + BM25.k1);
    }
    if (score > 0) scores.set(claims[i]?.id ?? '', score);
  });
  return scores;
}

const WORDS = 'bridge river mayor budget tunnel school vaccine harbour senate Lisbon Ohio 1,000 2019'.split(
  ' ',
);
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((w) => w.join(' '));

describe('retrieval', () => {
  it('scores as BM25F by its definition does, on any claims and queries', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(phrase, phrase), { minLength: 1, maxLength: 12 }),
        phrase,
        (pairs, asked) => {
          const claims = pairs.map(([text, title], i) => claimOf(`c${i}`, text, title));
          const index = new BareIndex(compileIndex(claims, 'en'), 'en');
          const found = index.retrieve(readSentence(index, asked).lookup, claims.length);
          const expected = naiveScores(
            claims,
            termsOf(asked, 'en').map(({ text }) => text),
          );
          expect(found.map(({ claim }) => claims[claim]?.id).sort()).toEqual([...expected.keys()].sort());
          for (const { claim, score } of found) {
            expect(score).toBeCloseTo(expected.get(claims[claim]?.id ?? '') ?? 0, 3);
          }
          expect(found.map(({ score }) => score)).toEqual(
            found.map(({ score }) => score).sort((a, b) => b - a),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same claims, and takes no others', () => {
    const claims = [claimOf('a', 'The mayor sold the bridge.'), claimOf('b', 'A tunnel under the river.')];
    expect(new Uint8Array(compileIndex(claims, 'en'))).toEqual(new Uint8Array(compileIndex(claims, 'en')));
    expect(() => new BareIndex(new ArrayBuffer(200), 'en')).toThrow('compile the pack again');
    expect(() => new BareIndex(compileIndex(claims, 'en').slice(0, 400), 'en')).toThrow('do not add up');
  });

  it('keeps the texts of a claim', () => {
    const claim = { id: 'a', text: 'Café № 1', title: 'Über', phrasings: ['one', 'two'] };
    expect(new BareIndex(compileIndex([claim], 'fr'), 'fr').claim(0)).toEqual(claim);
  });
});

describe('terms', () => {
  const words = (text: string, language = 'en') => termsOf(text, language).map(({ text: term }) => term);
  it('are stems, figures without grouping, acronyms and the words of hashtags', () => {
    expect(words('The mayors were voting in the U.S. for 1,000 days')).toEqual([
      'mayor',
      'vote',
      'us.',
      '1000',
      'dai',
    ]);
    expect(words('Voters in the US left')).toContain('us.');
    expect(words('#StopTheBridge')).toEqual(['stop', 'bridg', 'stopthebridge']);
    expect(words('les présidents chinois', 'fr')).toEqual(words('le président chinois', 'fr'));
    expect(words('санкции против банков', 'ru')).toEqual(words('санкций против банка', 'ru'));
  });

  it('split a hashtag run together by the words that claims use', () => {
    const claims = [claimOf('a', 'They build a bridge over the river')];
    const index = new BareIndex(compileIndex(claims, 'en'), 'en');
    expect(readPostQuery(index, 'See #buildthebridge').terms.map(({ text }) => text)).toContain('bridg');
  });
});

describe('posts and sentences', () => {
  it('a post is parted from its signature and its links', () => {
    const post = readPost('The bridge is gone. pic.twitter.com/abc — Ada Doe (@adadoe) March 3, 2020');
    expect(post).toEqual({
      body: 'The bridge is gone.',
      author: 'Ada Doe @adadoe',
      year: '2020',
      media: true,
    });
  });

  it.each([
    ['The mayor of the town sold the old bridge.', true],
    ['Mayor sells old bridge', false],
    ['Sold!', false],
    ['^ Doe, A. (2011). On bridges and those who sell them.', false],
    ['The paper, as it stood then. Retrieved 4 May 2015.', false],
  ])('%s: a sentence? %s', (text, expected) => expect(isSentence(text)).toBe(expected));
});

describe('comparison with a claim', () => {
  it.each([
    ['en', 'The bridge cost 2 billion dollars.', 'The bridge cost $1 billion.', 'differs'],
    ['en', 'The bridge cost $1bn.', 'The bridge cost one billion dollars.', 'same'],
    ['en', 'The bridge did not cost $1 billion.', 'The bridge cost $1 billion.', 'negated'],
    ['en', 'The bridge was not paid for.', 'The bridge was not paid for.', 'same'],
    ['fr', 'Le pont a coûté 3 millions d’euros.', 'Le pont a coûté 2 millions d’euros.', 'differs'],
    ['fr', 'Le pont n’a jamais été vendu.', 'Le pont a été vendu.', 'negated'],
    ['fr', 'Le pont a été vendu deux millions d’euros.', 'Le pont a été vendu 2 millions d’euros.', 'same'],
  ])('%s: “%s” beside “%s” is %s', (language, sentence, claim, stance) => {
    expect(compareTexts(sentence, claim, language).stance).toBe(stance);
  });

  it('gives both figures, and never calls different ones the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 2, max: 900 }), (here, there) => {
        fc.pre(Math.abs(here - there) > there * 0.03);
        const result = compareTexts(
          `It cost ${here} million euros.`,
          `It cost ${there} million euros.`,
          'en',
        );
        expect(result.differences).toMatchObject([
          { here: { value: here * 1e6, unit: 'EUR' }, claim: { value: there * 1e6, unit: 'EUR' } },
        ]);
        expect(result.stance).toBe('differs');
      }),
    );
  });
});

describe('detection of bare claims', () => {
  const source = v.parse(Source, {
    id: 'daily',
    publisher: 'The Daily',
    title: 'Did the mayor of Porto sell the Arrábida bridge to a casino?',
    language: 'en',
    published: { date: '2026-01-20' },
    url: null,
  });
  const record = (id: string, text: string) =>
    v.parse(Claim, {
      id,
      text: { en: text },
      about: ['the-daily'],
      event: null,
      claimants: [],
      when: null,
      reports: [{ source: 'daily', certainty: 'reported', paragraph: 0 }],
      match: {},
    });
  const detector = loadDetector(
    compileKnowledge({
      actors: [],
      sources: [source],
      claims: [
        record(
          'bridge-sold',
          'The mayor of Porto sold the Arrábida bridge to a casino for 40 million euros.',
        ),
        record('school-closed', 'Every primary school in Ohio closed because of an invisible mould.'),
      ],
    }),
  );
  const page = (sentence: string, language = 'en') => {
    const text = `News\u2029${sentence}`;
    return detector.detect({ text, kinds: 'Hp', language, date: '2026-01-21' });
  };

  it('finds a restatement with the words and figures that they share', () => {
    const [statement] = page('Porto’s mayor has sold the Arrábida bridge to a casino for 40 million euros.');
    expect(statement).toMatchObject({ kind: 'claim', claim: 'bridge-sold', stance: 'same' });
    expect(statement?.evidence).toContainEqual({
      type: 'figure',
      here: { value: 4e7, unit: 'EUR', qualifier: 'exactly' },
      claim: { value: 4e7, unit: 'EUR', qualifier: 'exactly' },
    });
    const cue = statement?.evidence.find(({ type }) => type === 'cue');
    expect(cue && 'words' in cue && cue.words).toContain('casino');
  });

  it('says where the sentence departs', () => {
    const [other] = page('The mayor of Porto sold the Arrábida bridge to a casino for 90 million euros.');
    expect(other).toMatchObject({ claim: 'bridge-sold', stance: 'differs' });
    const [denied] = page(
      'The mayor of Porto never sold the Arrábida bridge to a casino for 40 million euros.',
    );
    expect(denied).toMatchObject({ claim: 'bridge-sold', stance: 'negated' });
  });

  it('is silent on what only shares the topic, and in another language', () => {
    expect(page('The mayor of Porto opened a school near the river on Tuesday morning.')).toEqual([]);
    expect(
      page('The mayor of Porto sold the Arrábida bridge to a casino for 40 million euros.', 'fr'),
    ).toEqual([]);
  });
});
