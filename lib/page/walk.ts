/** One pass over a page's tree that gathers every block of text with the facts that choosing the article needs. */
import type { BlockKind } from '../model/document';
import { isBlockLevel, isSkipped, type Sign, SignReader } from './signs';

/** Nodes visited at most; a page with more is read up to here. Bounds the time of one extraction. */
export const MAX_NODES = 150_000;
/** UTF-16 units of raw text gathered at most, article or not. */
export const MAX_RAW_TEXT = 2_000_000;
/** Deepest nesting followed; the HTML parser itself stops at 512. */
const MAX_DEPTH = 700;

/** Visible weight from which the text of a table's cell is a paragraph. */
const LONGEST_DATUM = 200;

/** A subtree that looks foreign to the article. */
export interface Region {
  sign: Sign;
  parent: Region | null;
  /** Prose inside, nested regions included. */
  mass: number;
  /** Turned out to hold the article itself, so the sign does not count. */
  cleared: boolean;
}

/** A block-level element on the way; children come after their parent. */
export interface Frame {
  element: Element;
  tag: string;
  parent: Frame | null;
  /** Blocks inside: `first` inclusive, `last` exclusive. */
  first: number;
  last: number;
  /** Sum over the blocks inside, filled by choosing. */
  value: number;
  mass: number;
}

export interface RawBlock {
  frame: Frame;
  kind: BlockKind;
  /** 1 to 6 for headings, else 0. */
  level: number;
  region: Region | null;
  /** Pieces of text: `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
  /** Visible characters; ideographs count more, since they say more. */
  weight: number;
  linkWeight: number;
  timeWeight: number;
  /** Ends of sentences seen. */
  stops: number;
}

export interface Walked {
  blocks: RawBlock[];
  frames: Frame[];
  /** Pieces in reading order; null stands for a line break that we put in for <br>. */
  nodes: (Text | null)[];
  texts: string[];
  /** Open shadow roots that hold text; painting needs to know them. */
  shadowRoots: ShadowRoot[];
  signs: SignReader;
  truncated: boolean;
}

interface Context {
  frame: Frame;
  region: Region | null;
  kind: BlockKind;
  level: number;
  inLink: boolean;
  inTime: boolean;
  inArticle: boolean;
  inDataTable: boolean;
}

/** An element whose children are being visited. */
interface Level {
  next: Node | null;
  /** What a slot shows in place of its own children, and how much of it was visited. */
  assigned: readonly Node[] | null;
  at: number;
  context: Context;
  /** The block-level element that ends with this level. */
  frame: Frame | null;
}

/** Nodes visited between two looks at the clock. */
const NODES_A_LOOK = 64;

/**
 * Gathers the blocks under an element; asks for no style or layout. It can stop anywhere: the levels that recursion
 * would keep on the stack are a list.
 */
export class Walker {
  readonly result: Walked = {
    blocks: [],
    frames: [],
    nodes: [],
    texts: [],
    shadowRoots: [],
    signs: new SignReader(),
    truncated: false,
  };
  readonly #levels: Level[] = [];
  #block: RawBlock | null = null;
  #visited = 0;
  #rawText = 0;
  /** A <br> was seen with nothing but space since. */
  #break = false;

  constructor(root: Element) {
    const frame = this.#frame(root, root.localName, null);
    const context: Context = {
      frame,
      region: null,
      kind: 'paragraph',
      level: 0,
      inLink: false,
      inTime: false,
      inArticle: false,
      inDataTable: false,
    };
    this.#enter(root.firstChild, context, frame);
  }

  /** Walks on until everything was seen (true) or `isDue` (false). */
  advance(isDue: () => boolean): boolean {
    for (let level = this.#levels.at(-1); level; level = this.#levels.at(-1)) {
      const node = level.assigned ? (level.assigned[level.at++] ?? null) : level.next;
      if (!node || this.#isFull()) {
        this.#leave(level);
        continue;
      }
      if (!level.assigned) level.next = node.nextSibling;
      this.#visited++;
      if (node.nodeType === 3) this.#text(node as Text, level.context);
      else if (node.nodeType === 1) this.#element(node as Element, level.context);
      if (this.#visited % NODES_A_LOOK === 0 && isDue()) return false;
    }
    return true;
  }

  #isFull(): boolean {
    if (this.#visited <= MAX_NODES && this.#rawText <= MAX_RAW_TEXT) return false;
    this.result.truncated = true;
    return true;
  }

  #enter(
    next: Node | null,
    context: Context,
    frame: Frame | null,
    assigned: readonly Node[] | null = null,
  ): void {
    this.#levels.push({ next, assigned, at: 0, context, frame });
    if (this.#levels.length <= MAX_DEPTH) return;
    this.result.truncated = true;
    this.#leave(this.#levels.at(-1));
  }

  #leave(level: Level | undefined): void {
    this.#levels.pop();
    if (!level?.frame) return;
    this.#close();
    level.frame.last = this.result.blocks.length;
  }

