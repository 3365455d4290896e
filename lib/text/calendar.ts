/** Words for months, weekdays and relative days, by language. */
import { words } from './numerals/numeral-data';

interface CalendarSource {
  /** Twelve groups of forms, separated by `/`; `*` is not allowed. */
  months: string;
  /** Sunday first, groups separated by `/`. */
  weekdays: string;
  /** "phrase=days" separated by `/`. */
  relative: string;
  /** What may follow the number of a day: "er", "de", "th". */
  dayEndings: string;
  /** What may stand between month and year: "de". */
  yearJoiners: string;
  /** Words that make a bare month or year a date: "en", "in", "since". */
  before: string;
  monthFirst?: boolean;
}

export interface CalendarWords {
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
  relative: readonly (readonly [readonly string[], number])[];
  dayEndings: ReadonlySet<string>;
  yearJoiners: ReadonlySet<string>;
  before: ReadonlySet<string>;
  monthFirst: boolean;
}

const SOURCES: Readonly<Record<string, CalendarSource>> = {
  fr: {
    months:
      'janvier janv/février févr/mars/avril/mai/juin/juillet juil/août/septembre sept/octobre oct/novembre nov/décembre déc',
    weekdays: 'dimanche/lundi/mardi/mercredi/jeudi/vendredi/samedi',
    relative: 'avant hier=-2/après demain=2/aujourd hui=0/hier=-1/demain=1/ce soir=0/ce matin=0/la veille=-1',
    dayEndings: 'er . et',
    yearJoiners: 'de',
    before: 'en depuis début fin mi de d dès courant jusqu',
  },
  en: {
    months:
      'january jan/february feb/march mar/april apr/may/june jun/july jul/august aug/september sept sep/october oct/november nov/december dec',
    weekdays:
      'sunday sun/monday mon/tuesday tue tues/wednesday wed/thursday thu thurs/friday fri/saturday sat',
    relative:
      'the day before yesterday=-2/the day after tomorrow=2/today=0/yesterday=-1/tomorrow=1/tonight=0',
    dayEndings: 'st nd rd th of',
    yearJoiners: 'of',
    before: 'in since early late mid during of until last from by',
    monthFirst: true,
  },
  es: {
    months:
      'enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre setiembre/octubre/noviembre/diciembre',
    weekdays: 'domingo/lunes/martes/miércoles/jueves/viernes/sábado',
    relative: 'anteayer=-2/pasado mañana=2/hoy=0/ayer=-1/anoche=-1',
    dayEndings: 'de º',
    yearJoiners: 'de del',
    before: 'en desde de a durante principios finales',
  },
  de: {
    months:
      'januar jänner jan/februar feb/märz/april apr/mai/juni/juli/august aug/september sept/oktober okt/november nov/dezember dez',
    weekdays: 'sonntag/montag/dienstag/mittwoch/donnerstag/freitag/samstag sonnabend',
    relative: 'vorgestern=-2/übermorgen=2/heute=0/gestern=-1',
    dayEndings: '. ten',
    yearJoiners: '',
    before: 'im seit anfang ende mitte jahr in',
  },
  it: {
    months: 'gennaio/febbraio/marzo/aprile/maggio/giugno/luglio/agosto/settembre/ottobre/novembre/dicembre',
    weekdays: 'domenica/lunedì/martedì/mercoledì/giovedì/venerdì/sabato',
    relative: 'l altroieri=-2/dopodomani=2/oggi=0/ieri=-1/domani=1/stasera=0',
    dayEndings: '° º',
    yearJoiners: 'del',
    before: 'in dal da nel a di inizio fine dallo scorso',
  },
  pt: {
    months: 'janeiro/fevereiro/março/abril/maio/junho/julho/agosto/setembro/outubro/novembro/dezembro',
    weekdays: 'domingo/segunda/terça/quarta/quinta/sexta/sábado',
    relative: 'anteontem=-2/depois de amanhã=2/hoje=0/ontem=-1/amanhã=1',
    dayEndings: 'de º',
    yearJoiners: 'de',
    before: 'em desde de no início fim',
  },
  ru: {
    months:
      'января январь январе/февраля февраль феврале/марта март марте/апреля апрель апреле/мая май мае/июня июнь июне/июля июль июле/августа август августе/сентября сентябрь сентябре/октября октябрь октябре/ноября ноябрь ноябре/декабря декабрь декабре',
    weekdays:
      'воскресенье/понедельник понедельника/вторник/среду среда/четверг четверга/пятницу пятница пятницы/субботу суббота',
    relative: 'позавчера=-2/послезавтра=2/сегодня=0/вчера=-1/завтра=1/накануне=-1',
    dayEndings: 'го е',
    yearJoiners: '',
    before: 'в с начале конце середине',
  },
  uk: {
    months:
      'січня січень січні/лютого лютий лютому/березня березень березні/квітня квітень квітні/травня травень травні/червня червень червні/липня липень липні/серпня серпень серпні/вересня вересень вересні/жовтня жовтень жовтні/листопада листопад листопаді/грудня грудень грудні',
    weekdays: 'неділю неділя/понеділок/вівторок/середу середа/четвер/пятницю пятниця/суботу субота',
    relative: 'позавчора=-2/післязавтра=2/сьогодні=0/вчора=-1/учора=-1/завтра=1/напередодні=-1',
    dayEndings: 'го',
    yearJoiners: '',
    before: 'у в з із на початку кінці',
  },
  pl: {
    months:
      'stycznia styczniu/lutego lutym/marca marcu/kwietnia kwietniu/maja maju/czerwca czerwcu/lipca lipcu/sierpnia sierpniu/września wrześniu/października październiku/listopada listopadzie/grudnia grudniu',
    weekdays: 'niedzielę/poniedziałek/wtorek/środę/czwartek/piątek/sobotę',
    relative: 'przedwczoraj=-2/pojutrze=2/dziś=0/dzisiaj=0/wczoraj=-1/jutro=1',
    dayEndings: '.',
    yearJoiners: '',
    before: 'w od początku końcu z',
  },
  nl: {
    months: 'januari/februari/maart/april/mei/juni/juli/augustus/september/oktober/november/december',
    weekdays: 'zondag/maandag/dinsdag/woensdag/donderdag/vrijdag/zaterdag',
    relative: 'eergisteren=-2/overmorgen=2/vandaag=0/gisteren=-1/morgen=1',
    dayEndings: '',
    yearJoiners: '',
    before: 'in sinds begin eind',
  },
  tr: {
    months: 'ocak/şubat/mart/nisan/mayıs/haziran/temmuz/ağustos/eylül/ekim/kasım/aralık',
    weekdays: 'pazar/pazartesi/salı/çarşamba/perşembe/cuma/cumartesi',
    relative: 'bugün=0/dün=-1/yarın=1',
    dayEndings: '',
    yearJoiners: '',
    before: '',
  },
  ar: {
    months: 'يناير/فبراير/مارس/أبريل/مايو/يونيو/يوليو/أغسطس/سبتمبر/أكتوبر/نوفمبر/ديسمبر',
    weekdays: 'الأحد/الاثنين الإثنين/الثلاثاء/الأربعاء/الخميس/الجمعة/السبت',
    relative: 'اليوم=0/أمس=-1/غدا=1',
    dayEndings: 'من',
    yearJoiners: 'من عام',
    before: 'في منذ عام',
  },
};

