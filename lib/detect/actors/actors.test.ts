import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../model/document';
import { compileActors, loadActorDetector } from '.';
import { SAMPLE_ACTORS } from './sample-actors';

const detector = loadActorDetector(compileActors(SAMPLE_ACTORS));

/** A page of blocks, the first of them its headline when there are several. */
function page(
  language: string | null,
  blocks: string | string[],
  fields: Partial<ArticleDocument> = {},
): ArticleDocument {
  const list = typeof blocks === 'string' ? [blocks] : blocks;
  const kinds = list.map((_, i) => (i === 0 && list.length > 1 ? 'H' : 'p')).join('');
  return { text: list.join('\u2029'), kinds, language, date: '2026-01-22', ...fields };
}

/** "actor: words" of each mention, in reading order. */
function mentions(document: ArticleDocument): string[] {
  return detector
    .analyse(document)
    .mentions.map(({ actor, start, end }) => `${actor}: ${document.text.slice(start, end)}`);
}

const actorsIn = (document: ArticleDocument) => detector.analyse(document).mentions.map(({ actor }) => actor);

describe('names that link alone', () => {
  it.each([
    ['fr', 'Hier, Donald Trump a reçu Volodymyr Zelensky.', ['donald-trump', 'volodymyr-zelensky']],
    ['fr', 'L’ONU et les proches d’Witkoff', ['united-nations', 'steve-witkoff']],
    ['en', 'Trump’s envoy Witkoff', ['donald-trump', 'steve-witkoff']],
    ['de', 'Die Politik Trumps, sagt der Trump-Schwiegersohn.', ['donald-trump', 'donald-trump']],
    ['tr', "Trump'ın planı", ['donald-trump']],
    ['ru', 'О Путина и Трампа спросили Дональда Трампа', ['vladimir-putin', 'donald-trump', 'donald-trump']],
    ['uk', 'путін мовчить', ['vladimir-putin']],
    ['zh', '特朗普在美国', ['donald-trump', 'united-states']],
  ])('%s: %s', (language, text, expected) => {
    expect(actorsIn(page(language, text))).toEqual(expected);
  });

  it('leaves Arabic proclitics out of the mention', () => {
    expect(mentions(page('ar', 'وقال لبوتين إن والبيت الأبيض للكرملين'))).toEqual([
      'vladimir-putin: بوتين',
      'white-house: البيت الأبيض',
      'kremlin: للكرملين',
    ]);
  });

  it('takes the final stop of an acronym in', () => {
    expect(mentions(page('en', 'Trump left the U.S. yesterday.'))).toContain('united-states: U.S.');
  });
});

