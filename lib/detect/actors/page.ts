/** A document as linking reads it: its blocks, its language, and how each block is capitalised. */
import { type ArticleDocument, type Block, blocksOf } from '../../model/document';
import { type Sentence, sentencesOf } from '../../text/sentences';
import { tokenize } from '../../text/tokens';
import { type Language, languageOf } from '../language';
import { isAllCapitals, isCapitalised } from './surroundings';

/** Longest block that may be set in title case or capitals throughout; longer ones are running text. */
const MAX_TITLE = 300;
/** Words of fewer letters stay small in English titles. */
const MIN_TITLE_WORD = 4;

/** How a block is capitalised: as sentences, with Capitals on Each Word, or IN CAPITALS. */
export type Capitalisation = 'sentence' | 'title' | 'capitals';

export class Page {
  readonly text: string;
  readonly date: string | null;
  readonly languageTag: string | null;
  readonly language: Language;
  readonly known: ReadonlySet<string>;
  readonly #blocks: readonly Block[];
  readonly #capitalisations = new Map<Block, Capitalisation>();
  readonly #document: ArticleDocument;

  constructor(document: ArticleDocument) {
    this.#document = document;
    this.text = document.text;
    this.date = document.date;
    this.languageTag = document.language?.toLowerCase().split('-')[0] ?? null;
    this.language = languageOf(document.language);
    this.known = new Set(document.known?.actors ?? []);
    const blocks = blocksOf(document);
    this.#blocks = blocks.length > 0 ? blocks : [{ start: 0, end: document.text.length, kind: 'paragraph' }];
  }

  /** The block that holds an offset. */
  blockAt(offset: number): Block {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#blocks[low] ?? { start: 0, end: this.text.length, kind: 'paragraph' };
  }

  get sentences(): readonly Sentence[] {
    return sentencesOf(this.#document);
  }

  capitalisationOf(block: Block): Capitalisation {
    let found = this.#capitalisations.get(block);
    if (!found) {
      found = block.end - block.start > MAX_TITLE ? 'sentence' : this.#readCapitalisation(block);
      this.#capitalisations.set(block, found);
    }
    return found;
  }

  #readCapitalisation(block: Block): Capitalisation {
    let long = 0;
    let capitalised = 0;
    let inCapitals = 0;
    for (const token of tokenize(this.text, block.start, block.end)) {
      if (token.text.length < MIN_TITLE_WORD) continue;
      long += 1;
      if (isAllCapitals(this.text, token)) inCapitals += 1;
      if (isCapitalised(this.text, token)) capitalised += 1;
    }
    if (long < 3) return 'sentence';
    if (inCapitals >= 0.7 * long) return 'capitals';
    // Sentences full of names are no titles.
    const mayBeTitle = block.kind !== 'paragraph' && block.kind !== 'quote' && !this.language.capitalNouns;
    return mayBeTitle && capitalised >= 0.75 * long ? 'title' : 'sentence';
  }
}
