import { describe, expect, it } from 'vitest';
import type { Actor } from '../../model/actor';
import { compileActors, loadActorDetector } from '.';

function holder(id: string, names: string[], offices: Record<string, string[]>, from = '2020-01-01'): Actor {
  const languages = Object.keys(offices);
  return {
    id,
    kind: 'person',
    names: Object.fromEntries(languages.map((language) => [language, names])),
    summary: { en: 'A record for tests.' },
    sources: [],
    offices: [{ title: { en: offices.en?.[0] ?? id }, variants: offices, from, to: null }],
  };
}

const detector = loadActorDetector(
  compileActors([
    holder('ada-moss', ['Ada Moss', 'Moss'], {
      en: ['Norlandish president', 'president of Norland'],
      fr: ['président norlandais'],
      de: ['norländische Präsident'],
      es: ['presidente norlandés'],
      it: ['presidente norlandese'],
      pt: ['presidente norlandês'],
      nl: ['Norlandse president'],
      ru: ['норландский президент'],
      uk: ['норландський президент'],
      pl: ['norlandzki prezydent'],
    }),
    holder('ivo-lund', ['Ivo Lund', 'Lund'], {
      en: ['Suland president'],
      fr: ['président sulandais'],
      de: ['suländische Präsident'],
      es: ['presidente sulandés'],
      it: ['presidente sulandese'],
      pt: ['presidente sulandês'],
      nl: ['Sulandse president'],
      ru: ['суландский президент'],
      uk: ['суландський президент'],
      pl: ['sulandzki prezydent'],
    }),
    holder('kai-brand', ['Kai Brand', 'Brand'], {
      en: ['Norlandish prime minister'],
      fr: ['Premier ministre norlandais'],
    }),
    holder('lea-rook', ['Lea Rook', 'Rook'], { en: ['Palace spokeswoman'], fr: ['porte-parole du palais'] }),
  ]),
);

/** The actors of roles that stand alone, with the words, on a page of one or more paragraphs. */
function alone(language: string, blocks: string | string[], date: string | null = '2026-01-22'): string[] {
  const list = typeof blocks === 'string' ? [blocks] : blocks;
  const text = list.join('\u2029');
  const { mentions } = detector.analyse({ text, kinds: 'p'.repeat(list.length), language, date });
  return mentions
    .filter(({ via }) => via === 'context')
    .map(({ actor, start, end }) => `${actor}: ${text.slice(start, end)}`);
}

