/** Reads the article out of a page: its text as one string of blocks, and which text node each character is from. */
import { type ArticleDocument, BLOCK_KINDS, BLOCK_SEPARATOR, type BlockKind } from '../model/document';
import {
  type Choice,
  chooseArticle,
  dropEmptyHeadings,
  isArticleText,
  isForeign,
  linkShare,
  PROSE,
  proseOf,
} from './choose';
import { type Announced, announced, findHeadline, firstProseOf, isStandfirst } from './headline';
import { languageOf } from './language';
import { publicationDate } from './published';
import type { Slices } from './slices';
import { readDeclared } from './structured';
import { type RawBlock, type Walked, Walker } from './walk';

/** Most UTF-16 units of article text; a longer article is cut there and said to be truncated. */
export const MAX_ARTICLE_TEXT = 400_000;
/** Blocks between a headline outside the article's element and the text that may be a standfirst. */
const PREFACE = 12;
/** Before the text, a line of this weight that ends a sentence is text… */
const SHORT_SENTENCE = 18;
/** …and so is one of this weight that ends none. */
const LONG_LINE = 50;

/** Where the characters of an article are on the page: piece `i` covers `starts[i]` up to `starts[i] + lengths[i]`. */
export interface NodeTable {
  /** Null for a line break that stands for a <br>. */
  nodes: readonly (Text | null)[];
  starts: readonly number[];
  lengths: readonly number[];
}

/** One block of the article on the page. */
export interface ExtractedBlock {
  element: Element;
  kind: BlockKind;
  /** Offsets in the document's text, end exclusive. */
  start: number;
  end: number;
}

export interface ExtractedArticle {
  document: ArticleDocument;
  table: NodeTable;
  blocks: readonly ExtractedBlock[];
  /** The element that holds the body of the article; null when the page has none. */
  container: Element | null;
  /** Open shadow roots that hold text. */
  shadowRoots: readonly ShadowRoot[];
  /** The page was too long to be read whole. */
  truncated: boolean;
}

/**
 * The main text of a page: headline, standfirst, body, captions, tables; no menus, bylines, related links, adverts
 * or comments. Asks for no style or layout, changes nothing and never throws on a page's markup. A page without an
 * article gives an empty document.
 */
export function extractArticle(root: Document): ExtractedArticle {
  const work = extraction(root, () => false);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, but resting between parts of the work so that the page stays responsive. The page may change meanwhile;
 * whoever watches it reads it again then.
 */
export async function extractInSlices(root: Document, slices: Slices): Promise<ExtractedArticle> {
  const work = extraction(root, () => slices.isDue());
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (slices.isDue()) await slices.rest();
  }
}

/** Yields wherever the work may rest. */
function* extraction(root: Document, isDue: () => boolean): Generator<undefined, ExtractedArticle> {
  const body = root.body as HTMLElement | null;
  if (!body || isEditor(root)) return emptyArticle(root);
  const walker = new Walker(body);
  while (!walker.advance(isDue)) yield;
  const walked = walker.result;
  const declared = readDeclared(root);
  yield;
  const choice = chooseArticle(walked);
  if (!choice) return emptyArticle(root);
  yield;
  const said = announced(root, declared);
  const assembled = assemble(walked, selectBlocks(walked, choice, said));
  yield;
  const language = languageOf(root, declared, assembled.text);
  yield;
  return {
    document: {
      text: assembled.text,
      kinds: assembled.kinds,
      language,
      date: publicationDate(root, declared, dateLines(walked, choice)),
    },
    table: assembled.table,
    blocks: assembled.blocks,
    container: choice.container.element,
    shadowRoots: walked.shadowRoots,
    truncated: walked.truncated || assembled.truncated,
  };
}

/** A document that is one big editor holds what the reader writes. */
function isEditor(root: Document): boolean {
  return root.designMode === 'on' || root.body.matches('[contenteditable]:not([contenteditable="false" i])');
}

function emptyArticle(root: Document): ExtractedArticle {
  return {
    document: { text: '', kinds: '', language: languageOf(root, readDeclared(root), ''), date: null },
    table: { nodes: [], starts: [], lengths: [] },
    blocks: [],
    container: null,
    shadowRoots: [],
    truncated: false,
  };
}

interface Selected {
  index: number;
  kind: BlockKind;
}

function textOfBlock(walked: Walked, block: RawBlock): string {
  if (block.to - block.from === 1) return walked.texts[block.from] ?? '';
  return walked.texts.slice(block.from, block.to).join('');
}

