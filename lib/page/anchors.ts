/** From offsets in the article's text to live ranges on the page, and back from a place on the page to an offset. */
import { QUOTE_CONTEXT, type Span } from '../model/annotation';
import type { ExtractedArticle, NodeTable } from './extract';

/** Index of the piece that holds an offset, or -1. */
function pieceAt(table: NodeTable, offset: number): number {
  let low = 0;
  let high = table.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = table.starts[middle] ?? 0;
    if (offset < start) high = middle - 1;
    else if (offset >= start + (table.lengths[middle] ?? 0)) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The first piece from `index` on, in the given direction, that has a node. */
function pieceWithNode(table: NodeTable, index: number, step: 1 | -1): number {
  let i = index;
  while (i >= 0 && i < table.nodes.length && table.nodes[i] === null) i += step;
  return i;
}

/**
 * A live range over a span of the article's text, or null when the page no longer shows that text there: nodes
 * were removed, or their text was changed. The caller owns the range.
 */
export function rangeOf(article: ExtractedArticle, span: Span): Range | null {
  const { table, document } = article;
  if (span.start < 0 || span.end <= span.start || span.end > document.text.length) return null;
  const first = pieceWithNode(table, pieceAt(table, span.start), 1);
  const last = pieceWithNode(table, pieceAt(table, span.end - 1), -1);
  const startNode = table.nodes[first];
  const endNode = table.nodes[last];
  if (!startNode || !endNode || last < first) return null;
  for (let i = first; i <= last; i++) if (!isIntact(article, i)) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, Math.max(0, span.start - (table.starts[first] ?? 0)));
  const into = span.end - (table.starts[last] ?? 0);
  range.setEnd(endNode, Math.min(into, table.lengths[last] ?? 0));
  return range.collapsed ? null : range;
}

/** Whether a piece's node is still on the page and still begins with the text that was read from it. */
function isIntact({ table, document }: ExtractedArticle, piece: number): boolean {
  const node = table.nodes[piece];
  if (node === null) return true;
  if (!node?.isConnected) return false;
  const start = table.starts[piece] ?? 0;
  const read = document.text.slice(start, start + (table.lengths[piece] ?? 0));
  // Reading replaces the block separator by a space; anything else must be as it was.
  return node.data === read || node.data.replaceAll('\u2029', ' ').startsWith(read);
}

/** Finds which offset of the article a place on the page is. Built once per extraction. */
export class NodeIndex {
  readonly #pieces = new Map<Text, number>();
  readonly #table: NodeTable;

  constructor(table: NodeTable) {
    this.#table = table;
    for (const [i, node] of table.nodes.entries()) if (node) this.#pieces.set(node, i);
  }

  /** Offset in the article's text of a place in a text node, or -1 when the node is no part of the article. */
  offsetOf(node: Node, offset: number): number {
    const piece = this.#pieces.get(node as Text);
    if (piece === undefined) return -1;
    return (this.#table.starts[piece] ?? 0) + Math.min(offset, this.#table.lengths[piece] ?? 0);
  }
}

/** A W3C text quote selector. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** The quote selector of a span, with 32 characters of context on each side. */
export function quoteOf(text: string, span: Span): Quote {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - QUOTE_CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + QUOTE_CONTEXT),
  };
}
