/** Short pages of our own about the same people, places and days as the base pack, which restate none of its claims. */

export interface NearMissPage {
  language: string;
  date: string;
  /** The headline, then one sentence each. */
  lines: readonly string[];
}

export const NEAR_MISS_PAGES: readonly NearMissPage[] = [
  {
    language: 'en',
    date: '2026-01-22',
    lines: [
      'Trump drops tariff threat over Greenland after Davos talks',
      'President Donald Trump told the World Economic Forum in Davos that he would not use force to take Greenland.',
      'European leaders rejected the tariffs and France said no to any deal under pressure.',
      'Mark Carney was invited to speak and received a standing ovation in Davos.',
      'Trump signed an executive order on housing before leaving Davos on Thursday.',
      'Volodymyr Zelensky flew to Davos and met Trump for about an hour.',
      'The White House declined to comment on the talks with Denmark.',
      'About 60 leaders were invited to a reception at the Kirchner museum.',
      'A permanent presence in Greenland would cost $1bn a year, one adviser said.',
      'Vladimir Putin said Greenland was none of Russia’s business.',
    ],
  },
  {
    language: 'fr',
    date: '2026-01-20',
    lines: [
      'Au Forum de Davos, la Suisse attend Donald Trump',
      'Une soixantaine de chefs d’État sont invités à Davos cette année.',
      'Donald Trump présidera une table ronde sur l’énergie.',
      'Le siège permanent du Forum, à Cologny, a coûté un milliard de francs.',
      'La France refuse de céder aux droits de douane américains.',
      'Vladimir Poutine n’a pas été invité à Davos.',
      'Le Kremlin étudie les propositions américaines sur le désarmement.',
    ],
  },
  {
    language: 'en',
    date: '2026-01-16',
    lines: [
      'Vladimir Putin meets Iraqi leader at the Kremlin',
      'The talks with Vladimir Putin lasted three and a half hours and were constructive, the Kremlin said.',
      'Yuri Ushakov said Putin would receive the Indian minister next week.',
      'Steve Witkoff may travel to Moscow again, said Kirill Dmitriev.',
    ],
  },
  {
    language: 'fr',
    date: '2025-12-03',
    lines: [
      'Cinq heures au Kremlin pour Witkoff et Kushner',
      'Vladimir Poutine a reçu Steve Witkoff et Jared Kushner pendant cinq heures mardi soir.',
      '« Une discussion utile, constructive », a dit Iouri Ouchakov.',
      'C’était la sixième rencontre de Steve Witkoff avec Vladimir Poutine.',
    ],
  },
  {
    language: 'ru',
    date: '2025-08-16',
    lines: [
      'Трамп и Путин встретились на Аляске',
      'Переговоры Владимира Путина и Дональда Трампа на Аляске длились почти три часа.',
      'Дональд Трамп пригласил Владимира Путина в Вашингтон, тот предложил встретиться в Москве.',
      'Стив Уиткофф и Марко Рубио участвовали в переговорах вместе с Юрием Ушаковым.',
    ],
  },
  {
    language: 'en',
    date: '2025-10-17',
    lines: [
      'Hungary gets ready: Budapest marathon and a memorandum',
      'The Budapest Memorandum of 1994 was recalled by Volodymyr Zelensky in Washington.',
      'Viktor Orban hosted a dinner in Budapest for the marathon’s winners.',
      'Volodymyr Zelensky visited Berlin on Friday and met Friedrich Merz.',
      'In August, Trump and Putin met in Alaska.',
    ],
  },
  {
    language: 'de',
    date: '2026-01-24',
    lines: [
      'Ukraine meldet Angriffe auf Kiew und Charkiw',
      'In Abu Dhabi eröffnete am Freitag ein neues Museum.',
      'Russland griff in der Nacht mit 300 Drohnen an.',
      'Selenskyj empfing am Freitag den polnischen Präsidenten in Kiew.',
      'Die Waffenruhe im Libanon hält seit November, anders als in Gaza.',
    ],
  },
  {
    language: 'es',
    date: '2026-01-21',
    lines: [
      'Milei viaja a Davos y recibe críticas por el presupuesto',
      'Javier Milei fue invitado a hablar ante el Foro de Davos.',
      'Argentina y Egipto fueron invitadas a la cumbre del agua.',
      'Donald Trump elogió a Milei y a Melania.',
      'El Kremlin no ha comentado las sanciones.',
    ],
  },
];
