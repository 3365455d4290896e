/** Tells whether a page deals with what a name belongs to, for names that towns, inns and councils share. */
import { AliasKind } from '../gazetteer/alias';
import type { Found } from './found';
import { countWords } from './judge';
import type { LinkingData } from './linking-data';
import { isBody, namesState } from './other-names';
import type { Page } from './page';
import { isOfCharacters, type PageNames, type Reading } from './readings';
import { contextWord } from './support';

/** Companions on a page that deals with the actor's matters beyond doubt, whatever else of its name it names. */
const MANY_COMPANIONS = 3;

/** Longer names than this are nobody else's: "General Services Administration". */
const MAX_SHARED_WORDS = 2;

export class Topic {
  readonly #page: Page;
  readonly #data: LinkingData;
  readonly #names: PageNames;
  readonly #witnesses: ReadonlySet<number>;
  /** Actors that an adjective stands for: "Russian". */
  readonly #adjectives: ReadonlySet<number>;
  /** How many actors go with each one that was asked for. */
  readonly #companions = new Map<number, number>();
  readonly #contexts = new Map<number, boolean>();
  /** Actors named beyond doubt in each block, by the block's start. */
  readonly #byBlock = new Map<number, Set<number>>();
  #namesState: boolean | undefined;

  /** `people` are the ids of the people whose mentions are sure. */
  constructor(
    page: Page,
    data: LinkingData,
    all: readonly Found[],
    names: PageNames,
    people: ReadonlySet<string>,
  ) {
    this.#page = page;
    this.#data = data;
    this.#names = names;
    this.#witnesses = new Set(
      [...names.present].filter((index) => {
        const actor = data.actors[index];
        return actor?.kind !== 'person' || people.has(actor.id) || page.known.has(actor.id);
      }),
    );
    this.#adjectives = new Set(
      all.flatMap(({ senses }) =>
        senses.flatMap((sense) => (sense.kind === AliasKind.adjective ? [sense.index] : [])),
      ),
    );
    for (const { sense, start } of names.readings) {
      if (!this.#witnesses.has(sense.index)) continue;
      const block = page.blockAt(start).start;
      this.#byBlock.set(block, (this.#byBlock.get(block) ?? new Set()).add(sense.index));
    }
  }

  /** Whether enough on the page speaks for the actor of a place or body, where its name is shared. */
  bears(reading: Reading, namesakes: number): boolean {
    const { actor, found } = reading;
    const { index } = reading.sense;
    if (actor.kind === 'person' || actor.kind === 'event' || found.nested) return true;
    // In characters the names of bodies are nobody else's: 白宫.
    if (namesakes === 0 && isOfCharacters(this.#page.text, found)) return true;
    const words = countWords(this.#page.text, found);
    const isGeneric = actor.kind === 'organization' && isBody(this.#page.text, found);
    if (namesakes > 0) {
      if (this.#companionsOf(index) >= MANY_COMPANIONS) return true;
      return [...(this.#byBlock.get(this.#page.blockAt(found.start).start) ?? [])].some((other) =>
        this.#speaksFor(other, index, true),
      );
    }
    if (actor.kind === 'place') {
      return !actor.isSeat || this.#companionsOf(index) > 0 || !this.#isAboutStates();
    }
    const isShared = isGeneric || (actor.isSeat && words <= MAX_SHARED_WORDS);
    return !isShared || this.#companionsOf(index) > 0 || this.#hasContext(index);
  }

  /** How many actors of the page go with this one. */
  #companionsOf(index: number): number {
    let count = this.#companions.get(index);
    if (count === undefined) {
      count = [...this.#witnesses].filter((other) => this.#speaksFor(other, index, false)).length;
      if (this.#data.actors[index]?.related.some((other) => this.#adjectives.has(other))) count += 1;
      this.#companions.set(index, count);
    }
    return count;
  }

  /** People of the pack speak for any actor, others for those that they go with; a shared name for no other doubted one. */
  #speaksFor(witness: number, index: number, isDoubted: boolean): boolean {
    const other = this.#data.actors[witness];
    const actor = this.#data.actors[index];
    if (!other || !actor || witness === index) return false;
    if (other.kind === 'person') return true;
    // The Kremlin beside the White House: two inns of such names would be much of a chance.
    if (isDoubted && other.isSeat)
      return other.kind === 'organization' && (this.#names.tallies.get(other)?.namesakes ?? 0) === 0;
    if (other.isSeat && other.kind === 'organization' && actor.isSeat) return false;
    return actor.related.includes(witness) || other.related.includes(index);
  }

  /** A word of the actor's context stands near one of its names. */
  #hasContext(index: number): boolean {
    let found = this.#contexts.get(index);
    if (found === undefined) {
      found = this.#names.readings.some(
        (reading) =>
          reading.sense.index === index && contextWord(this.#page, reading, reading.actor) !== null,
      );
      this.#contexts.set(index, found);
    }
    return found;
  }

  /** The page names a state that has towns named after capitals. */
  #isAboutStates(): boolean {
    this.#namesState ??= namesState(this.#page.text);
    return this.#namesState;
  }
}
