/** Actors: the people, organisations, places and events that a pack knows, with every form of their names. */
import * as v from 'valibot';
import { Forms, Id, Localised, PartialDate, Text } from './common';

export const ActorKind = v.picklist(['person', 'organization', 'place', 'event']);
export type ActorKind = v.InferOutput<typeof ActorKind>;

/** A role held for a time; `null` stands for an unknown start, or for "still held". */
export const Office = v.object({
  title: Localised,
  /** Descriptions that texts use instead of the name ("le président russe"), per language. */
  variants: v.optional(Forms),
  from: v.nullable(PartialDate),
  to: v.nullable(PartialDate),
  sources: v.optional(v.array(Id)),
  /** Where the dates were checked when no source of the pack gives them. */
  basis: v.optional(Text),
});
export type Office = v.InferOutput<typeof Office>;

export const Relation = v.object({ type: Text, actor: Id, note: v.optional(Localised) });

export const Actor = v.object({
  id: Id,
  kind: ActorKind,
  /** Forms that link alone; the first of each language is the display form. */
  names: v.pipe(
    Forms,
    v.check(
      (forms) => Object.values(forms).some((list) => list.length > 0),
      'has no name in any language: write at least one',
    ),
  ),
  /** Forms that link only with support: the full name on the page, a related actor, a context word. */
  weak: v.optional(Forms),
  /** Oblique cases of strong forms; never used for display. */
  inflected: v.optional(Forms),
  /** Oblique cases of weak forms. */
  weakInflected: v.optional(Forms),
  /** Longer names that contain a form but mean something else; they link to nothing and win by length. */
  blocking: v.optional(Forms),
  /** Forms matched whatever their case, where outlets write them so on purpose ("путін"). */
  anyCase: v.optional(Forms),
  /** Adjectives and demonyms ("russe", "Kazakh"): never marked, but they place an actor in a sentence. */
  adjectives: v.optional(Forms),
  /** Generic words that stand for the actor once it has been named ("le Conseil"): never marked either. */
  short: v.optional(Forms),
  offices: v.optional(v.array(Office)),
  summary: Localised,
  relations: v.optional(v.array(Relation)),
  /** Words that support a weak form when they stand near it, per language. */
  context: v.optional(Forms),
  /** Actors whose presence on the page supports a weak form. */
  contextActors: v.optional(v.array(Id)),
  identifiers: v.optional(
    v.object({
      wikidata: v.nullable(
        v.pipe(v.string(), v.regex(/^Q\d+$/, 'is no Wikidata id: write Q and digits, or null')),
      ),
    }),
  ),
  /** Events only: when it took place, where, and who took part. */
  span: v.optional(v.object({ from: PartialDate, to: v.nullable(PartialDate) })),
  place: v.optional(Id),
  participants: v.optional(v.array(Id)),
  /** Sentences of our own in which the actor must, and must not, be found; for weak forms above all. */
  examples: v.optional(Forms),
  nearMisses: v.optional(Forms),
  /** Sources that the summary rests on. */
  sources: v.array(Id),
});
/** Someone or something that a news text can mention. */
export type Actor = v.InferOutput<typeof Actor>;
