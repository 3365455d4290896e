import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from './quantities';

/** What a text says, as "value unit qualifier". */
const read = (text: string, language: string | null) =>
  readQuantities(text, language)
    .map(({ value, unit, qualifier }) => `${Number(value.toPrecision(12))} ${unit} ${qualifier}`)
    .join('; ');

const BILLION = '1000000000 USD';

describe('quantities as newspapers write them', () => {
  it.each([
    ['fr', '1 milliard de dollars', `${BILLION} exactly`],
    ['fr', 'un milliard de dollars', `${BILLION} exactly`],
    ['fr', 'mille millions de dollars', `${BILLION} exactly`],
    ['fr', '1 Md$', `${BILLION} exactly`],
    ['fr', '1 G$', `${BILLION} exactly`],
    ['fr', 'au moins 1 milliard de dollars', `${BILLION} at-least`],
    ['fr', 'environ 920 millions d’euros', '920000000 EUR about'],
    ['fr', 'un milliard et demi de dollars', '1500000000 USD exactly'],
    ['fr', 'un milliard de francs CFA', '1000000000 XOF exactly'],
    ['fr', '20 millions de francs suisses', '20000000 CHF exactly'],
    ['fr', 'un demi-milliard d’euros', '500000000 EUR exactly'],
    ['fr', '2 500 000 €', '2500000 EUR exactly'],
    ['fr', '1.000.000 EUR', '1000000 EUR exactly'],
    ['fr', 'deux mille cinq cents euros', '2500 EUR exactly'],
    ['fr', '1,5 million d’euros', '1500000 EUR exactly'],
    ['en', '$1bn', `${BILLION} exactly`],
    ['en', 'US$ 1 billion', `${BILLION} exactly`],
    ['en', 'one billion dollars', `${BILLION} exactly`],
    ['en', '$1-billion', `${BILLION} exactly`],
    ['en', 'at least $1 billion', `${BILLION} at-least`],
    ['en', 'half a billion dollars', '500000000 USD exactly'],
    ['en', 'USD 1,000,000', '1000000 USD exactly'],
    ['en', 'more than £2.5m', '2500000 GBP more-than'],
    ['es', 'mil millones de dólares', `${BILLION} exactly`],
    ['es', '1.000 millones de dólares', `${BILLION} exactly`],
    ['es', 'unos 60 países', '60 country about'],
    ['de', 'eine Milliarde Dollar', `${BILLION} exactly`],
    ['de', '1 Mrd. Dollar', `${BILLION} exactly`],
    ['de', 'mindestens eine Milliarde US-Dollar', `${BILLION} at-least`],
    ['it', 'un miliardo di dollari', `${BILLION} exactly`],
    ['it', 'un miliardo di euro', '1000000000 EUR exactly'],
    ['pt', 'mil milhões de dólares', `${BILLION} exactly`],
    ['pt', 'US$ 1 bilhão', `${BILLION} exactly`],
    ['ru', 'один миллиард долларов', `${BILLION} exactly`],
    ['ru', 'не меньше миллиарда долларов', `${BILLION} at-least`],
    ['ru', '$1 млрд', `${BILLION} exactly`],
    ['uk', 'мільярд доларів', `${BILLION} exactly`],
    ['pl', 'miliard dolarów', `${BILLION} exactly`],
    ['nl', 'een miljard dollar', `${BILLION} exactly`],
    ['tr', '1 milyar dolar', `${BILLION} exactly`],
    ['ar', 'مليار دولار', `${BILLION} exactly`],
    ['ar', 'المليار صراحة', '1000000000 count exactly'],
    ['ru', 'с миллионом рублей', '1000000 RUB exactly'],
  ])('money in %s: %s', (language, text, expected) => {
    expect(read(text, language)).toBe(expected);
  });

  it('keeps the languages’ billions apart', () => {
    expect(read('1 billion de dollars', 'fr')).toBe('1000000000000 USD exactly');
    expect(read('eine Billion Euro', 'de')).toBe('1000000000000 EUR exactly');
    expect(read('un billón de dólares', 'es')).toBe('1000000000000 USD exactly');
    expect(read('one billion dollars', 'en')).toBe(`${BILLION} exactly`);
    expect(read('um bilião de dólares', 'pt')).toBe('1000000000000 USD exactly');
  });

  it.each([
    ['fr', 'plus de trois heures et demie', '3.5 hour more-than'],
    ['fr', '3h30', '3.5 hour exactly'],
    ['fr', '3 h 30', '3.5 hour exactly'],
    ['fr', 'trois heures trente', '3.5 hour exactly'],
    ['en', 'three and a half hours', '3.5 hour exactly'],
    ['en', 'the three-and-a-half-hour meeting', '3.5 hour exactly'],
    ['en', '3½ hours', '3.5 hour exactly'],
    ['en', 'three hours and 30 minutes', '3.5 hour exactly'],
    ['en', 'nearly four hours', '4 hour about'],
    ['es', 'más de tres horas y media', '3.5 hour more-than'],
    ['de', 'mehr als dreieinhalb Stunden', '3.5 hour more-than'],
    ['de', 'die dreieinhalbstündigen Gespräche', '3.5 hour exactly'],
    ['it', 'tre ore e mezza', '3.5 hour exactly'],
    ['pt', 'três horas e meia', '3.5 hour exactly'],
    ['ru', 'более трёх с половиной часов', '3.5 hour more-than'],
    ['ru', 'пятичасовые переговоры', '5 hour exactly'],
    ['uk', 'понад 3,5 години', '3.5 hour more-than'],
    ['uk', 'п’ять годин', '5 hour exactly'],
    ['pl', 'trzy i pół godziny', '3.5 hour exactly'],
    ['ar', 'ثلاث ساعات ونصف', '3.5 hour exactly'],
    ['ru', 'часа на четыре', '4 hour about'],
    ['ru', 'часа два с половиной', '2.5 hour about'],
    ['ru', 'минут сорок', '40 minute about'],
    ['uk', 'годин зо п’ять', '5 hour about'],
    ['en', 'stretched over five hours', '5 hour exactly'],
    ['en', 'over five hours', '5 hour more-than'],
  ])('time in %s: %s', (language, text, expected) => {
    expect(read(text, language)).toBe(expected);
  });

  it('takes no clock time for a duration', () => {
    expect(read('à 20 h 30', 'fr')).toBe('');
    expect(read('um 11 Uhr', 'de')).not.toContain('hour');
  });

  it.each([
    ['fr', 'une soixantaine de pays', '60 country about'],
    ['fr', 'soixante et onze États', '71 country exactly'],
    ['fr', 'quatre-vingt-dix pays', '90 country exactly'],
    ['fr', 'dix-huit mois', '18 month exactly'],
    ['fr', 'soixante-dix-huit pays', '78 country exactly'],
    ['fr', 'moins de 5 ans', '5 year less-than'],
    ['fr', '12,5 %', '12.5 percent exactly'],
    ['fr', 'dix pour cent', '10 percent exactly'],
    ['fr', 'la septième rencontre', '7 ordinal exactly'],
    ['fr', 'la 7e réunion', '7 ordinal exactly'],
    ['en', 'a dozen countries', '12 country about'],
    ['en', 'more than 60 world leaders', '60 person more-than'],
    ['en', 'two hundred and fifty thousand people', '250000 person exactly'],
    ['en', '12.5 per cent', '12.5 percent exactly'],
    ['en', 'the 7th meeting', '7 ordinal exactly'],
    ['de', 'rund 60 Staaten', '60 country about'],
    ['de', 'das siebte Treffen', '7 ordinal exactly'],
    ['it', 'una sessantina di Paesi', '60 country about'],
    ['ru', 'около шести десятков государств', '60 country about'],
    ['ru', 'седьмая встреча', '7 ordinal exactly'],
    ['fr', 'cinquante-huit invitations', '58 count exactly'],
    ['en', 'five dozen countries', '60 country exactly'],
    ['fr', 'cinq douzaines de pays', '60 country exactly'],
    ['es', 'seis decenas de gobiernos', '60 country exactly'],
    ['it', 'sei decine di governi', '60 country exactly'],
    ['pt', 'seis dezenas de governos', '60 country exactly'],
    ['de', 'fünf Dutzend Staaten', '60 country exactly'],
    ['ru', 'стран шестьдесят', '60 country about'],
    ['uk', 'всьоме', '7 ordinal exactly'],
  ])('counts in %s: %s', (language, text, expected) => {
    expect(read(text, language).split('; ')).toContain(expected);
  });

  it('reads digits and currency signs in a language it does not know', () => {
    expect(read('$1,000,000', null)).toBe('1000000 USD exactly');
  });

  it('takes no year for a quantity', () => {
    expect(read('en 2026, rien', 'fr')).toBe('');
  });

  it('points at the words it has read', () => {
    const text = 'Il faudra « au moins » 3,5 milliards de dollars.';
    const [quantity] = readQuantities(text, 'fr');
    expect(text.slice(quantity?.start, quantity?.end)).toBe('3,5 milliards de dollars');
  });
});