describe('given names before a surname', () => {
  it.each([
    ['en', 'The snooker player Judd Trump won.'],
    ['en', 'It was won by Declan Carney of Belfast, Canada.'],
    ['en', 'Karina Trump smiled.'],
    ['en', 'Fred C. Trump built houses.'],
    ['en', 'They met T. Trump there.'],
    ['fr', 'Le joueur Judd Trump a gagné.'],
    ['fr', 'On a vu Gwenaëlle Trump hier.'],
    ['de', 'Gestern siegte Judd Trump.'],
    ['ru', 'Вчера Джадд Трамп победил.'],
    ['zh', '埃里克·特朗普'],
  ])('a stranger’s mean somebody else (%s: %s)', (language, text) => {
    expect(actorsIn(page(language, text)).filter((id) => id !== 'canada')).toEqual([]);
  });

  it.each([
    ['en', 'Yesterday Trump spoke.'],
    ['en', 'In Alaska Trump spoke.'],
    ['en', 'On Monday Trump spoke.'],
    ['en', 'With him came President Trump.'],
    ['en', 'Said Mr. Trump: no.'],
    ['en', 'Then D. Trump spoke.'],
    ['fr', 'Selon Trump, rien ne presse.'],
    ['fr', 'À Bruxelles Trump a parlé.'],
    ['fr', 'Le couple Trump, M. Trump et le plan Trump'],
    ['de', 'Wie Präsident Trump sagte.'],
    ['de', 'Nach Angaben Trumps bleibt es dabei.'],
    ['de', 'Der Immobilienmogul Trump lachte.'],
    ['ru', 'С Трампом говорили.'],
    ['ru', 'На Совбезе Трамп молчал.'],
  ])('other words do not (%s: %s)', (language, text) => {
    expect(new Set(actorsIn(page(language, text)))).toEqual(new Set(['donald-trump']));
  });

  it('headlines with Capitals on Each Word hide no name', () => {
    expect(actorsIn(page('en', ['Will Trump Really Meet Putin Again Before Easter?', 'No.']))).toEqual([
      'donald-trump',
      'vladimir-putin',
    ]);
    expect(actorsIn(page('en', ['Snooker: Judd Trump Beats Everybody Again', 'Yes.']))).toEqual([]);
  });

  it('headlines in capitals hide no name', () => {
    expect(actorsIn(page('en', ['ANGRY TRUMP CALLS PUTIN OVER GAZA TALKS', 'Yes.']))).toEqual([
      'donald-trump',
      'vladimir-putin',
      'gaza',
    ]);
  });

  it('a page about a namesake means it by the bare name', () => {
    expect(
      actorsIn(page('en', ['TRUMP CARD: JUDD SEES OFF RIVAL', 'Judd Trump won. “I was lucky,” said Trump.'])),
    ).toEqual([]);
  });

  it('a page about the actor means the actor by it, whoever else is named', () => {
    const text = 'Donald Trump and Eric Trump came. Trump spoke. Donald Trump left.';
    expect(mentions(page('en', text))).toEqual([
      'donald-trump: Donald Trump',
      'donald-trump: Trump',
      'donald-trump: Donald Trump',
    ]);
  });

  it('a title tells the actor among namesakes, a courtesy does not', () => {
    const rest = 'Judd Trump won. Eric Trump lost.';
    expect(actorsIn(page('en', `President Trump spoke. ${rest}`))).toEqual(['donald-trump']);
    expect(actorsIn(page('en', `Mr Trump spoke. ${rest}`))).toEqual([]);
  });

  it('in Chinese the surname alone is the usual name, whoever else has it', () => {
    expect(mentions(page('zh', '美国总统特朗普和埃里克·特朗普。特朗普说'))).toEqual([
      'united-states: 美国',
      'donald-trump: 特朗普',
      'donald-trump: 特朗普',
    ]);
  });

  it('another transliteration is the full name, and so is a slip with support', () => {
    expect(mentions(page('fr', 'Wladimir Poutine se tait.'))).toEqual(['vladimir-putin: Wladimir Poutine']);
    expect(mentions(page('es', 'Donald Trump y Mario Rubio'))).toContain('marco-rubio: Mario Rubio');
    expect(mentions(page('es', 'El pintor Mario Rubio'))).toEqual([]);
    expect(mentions(page('en', 'Donald Trump sent Steve Witkof.'))).toContain('steve-witkoff: Steve Witkof');
    expect(mentions(page('en', 'The baker Steve Witkof'))).toEqual([]);
    expect(mentions(page('en', 'Volodymyr Zelensky and Volodymyr Zelenska'))).toEqual([
      'volodymyr-zelensky: Volodymyr Zelensky',
    ]);
  });
});

describe('weak forms', () => {
  it.each([
    ['nothing', 'en', 'Carney was late.', false],
    ['an honorific alone', 'en', 'Mr Carney was late.', false],
    ['the full name on the page', 'en', 'Carney was late, said Mark Carney.', true],
    ['a related actor', 'fr', 'Au Canada, Carney a parlé.', true],
    ['a word near', 'it', 'C’era anche il premier Carney.', true],
    [
      'a word far away',
      'en',
      `The prime minister came. ${'It rained and rained. '.repeat(20)}Then Carney left.`,
      false,
    ],
    ['a preposition of place', 'fr', 'Ils exportent jusqu’à Washington.', true],
    ['no such preposition', 'fr', 'Le chien Washington aboie.', false],
  ])('with %s (%s)', (_, language, text, links) => {
    const weak = mentions(page(language, text)).filter((mention) => /Carney$|Washington$/.test(mention));
    expect(weak.length > 0).toBe(links);
  });

  it('what the page established before supports text that is added', () => {
    const added = page('en', 'Then Carney left.', { known: { headline: 'x', actors: ['mark-carney'] } });
    expect(actorsIn(added)).toEqual(['mark-carney']);
  });

  it('a form of another language needs support too', () => {
    expect(mentions(page('es', 'Mosca y mosquito'))).toEqual([]);
    expect(mentions(page('it', 'A Mosca si tace.'))).toEqual(['moscow: Mosca']);
  });

  it('tells on what it rests', () => {
    const [, carney] = detector.analyse(page('en', 'Mark Carney came. Mr Carney left for Canada.')).mentions;
    expect(carney?.via).toBe('short-name');
    expect(carney?.evidence).toEqual([
      { type: 'alias', form: 'Carney' },
      { type: 'full-name-on-page', form: 'Mark Carney' },
      { type: 'related-actor', actor: 'canada' },
      { type: 'honorific', word: 'Mr' },
    ]);
  });
});

