/** The day an article was published: what its metadata say, else its address, else a date it shows. */
import { articleObjects, type Declared, metaContent } from './structured';

/** Day of publication as the page writes it (YYYY-MM-DD, the outlet's own time zone), or null. */
export function publicationDate(root: Document, said: Declared, lines: readonly string[]): string | null {
  for (const object of articleObjects(said.objects)) {
    const day = isoDay(object.datePublished) ?? isoDay(object.dateCreated);
    if (day) return day;
  }
  const meta = metaContent(
    said,
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'dc.date.created',
    'cxenseparse:recs:publishtime',
  );
  const language = root.documentElement?.getAttribute('lang') ?? '';
  return (
    isoDay(meta) ??
    writtenDay(meta ?? '', language) ??
    timeElement(root) ??
    addressDay(root) ??
    visibleDay(lines, language)
  );
}

function day(year: number, month: number, date: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1) return null;
  const real = new Date(Date.UTC(year, month - 1, date));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date) return null;
  return real.toISOString().slice(0, 10);
}

/** The day of an ISO 8601 date or date-time, as written. */
function isoDay(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const match = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value);
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A <time> that says it is the publication's, else the first one outside comments, lists and asides. */
function timeElement(root: Document): string | null {
  const marked = root.querySelector(
    '[itemprop~="datePublished"],time[pubdate],time.published,time.entry-date',
  );
  const said = isoDay(marked?.getAttribute('datetime') ?? marked?.getAttribute('content'));
  if (said) return said;
  for (const time of root.querySelectorAll('time[datetime]')) {
    if (time.closest('aside,nav,footer,li,[class*="comment" i],[id*="comment" i],[class*="related" i]'))
      continue;
    const found = isoDay(time.getAttribute('datetime'));
    if (found) return found;
  }
  return null;
}

/** A date in the address: /2026/01/22/ or -20260122. */
function addressDay(root: Document): string | null {
  const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
  for (const address of [root.URL, canonical ?? '']) {
    const path = address.slice(0, 1_000);
    const match =
      /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ??
      /[/_-](20\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(path);
    const found = match && day(Number(match[1]), Number(match[2]), Number(match[3]));
    if (found) return found;
  }
  return null;
}

/** The first date written out in the lines around the headline. */
function visibleDay(lines: readonly string[], language: string): string | null {
  for (const line of lines) {
    const found = writtenDay(line, language);
    if (found) return found;
  }
  return null;
}

/** Beginnings of month names in many languages, folded; the longest beginning that fits decides. */
const MONTHS: string[] = [
  'jan gen ene янв січ ян stycz led oca tammi ιαν يناير ינואר',
  'feb fev fév févr fevr лют фев lut uno sub şub şubat helmi φεβ فبراير פברואר',
  'mar mär maer maa maalis мар бер brez mart μαρ μάρ مارس מרץ',
  'apr avr abr апр квіт kwi dub nis huhti απρ أبريل ابريل אפריל',
  'may mai mag maj mei мая май трав kve mayıs touko μαι μάι مايو מאי',
  'jun juin giu июн черв cze červen haz kesä ιουν يونيو יוני',
  'jul juil lug июл лип lip červenec tem heinä ιουλ يوليو יולי',
  'aug aoû aou ago авг серп sie srp ağu agu elo αυγ αύγ أغسطس اغسطس אוגוסט',
  'sep set сен верес wrz zář eyl syys σεπ سبتمبر ספטמבר',
  'oct okt out ott окт жовт paź říj eki loka οκτ أكتوبر اكتوبر אוקטובר',
  'nov ноя листоп lis kas marras νοε νοέ نوفمبر נובמבר',
  'dec déc dez dic дек груд gru pros ara joulu δεκ ديسمبر דצמבר',
];
const MONTH_OF = new Map<string, number>();
for (const [index, stems] of MONTHS.entries())
  for (const stem of stems.split(' ')) MONTH_OF.set(stem, index + 1);

function monthOf(word: string): number {
  const folded = word.toLowerCase().replace(/^ב/, '');
  for (let length = Math.min(folded.length, 9); length >= 2; length--) {
    const month = MONTH_OF.get(folded.slice(0, length));
    if (month) return month;
  }
  return 0;
}

/** Languages whose all-digit dates put the month first. */
function monthFirst(language: string): boolean | null {
  if (/^en-us\b/i.test(language)) return true;
  return /^en(?!-)/i.test(language) || language === '' ? null : false;
}

/** A date written out in words or digits, in the main languages of the press. */
export function writtenDay(text: string, language: string): string | null {
  const line = text.slice(0, 400).replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  let match = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(line);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(line);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  for (const m of line.matchAll(
    /(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º)?[\s-](?:de |of )?(\p{L}{3,12})(?:\s?\/\s?\p{L}+(?: \p{L}+)?)?\.?,?[\s-](?:de |del )?(\d{4})(?!\d)/gu,
  )) {
    const found = day(Number(m[3]), monthOf(m[2] ?? ''), Number(m[1]));
    if (found) return found;
  }
  for (const m of line.matchAll(/(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu)) {
    const found = day(Number(m[3]), monthOf(m[1] ?? ''), Number(m[2]));
    if (found) return found;
  }
  match = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(line);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first > 12) return day(year, second, first);
  if (second > 12) return day(year, first, second);
  const order = monthFirst(language);
  // "03/04/2026" in plain English may be either day: better none than a wrong one.
  if (order === null && first !== second) return null;
  return order ? day(year, first, second) : day(year, second, first);
}
