/** Defines how each character folds; `tools/fold-table.ts` turns it into the table that `fold.ts` ships. */

/** What a character does to the word it stands in; any greater number is the folded letter itself. */
export const SOFT = 0; // ends a word, a name may go on after it: space, hyphen, apostrophe, full stop, comma
export const HARD = 1; // ends a word and any name: brackets, quotes, colons, symbols, block separator
export const MARK = 2; // belongs to the letter before and is dropped: accents, Arabic vowel signs
export const INVISIBLE = 3; // dropped, and never the edge of a word: soft hyphen, zero-width and bidi marks
export const SINGLE = 4; // a word of its own: scripts written without spaces
export const EXPAND = 5; // folds to several letters: ß, æ, ligatures
/** The least folded letter; the digits come first. */
export const FIRST_LETTER = 48;

/** Letters without a decomposition that readers take for a plain letter, and letters written as two. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  // Arabic spellings that vary between outlets, and their Persian shapes
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ٱ: 'ا',
};

const DROPPED_MARKS: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x0610, 0x061a],
  [0x0640, 0x0640], // tatweel
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08e1],
  [0x08e3, 0x08ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];

const SPACELESS: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff], // Thai, Lao
  [0x1780, 0x17ff], // Khmer
  [0x1000, 0x109f], // Myanmar
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3041, 0x3096],
  [0x3099, 0x309a],
  [0x309d, 0x309f],
  [0x30a1, 0x30fa],
  [0x30fc, 0xa4cf], // kana, bopomofo, ideographs, Yi
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
];

/** Signs that never join the word beside them: fractions (2½ is no 21/2), Arabic ligatures of whole words. */
const OWN_WORD: readonly (readonly [number, number])[] = [
  [0xbc, 0xbe],
  [0x2150, 0x215f],
  [0x2189, 0x2189],
  [0xfc00, 0xfdff],
];

/** Signs inside names: spaces, hyphens up to the en dash, apostrophes, stops, the dots of Chinese names. */
const SOFT_SIGNS = /[\t\n\r\p{Zs}\-‐‑‒–−'’‘‛`´′＇.,·・•‧∙&_]/u;
/** Modifier letters that people type for an apostrophe; Unicode calls them letters. */
const APOSTROPHES = /[\u02b9-\u02bf\u02c8\u02ca\u02cb]/;
const INVISIBLES = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;
/** Figures set as signs: a note mark is no part of the word before it. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/;

const inRanges = (code: number, ranges: readonly (readonly [number, number])[]) =>
  ranges.some(([from, to]) => code >= from && code <= to);

/** Class of a UTF-16 unit (`SOFT` to `EXPAND`), or the code of its folded letter. */
export function classOf(code: number): number {
  const folded = foldedLetters(code);
  if (typeof folded === 'number') return folded;
  return folded.length === 1 ? folded.charCodeAt(0) : EXPAND;
}

/** The letters that a unit of class `EXPAND` stands for; empty for any other. */
export function expansionOf(code: number): string {
  const folded = foldedLetters(code);
  return typeof folded === 'string' && folded.length > 1 ? folded : '';
}

function foldedLetters(code: number): string | number {
  const char = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xf8ff) return HARD; // surrogates (emoji, rare letters), private use
  if (INVISIBLES.test(char)) return INVISIBLE;
  if (inRanges(code, DROPPED_MARKS)) return MARK;
  if (inRanges(code, SPACELESS)) return SINGLE;
  if (APOSTROPHES.test(char) || RAISED.test(char)) return SOFT;
  if (SOFT_SIGNS.test(char)) return SOFT;
  if (inRanges(code, OWN_WORD)) return SINGLE;
  if (/\p{Nd}/u.test(char)) return digit(code);
  if (!/[\p{L}\p{N}\p{M}]/u.test(char)) return HARD;
  // Decompose, lower, decompose again: some lower-case letters decompose only then.
  const decomposed = char.normalize('NFKD').toLowerCase().normalize('NFKD');
  let folded = '';
  for (const unit of decomposed) {
    if (unit.length > 1 || inRanges(unit.charCodeAt(0), DROPPED_MARKS)) continue;
    if (!APOSTROPHES.test(unit) && /[\p{L}\p{N}\p{M}]/u.test(unit)) folded += PLAIN[unit] ?? unit;
  }
  if (folded === '') return HARD;
  // Half-width kana and their like stand alone as the letters that they are shapes of do.
  const alone = [...folded].some((unit) => inRanges(unit.charCodeAt(0), SPACELESS));
  return alone ? SINGLE : folded;
}

/** Decimal digits of any script, as ASCII. */
function digit(code: number): string {
  const value = /^\d$/.exec(String.fromCharCode(code).normalize('NFKD'));
  if (value) return value[0];
  for (let zero = code; zero > code - 10; zero -= 1) {
    if (!/\p{Nd}/u.test(String.fromCharCode(zero - 1))) return String(code - zero);
  }
  return String.fromCharCode(code);
}
