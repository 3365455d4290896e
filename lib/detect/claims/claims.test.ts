import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Actor } from '../../model/actor';
import type { Mention, Statement } from '../../model/annotation';
import { Claim } from '../../model/claim';
import { BLOCK_SEPARATOR } from '../../model/document';
import type { ActorFindings } from '../contract';
import { WEIGHTS } from './confidence';
import { compileClaims, loadClaimMatcher } from './index';

/** A little world of our own: a harbour council, its chair Ada Moss, her guests, and what is said of them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'ada-moss': ['Ada Moss', 'Moss', 'Мосс'],
  'ivo-lund': ['Ivo Lund', 'Lund', 'Лунд'],
  council: [
    'Harbour Council',
    'Conseil du port',
    'Hafenrat',
    'Consejo del Puerto',
    'Consiglio del Porto',
    'Conselho do Porto',
    'Совет порта',
    'Рада порту',
    'Havenraad',
  ],
  northia: ['Northia', 'Nordie'],
};
const actor = (id: string, kind: Actor['kind']) =>
  v.parse(Actor, { id, kind, names: { en: [NAMES[id]?.[0] ?? id] }, summary: { en: id }, sources: ['s'] });
const ACTORS = [
  actor('ada-moss', 'person'),
  actor('ivo-lund', 'person'),
  actor('council', 'organization'),
  actor('northia', 'place'),
];

const claim = (
  id: string,
  match: unknown,
  reports: unknown[] = [{ source: 's', certainty: 'asserted', paragraph: 1 }],
) =>
  v.parse(Claim, {
    id,
    text: { en: id },
    about: ['council'],
    event: null,
    claimants: [],
    when: null,
    reports,
    match,
  });
const usd = (source: string, value: number, qualifier = 'exactly') => ({
  source,
  certainty: 'asserted',
  figures: [{ value, unit: 'USD', qualifier }],
  paragraph: 1,
});

const CLAIMS = [
  claim('lund-invited', {
    window: { from: '2026-01-01', to: '2026-06-30' },
    actors: [{ any: ['council'], where: 'page' }],
    nearest: { any: ['ivo-lund'], others: ['northia'], ignore: ['ada-moss'], active: { mul: ['$inviting'] } },
    patterns: [
      { actors: [{ any: ['ivo-lund'], where: 'context' }], cues: [{ words: { mul: ['$invited'] } }] },
    ],
    departures: [{ aspect: 'outcome', words: { mul: ['$calledoff'] } }],
  }),
  claim('moss-chairs', {
    actors: [
      { any: ['council'], where: 'context' },
      { any: ['ada-moss'], where: 'context' },
    ],
    nearest: { any: ['ada-moss'] },
    object: { any: ['council'], others: { mul: ['$otherbody'] } },
    patterns: [{ cues: [{ words: { mul: ['$chair'] } }] }],
    antonyms: { en: ['stepped down'], fr: ['a démissionné'] },
  }),
  claim(
    'seat-price',
    {
      actors: [{ any: ['council'], where: 'context' }],
      figures: [{ value: 2e9, unit: 'USD' }],
      patterns: [{ figure: 'any', cues: [{ words: { mul: ['$seat', '$pay'] } }] }],
    },
    [usd('s1', 2e9), usd('s2', 2e9, 'at-least'), usd('s3', 3e9)],
  ),
  claim('winter-talks', {
    window: { from: '2026-01-10', to: null },
    family: 'talks',
    actors: [{ any: ['ivo-lund', 'ada-moss'], where: 'context' }],
    figures: [{ value: 3, unit: 'hour', qualifier: 'more-than' }],
    date: { value: '2026-01-12', near: 1 },
    patterns: [{ figure: 'any', cues: [{ words: { mul: ['$meeting'] } }] }],
    exclude: { mul: ['$phone'], en: ['august'], fr: ['août'] },
  }),
  claim('autumn-talks', {
    family: 'talks',
    actors: [{ any: ['ivo-lund', 'ada-moss'], where: 'context' }],
    figures: [{ value: 5, unit: 'hour' }],
    patterns: [
      {
        figure: 'any',
        cues: [
          { words: { mul: ['$meeting'] } },
          { words: { en: ['november'], fr: ['novembre'] }, where: 'context' },
        ],
      },
    ],
  }),
  claim('truce-since', {
    actors: [{ any: ['northia'], where: 'context' }],
    date: { value: '2026-01-10', near: 14, claimed: true },
    patterns: [{ cues: [{ words: { mul: ['$ceasefire'] } }] }],
  }),
  claim('town-rival', {
    patterns: [
      { actors: [{ any: ['council'], where: 'near' }], cues: [{ words: { en: ['supplant', 'replace'] } }] },
    ],
  }),
  claim('palace-silent', {
    negative: true,
    actors: [{ any: ['council'] }],
    patterns: [{ cues: [{ words: { mul: ['$nocomment'] } }] }],
  }),
];

const matcher = loadClaimMatcher(compileClaims(CLAIMS, ACTORS));

/** Mentions by plain look-up, so that these tests are about claims only. */
function findingsIn(text: string): ActorFindings {
  const mentions: Mention[] = [];
  const taken = new Set<number>();
  const forms = Object.entries(NAMES).flatMap(([id, list]) =>
    list.map((form): [string, string] => [form, id]),
  );
  for (const [form, id] of forms.sort((a, b) => b[0].length - a[0].length)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      if (taken.has(at)) continue;
      for (let i = at; i < at + form.length; i += 1) taken.add(i);
      mentions.push({
        kind: 'actor',
        actor: id,
        start: at,
        end: at + form.length,
        confidence: 1,
        via: 'full-name',
        evidence: [],
      });
    }
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), references: [] };
}

