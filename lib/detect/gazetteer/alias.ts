/** What an alias is to the gazetteer: how it links, and which letter case its text must have. */

/** What a match of an alias means; three bits of its flags. */
export const AliasKind = {
  /** A form that links alone. */
  strong: 0,
  /** A form that links with support. */
  weak: 1,
  /** A longer name that means something else. */
  blocking: 2,
  /** A description of an office's holder; its index names the office. */
  office: 3,
  /** An adjective or demonym: places an actor, is never marked. */
  adjective: 4,
  /** A generic word for an actor named before: never marked. */
  short: 5,
  /** A given name of a person: never marked alone; with a misspelt surname it may be. */
  given: 6,
  /** The noun of an office alone ("president"); its index is the ranks that it may mean. */
  role: 7,
} as const;
export type AliasKind = (typeof AliasKind)[keyof typeof AliasKind];

/** Which letter case the text must have; three bits of the flags. */
export const CaseRule = {
  any: 0,
  /** First letter a capital (or of a script without case). */
  capital: 1,
  /** As `capital`, and a second word too: "White House", but not "White house". */
  capitals: 2,
  /** Every letter as in the alias, all capitals: acronyms. */
  upper: 3,
  /** Each word begins as in the alias: "la poutine" is not "La Poutine". */
  exact: 4,
} as const;
export type CaseRule = (typeof CaseRule)[keyof typeof CaseRule];

export interface Alias {
  /** As spelled; several aliases may fold to the same words. */
  form: string;
  kind: AliasKind;
  caseRule: CaseRule;
  /** Record that it stands for: below 2^24. */
  index: number;
  /** Small number of the caller's own (the set of languages): below 256. */
  tag: number;
}

export const KIND_MASK = 0b111;
export const CASE_SHIFT = 3;
export const CASE_MASK = 0b111;
/** A comma stands inside the alias ("Moscow, Idaho"). */
export const COMMA_FLAG = 1 << 6;
/** Last alias of those that fold to the same words. */
export const LAST_FLAG = 1 << 7;
/** Bits from here up: which words of the alias begin with a capital, for `CaseRule.exact`. */
export const CAPITALS_SHIFT = 8;

/** The case rule that the spelling of a name asks for. */
export function caseRuleOf(form: string): CaseRule {
  const letters = form.replace(/[^\p{L}]/gu, '');
  const first = letters.charAt(0);
  if (first === '' || first === first.toLowerCase()) return CaseRule.any;
  const isAcronym = letters.length > 1 && letters.length <= 6 && letters === letters.toUpperCase();
  if (isAcronym) return CaseRule.upper;
  const capitals = form.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 ? CaseRule.capitals : CaseRule.capital;
}
