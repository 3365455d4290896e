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
/** Milliseconds between two looks at whether our highlights are still registered. */
const GUARD_INTERVAL = 1_500;
/** How often they are set again on one page before it is left without. */
const MAX_RESTORED = 20;
/**
 * Whether the browser shows every highlight as selected text, whatever a sheet says: then whole sentences would look
 * selected all over the page, and names alone are painted. Chromium does so in forced colours.
 */
const looksSelected = () =>
  matchMedia('(forced-colors: active)').matches && !CSS.supports('-moz-appearance: none');
/** How far beyond the viewport blocks are painted ahead, in % of its height. */
const AHEAD = 100;

/** The registry and constructors of the document's realm; absent where the browser lacks highlights. */
export function canPaint(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/**
 * Owns our highlights. The registry is write-only to us: the page can read, move and delete what is in it, so only
 * ranges made for it go in, and no position is ever read back.
 */
export class Painter {
  readonly #highlights = new Map<HighlightName, Highlight>();
  readonly #registered = new Map<number, { highlight: Highlight; range: Range }[]>();
  readonly #isAlive: () => boolean;
  readonly #wantStyle: (names: string[]) => void;
  /** Names of the elements that the page has our style for. */
  readonly #styled = new Set<string>();
  readonly #observer: IntersectionObserver;
  readonly #sheets = new ShadowSheets();
  /** Elements near the viewport, of those that hold something to paint. */
  readonly #near = new Set<Element>();
  #blocksOf = new Map<Element, number[]>();
  #article: ExtractedArticle | null = null;
  #byBlock = new Map<number, Painted[]>();
  #count = 0;
  #visible = true;
  #guard: ReturnType<typeof setInterval> | undefined;
  #restored = 0;

  /**
   * `isAlive` tells whether this painter still speaks for the extension, and stops it if not.
   * `wantStyle` is called, once for each name, with names of elements in which something is to be painted.
   */
  constructor(isAlive: () => boolean, wantStyle: (names: string[]) => void) {
    this.#isAlive = isAlive;
    this.#wantStyle = wantStyle;
    for (const name of Object.keys(HIGHLIGHTS) as HighlightName[]) {
      const highlight = new Highlight();
      highlight.priority = PRIORITY[name];
      this.#highlights.set(name, highlight);
    }
    this.#observer = new IntersectionObserver((entries) => this.#onIntersection(entries), {
      rootMargin: `${AHEAD}% 0px`,
    });
  }

  /** Paints these annotations of this article instead of what was painted before, without a frame in between. */
  paint(article: ExtractedArticle, painted: readonly Painted[]): void {
    this.#unpaint();
    this.#article = article;
    this.#byBlock = groupByBlock(
      looksSelected() ? painted.filter(({ style }) => style === 'actor') : painted,
    );
    const before = this.#blocksOf;
    this.#blocksOf = new Map();
    if (this.#visible)
      for (const index of this.#byBlock.keys()) {
        const element = article.blocks[index]?.element;
        if (!element) continue;
        const blocks = this.#blocksOf.get(element);
        if (blocks) blocks.push(index);
        else this.#blocksOf.set(element, [index]);
      }
    for (const element of before.keys())
      if (!this.#blocksOf.has(element)) {
        this.#observer.unobserve(element);
        this.#near.delete(element);
      }
    if (this.#blocksOf.size === 0) return;
    this.#style(this.#blocksOf.keys());
    this.#register();
    this.#sheets.adopt(article.shadowRoots);
    for (const [element, blocks] of this.#blocksOf) {
      if (!before.has(element)) this.#observer.observe(element);
      else if (this.#near.has(element)) for (const index of blocks) this.#paintBlock(index);
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
    const block = this.#article?.blocks.find(({ end }) => end > span.start);
    if (block) this.#style([block.element]);
    active.add(range);
    this.#register();
    return true;
  }

  /** Takes everything of ours out of the registry. */
  stop(): void {
    this.#unpaint();
    this.#observer.disconnect();
    clearInterval(this.#guard);
    this.#near.clear();
    this.#blocksOf.clear();
    this.#byBlock.clear();
    this.#article = null;
    this.#sheets.remove();
    // After an update of the extension a successor may have its own there, under the same names.
    for (const [name, highlight] of this.#highlights)
      if (CSS.highlights.get(HIGHLIGHTS[name]) === highlight) CSS.highlights.delete(HIGHLIGHTS[name]);
  }

  #style(elements: Iterable<Element>): void {
    const before = this.#styled.size;
    for (const { localName } of elements) this.#styled.add(localName);
    if (this.#styled.size > before) this.#wantStyle([...this.#styled].slice(before));
  }

  /** Sets our highlights, and keeps an eye on them while there are any. */
  #register(): void {
    if (this.#restored >= MAX_RESTORED) return;
    for (const [name, highlight] of this.#highlights) CSS.highlights.set(HIGHLIGHTS[name], highlight);
    this.#guard ??= setInterval(() => this.#guardRegistry(), GUARD_INTERVAL);
  }

  /**
   * No event tells that the page cleared the registry, or emptied a highlight, on its own account; so it is looked
   * at now and then. A page that does it over and over has its way.
   */
  #guardRegistry(): void {
    if (!this.#isAlive() || this.#registered.size === 0 || this.#restored >= MAX_RESTORED) {
      clearInterval(this.#guard);
      this.#guard = undefined;
      return;
    }
    let size = 0;
    let whole = true;
    for (const [name, highlight] of this.#highlights) {
      whole &&= CSS.highlights.get(HIGHLIGHTS[name]) === highlight;
      if (name !== 'active') size += highlight.size;
    }
    if (whole && size === this.#count) return;
    this.#restored++;
    for (const ranges of this.#registered.values())
      for (const { highlight, range } of ranges) highlight.add(range);
    this.#register();
  }

  #unpaint(): void {
    this.#registered.clear();
    this.#count = 0;
    for (const highlight of this.#highlights.values()) highlight.clear();
  }

  #onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    if (!this.#isAlive()) return;
    for (const { target, isIntersecting } of entries) {
      const blocks = this.#blocksOf.get(target);
      if (!blocks) continue;
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const index of blocks) {
        if (isIntersecting) this.#paintBlock(index);
        else this.#unpaintBlock(index);
      }
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
}

/** Firefox does not paint highlights in a shadow tree by the document's sheet; open trees get their own. */
class ShadowSheets {
  readonly #sheet: CSSStyleSheet = new CSSStyleSheet();
  #roots = new Set<ShadowRoot>();

  /** Gives the sheet to roots that lack it, and forgets those that are gone. */
  adopt(roots: readonly ShadowRoot[]): void {
    if (roots.length > 0 && this.#sheet.cssRules.length === 0) this.#sheet.replaceSync(HIGHLIGHT_CSS);
    for (const root of roots) {
      if (this.#roots.has(root)) continue;
      try {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
      } catch {
        // The page froze its root's sheets; the words stay unpainted there, and still answer to hover.
      }
    }
    this.#roots = new Set(roots);
  }

  remove(): void {
    for (const root of this.#roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots.clear();
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
