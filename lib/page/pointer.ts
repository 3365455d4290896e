/** Reads intent from the pointer: whether it only passes by, and whether it is on its way to the card. */
import { CORRIDOR, LONGEST_SAMPLE, PASSING_SPEED, SPEED_SAMPLES } from './timing';

interface Point {
  x: number;
  y: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Speed of the pointer over its last few samples. */
export class PointerSpeed {
  readonly #speeds: number[] = [];
  #last: (Point & { at: number }) | null = null;

  /** Takes a pointer event's place (CSS pixels) and time (milliseconds). */
  sample(x: number, y: number, at: number): void {
    const last = this.#last;
    this.#last = { x, y, at };
    if (!last || at <= last.at) return;
    if (at - last.at > LONGEST_SAMPLE) {
      this.#speeds.length = 0;
      return;
    }
    this.#speeds.push(Math.hypot(x - last.x, y - last.y) / (at - last.at));
    if (this.#speeds.length > SPEED_SAMPLES) this.#speeds.shift();
  }

  /** Whether the pointer moves too fast to mean what is under it. */
  get isPassing(): boolean {
    if (this.#speeds.length < SPEED_SAMPLES) return false;
    return this.#speeds.reduce((sum, speed) => sum + speed, 0) / SPEED_SAMPLES >= PASSING_SPEED;
  }
}

/**
 * Whether a point lies in the corridor from `from` to a box: on a straight way to any part of it, or in a cone that
 * opens towards its nearest part, and not beyond it.
 */
export function isInCorridor(from: Point, to: Box, point: Point): boolean {
  if (isBetween(from, to, point)) return true;
  const near = { x: clamp(from.x, to.left, to.right), y: clamp(from.y, to.top, to.bottom) };
  const way = { x: near.x - from.x, y: near.y - from.y };
  const gone = { x: point.x - from.x, y: point.y - from.y };
  const length = Math.hypot(way.x, way.y);
  const distance = Math.hypot(gone.x, gone.y);
  if (length === 0 || distance === 0) return true;
  const along = (way.x * gone.x + way.y * gone.y) / length;
  if (along > length + 1) return false;
  return along / distance >= Math.cos(((CORRIDOR / 2) * Math.PI) / 180);
}

/** Whether a straight line from `from` through a point, or up to it, meets the box at the point or after it. */
function isBetween(from: Point, to: Box, point: Point): boolean {
  // Factors by which the way to the point has to be stretched to end in the box; 1 is the point itself.
  const [lowX, highX] = stretches(from.x, point.x, to.left, to.right);
  const [lowY, highY] = stretches(from.y, point.y, to.top, to.bottom);
  return Math.max(lowX, lowY, 1) <= Math.min(highX, highY);
}

function stretches(from: number, to: number, low: number, high: number): [number, number] {
  const way = to - from;
  if (way === 0)
    return from >= low && from <= high ? [0, Number.POSITIVE_INFINITY] : [Number.POSITIVE_INFINITY, 0];
  const [a, b] = [(low - from) / way, (high - from) / way];
  return [Math.min(a, b), Math.max(a, b)];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
