/** Portuguese number words, units and qualifiers, of Portugal and Brazil. */
import type { NumeralSource } from './numeral-data';

export const pt: NumeralSource = {
  decimal: ',',
  small:
    'zero 0 dois 2 duas 2 três 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze 13 catorze 14 quatorze 14 quinze 15 dezasseis 16 dezesseis 16 dezassete 17 dezessete 17 dezoito 18 dezanove 19 dezenove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 cento 100 duzentos 200 trezentos 300 quatrocentos 400 quinhentos 500 seiscentos 600 setecentos 700 oitocentos 800 novecentos 900',
  scale:
    'dezenas 10 dúzias 12 cem 100 mil 1e3 milhão 1e6 milhões 1e6 mi 1e6 mio 1e6 bilhão 1e9 bilhões 1e9 bi 1e9 bilião 1e12 biliões 1e12 trilhão 1e12 trilhões 1e12',
  moneyScale: 'm 1e6 k 1e3',
  single: 'cem mil milhão bilhão bilião trilhão',
  joiners: 'e',
  articles: 'um uma',
  collectives: 'dezena 10 dúzia 12 quinzena 15 vintena 20 trintena 30 centena 100',
  halfAfter: 'e meia, e meio',
  halfBefore: 'meio meia',
  units: {
    USD: 'dólar dólares usd',
    EUR: 'euro euros eur',
    GBP: 'libra libras',
    RUB: 'rublo rublos',
    percent: 'porcento',
    hour: 'hora horas h',
    minute: 'minuto minutos min',
    day: 'dia dias',
    week: 'semana semanas',
    month: 'mês meses',
    year: 'ano anos',
    country: 'país países estado estados nação nações governo governos capital capitais delegação delegações',
    person: 'pessoa pessoas líder líderes dirigente dirigentes presidente presidentes chefe chefes',
    meeting: 'reunião reuniões encontro encontros',
  },
  between: 'de outros outras longas',
  before: {
    about: 'cerca de, perto de, quase, aproximadamente, em torno de, uns, umas, por volta de, à volta de',
    'at-least': 'pelo menos, no mínimo, não menos de, ao menos, um mínimo de',
    'more-than': 'mais de, acima de, superior a',
    'less-than': 'menos de, abaixo de, inferior a',
    'at-most': 'até, no máximo, um máximo de',
  },
  after: {
    about: 'aproximadamente, mais ou menos',
    'at-least': 'pelo menos, no mínimo, ou mais',
    'at-most': 'no máximo',
  },
  ordinals:
    'primeiro 1 primeira 1 segundo 2 segunda 2 terceiro 3 terceira 3 quarto 4 quarta 4 quinto 5 quinta 5 sexto 6 sexta 6 sétimo 7 sétima 7 oitavo 8 oitava 8 nono 9 nona 9 décimo 10 décima 10',
  ordinalEndings: 'o a º ª',
  clock: 'às as pelas',
};
