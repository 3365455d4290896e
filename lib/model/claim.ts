/** Claims: what is said, who says it, how each source reports it, and how a restatement is recognised. */
import * as v from 'valibot';
import { Forms, Id, Language, Localised, PartialDate, Text } from './common';

/** Unit of a figure: ISO 4217 currency, or one of the named counts and durations. */
export const Unit = v.pipe(
  v.string(),
  v.regex(
    /^(?:[A-Z]{3}|percent|hour|minute|day|week|month|year|country|person|meeting|ordinal|count)$/,
    'is no known unit',
  ),
);

/** How exactly a figure is meant. */
export const Qualifier = v.picklist(['exactly', 'about', 'at-least', 'more-than', 'at-most', 'less-than']);
export type Qualifier = v.InferOutput<typeof Qualifier>;

export const Figure = v.object({
  value: v.pipe(v.number(), v.finite()),
  unit: Unit,
  qualifier: v.optional(Qualifier, 'exactly'),
  /** What the figure measures, when a report has several. */
  of: v.optional(Localised),
});
export type Figure = v.InferOutput<typeof Figure>;

/** How firmly a source puts it. */
export const Certainty = v.picklist(['asserted', 'reported', 'hedged', 'denied']);
export type Certainty = v.InferOutput<typeof Certainty>;

/** One source's account of a claim. */
export const Report = v.object({
  source: Id,
  certainty: Certainty,
  /** Whom the source names as saying so. */
  attribution: v.optional(Localised),
  figures: v.optional(v.array(Figure)),
  /** The role the source gives somebody, where reports differ in it. */
  role: v.optional(Localised),
  date: v.optional(PartialDate),
  /** Paragraph of the source, counted from 1 with the title as 0. */
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
  note: v.optional(Localised),
});
export type Report = v.InferOutput<typeof Report>;

/** A disagreement between reports that is shown, never settled. */
export const Conflict = v.object({
  aspect: v.picklist(['figure', 'certainty', 'role', 'date', 'attribution', 'detail']),
  note: Localised,
  sources: v.pipe(v.array(Id), v.minLength(1)),
});
export type Conflict = v.InferOutput<typeof Conflict>;

/** Who must be named for a sentence to be about the claim. */
export const ActorGroup = v.object({
  any: v.pipe(v.array(Id), v.minLength(1)),
  /** How many of them. */
  atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  /** `sentence`: in the sentence itself; `context`: the headline or the two sentences before will do. */
  where: v.optional(v.picklist(['sentence', 'context']), 'sentence'),
});

/** A figure that the sentence is compared with. */
export const ExpectedFigure = v.object({
  value: v.pipe(v.number(), v.finite()),
  unit: Unit,
  /** Relative difference that still counts as the same. */
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.03),
  /** A required figure must stand in the sentence (equal or not); any other is compared when it does. */
  required: v.optional(v.boolean(), false),
});

/**
 * What a sentence must show to restate the claim. `cues` are concept groups per language: every group must be
 * hit by one of its alternatives. An alternative is a phrase of folded words; `*` ends a prefix ("invit*").
 */
export const Match = v.object({
  actors: v.optional(v.array(ActorGroup), []),
  cues: v.optional(v.record(Language, v.array(v.pipe(v.array(Text), v.minLength(1)))), {}),
  figures: v.optional(v.array(ExpectedFigure), []),
  /** Cues of the opposite: their presence makes the stance `negated`. */
  antonyms: v.optional(Forms, {}),
  /** Words that show that another matter is meant. */
  exclude: v.optional(Forms, {}),
  /** Page dates at which the claim can be meant. */
  window: v.optional(v.object({ from: PartialDate, to: v.nullable(PartialDate) })),
  /** Name shared by claims that differ only in their occasion. */
  family: v.optional(Id),
  /** The claim itself is a negative ("has not commented"): negation words are then cues, not stance. */
  negative: v.optional(v.boolean(), false),
});
export type Match = v.InferOutput<typeof Match>;

export const Claim = v.object({
  id: Id,
  text: Localised,
  about: v.pipe(v.array(Id), v.minLength(1, 'names nobody: list the actors it is about')),
  event: v.nullable(Id),
  claimants: v.array(Id),
  when: v.nullable(PartialDate),
  reports: v.pipe(v.array(Report), v.minLength(1, 'has no report: a claim without provenance is not published')),
  conflicts: v.optional(v.array(Conflict)),
  match: Match,
  /** Sentences of our own that must, and must not, match. */
  examples: v.optional(Forms),
  nearMisses: v.optional(Forms),
});
/** A statement that sources report. */
export type Claim = v.InferOutput<typeof Claim>;