/** The blocks of the article in reading order: headline, standfirst, then the text. */
function selectBlocks(walked: Walked, choice: Choice, said: Announced): Selected[] {
  const { blocks } = walked;
  const textOf = (i: number): string => {
    const block = blocks[i];
    return block ? textOfBlock(walked, block) : '';
  };
  const headline = findHeadline(walked, choice, said, textOf);
  const firstProse = firstProseOf(blocks, choice);
  const from = bodyStart(choice, headline, firstProse);
  const kept: boolean[] = new Array(blocks.length).fill(false);
  const standfirsts = new Set<number>();
  const prefaceFrom = headline >= 0 ? Math.max(headline + 1, from - PREFACE) : choice.first;
  for (let i = Math.min(prefaceFrom, from); i < choice.last; i++) {
    const block = blocks[i];
    if (!block || i === headline) continue;
    const text = textOf(i);
    if (i <= firstProse && isStandfirstAt(walked, block, i, headline, text, said)) {
      standfirsts.add(i);
      kept[i] = true;
    } else if (!isArticleText(block, text)) continue;
    else if (i < choice.first) kept[i] = isPreface(block);
    else if (i < firstProse) kept[i] = i >= from && isOpening(block, text);
    else kept[i] = true;
  }
  dropEmptyHeadings(blocks, kept, choice.last, textOf);
  const selected: Selected[] = headline >= 0 ? [{ index: headline, kind: 'headline' }] : [];
  for (let i = 0; i < choice.last; i++) {
    const block = blocks[i];
    if (block && kept[i]) selected.push({ index: i, kind: standfirsts.has(i) ? 'standfirst' : block.kind });
  }
  return selected;
}

/** Blocks before the headline are kickers and menus, unless text stands there: then the headline came late. */
function bodyStart(choice: Choice, headline: number, firstProse: number): number {
  if (headline < choice.first) return choice.first;
  return headline < firstProse ? headline + 1 : choice.first;
}

function isStandfirstAt(
  walked: Walked,
  block: RawBlock,
  index: number,
  headline: number,
  text: string,
  said: Announced,
): boolean {
  if (isForeign(block) && block.region?.sign !== 'doubtful') return false;
  if (headline >= 0 && index < headline) return false;
  if (isStandfirst(walked, block, text, said)) return true;
  // A second heading of a sentence's length straight under the headline is a standfirst by use.
  return (
    headline >= 0 &&
    index === headline + 1 &&
    block.kind === 'heading' &&
    block.weight >= 40 &&
    linkShare(block) < 0.5
  );
}

/** Outside the article's element only captions and whole sentences are text. */
function isPreface(block: RawBlock): boolean {
  return block.kind === 'caption' || (block.stops > 0 && proseOf(block) >= PROSE);
}

/** Between headline and text stand bylines, dates and section names; sentences and headings are text. */
function isOpening(block: RawBlock, text: string): boolean {
  if (block.kind === 'heading' || block.kind === 'caption' || block.kind === 'quote') return true;
  if (block.stops > 0 && block.weight >= SHORT_SENTENCE) return true;
  return block.weight >= LONG_LINE && !/[|@©]/.test(text);
}

/** Short lines around the headline and the start of the text, where a visible date may stand. */
function dateLines(walked: Walked, choice: Choice): string[] {
  const lines: string[] = [];
  const around = firstProseOf(walked.blocks, choice);
  for (let i = Math.max(0, around - 25); i < Math.min(around + 3, walked.blocks.length); i++) {
    const block = walked.blocks[i];
    if (block && block.weight <= 140) lines.push(textOfBlock(walked, block));
  }
  return lines;
}

interface Assembled {
  text: string;
  kinds: string;
  table: NodeTable;
  blocks: ExtractedBlock[];
  truncated: boolean;
}

function assemble(walked: Walked, selected: readonly Selected[]): Assembled {
  const nodes: (Text | null)[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const blocks: ExtractedBlock[] = [];
  const parts: string[] = [];
  let kinds = '';
  let at = 0;
  let truncated = false;
  for (const { index, kind } of selected) {
    const raw = walked.blocks[index];
    if (!raw) continue;
    const start = at === 0 ? 0 : at + 1;
    const room = MAX_ARTICLE_TEXT - start;
    truncated = room <= 0;
    if (truncated) break;
    const text = textOfBlock(walked, raw).slice(0, room);
    let offset = start;
    for (let piece = raw.from; piece < raw.to && offset < start + text.length; piece++) {
      const length = Math.min(walked.texts[piece]?.length ?? 0, start + text.length - offset);
      nodes.push(walked.nodes[piece] ?? null);
      starts.push(offset);
      lengths.push(length);
      offset += length;
    }
    // The separator must mean a block edge and nothing else; one space for one keeps the offsets.
    parts.push(text.includes(BLOCK_SEPARATOR) ? text.replaceAll(BLOCK_SEPARATOR, ' ') : text);
    kinds += BLOCK_KINDS[kind];
    blocks.push({ element: raw.frame.element, kind, start, end: offset });
    at = offset;
  }
  return { text: parts.join(BLOCK_SEPARATOR), kinds, table: { nodes, starts, lengths }, blocks, truncated };
}
