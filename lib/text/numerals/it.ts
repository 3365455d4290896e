/** Italian number words, units and qualifiers; compounds up to 99 are generated. */
import type { NumeralSource } from './numeral-data';

const UNITS = ['uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];
const TENS = ['venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'];

function compounds(): string {
  const list: string[] = [];
  TENS.forEach((ten, j) => {
    UNITS.forEach((unit, i) => {
      const stem = unit === 'uno' || unit === 'otto' ? ten.slice(0, -1) : ten;
      list.push(`${stem}${unit} ${(j + 2) * 10 + i + 1}`);
    });
  });
  UNITS.slice(1).forEach((unit, i) => {
    list.push(`${unit}cento ${(i + 2) * 100}`, `${unit}mila ${(i + 2) * 1000}`);
  });
  return list.join(' ');
}

export const it: NumeralSource = {
  decimal: ',',
  small: `zero 0 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19 venti 20 trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90 ${compounds()}`,
  scale:
    'decine 10 dozzine 12 cento 100 mille 1e3 mila 1e3 milione 1e6 milioni 1e6 mln 1e6 miliardo 1e9 miliardi 1e9 mld 1e9 bilione 1e12',
  single: 'cento mille milione miliardo',
  joiners: 'e',
  articles: 'un uno una',
  collectives:
    'decina 10 dozzina 12 quindicina 15 ventina 20 trentina 30 quarantina 40 cinquantina 50 sessantina 60 centinaio 100',
  halfAfter: 'e mezza, e mezzo',
  halfBefore: 'mezzo mezza',
  units: {
    USD: 'dollaro dollari usd',
    EUR: 'euro eur',
    GBP: 'sterlina sterline',
    RUB: 'rublo rubli',
    percent: 'percento',
    hour: 'ora ore h',
    minute: 'minuto minuti min',
    day: 'giorno giorni',
    week: 'settimana settimane',
    month: 'mese mesi',
    year: 'anno anni',
    country:
      'paese paesi stato stati nazione nazioni governo governi capitale capitali delegazione delegazioni cancellerie',
    person: 'persona persone leader presidente presidenti capi capo',
    meeting: 'incontro incontri riunione riunioni',
  },
  between: 'di altri altre lunghe buone',
  before: {
    about: 'circa, quasi, intorno a, attorno a, all incirca, più o meno',
    'at-least': 'almeno, non meno di, come minimo, un minimo di, minimo',
    'more-than': 'più di, oltre, superiore a, superiori a',
    'less-than': 'meno di, inferiore a, sotto i',
    'at-most': 'fino a, al massimo, massimo',
  },
  after: {
    about: 'circa, più o meno',
    'at-least': 'almeno, o più, come minimo',
    'more-than': 'e passa, e oltre, abbondanti',
    'at-most': 'al massimo',
  },
  ordinals:
    'primo 1 prima 1 secondo 2 seconda 2 terzo 3 terza 3 quarto 4 quarta 4 quinto 5 quinta 5 sesto 6 sesta 6 settimo 7 settima 7 ottavo 8 ottava 8 nono 9 nona 9 decimo 10 decima 10',
  ordinalEndings: 'o a º ª',
  clock: 'alle ore le',
};
