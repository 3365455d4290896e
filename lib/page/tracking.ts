/** Keeps annotations with their blocks while the page changes: what was read once is not detected again. */
import type { Annotation } from '../model/annotation';
import { type ArticleDocument, BLOCK_KINDS, BLOCK_SEPARATOR, type KnownContext } from '../model/document';
import type { ExtractedArticle } from './extract';

/** An annotation that keeps its identity while the page changes around it. */
export type Tracked = Annotation & { id: number };

/** A block with its annotations, whose offsets count from its start, so that they outlive blocks put in before. */
interface Placed {
  text: string;
  annotations: Tracked[];
}

/** Text that no detection has seen yet, as a document of its own, and where its blocks stand in the article. */
export interface Increment {
  document: ArticleDocument;
  /** Per block of the increment: its index in the article. */
  blocks: number[];
}

/** What a page's blocks are known to say. Blocks are recognised by their text, wherever their nodes went. */
export class Tracker {
  #placed: Placed[] = [];
  #lastId = 0;

  /** Forgets everything: another page, or other knowledge. */
  clear(): void {
    this.#placed = [];
  }

  /** Whether nothing has been read since the beginning or the last `clear`. */
  get isEmpty(): boolean {
    return this.#placed.length === 0;
  }

  /**
   * Takes over a new reading of the page: known blocks keep their annotations, vanished ones lose them. Returns
   * the blocks that are new, or null when there are none.
   */
  update(article: ExtractedArticle): Increment | null {
    const known = new Map<string, Placed[]>();
    for (const placed of this.#placed) {
      const same = known.get(placed.text);
      if (same) same.push(placed);
      else known.set(placed.text, [placed]);
    }
    const hadSome = this.#placed.length > 0;
    const before = this.#context();
    const fresh: number[] = [];
    this.#placed = article.blocks.map((block, index) => {
      const text = article.document.text.slice(block.start, block.end);
      const same = known.get(text)?.shift();
      if (same) return same;
      fresh.push(index);
      return { text, annotations: [] };
    });
    if (fresh.length === 0) return null;
    if (!hadSome) return { document: article.document, blocks: fresh };
    const { language, date, kinds } = article.document;
    const headline = kinds.startsWith(BLOCK_KINDS.headline) ? (this.#placed[0]?.text ?? '') : '';
    return {
      document: {
        text: fresh.map((index) => this.#placed[index]?.text ?? '').join(BLOCK_SEPARATOR),
        kinds: fresh.map((index) => kinds[index] ?? BLOCK_KINDS.paragraph).join(''),
        language,
        date,
        known: { headline, actors: before.actors },
      },
      blocks: fresh,
    };
  }

  /**
   * Puts detected annotations into their blocks, in place of what those had. The page may have been read anew
   * meanwhile, so the blocks are recognised by text again; an annotation whose block is gone, or whose offsets make
   * no sense, is dropped.
   */
  add(increment: Increment, annotations: readonly Annotation[]): void {
    const parts = increment.document.text.split(BLOCK_SEPARATOR);
    const taken = new Set<Placed>();
    const targets = parts.map((text, i) => {
      const expected = this.#placed[increment.blocks[i] ?? -1];
      const fits = (placed: Placed | undefined) => placed?.text === text && !taken.has(placed);
      const target = fits(expected) ? expected : this.#placed.find(fits);
      if (!target) return undefined;
      taken.add(target);
      target.annotations = [];
      return target;
    });
    const starts: number[] = [];
    let at = 0;
    for (const part of parts) {
      starts.push(at);
      at += part.length + 1;
    }
    for (const annotation of annotations) {
      const block = lastAtOrBefore(starts, annotation.start);
      const start = annotation.start - (starts[block] ?? 0);
      const end = annotation.end - (starts[block] ?? 0);
      const target = targets[block];
      if (target && start >= 0 && start < end && end <= target.text.length)
        target.annotations.push({ ...annotation, start, end, id: ++this.#lastId });
    }
    for (const target of taken) target.annotations.sort(inReadingOrder);
  }

  /** All annotations in reading order, with offsets in the given reading of the page. */
  annotations(article: ExtractedArticle): Tracked[] {
    return article.blocks.flatMap((block, index) =>
      (this.#placed[index]?.annotations ?? []).map((a) => ({
        ...a,
        start: a.start + block.start,
        end: a.end + block.start,
      })),
    );
  }

  #context(): Pick<KnownContext, 'actors'> {
    const actors = new Set<string>();
    for (const { annotations } of this.#placed)
      for (const a of annotations) if (a.kind === 'actor' && a.via === 'full-name') actors.add(a.actor);
    return { actors: [...actors] };
  }
}

function inReadingOrder(a: Annotation, b: Annotation): number {
  return a.start - b.start || a.end - b.end;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
