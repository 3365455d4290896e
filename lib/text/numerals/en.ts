/** English number words, units and qualifiers. */
import type { NumeralSource } from './numeral-data';

export const en: NumeralSource = {
  decimal: '.',
  small:
    'zero 0 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90',
  scale:
    'dozen 12 hundred 100 thousand 1e3 million 1e6 millions 1e6 mn 1e6 mln 1e6 billion 1e9 billions 1e9 bn 1e9 bln 1e9 trillion 1e12 trillions 1e12 tn 1e12 trn 1e12',
  moneyScale: 'k 1e3 m 1e6 b 1e9 t 1e12',
  single: 'hundred thousand million billion trillion',
  joiners: 'and',
  articles: 'a an one',
  collectives: 'dozen 12 score 20',
  halfAfter: 'and a half, and half',
  halfBefore: 'half',
  units: {
    USD: 'dollar dollars usd buck bucks',
    EUR: 'euro euros eur',
    GBP: 'pound pounds sterling gbp',
    RUB: 'rouble* ruble*',
    CHF: 'chf',
    percent: 'percent pct',
    hour: 'hour hours hr hrs h',
    minute: 'minute minutes min mins',
    day: 'day days',
    week: 'week weeks',
    month: 'month months',
    year: 'year years',
    country:
      'country countries nation nations state states government governments capital capitals delegation delegations',
    person:
      'person persons people leader leaders president presidents head heads guest guests dignitary dignitaries',
    meeting: 'meeting meetings encounter encounters',
  },
  between: 'of us american more other world straight long solid full foreign member different invited cool',
  before: {
    exactly:
      'stretched over, stretching over, stretch over, stretches over, spread over, drawn out over, hand over, hands over, handed over, handing over, turn over, turns over, turned over, fork over, forks over, forked over, carry over, sign over, signed over',
    about:
      'about, around, some, nearly, almost, roughly, approximately, close to, in the region of, circa, just under',
    'at-least':
      'at least, no less than, no fewer than, not less than, a minimum of, minimum of, upwards of, a minimum',
    'more-than':
      'more than, just over, a little over, over, above, exceeding, exceeded, in excess of, well over, longer than, north of',
    'less-than': 'less than, under, fewer than, below, shy of',
    'at-most': 'up to, at most, no more than, not more than, a maximum of',
  },
  after: {
    about: 'or so, or thereabouts, approximately',
    'at-least': 'or more, at least, at a minimum, minimum, or longer',
    'more-than': 'and more, plus',
    'at-most': 'at most, at the most, maximum, or less, tops',
  },
  ordinals:
    'first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 twentieth 20',
  ordinalEndings: 'st nd rd th',
  clock: 'at by until till before after',
};
