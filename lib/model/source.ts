/** Sources: the published documents that every statement of a pack rests on. */
import * as v from 'valibot';
import { HttpsUrl, Id, Language, PartialDate, Text } from './common';

/** When a source came out: a known day, or a range inferred from what it reports and marked so. */
export const Published = v.union([
  v.object({ date: PartialDate }),
  v.object({ from: PartialDate, to: PartialDate, inferred: v.literal(true) }),
]);
export type Published = v.InferOutput<typeof Published>;

export const Source = v.object({
  id: Id,
  publisher: Text,
  title: Text,
  language: Language,
  published: Published,
  url: v.nullable(HttpsUrl),
  author: v.optional(Text),
});
/** A published document that reports claims. */
export type Source = v.InferOutput<typeof Source>;
