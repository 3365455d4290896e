/** Checks whether a sentence, with what lies around it, meets one pattern of a claim. */
import { isNegated } from '../../text/modality';
import type { QuantitySpan } from '../../text/quantities';
import type { CueHit } from './cue-index';
import { compareFigures, type FigureResult } from './figures';
import type { PreparedPattern } from './prepared';
import type { SentenceReading } from './reading';
import type { Scope } from './scope';

/** How a sentence meets a pattern. */
export interface PatternMatch {
  pattern: PreparedPattern;
  /** The chosen hit of the head, null when the pattern has none. */
  head: CueHit | null;
  /** All places where the head stands. */
  heads: readonly CueHit[];
  /** The chosen hit of each cue group that the sentence itself meets, head first. */
  hits: CueHit[];
  /** Groups of actors that the sentence itself meets, and those met only around it. */
  actorsHere: number;
  actorsAround: number;
  /** One of the actors stands in the sentence or in the two before. */
  actorNear: boolean;
  actors: string[];
  figure: FigureResult | null;
}

/** Cues farther apart than this belong to different things, in lexemes. */
const MAX_SPAN = 45;
/** What each clause boundary adds to a distance, in lexemes. */
const CLAUSE_DISTANCE = 12;
/** Bare numbers below this need the claim's words right beside them ("58 invitations", "sent about fifty"). */
const LEAST_FREE_COUNT = 1e6;
const MAX_COUNT_GAP = 2;
const MAX_QUALIFIER = 1;
/** Farthest that a figure may stand from the claim's words. */
const MAX_FIGURE_DISTANCE = 80;

/** The match of a pattern, or null. */
export function matchPattern(scope: Scope, pattern: PreparedPattern): PatternMatch | null {
  const { reading } = scope;
  const actors: string[] = [];
  let actorsHere = 0;
  for (const group of pattern.actors) {
    const found = scope.actorsOf(group);
    if (!found) return null;
    const here = found.filter((actor) => scope.ownActors.has(actor));
    if (here.length >= group.atLeast) actorsHere += 1;
    actors.push(...(here.length > 0 ? here : found));
  }
  const hits = chooseHits(scope, pattern);
  if (!hits) return null;
  const head = hits[0] ?? null;
  if (pattern.withoutCues && actorsHere === 0) return null;
  const figure = figureOf(reading, pattern, hits);
  if (pattern.figure && !figure) return null;
  if ((pattern.withoutCues || pattern.figure === 'equal') && !figure?.agrees) return null;
  return {
    pattern,
    head,
    heads: headsOf(reading, pattern),
    hits,
    actorsHere,
    actorsAround: pattern.actors.length - actorsHere,
    actorNear: actors.some((actor) => scope.isNear(actor)),
    actors: [...new Set(actors)],
    figure,
  };
}

/** The places of a pattern's head that count: all, or those that are negated. */
function headsOf({ hits, modality, language }: SentenceReading, pattern: PreparedPattern): readonly CueHit[] {
  const heads = pattern.cues[0] ? (hits.get(pattern.cues[0].set) ?? []) : [];
  return pattern.negated ? heads.filter((head) => isNegated(modality, head, language)) : heads;
}

/** One hit per cue group met in the sentence, as near to the head as can be; null when a group is not met. */
function chooseHits(scope: Scope, pattern: PreparedPattern): CueHit[] | null {
  const groups: (readonly CueHit[])[] = [];
  for (const [i, cue] of pattern.cues.entries()) {
    const found = i === 0 ? headsOf(scope.reading, pattern) : scope.hitsOf(cue.set, cue.where);
    if (i === 0 && found?.length === 0) return null;
    if (!found) return null;
    if (found.length > 0) groups.push(found);
  }
  let best: CueHit[] = [];
  let bestSpan = Number.POSITIVE_INFINITY;
  for (const head of groups[0] ?? []) {
    const chosen = distinctHits(groups, head);
    if (!chosen || isParted(scope.reading, chosen)) continue;
    const span = Math.max(...chosen.map(({ to }) => to)) - Math.min(...chosen.map(({ from }) => from));
    if (span < bestSpan) {
      best = chosen;
      bestSpan = span;
    }
  }
  if (groups.length === 0) return [];
  return best.length === 0 || (bestSpan > MAX_SPAN && groups.length > 1) ? null : best;
}

/** The head and, of each further group, the hit nearest to it; the same words never meet two groups. */
function distinctHits(groups: readonly (readonly CueHit[])[], head: CueHit): CueHit[] | null {
  const chosen = [head];
  for (const group of groups.slice(1)) {
    const free = group.filter((hit) => !chosen.some(({ from, to }) => from === hit.from && to === hit.to));
    if (free.length === 0) return null;
    chosen.push(nearest(free, head));
  }
  return chosen;
}

/** Whether a semicolon stands between cues: what it parts are two statements. */
function isParted({ lexemes }: SentenceReading, hits: readonly CueHit[]): boolean {
  const from = Math.min(...hits.map((hit) => hit.from));
  const to = Math.max(...hits.map((hit) => hit.to));
  return lexemes.slice(from, to).some(({ text }) => text === ';');
}

function nearest(group: readonly CueHit[], to: CueHit): CueHit {
  return group.reduce((a, b) => (gap(b, to) < gap(a, to) ? b : a));
}

/** Lexemes between two spans; 0 when they touch or overlap. */
export function gap(a: CueHit, b: CueHit): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

function figureOf(
  reading: SentenceReading,
  pattern: PreparedPattern,
  hits: readonly CueHit[],
): FigureResult | null {
  const { match, source } = pattern.claim;
  if (match.figures.length === 0) return null;
  return compareFigures(reading.quantities, match.figures, source.reports, (quantity) =>
    distanceTo(reading, quantity, hits),
  );
}

/** How far a quantity is from the claim's words, clause boundaries counted; null when too far. */
function distanceTo(
  reading: SentenceReading,
  quantity: QuantitySpan,
  hits: readonly CueHit[],
): number | null {
  if (hits.length === 0) return 0;
  const place = { from: reading.lexemeAt(quantity.start), to: reading.lexemeAt(quantity.end - 1) + 1 };
  if (quantity.unit === 'count' && quantity.value < LEAST_FREE_COUNT) {
    // A count of who knows what belongs to the claim's words only right before them ("58 invitations").
    const adjacent = hits.some((hit) => {
      const [from, to] = hit.from >= place.to ? [place.to, hit.from] : [hit.to, place.from];
      return (
        to >= from &&
        to - from <= (hit.from >= place.to ? MAX_COUNT_GAP : MAX_QUALIFIER) &&
        reading.lexemes.slice(from, to).every(({ kind }) => kind === 'word')
      );
    });
    if (!adjacent) return null;
  }
  const { clauses } = reading.modality;
  const distances = hits.map((hit) => {
    const crossed = Math.abs((clauses[hit.from] ?? 0) - (clauses[place.from] ?? 0));
    return gap(hit, place) + crossed * CLAUSE_DISTANCE;
  });
  const distance = Math.min(...distances);
  return distance <= MAX_FIGURE_DISTANCE ? distance : null;
}