interface Options {
  language?: string;
  headline?: string;
  date?: string | null;
}

function statements(
  text: string,
  { language = 'en', headline, date = '2026-01-13' }: Options = {},
): Statement[] {
  const blocks = headline === undefined ? [text] : [headline, text];
  const whole = blocks.join(BLOCK_SEPARATOR);
  const kinds = headline === undefined ? 'p' : 'Hp';
  return matcher.statements({ text: whole, kinds, language, date }, findingsIn(whole));
}
const found = (text: string, options?: Options) =>
  statements(text, options).map(({ claim: id, stance }) => `${id} ${stance}`);

describe('a restated claim', () => {
  it.each([
    ['en', 'Ivo Lund has been invited to join the Harbour Council.'],
    ['fr', 'Ivo Lund a été invité à rejoindre le Conseil du port.'],
    ['es', 'Ivo Lund ha sido invitado a sumarse al Consejo del Puerto.'],
    ['de', 'Ivo Lund wurde in den Hafenrat eingeladen.'],
    ['it', 'Ivo Lund è stato invitato nel Consiglio del Porto.'],
    ['pt', 'Ivo Lund foi convidado para o Conselho do Porto.'],
    ['ru', 'Лунд получил приглашение войти в Совет порта.'],
    ['uk', 'Лунд отримав запрошення: Рада порту чекає.'],
  ])('is the same in %s', (language, text) => {
    expect(found(text, { language })).toEqual(['lund-invited same']);
  });

  it('takes actors from the headline or the sentences before', () => {
    expect(found('He has been invited to the Harbour Council.', { headline: 'Ivo Lund’s good day' })).toEqual(
      ['lund-invited same'],
    );
    expect(found('This is Ivo Lund. He has been invited to the Harbour Council.')).toEqual([
      'lund-invited same',
    ]);
    expect(
      found('The Harbour Council met. Ivo Lund came. It rained. It snowed. He has been invited.'),
    ).toEqual([]);
  });

  it('asks for its actor in the sentence or the one before where the claim says so', () => {
    expect(found('The Harbour Council met. It may supplant the town.')).toEqual(['town-rival same']);
    expect(found('The Harbour Council met. It rained. Some bodies replace a town.')).toEqual([]);
  });

  it('is not taken from afar by one word, nor when the sentence names strangers', () => {
    const headline = 'Ivo Lund at the Harbour Council';
    expect(found('It rained. Many have been invited.', { headline })).toEqual(['lund-invited same']);
    expect(found('It rained. It snowed. Many have been invited.', { headline })).toEqual([]);
    expect(found('It rained. Many have been invited by Dora Quill.', { headline: 'Rain' })).toEqual([]);
    expect(found('Lund invited Dora Quill to the Harbour Council.')).toEqual([]);
  });

  it('is another matter when its words lead to a place or an occasion that is not known', () => {
    expect(found('Ivo Lund was invited to the Quillfield fair, the Harbour Council says.')).toEqual([]);
    expect(found('Ivo Lund was invited to the Harbour Council in Quillfield.')).toEqual([
      'lund-invited same',
    ]);
    expect(found('Ivo Lund a été invité à Valmorin, selon le Conseil du port.', { language: 'fr' })).toEqual(
      [],
    );
  });

  it('differs by a weekday beside its words, on a page of that week', () => {
    const text = 'The truce in Northia began on Monday.';
    expect(found(text, { date: '2026-01-13' })).toEqual(['truce-since differs']);
    expect(found(text, { date: '2026-03-13' })).toEqual(['truce-since same']);
    expect(found('The truce in Northia holds, Lund said on Monday.')).toEqual(['truce-since same']);
  });

  it('covers the whole sentence and nothing else', () => {
    const text = 'It rained. Ivo Lund was invited to the Harbour Council. It snowed.';
    const [statement] = statements(text);
    expect(text.slice(statement?.start, statement?.end)).toBe('Ivo Lund was invited to the Harbour Council.');
  });

  it('gives both claims of one sentence', () => {
    const text = 'Ada Moss chairs the Harbour Council, where a permanent seat costs $2bn.';
    expect(found(text).sort()).toEqual(['moss-chairs same', 'seat-price same']);
  });

  it('gives a claim and its refutation on one page', () => {
    const text =
      'Ivo Lund was invited to the Harbour Council, says Ada Moss. But Ivo Lund was never invited, says the mayor.';
    expect(found(text)).toEqual(['lund-invited same', 'lund-invited negated']);
  });

  it('says which words, actors and date it rests on', () => {
    const [statement] = statements('Ivo Lund was invited to the Harbour Council.');
    expect(statement?.evidence).toEqual([
      { type: 'cue', words: ['invited'] },
      { type: 'actors', actors: ['council', 'ivo-lund'] },
      { type: 'window', date: '2026-01-13' },
    ]);
    expect(statement?.confidence).toBeCloseTo(
      WEIGHTS.pattern + 2 * WEIGHTS.actorInSentence + WEIGHTS.inWindow,
    );
  });

  it('finds the same again', () => {
    const text = 'Ivo Lund was invited to the Harbour Council.';
    expect(statements(text)).toEqual(statements(text));
  });
});

