/** Decides where a condition of a claim is met: in the sentence, in its context, or anywhere on the page. */
import type { ActorGroup, Reach } from '../../model/claim';
import type { CueHit } from './cue-index';
import type { DocumentReading, SentenceReading } from './reading';

/** How many sentences before count as context. */
const CONTEXT_SENTENCES = 2;

/** What lies around one sentence. */
export class Scope {
  readonly #document: DocumentReading;
  readonly reading: SentenceReading;
  readonly #own: ReadonlySet<string>;
  #context: Set<string> | undefined;
  #around: SentenceReading[] | undefined;

  constructor(document: DocumentReading, position: number) {
    const reading = document.sentences[position];
    if (!reading) throw new RangeError(`no sentence ${position}`);
    this.#document = document;
    this.reading = reading;
    this.#own = new Set(reading.actors.map(({ actor }) => actor));
    this.#position = position;
  }

  readonly #position: number;

  get ownActors(): ReadonlySet<string> {
    return this.#own;
  }

  get #contextSentences(): SentenceReading[] {
    this.#around ??= [
      ...this.#document.headline.filter((at) => at !== this.#position),
      ...Array.from({ length: CONTEXT_SENTENCES }, (_, k) => this.#position - 1 - k),
    ].flatMap((at) => this.#document.sentences[at] ?? []);
    return this.#around;
  }

  get #before(): SentenceReading[] {
    const before = this.#document.sentences[this.#position - 1];
    return before ? [before] : [];
  }

  #actorsWithin(reach: Reach): ReadonlySet<string> {
    if (reach === 'sentence') return this.#own;
    if (reach === 'near') {
      return new Set([
        ...this.#own,
        ...this.#before.flatMap(({ actors }) => actors.map(({ actor }) => actor)),
      ]);
    }
    this.#context ??= new Set([
      ...this.#own,
      ...this.#contextSentences.flatMap(({ actors }) => actors.map(({ actor }) => actor)),
    ]);
    return reach === 'context' ? this.#context : new Set([...this.#context, ...this.#document.page]);
  }

  /** Whether an actor stands in the sentence or in the two before, the headline aside. */
  isNear(actor: string): boolean {
    if (this.#own.has(actor)) return true;
    return Array.from({ length: CONTEXT_SENTENCES }, (_, k) => this.#position - 1 - k).some((at) =>
      this.#document.sentences[at]?.actors.some((place) => place.actor === actor),
    );
  }

  /** Actors of a group found within its reach, or null when too few are. */
  actorsOf(group: ActorGroup): string[] | null {
    const there = this.#actorsWithin(group.where);
    const found = group.any.filter((actor) => there.has(actor));
    return found.length >= group.atLeast ? found : null;
  }

  /** Hits of a word set: those of the sentence, or an empty list when only its surroundings have some, or null. */
  hitsOf(set: number, reach: Reach): readonly CueHit[] | null {
    const own = this.reading.hits.get(set);
    if (own) return own;
    if (reach === 'sentence') return null;
    const around =
      reach === 'near'
        ? this.#before
        : reach === 'context'
          ? this.#contextSentences
          : this.#document.sentences;
    return around.some(({ hits }) => hits.has(set)) ? [] : null;
  }
}
