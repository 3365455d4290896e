/** Spanish number words, units and qualifiers. */
import type { NumeralSource } from './numeral-data';

export const es: NumeralSource = {
  decimal: ',',
  small:
    'cero 0 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiún 21 veintiuno 21 veintidós 22 veintitrés 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 quinientos 500 seiscientos 600 setecientos 700 ochocientos 800 novecientos 900',
  scale:
    'docenas 12 decenas 10 cien 100 mil 1e3 millón 1e6 millones 1e6 mdd 1e6 mill 1e6 millardo 1e9 millardos 1e9 billón 1e12 billones 1e12',
  moneyScale: 'm 1e6 mm 1e6 k 1e3',
  single: 'cien mil millón millardo billón',
  joiners: 'y',
  articles: 'un una uno',
  collectives:
    'decena 10 docena 12 quincena 15 veintena 20 treintena 30 cuarentena 40 cincuentena 50 sesentena 60 centenar 100',
  halfAfter: 'y media, y medio',
  halfBefore: 'medio media',
  units: {
    USD: 'dólar dólares usd',
    EUR: 'euro euros eur',
    GBP: 'libra libras',
    RUB: 'rublo rublos',
    percent: 'porciento',
    hour: 'hora horas h',
    minute: 'minuto minutos min',
    day: 'día días jornada jornadas',
    week: 'semana semanas',
    month: 'mes meses',
    year: 'año años',
    country:
      'país países estado estados nación naciones gobierno gobiernos capital capitales delegación delegaciones',
    person:
      'persona personas líder líderes dirigente dirigentes mandatario mandatarios presidente presidentes jefe jefes',
    meeting: 'reunión reuniones encuentro encuentros',
  },
  between: 'de los otros otras unos largas',
  before: {
    about:
      'unos, unas, cerca de, alrededor de, casi, aproximadamente, en torno a, en torno al, alrededor del',
    'at-least': 'al menos, por lo menos, como mínimo, no menos de, mínimo, un mínimo de',
    'more-than': 'más de, por encima de, superior a, superiores a',
    'less-than': 'menos de, por debajo de, inferior a',
    'at-most': 'hasta, como máximo, un máximo de',
  },
  after: {
    about: 'aproximadamente, más o menos',
    'at-least': 'al menos, como mínimo, o más, por lo menos',
    'more-than': 'y pico, largas',
    'at-most': 'como máximo, como mucho',
  },
  ordinals:
    'primer 1 primera 1 primero 1 segundo 2 segunda 2 tercer 3 tercera 3 tercero 3 cuarto 4 cuarta 4 quinto 5 quinta 5 sexto 6 sexta 6 séptimo 7 séptima 7 octavo 8 octava 8 noveno 9 novena 9 décimo 10 décima 10',
  ordinalEndings: 'o a er º ª',
  clock: 'las la hacia',
};