describe('minimal pairs', () => {
  const base = 'Ivo Lund was invited to the Harbour Council.';
  it.each([
    ['another person', 'Ada Moss was invited to the Harbour Council.', []],
    ['another act', 'Ivo Lund was photographed at the Harbour Council.', []],
    ['another body', 'Ivo Lund was invited to the yacht club.', []],
    ['who invites whom', 'Ivo Lund invited Northia to the Harbour Council.', []],
    ['a negation', 'Ivo Lund was not invited to the Harbour Council.', ['lund-invited negated']],
    [
      'a negation before a parenthesis',
      'Ivo Lund was not, as some say, invited to the Harbour Council.',
      ['lund-invited negated'],
    ],
    [
      'a negation of something else',
      'Ivo Lund was invited to the Harbour Council, but he did not come.',
      ['lund-invited same'],
    ],
    [
      'a denial',
      'The mayor denies that Ivo Lund was invited to the Harbour Council.',
      ['lund-invited negated'],
    ],
    ['a question', 'Was Ivo Lund invited to the Harbour Council?', ['lund-invited differs']],
    [
      'another outcome',
      'Ivo Lund was invited to the Harbour Council, but the visit was cancelled.',
      ['lund-invited differs'],
    ],
  ])('%s changes the result', (_what, text, expected) => {
    expect(found(base)).toEqual(['lund-invited same']);
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['n’a jamais été invité au', ['lund-invited negated']],
    ['n’a pas été invité au', ['lund-invited negated']],
    ['aurait été invité au', ['lund-invited same']],
    ['a photographié le', []],
  ])('in French: Ivo Lund %s Conseil du port', (words, expected) => {
    expect(found(`Ivo Lund ${words} Conseil du port.`, { language: 'fr' })).toEqual(expected);
  });

  it('says nothing of a question about nobody named, nor of a mere condition', () => {
    const headline = 'Ivo Lund and the Harbour Council';
    expect(found('Who was invited?', { headline })).toEqual([]);
    expect(found('If Ivo Lund were invited to the Harbour Council, he would come.')).toEqual([]);
    expect(found('Si Ivo Lund était invité au Conseil du port, il viendrait.', { language: 'fr' })).toEqual(
      [],
    );
    expect(found('If the mayor is right, Ivo Lund was invited to the Harbour Council.')).toEqual([
      'lund-invited same',
    ]);
  });

  it('does not take the one who invites for the one invited', () => {
    expect(found('Ivo Lund has invited the mayor to the Harbour Council.')).toEqual([]);
    expect(found('Ivo Lund a invité le maire au Conseil du port.', { language: 'fr' })).toEqual([]);
  });

  it('asks that the claim’s own body is presided over', () => {
    const headline = 'The Harbour Council of Ada Moss';
    expect(found('Moss chairs it.', { headline })).toEqual(['moss-chairs same']);
    expect(found('Moss chairs the committee of a school.', { headline })).toEqual([]);
    expect(found('The presidency of the Quillfield went to a friend.', { headline })).toEqual([]);
    expect(found('Moss chairs the Harbour Council and a school.', { headline })).toEqual([
      'moss-chairs same',
    ]);
  });

  it('notes reserve beside the stance', () => {
    expect(statements('Ivo Lund was reportedly invited to the Harbour Council.')[0]).toMatchObject({
      stance: 'same',
      hedged: true,
    });
    expect(statements(base)[0]).toMatchObject({ stance: 'same', hedged: false });
  });

  it('leaves pages of another time alone', () => {
    expect(found(base, { date: '2025-06-01' })).toEqual([]);
    expect(found(base, { date: '2026-12-01' })).toEqual([]);
    expect(found(base, { date: null })).toEqual(['lund-invited same']);
  });

  it('knows words of the opposite', () => {
    expect(found('Ada Moss stepped down as chair of the Harbour Council.')).toEqual(['moss-chairs negated']);
    expect(found('Ada Moss, qui présidait le Conseil du port, a démissionné.', { language: 'fr' })).toEqual([
      'moss-chairs negated',
    ]);
  });

  it('takes the denial in a negative claim for the claim itself', () => {
    expect(found('The Harbour Council did not comment, no comment.')).toEqual(['palace-silent same']);
    expect(found('Le Conseil du port n’a pas commenté.', { language: 'fr' })).toEqual(['palace-silent same']);
    expect(found('Le Conseil du port a tout commenté.', { language: 'fr' })).toEqual([]);
    expect(found('Le Conseil du port n’a fait aucun commentaire.', { language: 'fr' })).toEqual([
      'palace-silent same',
    ]);
  });
});

