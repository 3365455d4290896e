/** Finds, in one pass over a sentence's words, every cue phrase of a language and the word sets it belongs to. */
import { foldWord } from '../../text/fold';
import type { Lexeme } from '../../text/lexemes';

/** Where a cue stands: lexeme indices, end exclusive. */
export interface CueHit {
  from: number;
  to: number;
}

/** Hits by number of word set. */
export type CueHits = Map<number, CueHit[]>;

interface Word {
  text: string;
  prefix: boolean;
}

/** Rest of a phrase after its first word; a gap before a word lets up to `MAX_GAP` others stand between. */
interface Phrase {
  rest: readonly (Word & { gap: boolean })[];
  sets: number[];
}

interface Node {
  children: Map<string, Node>;
  /** Phrases whose first word ends here. */
  whole: Phrase[];
  /** Phrases whose first word begins so. */
  beginnings: Phrase[];
}

/** Most words that "..." in a phrase stands for. */
const MAX_GAP = 4;
/** Arabic writes "and", "by", "for", "the" as one word with the next. */
const ARABIC_PREFIXES = ['وال', 'بال', 'فال', 'كال', 'لل', 'ال', 'ول', 'وب', 'و', 'ف', 'ب', 'ل', 'س'];
/** Persons and tenses of the Arabic verb, before the stem and after it; alone or behind "and". */
const ARABIC_PERSONS = ['ي', 'ت', 'سي', 'ست', 'وي', 'وت', 'وسي', 'وست'];
const ARABIC_ENDINGS = ['ت', 'وا', 'ون', 'ه', 'ها', 'هم'];
const MIN_STEM = 3;
/** "And" may precede any word, as short as "not". */
const AND = 'و';
const MIN_STEM_AFTER_AND = 2;

/** A word as written and without what Arabic writes together with it. */
function arabicStems(text: string): string[] {
  const stems = new Set([text]);
  for (const prefix of [...ARABIC_PREFIXES, ...ARABIC_PERSONS]) {
    const least = prefix === AND ? MIN_STEM_AFTER_AND : MIN_STEM;
    if (text.startsWith(prefix) && text.length - prefix.length >= least) stems.add(text.slice(prefix.length));
  }
  for (const stem of [...stems]) {
    for (const ending of ARABIC_ENDINGS) {
      if (stem.endsWith(ending) && stem.length - ending.length > MIN_STEM) {
        stems.add(stem.slice(0, -ending.length));
      }
    }
  }
  return [...stems];
}

const emptyNode = (): Node => ({ children: new Map(), whole: [], beginnings: [] });

/** A trie over the first words of all cue phrases of one language. */
export class CueIndex {
  readonly #root = emptyNode();
  readonly #byPhrase = new Map<string, Phrase>();
  readonly #arabic: boolean;

  constructor(language: string) {
    this.#arabic = language === 'ar';
  }

  /** Adds a phrase ("invit*", "dit ... non") to a word set. */
  add(phrase: string, set: number): void {
    const known = this.#byPhrase.get(phrase);
    if (known) {
      if (!known.sets.includes(set)) known.sets.push(set);
      return;
    }
    const [first, ...rest] = parse(phrase);
    if (!first) return;
    const entry: Phrase = { rest, sets: [set] };
    this.#byPhrase.set(phrase, entry);
    let node = this.#root;
    for (const letter of first.text) {
      let child = node.children.get(letter);
      if (!child) {
        child = emptyNode();
        node.children.set(letter, child);
      }
      node = child;
    }
    (first.prefix ? node.beginnings : node.whole).push(entry);
  }

  /** The cues among lexemes. */
  scan(lexemes: readonly Lexeme[]): CueHits {
    const words = lexemes.flatMap((lexeme, i) => (lexeme.kind === 'sign' ? [] : [i]));
    const hits: CueHits = new Map();
    words.forEach((_, at) => {
      for (const text of this.#variants(lexemes[words[at] ?? -1]?.text ?? '')) {
        for (const phrase of this.#phrasesFor(text)) {
          const end = this.#endOf(phrase, lexemes, words, at);
          if (end >= 0) record(hits, phrase.sets, { from: words[at] ?? 0, to: (words[end] ?? 0) + 1 });
        }
      }
    });
    return hits;
  }

  #phrasesFor(text: string): Phrase[] {
    const found: Phrase[] = [];
    let node: Node | undefined = this.#root;
    for (let i = 0; i < text.length; i += 1) {
      node = node.children.get(text.charAt(i));
      if (!node) return found;
      if (node.beginnings.length > 0) found.push(...node.beginnings);
    }
    found.push(...node.whole);
    return found;
  }

  /** Index, among the words, of the last word of a phrase whose first stands at `at`; -1 when it does not. */
  #endOf(phrase: Phrase, lexemes: readonly Lexeme[], words: readonly number[], at: number): number {
    let position = at;
    for (const word of phrase.rest) {
      const furthest = position + 1 + (word.gap ? MAX_GAP : 0);
      let next = position + 1;
      while (next <= furthest && !this.#fits(lexemes[words[next] ?? -1], word)) next += 1;
      if (next > furthest) return -1;
      position = next;
    }
    return position;
  }

  #fits(lexeme: Lexeme | undefined, word: Word): boolean {
    if (!lexeme) return false;
    return this.#variants(lexeme.text).some((text) =>
      word.prefix ? text.startsWith(word.text) : text === word.text,
    );
  }

  #variants(text: string): readonly string[] {
    return this.#arabic ? arabicStems(text) : [text];
  }
}

function parse(phrase: string): (Word & { gap: boolean })[] {
  let gap = false;
  return phrase.split(/[\s-]+/).flatMap((written) => {
    if (written === '...') {
      gap = true;
      return [];
    }
    const word = { text: foldWord(written), prefix: written.endsWith('*'), gap };
    gap = false;
    return word.text === '' ? [] : [word];
  });
}

function record(hits: CueHits, sets: readonly number[], hit: CueHit): void {
  for (const set of sets) {
    const list = hits.get(set);
    if (list) list.push(hit);
    else hits.set(set, [hit]);
  }
}
