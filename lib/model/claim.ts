/** Claims: what is said, who says it, how each source reports it, and how a restatement is recognised. */
import * as v from 'valibot';
import { Forms, Id, Localised, PartialDate } from './common';

/** Unit of a figure: ISO 4217 currency, or one of the named counts and durations. */
export const Unit = v.pipe(
  v.string(),
  v.regex(
    /^(?:[A-Z]{3}|percent|hour|minute|day|week|month|year|country|person|meeting|ordinal|count)$/,
    'is no known unit: write a currency such as USD, or percent, hour, country, person, count…',
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

/**
 * Where a condition of a claim may be met: the sentence, it and the one before (`near`), also the headline and two
 * sentences before (`context`), anywhere on the page.
 */
export const Reach = v.picklist(['sentence', 'near', 'context', 'page']);
export type Reach = v.InferOutput<typeof Reach>;

/** Who must be named for a sentence to be about the claim. */
export const ActorGroup = v.object({
  any: v.pipe(v.array(Id), v.minLength(1)),
  /** How many of them. */
  atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  where: v.optional(Reach, 'sentence'),
});
export type ActorGroup = v.InferOutput<typeof ActorGroup>;

/**
 * Words of which one must be found. A language maps to phrases of folded words: `*` ends a prefix ("invit*"), `...`
 * stands for up to four words ("dit ... non"). `$invite` names a concept that detection knows in many languages
 * (lib/detect/claims/concepts); list concepts under `mul`, the code for "several languages".
 */
export const CueGroup = v.object({
  words: v.pipe(
    Forms,
    v.check((words) => Object.values(words).some((list) => list.length > 0), 'has no words: list some'),
  ),
  where: v.optional(Reach, 'sentence'),
});
export type CueGroup = v.InferOutput<typeof CueGroup>;

/** A way to put the claim: every group must be met. The first cue group is the head, which negation is about. */
export const Pattern = v.object({
  actors: v.optional(v.array(ActorGroup), []),
  cues: v.optional(v.array(CueGroup), []),
  /** A quantity comparable with the claim's first figure must stand in the sentence: one that agrees, or any. */
  figure: v.optional(v.picklist(['equal', 'any'])),
  /** Words that must not stand in the sentence. */
  without: v.optional(Forms, {}),
  /** Only a head that is negated counts, for claims that something is not so: "has not commented". */
  negated: v.optional(v.boolean()),
  /** What the pattern shows when it is no plain restatement: the contrary, or a departure in an aspect. */
  as: v.optional(v.picklist(['negated', 'date', 'role', 'certainty', 'outcome'])),
});
export type Pattern = v.InferOutput<typeof Pattern>;

/** A figure that the sentence is compared with; the figures of the reports count as well. */
export const ExpectedFigure = v.object({
  value: v.pipe(v.number(), v.finite()),
  unit: Unit,
  qualifier: v.optional(Qualifier, 'exactly'),
  /** Relative difference that still counts as the same. */
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.03),
});
export type ExpectedFigure = v.InferOutput<typeof ExpectedFigure>;

/** The day that the claim is about: a near one makes the statement differ, a far one is another occasion. */
export const ExpectedDate = v.object({
  value: PartialDate,
  /** Days of difference from which another occasion is meant. */
  near: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 7),
  /** The day is part of what is claimed; otherwise a date that does not fit only shows another occasion. */
  claimed: v.optional(v.boolean(), false),
});
export type ExpectedDate = v.InferOutput<typeof ExpectedDate>;

/** Words that keep the point but change what is said of it: put off, withdrawn, another role. */
export const Departure = v.object({
  aspect: v.picklist(['date', 'role', 'certainty', 'outcome']),
  words: Forms,
});
export type Departure = v.InferOutput<typeof Departure>;

/** What a sentence must show to restate the claim. */
export const Match = v.object({
  /** Page dates at which the claim can be meant. */
  window: v.optional(v.object({ from: PartialDate, to: v.nullable(PartialDate) })),
  /** Required by every pattern. */
  actors: v.optional(v.array(ActorGroup), []),
  /** Ways to put the claim; one of them must be met. */
  patterns: v.optional(v.array(Pattern), []),
  /** The first is the one that `Pattern.figure` asks for. */
  figures: v.optional(v.array(ExpectedFigure), []),
  date: v.optional(ExpectedDate),
  /**
   * Whom the head is about when several are named: of the people in the sentence and the `others`, the nearest to the
   * head (or the list that it stands in) must be one of `any`. Those under `ignore` are looked past.
   */
  nearest: v.optional(
    v.object({
      any: v.pipe(v.array(Id), v.minLength(1)),
      others: v.optional(v.array(Id), []),
      ignore: v.optional(v.array(Id), []),
      /** Active forms ("X has invited"): one of `any` directly before such a form acts, and is not whom it is about. */
      active: v.optional(Forms, {}),
    }),
  ),
  /**
   * What the head is done to (what is presided, accepted, paid for), for sentences that name none of `any`: a word of
   * `others`, or an unknown name in its place, shows another matter; with `words`, one must be there, or no object at all.
   */
  object: v.optional(
    v.object({
      any: v.pipe(v.array(Id), v.minLength(1)),
      words: v.optional(Forms, {}),
      others: v.optional(Forms, {}),
    }),
  ),
  /** Words of the opposite: their presence makes the stance `negated`. */
  antonyms: v.optional(Forms, {}),
  departures: v.optional(v.array(Departure), []),
  /** Words that show that another matter is meant. */
  exclude: v.optional(Forms, {}),
  /** Actors that show that another matter is meant. */
  excludeActors: v.optional(v.array(Id), []),
  /** Name shared by claims that differ only in their occasion: of two that fit a sentence, the better one stays. */
  family: v.optional(Id),
  /** The claim itself is a negative ("has not commented"): negation words are then no stance. */
  negative: v.optional(v.boolean(), false),
  /** A reserve ("could", "may") is part of the claim, or a question restates it: neither makes a difference. */
  open: v.optional(v.boolean(), false),
});
export type Match = v.InferOutput<typeof Match>;

export const Claim = v.object({
  id: Id,
  text: Localised,
  about: v.pipe(v.array(Id), v.minLength(1, 'names nobody: list the actors it is about')),
  event: v.nullable(Id),
  claimants: v.array(Id),
  when: v.nullable(PartialDate),
  reports: v.pipe(
    v.array(Report),
    v.minLength(1, 'has no report: a claim without provenance is not published'),
  ),
  conflicts: v.optional(v.array(Conflict)),
  match: Match,
  /** Sentences of our own that must, and must not, match. */
  examples: v.optional(Forms),
  nearMisses: v.optional(Forms),
});
/** A statement that sources report. */
export type Claim = v.InferOutput<typeof Claim>;
