/** German number words, units and qualifiers; compounds up to 999 are generated. */
import type { NumeralSource } from './numeral-data';

const UNITS = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TEENS = ['zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn'];
const TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

function compounds(): string {
  const list: string[] = ['anderthalb 1.5'];
  TEENS.forEach((teen, i) => {
    list.push(`${teen}einhalb ${i + 10.5}`);
  });
  UNITS.forEach((unit, i) => {
    list.push(`${unit}einhalb ${i + 1.5}`, `${unit}hundert ${(i + 1) * 100}`);
    TENS.forEach((ten, j) => {
      list.push(`${unit}und${ten} ${(j + 2) * 10 + i + 1}`);
    });
  });
  return list.join(' ');
}

export const de: NumeralSource = {
  decimal: ',',
  small: `null 0 zwei 2 zweier 2 drei 3 dreier 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 ${compounds()}`,
  scale:
    'dutzend 12 hundert 100 tausend 1e3 tsd 1e3 million 1e6 millionen 1e6 mio 1e6 mill 1e6 milliarde 1e9 milliarden 1e9 mrd 1e9 mia 1e9 billion 1e12 billionen 1e12',
  single: 'hundert tausend million milliarde billion',
  joiners: 'und',
  articles: 'ein eine einer einem einen eines',
  collectives: 'dutzend 12',
  halfAfter: 'und eine halbe, einhalb',
  halfBefore: 'halbe halben halb',
  units: {
    USD: 'dollar dollars us-dollar usd',
    EUR: 'euro euros eur',
    GBP: 'pfund gbp',
    RUB: 'rubel',
    CHF: 'franken',
    percent: 'prozent',
    hour: 'stunde stunden std h stündig*',
    minute: 'minute minuten min',
    day: 'tag tage tagen',
    week: 'woche wochen',
    month: 'monat monate monaten',
    year: 'jahr jahre jahren',
    country:
      'land länder ländern staat staaten nation nationen regierung regierungen hauptstadt hauptstädte delegation delegationen',
    person:
      'person personen menschen staatschefs regierungschefs staatsoberhäupter spitzenpolitiker präsidenten',
    meeting: 'treffen begegnung begegnungen gespräche',
  },
  endings: { hour: 'stündig', day: 'tägig', month: 'monatig', year: 'jährig' },
  between: 'us von weitere weiteren andere anderen volle ganze geschlagene lange stunden',
  before: {
    about: 'etwa, rund, ungefähr, circa, ca, fast, knapp, gut, an die, nahezu, gegen, um die',
    'at-least': 'mindestens, wenigstens, nicht weniger als, zumindest, ab',
    'more-than': 'mehr als, über, länger als, gut über',
    'less-than': 'weniger als, unter, kürzer als',
    'at-most': 'bis zu, höchstens, maximal, nicht mehr als',
  },
  after: {
    about: 'etwa, ungefähr',
    'at-least': 'mindestens, oder mehr, und mehr',
    'at-most': 'höchstens, maximal',
  },
  ordinals:
    'erst* 1 zweit* 2 dritt* 3 viert* 4 fünft* 5 sechst* 6 siebt* 7 siebent* 7 acht* 8 neunt* 9 zehnt* 10',
  ordinalEndings: 'te ten ter',
  clock: 'um gegen ab bis',
};
