/** Turkish number words, units and qualifiers: the forms that news uses most. */
import type { NumeralSource } from './numeral-data';

export const tr: NumeralSource = {
  decimal: ',',
  small:
    'sıfır 0 iki 2 üç 3 dört 4 beş 5 altı 6 yedi 7 sekiz 8 dokuz 9 on 10 yirmi 20 otuz 30 kırk 40 elli 50 altmış 60 yetmiş 70 seksen 80 doksan 90 bir 1 üçbuçuk 3.5',
  scale: 'yüz 100 bin 1e3 milyon 1e6 mn 1e6 milyar 1e9 mlr 1e9 trilyon 1e12',
  single: '',
  joiners: 've',
  articles: '',
  collectives: 'düzine 12',
  halfAfter: 'buçuk',
  halfBefore: 'yarım',
  units: {
    USD: 'dolar* usd',
    EUR: 'avro* euro* eur',
    hour: 'saat*',
    minute: 'dakika* dk',
    day: 'gün*',
    week: 'hafta*',
    month: 'ay aydır aylık',
    year: 'yıl*',
    country: 'ülke* devlet* başkent* hükümet*',
    person: 'kişi* lider*',
    meeting: 'görüşme* toplantı*',
  },
  between: 'abd amerikan',
  before: {
    about: 'yaklaşık, aşağı yukarı, neredeyse',
    'at-least': 'en az, asgari',
    'less-than': 'en fazla',
  },
  after: { 'more-than': 'den fazla, dan fazla, aşkın', 'at-least': 'ı aşkın' },
  ordinals:
    'birinci 1 ikinci 2 üçüncü 3 dördüncü 4 beşinci 5 altıncı 6 yedinci 7 sekizinci 8 dokuzuncu 9 onuncu 10',
  ordinalEndings: 'inci ıncı uncu üncü nci',
  clock: '',
};
