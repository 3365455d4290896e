/** Dutch number words, units and qualifiers: the forms that news uses most. */
import type { NumeralSource } from './numeral-data';

export const nl: NumeralSource = {
  decimal: ',',
  small:
    'nul 0 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 dertien 13 veertien 14 vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19 twintig 20 dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90 anderhalf 1.5 anderhalve 1.5 drieënhalf 3.5 drieëneenhalf 3.5 tweeënhalf 2.5 vierenhalf 4.5',
  scale: 'honderd 100 duizend 1e3 miljoen 1e6 mln 1e6 miljard 1e9 mld 1e9 biljoen 1e12',
  single: 'honderd duizend miljoen miljard biljoen',
  joiners: 'en',
  articles: 'een één',
  collectives:
    'tiental 10 dozijn 12 twintigtal 20 dertigtal 30 veertigtal 40 vijftigtal 50 zestigtal 60 honderdtal 100',
  halfAfter: 'en een half, en een halve, en half',
  halfBefore: 'half halve',
  units: {
    USD: 'dollar dollars usd',
    EUR: 'euro euros eur',
    percent: 'procent',
    hour: 'uur uren',
    minute: 'minuut minuten min',
    day: 'dag dagen',
    week: 'week weken',
    month: 'maand maanden',
    year: 'jaar jaren',
    country: 'land landen staat staten regering regeringen hoofdsteden',
    person: 'persoon personen mensen leiders regeringsleiders staatshoofden',
    meeting: 'ontmoeting ontmoetingen gesprek gesprekken',
  },
  between: 'amerikaanse andere',
  before: {
    about: 'ongeveer, circa, zo n, bijna, rond, rond de, een',
    'at-least': 'minstens, ten minste, tenminste, minimaal, niet minder dan',
    'more-than': 'meer dan, ruim, langer dan',
    'less-than': 'minder dan, onder',
    'at-most': 'maximaal, hoogstens, tot, ten hoogste',
  },
  after: { 'at-least': 'of meer' },
  ordinals: 'eerste 1 tweede 2 derde 3 vierde 4 vijfde 5 zesde 6 zevende 7 achtste 8 negende 9 tiende 10',
  ordinalEndings: 'e de ste',
  clock: 'om tot',
};
