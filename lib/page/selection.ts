/** Decides which annotations are painted: enough to be noticed, few enough to read in peace. Pure. */
import type { Annotation } from '../model/annotation';
import type { Appearance } from '../model/settings';
import type { ExtractedBlock } from './extract';
import type { HighlightName } from './highlight-style';

/** What the reader wants painted. */
export type PaintChoice = Pick<Appearance, 'painting' | 'paintActors' | 'paintClaims' | 'density'>;

/** Characters of one screenful of text, about what a laptop shows. */
export const SCREENFUL = 3_000;

/** One painted annotation. */
export interface Painted {
  annotation: Annotation;
  /** Index of its block. */
  block: number;
  style: Exclude<HighlightName, 'active'>;
}

/** Who gets a place first where a screenful has too few: what differs is what a reader would least want to miss. */
const BY_RANK = ['differs', 'claim', 'actor'] as const;

/**
 * Painted annotations in reading order: statements, and the first mention of each actor in each section (a heading
 * starts a section), or all; never more than the density in a screenful, where statements that differ go before
 * others, and statements before mentions. What is not painted still answers to the pointer.
 */
export function selectPainted(
  annotations: readonly Annotation[],
  blocks: readonly ExtractedBlock[],
  choice: PaintChoice,
): Painted[] {
  if (choice.painting === 'none') return [];
  const screens = new Screens(choice.density);
  const places = placesOf(annotations, blocks);
  const chosen: (Painted | undefined)[] = new Array(annotations.length);
  const seen = new Set<string>();
  for (const style of BY_RANK)
    if (style === 'actor' ? choice.paintActors : choice.paintClaims)
      for (const [i, annotation] of annotations.entries()) {
        if (styleOf(annotation) !== style) continue;
        const { block, section } = places[i] ?? { block: 0, section: 0 };
        const key = annotation.kind === 'actor' && `${section} ${annotation.actor}`;
        if (key && choice.painting === 'first' && seen.has(key)) continue;
        if (!screens.take(annotation.start)) continue;
        if (key) seen.add(key);
        chosen[i] = { annotation, block, style };
      }
  return chosen.filter((painted) => painted !== undefined);
}

function styleOf(annotation: Annotation): Painted['style'] {
  if (annotation.kind === 'actor') return 'actor';
  return annotation.stance !== 'same' || annotation.differences.length > 0 ? 'differs' : 'claim';
}

/** Counts what is painted in each screenful. */
class Screens {
  readonly #most: number;
  readonly #counts = new Map<number, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a place in the screenful at an offset; false when it is full. */
  take(offset: number): boolean {
    const screen = Math.floor(offset / SCREENFUL);
    const count = this.#counts.get(screen) ?? 0;
    if (count >= this.#most) return false;
    this.#counts.set(screen, count + 1);
    return true;
  }
}

/** Block and section of each annotation; annotations in reading order. */
function placesOf(
  annotations: readonly Annotation[],
  blocks: readonly ExtractedBlock[],
): { block: number; section: number }[] {
  let block = 0;
  let section = 0;
  return annotations.map(({ start }) => {
    while (block < blocks.length - 1 && start >= (blocks[block]?.end ?? 0))
      if (blocks[++block]?.kind === 'heading') section++;
    return { block, section };
  });
}