describe('any value in a style that is used', () => {
  const grouped = (value: number, sign: string) => String(value).replace(/\B(?=(\d{3})+$)/g, sign);
  const STYLES: [style: string, language: string, write: (value: number) => string][] = [
    ['$1,234', 'en', (value) => `$${grouped(value, ',')}`],
    ['1 234 dollars', 'fr', (value) => `${grouped(value, '\u202f')} dollars`],
    ['1.234 Dollar', 'de', (value) => `${grouped(value, '.')} Dollar`],
    ['1234 долларов', 'ru', (value) => `${value} долларов`],
    ['US$ 1.234', 'pt', (value) => `US$ ${grouped(value, '.')}`],
    ['in millions', 'en', (value) => `$${value / 1e6} million`],
    ['US$ 1.234', 'es', (value) => `US$ ${grouped(value, '.')}`],
    ['1.234 dollari', 'it', (value) => `${grouped(value, '.')} dollari`],
    ['1 234 доларів', 'uk', (value) => `${grouped(value, ' ')} доларів`],
    ['1 234 dolarów', 'pl', (value) => `${grouped(value, ' ')} dolarów`],
    ['1.234 dolar', 'tr', (value) => `${grouped(value, '.')} dolar`],
    ['1.234 dollar', 'nl', (value) => `${grouped(value, '.')} dollar`],
    ['in billions', 'en', (value) => `$${value / 1e9}bn`],
    ['en milliards', 'fr', (value) => `${String(value / 1e9).replace('.', ',')} milliard de dollars`],
    ['in Millionen', 'de', (value) => `${String(value / 1e6).replace('.', ',')} Millionen Dollar`],
    ['en millones', 'es', (value) => `${String(value / 1e6).replace('.', ',')} millones de dólares`],
    ['em milhões', 'pt', (value) => `${String(value / 1e6).replace('.', ',')} milhões de dólares`],
    ['in milioni', 'it', (value) => `${String(value / 1e6).replace('.', ',')} milioni di dollari`],
    ['в миллионах', 'ru', (value) => `${String(value / 1e6).replace('.', ',')} млн долларов`],
    ['у мільйонах', 'uk', (value) => `${String(value / 1e6).replace('.', ',')} млн доларів`],
    ['en millions', 'fr', (value) => `${String(value / 1e6).replace('.', ',')} million de dollars`],
  ];

  it.each(STYLES)('reads back: %s', (_style, language, write) => {
    const value = fc.integer({ min: 1, max: 99_999 }).map((thousands) => thousands * 1000);
    fc.assert(
      fc.property(value, (amount) => {
        expect(read(write(amount), language)).toBe(`${amount} USD exactly`);
      }),
    );
  });

  const UNDER_TWENTY = {
    fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis',
    de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn',
    it: 'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici',
    pt: 'dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis',
  };
  const HOURS: [language: keyof typeof UNDER_TWENTY, hours: string, half: string, unit: string][] = [
    ['fr', 'plus de N heures', 'plus de N heures et demie', 'more-than'],
    ['en', 'nearly N hours', 'nearly N and a half hours', 'about'],
    ['es', 'más de N horas', 'más de N horas y media', 'more-than'],
    ['de', 'mindestens N Stunden', 'mindestens Neinhalb Stunden', 'at-least'],
    ['it', 'N ore', 'N ore e mezza', 'exactly'],
    ['pt', 'quase N horas', 'quase N horas e meia', 'about'],
  ];

  it.each(HOURS)('reads hours in words back in %s', (language, hours, half, qualifier) => {
    const words = UNDER_TWENTY[language].split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: words.length - 1 }), fc.boolean(), (at, halved) => {
        const text = (halved ? half : hours).replace('N', words[at] ?? '');
        expect(read(text, language)).toBe(`${at + 2 + (halved ? 0.5 : 0)} hour ${qualifier}`);
      }),
    );
  });

  it('never throws, and points inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('fr', 'en', 'de', 'ru', null),
        (text, language) => {
          for (const { start, end } of readQuantities(text, language)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(end).toBeGreaterThan(start);
          }
        },
      ),
    );
  });
});
