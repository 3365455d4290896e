/** The pack: a versioned unit of knowledge as it is published and installed. */
import * as v from 'valibot';
import { Actor } from './actor';
import { Claim } from './claim';
import { HttpsUrl, Id, Language, Localised, PartialDate, Text } from './common';
import { Source } from './source';

/** Version of the pack format that this code reads and writes. */
export const PACK_FORMAT = 1;

/** Most records of one kind in a pack. */
export const MAX_RECORDS = 100_000;

/** What a pack says of itself. */
export const PackInfo = v.object({
  format: v.literal(PACK_FORMAT),
  id: Id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'is no version: write major.minor.patch')),
  title: Localised,
  description: Localised,
  languages: v.pipe(v.array(Language), v.minLength(1)),
  license: Text,
  publisher: Text,
  homepage: v.optional(HttpsUrl),
  criteria: v.optional(HttpsUrl),
  created: PartialDate,
});
export type PackInfo = v.InferOutput<typeof PackInfo>;

export const Pack = v.object({
  ...PackInfo.entries,
  sources: v.pipe(v.array(Source), v.maxLength(MAX_RECORDS)),
  actors: v.pipe(v.array(Actor), v.maxLength(MAX_RECORDS)),
  claims: v.pipe(v.array(Claim), v.maxLength(MAX_RECORDS)),
});
/** A whole pack: its description and its records. */
export type Pack = v.InferOutput<typeof Pack>;

/** A record before and after an update; undefined where there is none. */
export interface RecordChange<T> {
  id: string;
  before: T | undefined;
  after: T | undefined;
}

/** What an update changed. */
export interface RecordChanges {
  actors: RecordChange<Actor>[];
  claims: RecordChange<Claim>[];
  sources: RecordChange<Source>[];
}