describe('other things of that name', () => {
  it.each([
    ['en', 'They met in Trump Tower and at Trump Plaza.'],
    ['en', 'Donald Trump Jr. spoke.'],
    ['en', 'The Moscow Times and the Moscow Mule'],
    ['en', 'The town of Moscow, Idaho, is quiet.'],
    ['en', 'It is near Moscow (Idaho).'],
    ['en', 'Denzel Moscow was there.'],
    ['en', 'We flew Air Moscow twice.'],
    ['en', 'The Kazan Kremlin is white.'],
    ['en', 'Visit kremlin.example or Kremlin.ru for more.'],
    ['en', 'Gaza Systems, Inc. sells cards. Buy from Gaza Systems today.'],
    ['en', 'Holders of $TRUMP lost money.'],
    ['fr', 'Le Kremlin-Bicêtre est au sud de Paris.'],
    ['fr', 'Une bière de la microbrasserie Maison Blanche.'],
    ['fr', 'Il habite rue de Moscou.'],
    ['fr', 'Le Conseil de paix de Bangui a siégé.'],
    ['fr', 'La tour Trump est haute.'],
    ['en', 'He watches Russia Today every day.'],
    ['en', 'At the party the Trumps smiled.'],
    ['de', 'Der Friedensrat der DDR rief auf. Der Friedensrat schwieg.'],
  ])('are not marked (%s: %s)', (language, text) => {
    expect(actorsIn(page(language, text))).toEqual([]);
  });

  it.each([
    ['en', 'The Trump administration spoke to Moscow.', ['donald-trump', 'moscow']],
    ['en', 'Moscow Mayor Sergei Sobyanin', ['moscow']],
    ['en', 'the White House Press Office', ['white-house']],
    ['fr', 'Le métro de Moscou, la mairie de Moscou', ['moscow', 'moscow']],
    ['fr', 'Le Conseil de paix de Trump', ['board-of-peace', 'donald-trump']],
    ['fr', 'Moscou, dans la nuit', ['moscow']],
    ['de', 'Dann will Trump Grönland kaufen.', ['donald-trump']],
    ['de', 'der Ukraine-Krieg', ['ukraine']],
  ])('are told from the name itself (%s: %s)', (language, text, expected) => {
    expect(actorsIn(page(language, text))).toEqual(expected);
  });
});

describe('common words', () => {
  it.each([
    ['fr', ['Poutine au canard, poutine végane', 'La Poutine du chef et « Vlad Poutine ».']],
    ['en', ['Turkey for everyone', 'Turkey is dry. Roast the turkey slowly.']],
    ['en', 'His trump card; he trumped them all.'],
    ['en', 'JOIN US on Saturday, said Donald.'],
    ['fr', 'UN JUGE EST MORT'],
    ['ru', 'Путина началась. На путину вышли суда.'],
  ])('are no names (%s: %s)', (language, blocks) => {
    expect(actorsIn(page(language, blocks))).toEqual([]);
  });

  it.each([
    [
      'fr',
      'Poutine se tait. Il n’aime pas la poutine, dit Vladimir Poutine.',
      ['vladimir-putin', 'vladimir-putin'],
    ],
    ['en', 'She flew to Turkey and ate turkey.', ['turkey']],
    ['en', 'The UN sent aid to Gaza.', ['united-nations', 'gaza']],
    ['en', ['UN SENDS AID TO GAZA', 'It did.'], ['united-nations', 'gaza']],
  ])('hide no names (%s: %s)', (language, blocks, expected) => {
    expect(actorsIn(page(language, blocks))).toEqual(expected);
  });
});

describe('offices', () => {
  it('resolve by the date of the article', () => {
    const at = (date: string | null) => actorsIn(page('fr', 'Le président américain a parlé.', { date }));
    expect(at('2026-01-22')).toEqual(['donald-trump']);
    expect(at('2018-06-01')).toEqual(['donald-trump']);
    expect(at('2023-06-01')).toEqual([]);
    expect(at('2021-01-20')).toEqual([]);
    expect(at('2025-01-20')).toEqual(['donald-trump']);
    expect(at(null)).toEqual(['donald-trump']);
  });

  it('take their article in, and name their institution too', () => {
    expect(mentions(page('fr', 'Pour le chef du Kremlin, rien ne presse.'))).toEqual([
      'vladimir-putin: le chef du Kremlin',
      'kremlin: Kremlin',
    ]);
    expect(mentions(page('en', 'the Kremlin leader'))).toEqual([
      'vladimir-putin: the Kremlin leader',
      'kremlin: Kremlin',
    ]);
  });

  it.each([
    ['fr', 'Le président russe Vladimir Poutine a parlé.'],
    ['fr', 'Le président russe, Vladimir Poutine, a parlé.'],
    ['en', 'Vladimir Putin, the Russian president, spoke.'],
    ['de', 'Der russische Präsident Wladimir Putin schwieg.'],
  ])('beside the name are no mention of their own (%s: %s)', (language, text) => {
    const found = detector.analyse(page(language, text)).mentions;
    expect(found.map(({ actor, via }) => [actor, via])).toEqual([['vladimir-putin', 'full-name']]);
  });

  it('support the surname that they stand before', () => {
    const text = 'US-Präsident Trump kam. Judd Trump siegte.';
    expect(mentions(page('de', text))).toEqual(['donald-trump: Trump']);
  });

  it('stand beside other names', () => {
    expect(actorsIn(page('it', 'Hanno parlato Trump e il leader del Cremlino.'))).toEqual([
      'donald-trump',
      'vladimir-putin',
      'kremlin',
    ]);
  });

  it.each([
    ['fr', 'L’ancien président américain a parlé.'],
    ['fr', 'Un président russe ne parle pas.'],
    ['en', 'The former US president spoke.'],
    ['en', 'As Russian president he spoke.'],
    ['en', 'US President Joe Biden met aides. Later the US president left.'],
    ['en', 'The Russian president Dmitry Medvedev signed.'],
    ['en', 'She ran for US president. He was the 45th US president.'],
    ['de', 'Der frühere US-Präsident schwieg.'],
  ])('of others are not resolved (%s: %s)', (language, text) => {
    const byOffice = detector.analyse(page(language, text)).mentions.filter(({ via }) => via === 'office');
    expect(byOffice).toEqual([]);
  });

  it('show the office and the date they were resolved for', () => {
    const [mention] = detector.analyse(page('fr', 'Le président russe a parlé.')).mentions;
    expect(mention?.evidence).toContainEqual({
      type: 'office',
      title: 'Président de la Russie',
      date: '2026-01-22',
    });
  });
});