const prepared = new Map<string, CalendarWords>();

/** The calendar words of a language (primary subtag), or null when it has none here. */
export function calendarOf(language: string | null): CalendarWords | null {
  const source = language === null ? undefined : SOURCES[language];
  if (language === null || !source) return null;
  const known = prepared.get(language);
  if (known) return known;
  const calendar = prepare(source);
  prepared.set(language, calendar);
  return calendar;
}

function prepare(source: CalendarSource): CalendarWords {
  return {
    months: numbered(source.months, 1),
    weekdays: numbered(source.weekdays, 0),
    relative: source.relative.split('/').map((entry) => {
      const [phrase = '', days = '0'] = entry.split('=');
      return [words(phrase), Number(days)] as const;
    }),
    dayEndings: signsAndWords(source.dayEndings),
    yearJoiners: new Set(words(source.yearJoiners)),
    before: new Set(words(source.before)),
    monthFirst: source.monthFirst ?? false,
  };
}

function numbered(groups: string, first: number): Map<string, number> {
  return new Map(
    groups.split('/').flatMap((group, i) => words(group).map((word): [string, number] => [word, i + first])),
  );
}

/** A full stop is no word: it would fold away. */
function signsAndWords(list: string): Set<string> {
  return new Set(list.split(' ').flatMap((entry) => (entry === '.' ? ['.'] : words(entry))));
}
