/** Paints annotations with CSS Custom Highlights near the viewport; the page's nodes are never touched. */
import type { Span } from '../model/annotation';
import { rangeOf } from './anchors';
import type { ExtractedArticle } from './extract';
import { HIGHLIGHT_CSS, HIGHLIGHTS, type HighlightName, PRIORITY } from './highlight-style';
import type { Painted } from './selection';

/** Ranges registered at most: each live range taxes every change that the page makes to its own nodes. */
const MAX_RANGES = 500;
/**
 * Most characters of a block's text times ranges in it. Drawing a line of text asks every range in its node, so that
 * a node of megabytes with hundreds of ranges holds Firefox up for half a minute; a paragraph never comes near this.
 */
const MAX_BLOCK_WORK = 2_000_000;
/** How far beyond the viewport blocks are painted ahead, in % of its height. */
const AHEAD = 100;

/** The registry and constructors of the document's realm; absent where the browser lacks highlights. */
export function canPaint(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/**
 * Owns our highlights. The registry is write-only to us: the page can read, move and delete what is in it, so only
 * ranges made for it go in, and nothing is ever read back.
 */
export class Painter {
  readonly #highlights = new Map<HighlightName, Highlight>();
  readonly #registered = new Map<number, { highlight: Highlight; range: Range }[]>();
  readonly #styledRoots = new WeakSet<ShadowRoot>();
  #observer: IntersectionObserver | null = null;
  #blocksOf = new Map<Element, number[]>();
  #article: ExtractedArticle | null = null;
  #byBlock = new Map<number, Painted[]>();
  #count = 0;
  #visible = true;

  readonly #isAlive: () => boolean;

  /** `isAlive` tells whether this painter still speaks for the extension: an orphan leaves the registry alone. */
  constructor(isAlive: () => boolean) {
    this.#isAlive = isAlive;
    for (const name of Object.keys(HIGHLIGHTS) as HighlightName[]) {
      const highlight = new Highlight();
      highlight.priority = PRIORITY[name];
      this.#highlights.set(name, highlight);
    }
  }

  /** Paints these annotations of this article instead of what was painted before. */
  paint(article: ExtractedArticle, painted: readonly Painted[]): void {
    this.#unpaint();
    this.#article = article;
    this.#byBlock = groupByBlock(painted);
    if (!this.#visible || this.#byBlock.size === 0) return;
    this.#register();
    this.#styleShadowRoots(article);
    const observer = new IntersectionObserver((entries) => this.#onIntersection(entries), {
      rootMargin: `${AHEAD}% 0px`,
    });
    this.#observer = observer;
    for (const index of this.#byBlock.keys()) {
      const element = article.blocks[index]?.element;
      if (!element) continue;
      const blocks = this.#blocksOf.get(element);
      if (blocks) blocks.push(index);
      else {
        this.#blocksOf.set(element, [index]);
        observer.observe(element);
      }
    }
  }

  /** Shows or hides all underlines. */
  setVisible(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    const article = this.#article;
    if (article) this.paint(article, [...this.#byBlock.values()].flat());
  }

  get visible(): boolean {
    return this.#visible;
  }

  /** Marks one span as the current one, or none. Returns whether the page still shows the span. */
  setActive(span: Span | null): boolean {
    const active = this.#highlights.get('active');
    if (!active) return false;
    active.clear();
    const range = span && this.#article && rangeOf(this.#article, span);
    if (!range) return false;
    active.add(range);
    this.#register();
    return true;
  }

  /** Takes everything of ours out of the registry. */
  stop(): void {
    this.#unpaint();
    this.#byBlock.clear();
    this.#article = null;
    for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
  }

  /** Sets our highlights again, in case the page cleared the registry. */
  #register(): void {
    for (const [name, highlight] of this.#highlights) CSS.highlights.set(HIGHLIGHTS[name], highlight);
  }

  #unpaint(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#blocksOf = new Map();
    this.#registered.clear();
    this.#count = 0;
    for (const highlight of this.#highlights.values()) highlight.clear();
  }

  #onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    if (!this.#isAlive()) return;
    for (const entry of entries)
      for (const index of this.#blocksOf.get(entry.target) ?? []) {
        if (entry.isIntersecting) this.#paintBlock(index);
        else this.#unpaintBlock(index);
      }
    this.#register();
  }

  #paintBlock(index: number): void {
    const article = this.#article;
    if (!article || this.#registered.has(index)) return;
    const ranges: { highlight: Highlight; range: Range }[] = [];
    let work = 0;
    for (const { annotation, style } of this.#byBlock.get(index) ?? []) {
      const highlight = this.#highlights.get(style);
      const range = this.#count < MAX_RANGES ? rangeOf(article, annotation) : null;
      if (!highlight || !range) continue;
      work += range.startContainer.nodeValue?.length ?? 0;
      if (work > MAX_BLOCK_WORK) break;
      highlight.add(range);
      ranges.push({ highlight, range });
      this.#count++;
    }
    this.#registered.set(index, ranges);
  }

  #unpaintBlock(index: number): void {
    const ranges = this.#registered.get(index);
    if (!ranges) return;
    for (const { highlight, range } of ranges) highlight.delete(range);
    this.#count -= ranges.length;
    this.#registered.delete(index);
  }

  /** Firefox does not paint highlights in a shadow tree by the document's sheet; open trees get their own. */
  #styleShadowRoots(article: ExtractedArticle): void {
    for (const root of article.shadowRoots) {
      if (this.#styledRoots.has(root)) continue;
      this.#styledRoots.add(root);
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(HIGHLIGHT_CSS);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      } catch {
        // The page froze its root's sheets; the words stay unpainted there, and still answer to hover.
      }
    }
  }
}

function groupByBlock(painted: readonly Painted[]): Map<number, Painted[]> {
  const groups = new Map<number, Painted[]>();
  for (const p of painted) {
    const group = groups.get(p.block);
    if (group) group.push(p);
    else groups.set(p.block, [p]);
  }
  return groups;
}
