/** Proposes the sentences of an article that claim something: by attribution, figures, dates and who is named. */
import type { Certainty, Figure } from '../../../lib/model/claim';
import { type ArticleDocument, blocksOf } from '../../../lib/model/document';
import { calendarOf } from '../../../lib/text/calendar';
import { datesIn } from '../../../lib/text/dates';
import { type Lexeme, lexemesOf } from '../../../lib/text/lexemes';
import { type QuantitySpan, quantitiesIn } from '../../../lib/text/quantities';
import { type Sentence, sentencesOf } from '../../../lib/text/sentences';
import type { Attribution, Named } from './attribution';
import { certaintyOf, voiceOf } from './voice';
import { wordsOf } from './words';

export interface ProposedClaim {
  start: number;
  end: number;
  /** Paragraph of the source, the title 0. */
  paragraph: number;
  /** Actors named in it, without repeats. */
  about: string[];
  attribution: Attribution | null;
  figures: Figure[];
  date: string | null;
  certainty: Certainty;
  /** Why it is proposed. */
  reasons: string[];
}

/** What each sign counts, and from which sum a sentence is proposed. */
const WEIGHTS = {
  attribution: 2,
  figure: 2,
  measure: 1,
  date: 1,
  reserve: 1,
  negation: 1,
  actor: 1,
} as const;
/** Actors counted at most. */
const MOST_ACTORS = 3;
const LEAST = 3;
/** Counts below this are mostly articles and pronouns ("un", "one"). */
const LEAST_COUNT = 3;
/** Words of the shortest sentence that can claim something. */
const LEAST_WORDS = 6;

/**
 * The proposed claims in reading order. `knownFigures` gives the figures of the known claims that a sentence restates,
 * or null when it restates none; a sentence that restates one is proposed only for a figure beyond theirs.
 */
export function proposeClaims(
  document: ArticleDocument,
  named: readonly Named[],
  knownFigures: (sentence: Sentence) => readonly Pick<Figure, 'value' | 'unit'>[] | null,
): ProposedClaim[] {
  const closing = closingBlocks(document);
  return sentencesOf(document).flatMap((sentence) => {
    const isProse = sentence.kind !== 'headline' && sentence.kind !== 'heading' && sentence.kind !== 'cell';
    if (!isProse || sentence.block >= closing) return [];
    const claim = readClaim(document, sentence, named);
    if (claim === null) return [];
    const known = knownFigures(sentence);
    if (known === null) return [claim];
    // "In the first year" is seldom what a sentence adds.
    const isNew = (figure: Figure) =>
      !(figure.unit === 'ordinal' && figure.value === 1) &&
      !known.some(({ value, unit }) => value === figure.value && unit === figure.unit);
    return claim.figures.some(isNew)
      ? [{ ...claim, reasons: [...claim.reasons, 'beyond known claims'] }]
      : [];
  });
}

/** First block of the page's furniture after the last paragraph that ends with a stop. */
function closingBlocks(document: ArticleDocument): number {
  const blocks = blocksOf(document);
  const last = blocks.findLastIndex(({ start, end }) =>
    /[.!?…»”"]$/u.test(document.text.slice(start, end).trimEnd()),
  );
  return last < 0 ? blocks.length : last + 1;
}

function readClaim(
  document: ArticleDocument,
  { start, end, block }: Sentence,
  all: readonly Named[],
): ProposedClaim | null {
  const { text, language, date: published } = document;
  if (wordsOf(text, start, end).length < LEAST_WORDS) return null;
  const named = all.filter((name) => name.start >= start && name.end <= end);
  const about = [...new Set(named.map(({ id }) => id))];
  const lexemes = lexemesOf(text, start, end);
  const allDates = datesIn(lexemes, language, published);
  const dates = allDates.filter(({ explicit }) => explicit);
  const days = daysOfMonths(lexemes, language);
  const figures = quantitiesIn(lexemes, language).filter(
    (figure) =>
      isFigure(figure) &&
      !days.includes(figure.end) &&
      !dates.some((date) => figure.start < date.end && date.start < figure.end),
  );
  const voice = voiceOf(document, { start, end }, named);
  const { attribution, modality } = voice;
  const signs: [boolean, number, string][] = [
    [attribution !== null, WEIGHTS.attribution, `attribution (${attribution?.word})`],
    [figures.length > 0, WEIGHTS.figure, 'figure'],
    [figures.some(isMeasure), WEIGHTS.measure, 'with a unit'],
    [allDates.length + days.length > 0, WEIGHTS.date, 'date'],
    [modality.hedges.length > 0, WEIGHTS.reserve, 'reserve'],
    [modality.negations.length > 0, WEIGHTS.negation, 'negation'],
    [about.length > 0, WEIGHTS.actor * Math.min(MOST_ACTORS, about.length), countOf(about.length)],
  ];
  const met = signs.filter(([holds]) => holds);
  if (met.reduce((sum, [, weight]) => sum + weight, 0) < LEAST) return null;
  return {
    start,
    end,
    paragraph: block,
    about,
    attribution,
    figures: figures.map(({ value, unit, qualifier }) => ({ value, unit, qualifier })),
    date: dates[0]?.dates[0] ?? null,
    certainty: certaintyOf(voice, modality.denials.length > 0),
    reasons: met.map(([, , reason]) => reason),
  };
}

const countOf = (actors: number): string => (actors === 1 ? 'an actor' : `${actors} actors`);

/** A figure that is worth a claim of its own, unlike most durations and counts. */
function isMeasure({ unit }: QuantitySpan): boolean {
  return /^[A-Z]{3}$/.test(unit) || unit === 'percent' || unit === 'country' || unit === 'person';
}

function isFigure({ unit, value }: QuantitySpan): boolean {
  return unit !== 'count' || Math.abs(value) >= LEAST_COUNT;
}

/** Ends of the numbers that stand before a month: days of an unknown year when the article has no date. */
function daysOfMonths(lexemes: readonly Lexeme[], language: string | null): number[] {
  const months = calendarOf(language)?.months;
  return lexemes.flatMap(({ kind, end }, index) =>
    kind === 'number' && months?.has(lexemes[index + 1]?.text ?? '') ? [end] : [],
  );
}
