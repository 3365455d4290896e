/** The manifest of a feed: what a publisher offers, signed as a whole; the one file that readers ask for again. */
import * as v from 'valibot';
import { HttpsUrl, Id, Language, Localised, PartialDate, Text } from '../../model/common';
import { MAX_RECORDS } from '../../model/pack';
import { canonicalJson } from '../canonical';
import { complaintOf } from '../issues';
import { readCanonicalJson } from '../json-bytes';
import { fieldName } from '../problem';
import { type Result, refused, taken } from '../refusal';
import { loose } from '../schema-walk';
import { Digest, Signatures } from './keys';
import { Instant, Rotations, Trust } from './trust';

/** Version of the feed format that this code reads and writes. */
export const FEED_FORMAT = 1;
/** Where a feed's manifests lie below its address. */
export const MANIFEST_FILES = { stable: 'feed.json', preview: 'preview.json' } as const;

/** Largest manifest that is read, in bytes. */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/** Largest pack that is read, in bytes after unpacking: 10,000 actors and 10,000 claims take about 25 MB. */
export const MAX_PACK_BYTES = 64 * 1024 * 1024;
/** Most packs in a feed, patches of a pack, entries of a changelog. */
const MAX_PACKS = 500;
const MAX_PATCHES = 50;
const MAX_ENTRIES = 500;
/** Most records withdrawn at a time. */
const MAX_WITHDRAWN = 10_000;

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const Version = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, 'is no version: write major.minor.patch'),
);

/** A file of the feed, by its path below the manifest: names only, so that nothing leads out of the feed. */
const Path = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/,
    'is no path below the feed: use letters, digits, dots, hyphens and slashes',
  ),
  v.maxLength(300),
);

/** A file to download, and what it holds. */
export const FeedFile = v.object({
  /** Ends in `.gz` when it is packed. */
  path: Path,
  /** Of the file as it lies there. */
  bytes: count(MAX_PACK_BYTES),
  /** Of the content once unpacked. */
  size: count(MAX_PACK_BYTES),
  /** Of the content once unpacked. */
  sha256: Digest,
});
export type FeedFile = v.InferOutput<typeof FeedFile>;

/** The way from an earlier version; the result must have the digest of the whole. */
export const PatchEntry = v.object({ from: Version, fromSha256: Digest, file: FeedFile });
export type PatchEntry = v.InferOutput<typeof PatchEntry>;

/** What changed, in words for readers. */
export const Change = v.object({ version: Version, date: PartialDate, text: Localised });
export type Change = v.InferOutput<typeof Change>;
/** A mistake that was mended, said openly. */
export const Correction = v.object({ date: PartialDate, text: Localised, record: v.optional(Id) });
export type Correction = v.InferOutput<typeof Correction>;

export const PackEntry = v.object({
  id: Id,
  version: Version,
  /** Of the pack file. */
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The oldest version of the extension that understands the pack. */
  minAppVersion: Version,
  title: Localised,
  description: v.optional(Localised),
  languages: v.pipe(v.array(Language), v.minLength(1)),
  license: Text,
  publisher: Text,
  counts: v.object({ actors: count(MAX_RECORDS), claims: count(MAX_RECORDS), sources: count(MAX_RECORDS) }),
  whole: FeedFile,
  patches: v.pipe(v.array(PatchEntry), v.maxLength(MAX_PATCHES)),
  changelog: v.pipe(v.array(Change), v.maxLength(MAX_ENTRIES)),
  corrections: v.pipe(v.array(Correction), v.maxLength(MAX_ENTRIES)),
});
/** A pack on offer. */
export type PackEntry = v.InferOutput<typeof PackEntry>;

/** A single record that readers must no longer see, in whatever version of the pack they have. */
export const Withdrawal = v.object({
  pack: Id,
  kind: v.picklist(['actor', 'claim', 'source']),
  id: Id,
  since: Instant,
  reason: v.optional(Localised),
});
export type Withdrawal = v.InferOutput<typeof Withdrawal>;

export const Channel = v.picklist(['stable', 'preview']);
export type Channel = v.InferOutput<typeof Channel>;

// No field has a default: what the signatures cover is what was read.
export const Manifest = v.pipe(
  v.object({
    format: v.literal(FEED_FORMAT),
    feed: Id,
    /** `preview` is taken only by readers who switched previews on, and needs one approval. */
    channel: Channel,
    /** Rises with each publication of the channel; a lower one than seen is a replay. */
    serial: v.pipe(v.number(), v.integer(), v.minValue(1)),
    issued: Instant,
    /** From then on nothing is taken from this manifest: whoever withholds newer ones is noticed. */
    expires: Instant,
    title: Localised,
    publisher: Text,
    homepage: v.optional(HttpsUrl),
    trust: Trust,
    rotations: Rotations,
    packs: v.pipe(v.array(PackEntry), v.maxLength(MAX_PACKS)),
    withdrawn: v.pipe(v.array(Withdrawal), v.maxLength(MAX_WITHDRAWN)),
    signatures: Signatures,
  }),
  v.check(
    ({ packs }) => new Set(packs.map(({ id }) => id)).size === packs.length,
    'offers a pack twice: list each once',
  ),
  v.check(({ issued, expires }) => issued < expires, 'expires before it is issued'),
);
export type Manifest = v.InferOutput<typeof Manifest>;
/** A manifest before it is signed. */
export type UnsignedManifest = Omit<Manifest, 'signatures'>;

const LooseManifest = loose(Manifest);

/** The bytes of a manifest as it is published. */
export function manifestText(manifest: Manifest): string {
  return `${canonicalJson(manifest)}\n`;
}

/** Reads the bytes of a manifest; whether it may be believed is another question (`checkManifest`). */
export function readManifest(bytes: Uint8Array): Result<Manifest> {
  if (bytes.length > MAX_MANIFEST_BYTES) {
    return refused('too-large', `has ${bytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are read`);
  }
  const read = readCanonicalJson(bytes);
  if (!read.ok) return read;
  const { value } = read;
  if (typeof value !== 'object' || value === null || !('format' in value)) {
    return refused('invalid', 'is no manifest of a feed: it has no format');
  }
  if (typeof value.format === 'number' && value.format > FEED_FORMAT) {
    return refused('newer-format', `is format ${value.format}, and this version reads up to ${FEED_FORMAT}`);
  }
  const parsed = v.safeParse(LooseManifest, value, { abortEarly: true });
  if (!parsed.success) {
    const { path, message } = complaintOf(parsed.issues[0]);
    return refused('invalid', path.length === 0 ? message : `${fieldName(path)}: ${message}`);
  }
  return taken(parsed.output);
}
