/** Patterns with one head in common, found by the actors they need: a frequent word may head those of thousands. */
import type { PreparedPattern } from './prepared';

/** A pattern with its position among all that were added. */
interface Entry {
  order: number;
  pattern: PreparedPattern;
}

/** Keeps patterns so that those whose actors are not on the page cost nothing. */
export class PatternBucket {
  readonly #all: PreparedPattern[] = [];
  /** Patterns that need nobody. */
  readonly #free: Entry[] = [];
  /** Each pattern that needs actors, under every one of the shortest group that it needs. */
  readonly #byActor = new Map<string, Entry[]>();

  add(pattern: PreparedPattern): void {
    const entry = { order: this.#all.length, pattern };
    this.#all.push(pattern);
    const [first, ...more] = pattern.actors;
    if (first === undefined) {
      this.#free.push(entry);
      return;
    }
    const group = more.reduce((least, other) => (other.any.length < least.any.length ? other : least), first);
    for (const actor of new Set(group.any)) {
      const known = this.#byActor.get(actor);
      if (known) known.push(entry);
      else this.#byActor.set(actor, [entry]);
    }
  }

  /** The patterns that a page with these actors could meet, in the order in which they were added. */
  possible(present: ReadonlySet<string>): readonly PreparedPattern[] {
    // Looking at each is quicker than looking each actor up when there are few.
    if (this.#all.length <= present.size) return this.#all;
    const found = new Set(this.#free);
    for (const actor of present) for (const entry of this.#byActor.get(actor) ?? []) found.add(entry);
    return [...found].sort((a, b) => a.order - b.order).map(({ pattern }) => pattern);
  }
}
