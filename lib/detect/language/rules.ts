/** What linking needs to know of a language: which words around a name say what the name is. */
import { foldWord } from '../../text/fold';

/** Lists of words, separated by spaces and folded when made ready; a final "*" ends a prefix. */
export interface LanguageWords {
  /** Nouns are written with a capital, so that a capital before a surname does not tell a given name. */
  capitalNouns?: true;
  /**
   * Words that stand before a name without belonging to it, though they may carry a capital at the start of a
   * sentence or in a headline: articles, pronouns, conjunctions, prepositions, adverbs, verbs of saying; days, months.
   */
  common: string;
  /** Prepositions of place: the capitalised word after them is a place, no given name. */
  locative: string;
  /** Titles, honorifics and roles that stand before a surname. */
  roles: string;
  /** Before the description of an office: somebody who does not hold it ("ancien", "vice", "un"). */
  notHolder: string;
  /**
   * Phrases after the description of an office that give it to somebody else, each a beginning in lower case: "of the
   * chess federation", "at the time". Letters as written, accents included.
   */
  notHolderAfter?: readonly string[];
  /** After these the description says what somebody is, and stands for nobody: "is", "as". */
  copulas?: string;
  /** Articles and possessives that belong to the description of an office. */
  articles: string;
  /** Callings of private people and of athletes: before a surname they tell a namesake. */
  strangers?: string;
  /** Articles of both kinds and prepositions that hold one: a noun follows. */
  determiners?: string;
  /**
   * Words between an article and the name of a place that do not bear it ("la capitale Kiev", "le dossier Gaza"). Where
   * they are listed, any other noun there does ("la heladería Davos").
   */
  apposed?: string;
  /** Nouns that bear borrowed names and stand before them: inns, ships, clubs, films ("brasserie Maison Blanche"). */
  bearers?: string;
  /** Words that give a name to what stands before them: "un navire nommé « Kremlin »", "of the name". */
  naming?: string;
  /** People have two surnames: the word after a known full name makes it somebody else's ("Marco Rubio Beltrán"). */
  twoSurnames?: true;
  /** Films and other works, whose title may be a given name. */
  works?: string;
  /** Adjectives of other countries and of smaller places, before or after the name of a body that many have. */
  foreign?: string;
  foreignAfter?: string;
  /** Streets, which may be joined to the name by a linker ("rue de Moscou"). */
  streets?: string;
  linkers?: string;
  /** Capitalised nouns after a name that make another name of it ("Moscow Street"). */
  bearersAfter?: string;
  /** Capitalised words after a name that do not lengthen it: roles, "administration", compass points. */
  after?: string;
}

/** A word list made ready for look-up. */
export class WordSet {
  readonly #words = new Set<string>();
  readonly #prefixes = new Set<string>();
  /** Lengths of the prefixes, the shortest first. */
  readonly #lengths: readonly number[];

  constructor(list: string) {
    for (const word of list.split(/\s+/)) {
      if (word.endsWith('*')) this.#prefixes.add(foldWord(word));
      else if (word) this.#words.add(foldWord(word));
    }
    this.#lengths = [...new Set([...this.#prefixes].map(({ length }) => length))].sort((a, b) => a - b);
  }

  /** Whether a folded word is in the list. */
  has(word: string): boolean {
    if (this.#words.has(word)) return true;
    for (const length of this.#lengths) {
      if (length > word.length) return false;
      if (this.#prefixes.has(word.slice(0, length))) return true;
    }
    return false;
  }
}
