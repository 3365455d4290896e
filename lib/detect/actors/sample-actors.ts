/** Actor records for the tests of this folder: few forms, one of each sort. */
import type { Actor } from '../../model/actor';

type Fields = Omit<Partial<Actor>, 'id' | 'kind' | 'names'>;

function actor(id: string, kind: Actor['kind'], names: Actor['names'], fields: Fields = {}): Actor {
  return { id, kind, names, summary: { en: 'A record for tests.' }, sources: [], ...fields };
}

const usPresident = {
  fr: ['président américain', 'président des États-Unis', 'locataire de la Maison-Blanche'],
  en: ['US president', 'American president'],
  de: ['US-Präsident', 'US-Präsidenten'],
  ru: ['президент США', 'американский президент'],
  zh: ['美国总统'],
};

export const SAMPLE_ACTORS: readonly Actor[] = [
  actor(
    'donald-trump',
    'person',
    {
      fr: ['Donald Trump', 'Trump'],
      en: ['Donald Trump', 'Trump', 'Donald J. Trump'],
      de: ['Donald Trump', 'Trump'],
      es: ['Donald Trump', 'Trump'],
      it: ['Donald Trump', 'Trump'],
      tr: ['Donald Trump', 'Trump'],
      ru: ['Дональд Трамп', 'Трамп'],
      ar: ['دونالد ترامب', 'ترامب'],
      zh: ['唐纳德·特朗普', '特朗普'],
    },
    {
      inflected: { ru: ['Трампа', 'Трампу', 'Трампом', 'Дональда Трампа'] },
      blocking: {
        zh: ['埃里克·特朗普'],
        en: ['Trump card', 'Eric Trump', 'Melania Trump'],
        fr: ['tour Trump'],
      },
      offices: [
        {
          title: { en: 'President of the United States' },
          variants: usPresident,
          from: '2025-01-20',
          to: null,
        },
        {
          title: { en: 'President of the United States' },
          variants: usPresident,
          from: '2017-01-20',
          to: '2021-01-20',
        },
      ],
    },
  ),
  actor(
    'vladimir-putin',
    'person',
    {
      fr: ['Vladimir Poutine', 'Poutine'],
      en: ['Vladimir Putin', 'Putin'],
      de: ['Wladimir Putin', 'Putin'],
      ru: ['Владимир Путин', 'Путин'],
      uk: ['Володимир Путін', 'Путін'],
      ar: ['بوتين'],
    },
    {
      inflected: { ru: ['Путина', 'Путину'] },
      anyCase: { uk: ['путін', 'путіна'] },
      offices: [
        {
          title: { en: 'President of Russia', fr: 'Président de la Russie' },
          variants: {
            fr: ['président russe', 'chef du Kremlin'],
            en: ['Russian president', 'Kremlin leader'],
            de: ['russische Präsident', 'russischen Präsidenten', 'Kremlchef'],
            it: ['leader del Cremlino'],
            ru: ['глава Кремля', 'российский президент'],
          },
          from: '2012-05-07',
          to: null,
        },
      ],
    },
  ),
  actor(
    'melania-trump',
    'person',
    { fr: ['Melania Trump'], en: ['Melania Trump'] },
    { weak: { en: ['Melania'] } },
  ),
  actor(
    'mark-carney',
    'person',
    { fr: ['Mark Carney'], en: ['Mark Carney'], it: ['Mark Carney'] },
    {
      weak: { fr: ['Carney'], en: ['Carney'], it: ['Carney'] },
      context: { fr: ['premier ministre'], en: ['prime minister'], it: ['premier'] },
      contextActors: ['canada'],
    },
  ),
  actor(
    'marco-rubio',
    'person',
    { fr: ['Marco Rubio'], en: ['Marco Rubio'], es: ['Marco Rubio'] },
    { weak: { fr: ['Rubio'], en: ['Rubio'], es: ['Rubio'] }, contextActors: ['donald-trump'] },
  ),
  actor(
    'steve-witkoff',
    'person',
    { fr: ['Steve Witkoff', 'Witkoff'], en: ['Steve Witkoff', 'Witkoff'], ar: ['ويتكوف'] },
    { contextActors: ['donald-trump'] },
  ),
  actor(
    'volodymyr-zelensky',
    'person',
    { fr: ['Volodymyr Zelensky', 'Zelensky'], en: ['Volodymyr Zelensky', 'Zelensky'] },
    { contextActors: ['ukraine'] },
  ),
  actor(
    'kremlin',
    'organization',
    { fr: ['Kremlin'], en: ['Kremlin'], de: ['Kreml'], it: ['Cremlino'], ru: ['Кремль'], ar: ['الكرملين'] },
    { inflected: { ru: ['Кремля', 'Кремле'] }, contextActors: ['vladimir-putin'] },
  ),
  actor('white-house', 'organization', {
    fr: ['Maison-Blanche', 'Maison Blanche'],
    en: ['White House'],
    ar: ['البيت الأبيض'],
  }),
  actor(
    'board-of-peace',
    'organization',
    { fr: ['Conseil de paix', 'Conseil de la paix'], en: ['Board of Peace'], es: ['Junta de Paz para Gaza'] },
    {
      weak: { en: ['Peace Council'], de: ['Friedensrat'] },
      blocking: { de: ['Friedensrat der DDR'] },
      short: { fr: ['Conseil'], en: ['Board'] },
      context: { en: ['charter'] },
      contextActors: ['donald-trump'],
    },
  ),
  actor(
    'united-nations',
    'organization',
    { fr: ['ONU', 'Nations unies'], en: ['United Nations'], de: ['Vereinte Nationen'] },
    { weak: { en: ['UN'], de: ['UN'] }, context: { en: ['resolution'] }, contextActors: ['gaza'] },
  ),
  actor(
    'united-states',
    'place',
    { fr: ['États-Unis'], en: ['United States'], de: ['USA'], ru: ['США'], zh: ['美国'] },
    {
      weak: { en: ['US', 'U.S.'] },
      adjectives: { fr: ['américain', 'américaine'], en: ['American'], ru: ['американский'] },
      contextActors: ['donald-trump'],
    },
  ),
  actor(
    'russia',
    'place',
    { fr: ['Russie'], en: ['Russia'], ru: ['Россия'] },
    { inflected: { ru: ['России'] }, adjectives: { fr: ['russe'], en: ['Russian'], ru: ['российский'] } },
  ),
  actor('ukraine', 'place', { fr: ['Ukraine'], en: ['Ukraine'], de: ['Ukraine'] }),
  actor('canada', 'place', { fr: ['Canada'], en: ['Canada'] }, { adjectives: { it: ['canadese'] } }),
  actor('turkey', 'place', { en: ['Turkey'], fr: ['Turquie'] }),
  actor(
    'gaza',
    'place',
    { fr: ['Gaza', 'bande de Gaza'], en: ['Gaza'], es: ['Gaza', 'Franja de Gaza'] },
    {
      weak: { es: ['la Franja'] },
      context: { es: ['Gaza'] },
      blocking: { en: ['Gaza Province'] },
      contextActors: ['board-of-peace'],
    },
  ),
  actor(
    'moscow',
    'place',
    { fr: ['Moscou'], en: ['Moscow'], de: ['Moskau'], it: ['Mosca'] },
    { contextActors: ['russia'] },
  ),
  actor(
    'washington',
    'place',
    { fr: ['Washington DC'], en: ['Washington DC'] },
    {
      weak: { fr: ['Washington'], en: ['Washington'] },
      contextActors: ['moscow'],
    },
  ),
  actor('davos', 'place', { fr: ['Davos'], en: ['Davos'], es: ['Davos'] }),
  actor('world-economic-forum', 'organization', { es: ['Foro de Davos'], en: ['World Economic Forum'] }),
];
