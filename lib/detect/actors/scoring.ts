/** The confidence of a mention: one sum of named weights, shown on the card as its evidence. */

export const WEIGHTS = {
  /** A strong form of several words: "Vladimir Poutine", "Board of Peace". */
  fullName: 0.95,
  /** A strong form of one word: "Poutine", "Gaza". */
  strong: 0.8,
  /** A weak form. */
  weak: 0.4,
  /** The description of an office whose holder at the article's date is known… */
  office: 0.9,
  /** …or of which the article gives no date. */
  undatedOffice: 0.8,
  /** A role that stands alone, and one holder named in the sentence before: "the president". */
  bareRole: 0.65,
  /** Another transliteration of the full name. */
  spelling: 0.85,
  /** A slip of one letter in the full name. */
  slip: 0.5,
  /** The full name stands elsewhere on the page. */
  fullNameOnPage: 0.4,
  /** An actor that goes with this one is named on the page. */
  relatedActor: 0.25,
  /** A word that goes with this actor stands near. */
  contextWord: 0.25,
  /** A preposition of place stands before a weak form of a place: "à Washington". */
  locative: 0.25,
  /** A title stands before: "M. Carney". */
  honorific: 0.1,
  /** The form is not one of the page's language. */
  otherLanguage: -0.25,
  /** The page also has the word in lower case: "la poutine". */
  lowerCaseTwin: -0.5,
  /** An acronym among capitals: "JOIN US". */
  amongCapitals: -0.5,
} as const;

/** Mentions below it are not shown. */
export const MIN_CONFIDENCE = 0.6;
/** No match is certain. */
const MAX_CONFIDENCE = 0.99;

/** Sum of weights, cut to the range of a confidence and to two decimals. */
export function confidenceOf(weights: readonly (keyof typeof WEIGHTS)[]): number {
  const sum = weights.reduce((total, name) => total + WEIGHTS[name], 0);
  return Math.round(Math.max(0, Math.min(MAX_CONFIDENCE, sum)) * 100) / 100;
}
