/** Reads a document's sentences for claim matching: words, cues and actors at once, the rest on demand. */
import type { ArticleDocument } from '../../model/document';
import { type DateSpan, datesIn } from '../../text/dates';
import { type Lexeme, lexemesOf } from '../../text/lexemes';
import { type Modality, modalityOf } from '../../text/modality';
import { type QuantitySpan, quantitiesIn } from '../../text/quantities';
import { type Sentence, sentencesOf } from '../../text/sentences';
import type { ActorFindings } from '../contract';
import type { CueHits, CueIndex } from './cue-index';

/** An actor in a sentence, by lexeme indices, end exclusive. */
export interface ActorPlace {
  actor: string;
  from: number;
  to: number;
}

/** A sentence as read; quantities, dates and modality are read when first asked for. */
export class SentenceReading {
  #quantities: QuantitySpan[] | undefined;
  #dates: DateSpan[] | undefined;
  #modality: Modality | undefined;

  constructor(
    readonly sentence: Sentence,
    readonly lexemes: readonly Lexeme[],
    readonly hits: CueHits,
    readonly actors: readonly ActorPlace[],
    readonly language: string | null,
    readonly date: string | null,
  ) {}

  get quantities(): QuantitySpan[] {
    if (!this.#quantities) {
      // The day of a date and the digits of a year are no counts.
      this.#quantities = quantitiesIn(this.lexemes, this.language).filter(
        (quantity) =>
          !['count', 'ordinal'].includes(quantity.unit) ||
          !this.dates.some((date) => date.start < quantity.end && quantity.start < date.end),
      );
    }
    return this.#quantities;
  }

  get dates(): DateSpan[] {
    this.#dates ??= datesIn(this.lexemes, this.language, this.date);
    return this.#dates;
  }

  get modality(): Modality {
    this.#modality ??= modalityOf(this.lexemes, this.language);
    return this.#modality;
  }

  /** Index of the lexeme at a text offset (or the next one after it). */
  lexemeAt(offset: number): number {
    let low = 0;
    let high = this.lexemes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lexemes[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** All sentences of a document, and which actors are where. */
export interface DocumentReading {
  sentences: SentenceReading[];
  /** Positions of headline sentences. */
  headline: number[];
  /** Actors linked anywhere on the page, earlier text included. */
  page: ReadonlySet<string>;
  /** These, and those that sentences only refer to. */
  present: ReadonlySet<string>;
}

/** Reads a document; `index` is null for a language without cues. */
export function readDocument(
  document: ArticleDocument,
  findings: ActorFindings,
  index: CueIndex | null,
): DocumentReading {
  const spans = [...findings.mentions, ...findings.references].sort((a, b) => a.start - b.start);
  const sentences: SentenceReading[] = [];
  const headline: number[] = [];
  let next = 0;
  for (const sentence of sentencesOf(document)) {
    const lexemes = lexemesOf(document.text, sentence.start, sentence.end);
    const hits: CueHits = index?.scan(lexemes) ?? new Map();
    const actors: ActorPlace[] = [];
    const reading = new SentenceReading(sentence, lexemes, hits, actors, document.language, document.date);
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    for (let i = next; (spans[i]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; i += 1) {
      const span = spans[i];
      if (span) {
        actors.push({
          actor: span.actor,
          from: reading.lexemeAt(span.start),
          to: reading.lexemeAt(span.end - 1) + 1,
        });
      }
    }
    if (sentence.kind === 'headline') headline.push(sentences.length);
    sentences.push(reading);
  }
  const page = new Set([...(document.known?.actors ?? []), ...findings.mentions.map(({ actor }) => actor)]);
  const present = new Set([...page, ...findings.references.map(({ actor }) => actor)]);
  return { sentences, headline, page, present };
}
