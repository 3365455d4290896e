/** French number words, units and qualifiers. */
import type { NumeralSource } from './numeral-data';

export const fr: NumeralSource = {
  decimal: ',',
  small:
    'zéro 0 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 octante 80 nonante 90',
  scale:
    'dizaines 10 douzaines 12 cent 100 cents 100 mille 1e3 millier 1e3 milliers 1e3 million 1e6 millions 1e6 mio 1e6 milliard 1e9 milliards 1e9 md 1e9 mds 1e9 mrd 1e9 mia 1e9 billion 1e12 billions 1e12',
  moneyScale: 'k 1e3 m 1e6 g 1e9',
  single: 'cent mille millier million milliard billion',
  joiners: 'et',
  articles: 'un une',
  collectives:
    'dizaine 10 douzaine 12 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100',
  halfAfter: 'et demie, et demi, et demies',
  halfBefore: 'demi demie',
  units: {
    USD: 'dollar dollars usd',
    EUR: 'euro euros eur',
    GBP: 'livre livres sterling gbp',
    RUB: 'rouble roubles',
    CHF: 'chf suisses',
    XOF: 'cfa fcfa',
    JPY: 'yen yens',
    CNY: 'yuan yuans',
    UAH: 'hryvnia hryvnias',
    KZT: 'tenge tenges',
    percent: 'pourcent',
    hour: 'heure heures h',
    minute: 'minute minutes min mn',
    day: 'jour jours journée journées',
    week: 'semaine semaines',
    month: 'mois',
    year: 'an ans année années',
    country:
      'pays état états nation nations capitale capitales gouvernement gouvernements délégation délégations',
    person:
      'personne personnes dirigeant dirigeants leader leaders chef chefs président présidents responsable responsables personnalité personnalités invité invités',
    meeting: 'rencontre rencontres réunion réunions entretien entretiens',
  },
  between:
    'de d des du autres autre quelque grands chefs grandes longues longue bonnes bonne horloge différents us américains franc francs',
  before: {
    about:
      'environ, près de, quelque, quelques, autour de, à peu près, presque, approximativement, de l ordre de, pas loin de, aux alentours de, à peine, quasi, quasiment, à hauteur d environ',
    'at-least': 'au moins, pas moins de, minimum, au minimum, au bas mot',
    'more-than':
      'plus de, plus d, supérieur à, supérieure à, dépassant, dépasse, dépassé, au delà de, excédant',
    'less-than': 'moins de, moins d, inférieur à, inférieure à',
    'at-most': 'jusqu à, au plus, au maximum, maximum',
  },
  after: {
    about: 'environ, ou presque, à peu près',
    'at-least': 'au moins, au minimum, minimum, ou plus',
    'more-than': 'et plus, passées, et quelques, bien tassées, bien sonnées, voire plus',
    'at-most': 'au plus, au maximum, maximum, tout au plus',
  },
  ordinals:
    'premier 1 première 1 deuxième 2 seconde 2 troisième 3 quatrième 4 cinquième 5 sixième 6 septième 7 huitième 8 neuvième 9 dixième 10 onzième 11 douzième 12 vingtième 20',
  ordinalEndings: 'e è er re ère ème ième nde',
  clock: 'à vers dès',
};