describe('figures', () => {
  const price = (figure: string) => statements(`A permanent seat on the Harbour Council costs ${figure}.`)[0];

  it.each(['$2bn', '2 billion dollars', 'at least $2 billion', 'about two billion dollars'])(
    '%s is the same',
    (figure) => {
      expect(price(figure)).toMatchObject({ stance: 'same', differences: [] });
    },
  );

  it.each([
    ['$4bn', 4e9, 'USD', 'exactly'],
    ['2 billion euros', 2e9, 'EUR', 'exactly'],
    ['more than $2 billion', 2e9, 'USD', 'more-than'],
    ['less than $2 billion', 2e9, 'USD', 'less-than'],
  ])('%s differs, with both values', (figure, value, unit, qualifier) => {
    expect(price(figure)).toMatchObject({
      stance: 'differs',
      differences: [
        { aspect: 'figure', here: { value, unit, qualifier }, claim: { value: 2e9, unit: 'USD' } },
      ],
    });
  });

  it('names the sources that it agrees with and departs from', () => {
    expect(price('$2bn')).toMatchObject({ asIn: ['s1', 's2'], unlike: ['s3'] });
    expect(price('$3bn')).toMatchObject({ stance: 'same', asIn: ['s3'], unlike: ['s1', 's2'] });
  });

  it('leaves a figure of quite another size alone', () => {
    expect(price('$40')).toBeUndefined();
  });

  it('works without words of the language when the figure agrees', () => {
    const options = { language: 'nl' };
    expect(found('De Havenraad vraagt 2 miljard dollar.', options)).toEqual(['seat-price same']);
    expect(found('De Havenraad vraagt 4 miljard dollar.', options)).toEqual([]);
  });
});

describe('occasions that share every word', () => {
  it('tells them apart by date and duration', () => {
    expect(found('The talks of Ada Moss and Ivo Lund lasted more than three hours.')).toEqual([
      'winter-talks same',
    ]);
    expect(found('The talks of Ada Moss and Ivo Lund lasted four hours.')).toEqual(['winter-talks differs']);
    expect(found('In November the talks of Ada Moss and Ivo Lund lasted five hours.')).toEqual([
      'autumn-talks same',
    ]);
    expect(found('In August the talks of Ada Moss and Ivo Lund lasted three hours.')).toEqual([]);
    expect(found('The talks of Ada Moss and Ivo Lund on 3 January lasted three hours.')).toEqual([]);
  });

  it('leaves the right figure about a telephone call alone', () => {
    expect(found('The phone call of Ada Moss and Ivo Lund, a long discussion, took three hours.')).toEqual(
      [],
    );
  });

  it('shows a near date as a difference, and leaves a far one alone', () => {
    expect(found('In Northia a truce has held since 10 January.')).toEqual(['truce-since same']);
    expect(statements('In Northia a truce has held since 12 January.')[0]).toMatchObject({
      stance: 'differs',
      differences: [{ aspect: 'date', here: '2026-01-12', claim: '2026-01-10' }],
    });
    expect(found('In Northia a truce was broken on 3 June 2024.')).toEqual([]);
  });
});

describe('bad input', () => {
  it('gives nothing for nothing', () => {
    const empty = { text: '', kinds: '', language: null, date: null };
    expect(matcher.statements(empty, { mentions: [], references: [] })).toEqual([]);
    expect(
      loadClaimMatcher(compileClaims([], [])).statements(
        { ...empty, text: 'x', kinds: 'p' },
        findingsIn('x'),
      ),
    ).toEqual([]);
  });

  it('throws on what it has not compiled', () => {
    expect(() => loadClaimMatcher('no')).toThrow(SyntaxError);
  });
});
