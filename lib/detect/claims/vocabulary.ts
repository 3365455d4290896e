/** Numbers the word sets of all claims and builds the cue index of a language, at first need. */

import { phrasesOfConcept } from './concepts';
import { CueIndex } from './cue-index';

/** Phrases by language; `mul` holds the concepts. */
type Words = Readonly<Record<string, readonly string[]>>;

/** Gives every distinct word set of a matcher a number. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #sets: Words[] = [];
  readonly #indices = new Map<string, CueIndex>();

  /** Number of a word set. */
  numberOf(words: Words): number {
    const key = JSON.stringify(words);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#sets.length;
    this.#numbers.set(key, number);
    this.#sets.push(words);
    return number;
  }

  /** Whether a word set has words in a language. */
  covers(set: number, language: string): boolean {
    const words = this.#sets[set];
    return words !== undefined && phrasesOf(words, language).length > 0;
  }

  /** The index of all word sets in a language. */
  indexOf(language: string): CueIndex {
    const known = this.#indices.get(language);
    if (known) return known;
    const index = new CueIndex(language);
    this.#sets.forEach((words, set) => {
      for (const phrase of phrasesOf(words, language)) index.add(phrase, set);
    });
    this.#indices.set(language, index);
    return index;
  }
}

/** The phrases of a word set in a language, its concepts spelt out. */
export function phrasesOf(words: Words, language: string): string[] {
  return [...(words[language] ?? []), ...(words.mul ?? [])].flatMap((phrase) =>
    phrase.startsWith('$') ? phrasesOfConcept(phrase.slice(1), language) : [phrase],
  );
}
