/** Decides which annotations are painted: enough to be noticed, few enough to read in peace. Pure. */
import type { Annotation } from '../model/annotation';
import type { ExtractedBlock } from './extract';
import type { HighlightName } from './highlight-style';

/** How the reader wants mentions of actors painted. */
export type Density = 'first' | 'all' | 'none';

/** Characters of one screenful of text, about what a laptop shows. */
export const SCREENFUL = 3_000;
/** Most mentions painted in a screenful; the rest still answers to hover. */
export const MAX_PER_SCREENFUL = 40;

/** One painted annotation. */
export interface Painted {
  annotation: Annotation;
  /** Index of its block. */
  block: number;
  style: Exclude<HighlightName, 'active'>;
}

/**
 * Painted annotations in reading order: every statement, and mentions by density: the first of each actor in each
 * section (a heading starts a section), or all; never more than the cap.
 */
export function selectPainted(
  annotations: readonly Annotation[],
  blocks: readonly ExtractedBlock[],
  density: Density,
): Painted[] {
  const painted: Painted[] = [];
  let block = 0;
  let sectionOf = 0;
  let screen = 0;
  let onScreen = 0;
  let seen = new Set<string>();
  for (const annotation of annotations) {
    while (block < blocks.length - 1 && annotation.start >= (blocks[block]?.end ?? 0)) block++;
    for (; sectionOf < block; sectionOf++) if (blocks[sectionOf + 1]?.kind === 'heading') seen = new Set();
    if (annotation.kind === 'claim') {
      const differs = annotation.stance !== 'same' || annotation.differences.length > 0;
      painted.push({ annotation, block, style: differs ? 'differs' : 'claim' });
      continue;
    }
    if (density === 'none' || (density === 'first' && seen.has(annotation.actor))) continue;
    const here = Math.floor(annotation.start / SCREENFUL);
    if (here !== screen) onScreen = 0;
    screen = here;
    if (++onScreen > MAX_PER_SCREENFUL) continue;
    seen.add(annotation.actor);
    painted.push({ annotation, block, style: 'actor' });
  }
  return painted;
}