describe('names inside names, and what is not marked', () => {
  it('marks a place in the name of an organisation', () => {
    expect(mentions(page('es', 'La Franja de Gaza y la Franja'))).toEqual([
      'gaza: Franja de Gaza',
      'gaza: Franja',
    ]);
    expect(mentions(page('es', 'En el Foro de Davos y la Junta de Paz para Gaza'))).toEqual([
      'world-economic-forum: Foro de Davos',
      'davos: Davos',
      'board-of-peace: Junta de Paz para Gaza',
      'gaza: Gaza',
    ]);
  });

  it('marks a person’s full name once', () => {
    expect(mentions(page('en', 'Melania Trump came.'))).toEqual(['melania-trump: Melania Trump']);
  });

  it('gives adjectives, and generic words once the actor was named, as references', () => {
    const document = page(
      'fr',
      'Le Conseil siège. Le Conseil de paix de Trump est américain. Le Conseil vote.',
    );
    const { mentions: marked, references } = detector.analyse(document);
    expect(marked.map(({ actor }) => actor)).toEqual(['board-of-peace', 'donald-trump']);
    expect(
      references.map(({ actor, start, end }) => [actor, document.text.slice(start, end), start]),
    ).toEqual([
      ['united-states', 'américain', 50],
      ['board-of-peace', 'Conseil', 64],
    ]);
  });
});

describe('ambiguity', () => {
  it('names the other actors that a form may mean', () => {
    const twin = { summary: { en: 'x' }, sources: [], kind: 'place' as const };
    const two = loadActorDetector(
      compileActors([
        { ...twin, id: 'springfield-one', names: { en: ['Springfield'] } },
        { ...twin, id: 'springfield-two', names: { en: ['Springfield'] } },
      ]),
    );
    const [mention] = two.analyse(page('en', 'They live in Springfield.')).mentions;
    expect([mention?.actor, mention?.candidates]).toEqual(['springfield-one', ['springfield-two']]);
  });
});

describe('a pack of many actors who share a name', () => {
  it('is read in reasonable work', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({
      id: `john-${i}`,
      kind: 'person' as const,
      names: { en: [`John Surname${i.toString(36)}`] },
      summary: { en: 'x' },
      sources: [],
    }));
    const crowd = loadActorDetector(compileActors(many));
    const text = `John Surname5. ${'John came, John left. '.repeat(20_000)}`;
    expect(crowd.analyse(page('en', text)).mentions.map(({ actor }) => actor)).toEqual(['john-5']);
  });
});

describe('hostile pages', () => {
  it.each([
    'Trump ',
    'Donald Trump, ',
    'the US president ',
    'Gaza, ',
    'U.S. ',
    '« Poutine » ',
    'Eric Trump ',
    'a ',
    'Donald Trump a vu son homologue russe. ',
    'the envoy of the Kremlin leader ',
    'Trump Aa Bb Cc Dd Inc ',
    'Witkof Steve Witkoff ',
    '(((Trump',
  ])('a long page of "%s" is gone through', (unit) => {
    const document = page('en', unit.repeat(Math.ceil(100_000 / unit.length)));
    for (const { start, end, confidence } of detector.analyse(document).mentions) {
      if (end <= start || confidence < 0.6 || confidence > 1) throw new Error(`bad mention at ${start}`);
    }
  });
});