describe('a role that stands alone', () => {
  it.each([
    ['en', 'Moss arrived early. The president said little.', 'ada-moss: The president'],
    [
      'en',
      'The Norlandish president arrived early. The president’s aides said little.',
      'ada-moss: The president',
    ],
    ['en', 'Brand arrived early. The prime minister said little.', 'kai-brand: The prime minister'],
    ['en', 'Rook was asked twice. The spokeswoman said nothing.', 'lea-rook: The spokeswoman'],
    ['en', 'Moss saw Brand. The president said little.', 'ada-moss: The president'],
    ['en', 'Moss saw Brand. The prime minister said little.', 'kai-brand: The prime minister'],
    ['fr', 'Ada Moss est arrivée tôt. Hier, le président n’a rien dit.', 'ada-moss: le président'],
    ['fr', 'Lund est là. C’est l’avis du président.', 'ivo-lund: président'],
    ['de', 'Lund kam früh. Danach sagte der Präsident wenig.', 'ivo-lund: der Präsident'],
    ['de', 'Lund kam früh. Mit dem Präsidenten sprach niemand.', 'ivo-lund: dem Präsidenten'],
    ['es', 'Lund llegó temprano. El presidente dijo poco.', 'ivo-lund: El presidente'],
    ['it', 'Lund è arrivato presto. Il presidente ha detto poco.', 'ivo-lund: Il presidente'],
    ['pt', 'Lund chegou cedo. O presidente disse pouco.', 'ivo-lund: O presidente'],
    ['nl', 'Lund kwam vroeg. De president zei weinig.', 'ivo-lund: De president'],
    ['ru', 'Lund приехал рано. Президент заявил об этом вечером.', 'ivo-lund: Президент'],
    ['uk', 'Lund приїхав рано. Про це заявив президент.', 'ivo-lund: президент'],
    ['pl', 'Lund przyjechał rano. Prezydent powiedział niewiele.', 'ivo-lund: Prezydent'],
  ])('is its only holder in the sentence before (%s: %s)', (language, text, expected) => {
    expect(alone(language, text)).toEqual([expected]);
  });

  it('is found across paragraphs, and in one sentence after another', () => {
    expect(alone('en', ['Moss arrived early.', 'The president said little. The president left.'])).toEqual([
      'ada-moss: The president',
      'ada-moss: The president',
    ]);
  });

  it('is surer of a name than of itself, and says on what grounds it was resolved', () => {
    const text = 'Moss arrived early. The president said little.';
    const { mentions } = detector.analyse({ text, kinds: 'p', language: 'en', date: '2026-01-22' });
    expect(mentions[1]?.confidence).toBeLessThan(mentions[0]?.confidence ?? 0);
    expect(mentions[1]?.evidence).toContainEqual({ type: 'named-before', form: 'Moss' });
  });

  it.each([
    ['two holders', 'en', 'Moss saw Lund. The president said little.'],
    ['nobody in the sentence before', 'en', 'Moss arrived. It rained all day. The president said little.'],
    ['the holder named beside it', 'en', 'Moss arrived early. The president saw Moss.'],
    ['a second holder beside it', 'en', 'Moss arrived early. With Lund the president said little.'],
    ['another rank', 'en', 'Brand arrived early. The president said little.'],
    ['a stranger', 'en', 'Moss saw Emmanuel Macron. The president said little.'],
    ['a stranger’s surname', 'en', 'Moss saw Macron. The president said little.'],
    [
      'a stranger who begins the sentence',
      'en',
      'Macron saw Moss. The president said little, and so did Macron.',
    ],
    ['another country', 'en', 'Moss arrived early. In Poland the president said little.'],
    ['another country before', 'fr', 'Moss a parlé de la Pologne. Le président a répondu.'],
    ['another one of that role', 'fr', 'Moss a vu un président. Le président a répondu.'],
    [
      'another one of that role in other words',
      'fr',
      'Moss a vu le président polonais. Le président a répondu.',
    ],
    ['its owner', 'en', 'Moss arrived early. The president of the club said little.'],
    ['its owner', 'fr', 'Moss est là. Le président du club a répondu.'],
    ['its owner', 'de', 'Lund kam früh. Der Präsident des Vereins sagte wenig.'],
    ['its owner', 'ru', 'Lund приехал рано. Президент компании заявил об этом.'],
    ['its owner', 'it', 'Lund è arrivato presto. Il presidente della squadra ha detto poco.'],
    ['an adjective', 'fr', 'Moss est là. Le président polonais a répondu.'],
    ['an adjective', 'es', 'Lund llegó temprano. El presidente polaco dijo poco.'],
    ['an adjective', 'pl', 'Lund przyjechał rano. Polski prezydent powiedział niewiele.'],
    ['an adjective', 'ru', 'Lund приехал рано. Польский президент заявил об этом.'],
    ['an adjective', 'de', 'Lund kam früh. Der polnische Präsident sagte wenig.'],
    ['a name', 'en', 'Moss arrived early. The president, Emmanuel Macron, said little.'],
    ['a name', 'fr', 'Moss est là. Le président Macron a répondu.'],
    ['a former one', 'en', 'Moss arrived early. The former president said little.'],
    ['a vice', 'en', 'Moss arrived early. The vice president said little.'],
    ['one elected', 'en', 'Moss arrived early. The president-elect said little.'],
    ['one acting', 'fr', 'Moss est là. Le président par intérim a répondu.'],
    ['no one in particular', 'en', 'Moss arrived early. A president says little.'],
    ['what somebody is', 'en', 'Moss arrived early. Her brother is the president.'],
    ['in somebody’s words', 'en', 'Moss arrived early. “Well, the president is right,” said an aide.'],
    ['in somebody’s words', 'fr', 'Moss est là. « Oui, le président a raison », dit un voisin.'],
    ['somebody’s own', 'en', 'Moss arrived early. Their president said little.'],
    [
      'on a page about another one',
      'fr',
      'Le président Macron se tait. Rien de plus. Moss est là. Le président a répondu.',
    ],
    [
      'on a page about another one',
      'en',
      'The president of Poland waited. It rained. Moss came. The president said little.',
    ],
  ])('is left alone: %s (%s: %s)', (_why, language, text) => {
    expect(alone(language, text)).toEqual([]);
  });

  it('is left alone in a headline, after one, and in words set apart as a quotation', () => {
    const text = 'Moss arrives\u2029The president said little.\u2029Moss came.\u2029The president is right.';
    const { mentions } = detector.analyse({ text, kinds: 'HppqH', language: 'en', date: '2026-01-22' });
    expect(mentions.filter(({ via }) => via === 'context')).toEqual([]);
  });

  it('is nobody before the holder took office', () => {
    expect(alone('en', 'Moss arrived early. The president said little.', '2019-05-01')).toEqual([]);
  });
});

describe('a counterpart', () => {
  it.each([
    ['fr', 'Lund a invité Moss. Hier, Lund a remercié son homologue.', 'ada-moss: son homologue'],
    ['en', 'Lund invited Moss. Later Moss thanked her counterpart.', 'ivo-lund: her counterpart'],
    ['de', 'Lund lud Moss ein. Danach dankte Moss seinem Amtskollegen.', 'ivo-lund: seinem Amtskollegen'],
    ['es', 'Lund invitó a Moss. Después, Lund llamó a su homólogo.', 'ada-moss: su homólogo'],
    ['it', 'Lund ha invitato Moss. Poi Lund ha ringraziato il suo omologo.', 'ada-moss: suo omologo'],
  ])('is the other one of two holders of one rank (%s: %s)', (language, text, expected) => {
    const [found] = alone(language, text);
    expect(found?.endsWith(expected.slice(expected.indexOf(' ') + 1))).toBe(true);
    expect(found?.split(':')[0]).toBe(expected.split(':')[0]);
  });

  it.each([
    ['of nobody named', 'en', 'Lund invited Moss. Later he thanked his counterpart.'],
    ['of one of another rank', 'en', 'Lund invited Brand. Later Lund thanked his counterpart.'],
    ['from elsewhere', 'en', 'Lund invited Moss. Later Lund thanked his counterpart from Poland.'],
    ['from elsewhere', 'fr', 'Lund a invité Moss. Hier, Lund a remercié son homologue polonais.'],
    ['with a stranger in play', 'en', 'Lund invited Moss and Macron. Later Lund thanked his counterpart.'],
  ])('%s is left alone (%s: %s)', (_why, language, text) => {
    expect(alone(language, text)).toEqual([]);
  });
});
