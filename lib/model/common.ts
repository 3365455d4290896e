/** The values every record is made of: ids, languages, localised texts and dates of stated precision. */
import * as v from 'valibot';

/** Longest text of one field of a pack, in UTF-16 units; longer input is refused, not cut. */
export const MAX_TEXT = 2_000;
/** Most entries of one list of a record. */
export const MAX_LIST = 500;

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters needs to name them
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Zero-width characters and marks of direction: a text with them is another than it looks. Joiners are letters' own. */
export const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** References of HTML by number, and by the names that texts copied from pages hold; "R&D;" is none. */
const HTML_ENTITY =
  /&(?:#\d+|#[xX][\dA-Fa-f]+|amp|lt|gt|quot|apos|nbsp|shy|[lr]s?aquo|[lrbs][sdb]quo|[nm]dash|hellip|bull|middot|euro|pound|copy|reg|trade|deg|zwn?j|[lr]rm|e[nm]sp|thinsp|[A-Za-z](?:acute|grave|circ|uml|cedil|tilde|ring|slash|caron)|(?:AE|ae|OE|oe|sz)lig);/;

/** Text as text: something to read, no markup, no control or invisible characters, Unicode NFC. */
export const Text = v.pipe(
  v.string(),
  v.minLength(1, 'is empty: write the text or leave the field out'),
  v.maxLength(MAX_TEXT, `is longer than ${MAX_TEXT} characters: shorten it`),
  v.check((s) => /[^\s\u200c\u200d]/.test(s), 'is blank: write the text or leave the field out'),
  v.check((s) => !/[<>]/.test(s), 'contains < or >: texts are plain text, without HTML'),
  v.check((s) => !CONTROL.test(s), 'contains a control character or line break: remove it'),
  v.check((s) => !INVISIBLE.test(s), 'contains a zero-width character or a mark of direction: remove it'),
  v.check((s) => !HTML_ENTITY.test(s), 'contains a character reference of HTML: write the character itself'),
  v.check((s) => s === s.normalize('NFC'), 'is not in Unicode form NFC: retype it or normalise it'),
);

/** Stable record id: lower-case ASCII words joined by hyphens. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no valid id: use lower-case letters, digits and single hyphens'),
  v.maxLength(80, 'is longer than 80 characters: choose a shorter id'),
);

/** BCP 47 language tag, primary subtag with an optional script or region ("fr", "zh-Hant"). */
export const Language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is no language code: use a code such as fr or en'),
);

/** One text per language, in the pack's own words. */
export const Localised = v.record(Language, Text);
export type Localised = v.InferOutput<typeof Localised>;

/** Several forms per language. */
export const Forms = v.record(Language, v.pipe(v.array(Text), v.maxLength(MAX_LIST)));
export type Forms = v.InferOutput<typeof Forms>;

/** Calendar date of stated precision: YYYY, YYYY-MM or YYYY-MM-DD. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is no date: write YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isRealDate, 'is a day that does not exist in the calendar: correct the date'),
);
export type PartialDate = string;

function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}

/** Web address that a reader may open: https only. */
export const HttpsUrl = v.pipe(
  v.string(),
  v.check(
    (s) => URL.canParse(s) && new URL(s).protocol === 'https:',
    'is no https address: write a whole address that begins with https://, or null',
  ),
  v.check(isWithoutUser, 'holds a user name or password: remove what stands before the @'),
  v.maxLength(MAX_TEXT),
);

function isWithoutUser(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}