  #frame(element: Element, tag: string, parent: Frame | null): Frame {
    const at = this.result.blocks.length;
    const frame: Frame = { element, tag, parent, first: at, last: at, value: 0, mass: 0 };
    this.result.frames.push(frame);
    return frame;
  }

  #element(element: Element, context: Context): void {
    const tag = element.localName;
    if (tag === 'br') this.#lineBreak(context);
    if (tag === 'br' || isSkipped(element, tag)) return;
    if (!isBlockLevel(element, tag)) {
      const inLink = context.inLink || (tag === 'a' && leadsAway(element));
      const inTime = context.inTime || tag === 'time';
      const changed = inLink !== context.inLink || inTime !== context.inTime;
      this.#content(element, tag, changed ? { ...context, inLink, inTime } : context, null);
      return;
    }
    this.#close();
    const frame = this.#frame(element, tag, context.frame);
    this.#content(element, tag, this.#entered(element, tag, frame, context), frame);
  }

  #entered(element: Element, tag: string, frame: Frame, context: Context): Context {
    const sign = this.result.signs.sign(element, tag, context.inArticle);
    const region: Region | null = sign
      ? { sign, parent: context.region, mass: 0, cleared: false }
      : context.region;
    const inArticle = context.inArticle || tag === 'article' || tag === 'main' || isArticleBody(element);
    const role = element.getAttribute('role');
    const inDataTable = tag === 'table' ? isDataTable(element) : context.inDataTable;
    let { kind, level } = context;
    const ownLevel = Number(/^h([1-6])$/.exec(tag)?.[1]);
    if (ownLevel || role === 'heading') {
      kind = 'heading';
      level = ownLevel || Number(element.getAttribute('aria-level')) || 2;
    } else if (tag === 'li' || tag === 'dd' || tag === 'dt' || role === 'listitem') kind = 'item';
    else if (tag === 'blockquote') kind = 'quote';
    else if (tag === 'figcaption' || tag === 'caption') kind = 'caption';
    else if ((tag === 'td' || tag === 'th') && inDataTable) kind = 'cell';
    else if (tag === 'article' || tag === 'section' || tag === 'main') kind = 'paragraph';
    return { ...context, frame, region, inArticle, inDataTable, kind, level };
  }

  /** Children as they are rendered: an open shadow tree in place of the element's own, slots filled. */
  #content(element: Element, tag: string, context: Context, frame: Frame | null): void {
    const shadow = element.shadowRoot;
    if (shadow) this.result.shadowRoots.push(shadow);
    const assigned = tag === 'slot' ? ((element as HTMLSlotElement).assignedNodes?.() ?? []) : [];
    if (assigned.length > 0 && !shadow) this.#enter(null, context, frame, assigned);
    else this.#enter((shadow ?? element).firstChild, context, frame);
  }

  #lineBreak(context: Context): void {
    if (this.#break) this.#close();
    if (!this.#block) return;
    this.#break = true;
    this.#piece(null, '\n', context);
  }

  #text(node: Text, context: Context): void {
    const data = node.data;
    if (data.length === 0) return;
    this.#rawText += data.length;
    const measure = measureText(data);
    if (measure.weight === 0) {
      if (this.#block) this.#piece(node, data, context);
      return;
    }
    this.#break = false;
    const block = this.#piece(node, data, context);
    block.weight += measure.weight;
    block.stops += measure.stops;
    if (context.inLink) block.linkWeight += measure.weight;
    if (context.inTime) block.timeWeight += measure.weight;
  }

  #piece(node: Text | null, text: string, context: Context): RawBlock {
    const { nodes, texts } = this.result;
    this.#block ??= {
      frame: context.frame,
      kind: context.kind,
      level: context.kind === 'heading' ? context.level : 0,
      region: context.region,
      from: nodes.length,
      to: nodes.length,
      weight: 0,
      linkWeight: 0,
      timeWeight: 0,
      stops: 0,
    };
    nodes.push(node);
    texts.push(text);
    return this.#block;
  }

  /** Ends the open block; pieces that are only space at its end are dropped. */
  #close(): void {
    const block = this.#block;
    this.#block = null;
    this.#break = false;
    if (!block) return;
    const { nodes, texts, blocks } = this.result;
    while (texts.length > block.from && !(texts[texts.length - 1] ?? '').trim()) {
      texts.pop();
      nodes.pop();
    }
    block.to = texts.length;
    // No datum is that long: prose in a table's cell is still prose.
    if (block.kind === 'cell' && block.weight > LONGEST_DATUM) block.kind = 'paragraph';
    blocks.push(block);
  }
}

/** Links within the page (footnotes, the permalink of a live update) are no sign of a list of links. */
function leadsAway(link: Element): boolean {
  const href = link.getAttribute('href');
  return href === null || !href.startsWith('#');
}

/** A table that holds data rather than layout: it has header cells or a caption. */
function isDataTable(table: Element): boolean {
  for (let row = table.firstElementChild; row; row = row.nextElementSibling) {
    const tag = row.localName;
    if (tag === 'caption' || tag === 'thead') return true;
    const first = tag === 'tr' ? row : row.firstElementChild;
    if (first?.firstElementChild?.localName === 'th') return true;
  }
  return table.getAttribute('role') === 'table';
}

export function isArticleBody(element: Element): boolean {
  const property = element.getAttribute('itemprop');
  return property !== null && /\barticlebody\b/i.test(property);
}

/** Visible weight of a text (an ideograph or syllable sign counts three) and the ends of sentences in it. */
export function measureText(text: string): { weight: number; stops: number } {
  let weight = 0;
  let stops = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c <= 0x20 || c === 0xa0 || c === 0xad || c === 0x200b || c === 0xfeff) continue;
    weight += c >= 0x2e80 && c < 0xff00 ? 3 : 1;
    if (c === 0x2e || c === 0x21 || c === 0x3f || c === 0x2026) {
      // A stop ends a sentence when space, a closing quote or nothing follows: not the one in "1.5".
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0x20;
      if (next <= 0x22 || next === 0xa0 || next === 0xbb || next === 0x201d || next === 0x29) stops++;
    } else if (c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 0x61f || c === 0x6d4 || c === 0x964)
      stops++;
  }
  return { weight, stops };
}
