/** The visible text of a page as labels count it, with the place of every text node in it. */

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead
  tr ul amp-ad amp-img amp-sidebar news-body`.split(/\s+/),
);
/** Elements whose text is not shown. */
const SKIPPED = new Set(
  'head iframe noscript object script select style svg template textarea title'.split(' '),
);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Soft hyphens, zero-width characters, and signs of writing direction: never counted. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const SPACE = /[ \t\r\f\v\u00a0\u2002-\u200a\u202f\u3000]/u;

/** Visible text and where the page's text nodes are in it. */
export interface VisibleText {
  /** Runs of spaces are one space, blocks are lines, invisible characters are gone. */
  readonly text: string;
  /** Position in `text` of an offset in a text node; null when the node is not visible. */
  positionOf(node: Node, offset: number): number | null;
}

/** Reads the visible text of a page's body; an empty text when the page has none. */
export function visibleText(body: Element | null): VisibleText {
  const writer = new Writer();
  if (body !== null) writer.element(body);
  const { starts, positions } = writer;
  return {
    text: writer.text(),
    positionOf(node, offset) {
      const start = starts.get(node);
      return start === undefined ? null : (positions[start + offset] ?? null);
    },
  };
}

class Writer {
  /** Index in `positions` of each visible text node's first unit. */
  readonly starts = new Map<Node, number>();
  /** Position in the text of each unit of each visible text node, and of its end. */
  readonly positions: number[] = [];
  #parts: string[] = [];
  #length = 0;
  #last = '';

  text(): string {
    return this.#parts.join('').trimEnd();
  }

  /** Walks without recursion: pages may nest deeper than the stack allows. */
  element(root: Element): void {
    const pending: (Node | '\n')[] = [root];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next === '\n') this.#line();
      else if (next.nodeType === next.TEXT_NODE) this.#node(next as Text);
      else if (next.nodeType === next.ELEMENT_NODE && isShown(next as Element)) {
        if (BLOCKS.has((next as Element).localName)) {
          this.#line();
          pending.push('\n');
        }
        for (let child = next.lastChild; child !== null; child = child.previousSibling) pending.push(child);
      }
    }
  }

  #node(node: Text): void {
    this.starts.set(node, this.positions.length);
    for (const unit of node.data.split('')) {
      // A space before a line break is dropped later, so that a position never lies beyond the text.
      this.positions.push(this.#length);
      if (INVISIBLE.test(unit)) continue;
      if (unit === '\n' || SPACE.test(unit)) {
        if (this.#last !== '' && this.#last !== ' ' && this.#last !== '\n') this.#put(' ');
      } else this.#put(unit);
    }
    this.positions.push(this.#length);
  }

  #line(): void {
    if (this.#last === ' ') {
      this.#parts.pop();
      this.#length--;
      this.#last = this.#parts.at(-1) ?? '';
    }
    if (this.#last !== '' && this.#last !== '\n') this.#put('\n');
  }

  #put(unit: string): void {
    this.#parts.push(unit);
    this.#length++;
    this.#last = unit;
  }
}

function isShown(element: Element): boolean {
  if (SKIPPED.has(element.localName) || element.hasAttribute('hidden')) return false;
  return !HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
}
