/** Polish number words, units and qualifiers: the forms that news uses most. */
import type { NumeralSource } from './numeral-data';

export const pl: NumeralSource = {
  decimal: ',',
  small:
    'zero 0 dwa 2 dwie 2 dwóch 2 dwu 2 trzy 3 trzech 3 cztery 4 czterech 4 pięć 5 pięciu 5 sześć 6 sześciu 6 siedem 7 siedmiu 7 osiem 8 ośmiu 8 dziewięć 9 dziewięciu 9 dziesięć 10 dziesięciu 10 jedenaście 11 dwanaście 12 piętnaście 15 dwadzieścia 20 dwudziestu 20 trzydzieści 30 trzydziestu 30 czterdzieści 40 pięćdziesiąt 50 sześćdziesiąt 60 sześćdziesięciu 60 siedemdziesiąt 70 osiemdziesiąt 80 dziewięćdziesiąt 90 sto 100 dwieście 200 trzysta 300 półtora 1.5 półtorej 1.5',
  scale:
    'tysiąc 1e3 tysiące 1e3 tysięcy 1e3 tys 1e3 milion 1e6 miliona 1e6 miliony 1e6 milionów 1e6 mln 1e6 miliard 1e9 miliarda 1e9 miliardy 1e9 miliardów 1e9 mld 1e9 bilion 1e12 biliona 1e12 bilionów 1e12',
  single: 'tysiąc milion miliona miliard miliarda',
  joiners: 'i',
  articles: 'jeden jedna jedno jednego jednej',
  collectives: 'tuzin 12',
  halfAfter: 'i pół, z połową',
  halfBefore: 'pół',
  units: {
    USD: 'dolar* usd',
    EUR: 'euro eur',
    percent: 'procent*',
    hour: 'godzin* godz',
    minute: 'minut* min',
    day: 'dzień dni dnia',
    week: 'tydzień tygodni*',
    month: 'miesiąc* miesięcy',
    year: 'rok roku lat lata',
    country: 'kraj* państw* rząd* stolic*',
    person: 'osób osoby przywódc* liderów liderzy',
    meeting: 'spotkani* rozmow*',
  },
  between: 'amerykańskich innych światowych',
  before: {
    about: 'około, ok, prawie, blisko, mniej więcej, niemal',
    'at-least': 'co najmniej, przynajmniej, nie mniej niż, minimum',
    'more-than': 'ponad, więcej niż, przeszło, dłużej niż',
    'less-than': 'mniej niż, poniżej, niespełna',
    'at-most': 'do, najwyżej, maksymalnie, nie więcej niż',
  },
  after: { 'at-least': 'co najmniej, lub więcej' },
  ordinals:
    'pierwsz* 1 drug* 2 trzeci* 3 czwart* 4 piąt* 5 szóst* 6 siódm* 7 ósm* 8 dziewiąt* 9 dziesiąt* 10',
  ordinalEndings: '',
  clock: 'o od do',
};
