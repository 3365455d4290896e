/** The text of a page as detection sees it: one string of blocks, without any DOM. */

/** Separates blocks in `ArticleDocument.text`; page text never contains it (extraction drops it). */
export const BLOCK_SEPARATOR = '\u2029';

/** What a block is, one letter each so that a document travels as two strings. */
export const BLOCK_KINDS = {
  headline: 'H',
  standfirst: 'S',
  heading: 'h',
  paragraph: 'p',
  item: 'i',
  quote: 'q',
  caption: 'c',
  cell: 't',
} as const;
export type BlockKind = keyof typeof BLOCK_KINDS;

/** The main text of a page. Offsets anywhere are UTF-16 positions in `text`. */
export interface ArticleDocument {
  /** Blocks in reading order, joined by `BLOCK_SEPARATOR`; white space and invisible characters as on the page. */
  text: string;
  /** One letter of `BLOCK_KINDS` per block. */
  kinds: string;
  /** Primary language subtag ("fr"), or null when the page does not say and it could not be told. */
  language: string | null;
  /** Day of publication (YYYY-MM-DD), or null when the page does not say. */
  date: string | null;
  /** Text added later to a page already read: what the page has established so far. */
  known?: KnownContext;
}

/** What earlier text of the same page established, for text that was added later. */
export interface KnownContext {
  headline: string;
  /** Actors linked by a strong form so far. */
  actors: string[];
}

export interface Block {
  start: number;
  end: number;
  kind: BlockKind;
}

const KIND_OF_LETTER = new Map<string, BlockKind>(
  Object.entries(BLOCK_KINDS).map(([kind, letter]) => [letter, kind as BlockKind]),
);

/** The blocks of a document with their positions. */
export function blocksOf(document: Pick<ArticleDocument, 'text' | 'kinds'>): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const letter of document.kinds) {
    const found = document.text.indexOf(BLOCK_SEPARATOR, start);
    const end = found < 0 ? document.text.length : found;
    blocks.push({ start, end, kind: KIND_OF_LETTER.get(letter) ?? 'paragraph' });
    start = end + 1;
  }
  return blocks;
}
