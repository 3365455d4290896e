/** Finds the annotations under a point: caret position, node table, then one look at the rectangles. */
import type { Annotation } from '../model/annotation';
import { NodeIndex, rangeOf } from './anchors';
import type { ExtractedArticle } from './extract';

/** Annotations under a point, innermost first, and the line that was hit. */
export interface Hit<A extends Annotation> {
  annotations: A[];
  /** Which of the innermost annotation's line boxes was hit. */
  line: number;
  /** The text node hit. */
  node: Text;
}

/** Pixels by which the pointer may miss the glyph boxes; underlines hang below them. */
const SLACK = 2;

/** Answers which annotations stand at a point of the viewport; cost does not grow with their number. */
export class HitTest<A extends Annotation> {
  readonly #index: NodeIndex;
  readonly #article: ExtractedArticle;
  readonly #annotations: readonly A[];
  /** For each annotation the greatest end up to and including it: bounds the search backwards. */
  readonly #reach: number[] = [];

  /** `annotations` in reading order. */
  constructor(article: ExtractedArticle, annotations: readonly A[]) {
    this.#article = article;
    this.#annotations = annotations;
    this.#index = new NodeIndex(article.table);
    let reach = 0;
    for (const { end } of annotations) {
      reach = Math.max(reach, end);
      this.#reach.push(reach);
    }
  }

  at(root: Document, x: number, y: number): Hit<A> | null {
    const place = caretAt(root, x, y, this.#article.shadowRoots);
    if (place?.node.nodeType !== 3) return null;
    const offset = this.#index.offsetOf(place.node, place.offset);
    if (offset < 0) return null;
    // The caret stands between two characters; either may be the one under the pointer.
    const around = this.touching(offset - 1, offset + 1);
    let line = -1;
    const annotations: A[] = [];
    for (const annotation of around) {
      const under = lineUnder(rangeOf(this.#article, annotation), x, y);
      if (under < 0) continue;
      annotations.push(annotation);
      if (line < 0) line = under;
    }
    return line < 0 ? null : { annotations, line, node: place.node as Text };
  }

  /** Annotations that share a character with [start, end), innermost (shortest) first. */
  touching(start: number, end: number): A[] {
    const found: A[] = [];
    let i = firstFrom(this.#annotations, end) - 1;
    for (; i >= 0 && (this.#reach[i] ?? 0) > start; i--) {
      const annotation = this.#annotations[i];
      if (annotation && annotation.end > start) found.push(annotation);
    }
    return found.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  }
}

/** Index of the first annotation that starts at or after an offset. */
function firstFrom(annotations: readonly Annotation[], offset: number): number {
  let low = 0;
  let high = annotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((annotations[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function caretAt(
  root: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): { node: Node; offset: number } | null {
  const position = root.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] });
  return position ? { node: position.offsetNode, offset: position.offset } : null;
}

/** Which line box of a range holds the point, or -1. */
function lineUnder(range: Range | null, x: number, y: number): number {
  if (!range) return -1;
  return [...range.getClientRects()].findIndex(
    (rect) =>
      x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK,
  );
}
