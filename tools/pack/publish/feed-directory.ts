/** Publishes into a directory that any web server can hand out: packs, patches, and at last the signed manifest. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PACK_FORMAT, type Pack } from '../../../lib/model/pack';
import { canonicalText } from '../../../lib/packs/canonical';
import { digestOf, type KeyPair } from '../../../lib/packs/feed/keys';
import {
  type Channel,
  type FeedFile,
  MANIFEST_FILES,
  MAX_PACK_BYTES,
  type Manifest,
  manifestText,
  type PackEntry,
  type PatchEntry,
  readManifest,
  type UnsignedManifest,
  type Withdrawal,
} from '../../../lib/packs/feed/manifest';
import { pack as gzip, unpack } from '../../../lib/packs/feed/open-file';
import { makePatch, patchText } from '../../../lib/packs/feed/patch';
import { approveManifest, packEntry } from '../../../lib/packs/feed/publish';
import { packOf } from '../../../lib/packs/feed/verify-feed';
import type { Result } from '../../../lib/packs/refusal';
import { compareVersions } from '../../../lib/packs/version';
import { InputProblem } from '../output';
import { changesForReaders } from '../reader-changes';
import { writeWhole } from '../seed-directory';

type Bytes = Uint8Array<ArrayBuffer>;

const { subtle } = globalThis.crypto;
/** Patches lead from so many earlier versions; readers who missed more take the whole. */
const MOST_PATCHES = 5;
const FIRST_VERSION = { fr: 'Première version.', en: 'First version.' };
/** A manifest that still lacks an approval waits under this name, where no reader looks. */
const pendingFile = (channel: Channel): string => `${MANIFEST_FILES[channel]}.pending`;

/** The bytes of a file below a directory; null when there is none. */
export async function fileIn(directory: string, path: string): Promise<Bytes | null> {
  try {
    return new Uint8Array(await readFile(join(directory, path)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function must<T>(what: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new InputProblem(`${what}: ${result.refusal.message} (${result.refusal.code})`);
}

async function manifestIn(directory: string, file: string): Promise<Manifest | null> {
  const bytes = await fileIn(directory, file);
  return bytes === null ? null : must(join(directory, file), readManifest(bytes));
}

/** The manifest that readers of a channel get; null before the first. */
export function publishedManifest(directory: string, channel: Channel): Promise<Manifest | null> {
  return manifestIn(directory, MANIFEST_FILES[channel]);
}

/** The manifest's bytes as readers of a channel get them; null before the first publication. */
export function publishedBytes(directory: string, channel: Channel): Promise<Bytes | null> {
  return fileIn(directory, MANIFEST_FILES[channel]);
}

/** Why a directory has no manifest yet, and what to do: an approval is missing, or nothing was published. */
export async function whyUnpublished(directory: string, channel: Channel): Promise<string> {
  const missing = `${MANIFEST_FILES[channel]} is not there`;
  const waiting = await fileIn(directory, pendingFile(channel));
  return waiting === null
    ? `${missing}: publish it by "feed", or name the directory that holds it`
    : `${missing}: a publication waits for an approval by "approve"`;
}

async function put(directory: string, path: string, text: string): Promise<FeedFile> {
  const content = new TextEncoder().encode(text);
  const bytes = await gzip(content);
  await writeWhole(join(directory, path), bytes);
  return { path, bytes: bytes.length, size: content.length, sha256: await digestOf(subtle, content) };
}

/** A version that the feed offered before, with its file. */
interface Earlier {
  pack: Pack;
  digest: string;
}

/** Versions of a pack that lie in the directory, newest first; those of previews too. */
async function versionsIn(directory: string, id: string): Promise<{ version: string; path: string }[]> {
  const names = await readdir(join(directory, 'packs')).catch((): string[] => []);
  return names
    .flatMap((name) => {
      const version = name.startsWith(`${id}-`) ? PACK_FILE.exec(name.slice(id.length + 1))?.[1] : undefined;
      return version === undefined ? [] : [{ version, path: `packs/${name}` }];
    })
    .sort((a, b) => compareVersions(b.version, a.version) || (a.path < b.path ? -1 : 1));
}

/** What follows the id in the name of a pack's file: version, and the beginning of its digest. */
const PACK_FILE = /^(\d+\.\d+\.\d+)-[0-9a-f]{8}\.json\.gz$/;

async function readVersion(
  directory: string,
  id: string,
  found: { version: string; path: string },
): Promise<Earlier> {
  const bytes = (await fileIn(directory, found.path)) ?? new Uint8Array();
  const content = must(found.path, await unpack(bytes, MAX_PACK_BYTES));
  const pack = must(found.path, packOf({ id, version: found.version }, content));
  return { pack, digest: await digestOf(subtle, content) };
}

/** Whether any version in the directory holds the record: what is withdrawn must have been published. */
export async function holdsRecord(
  directory: string,
  { pack: id, kind, id: record }: Pick<Withdrawal, 'pack' | 'kind' | 'id'>,
): Promise<boolean> {
  for (const version of await versionsIn(directory, id)) {
    const { pack } = await readVersion(directory, id, version);
    if (pack[`${kind}s`].some((one) => one.id === record)) return true;
  }
  return false;
}

/** What the publisher says of a new version. */
export interface Wording {
  /** Change in words for readers, per language; without it, what `pack diff` finds. */
  changelog: Record<string, string>;
  minAppVersion: string;
  /** YYYY-MM-DD. */
  date: string;
}

async function entryFor(
  directory: string,
  pack: Pack,
  known: PackEntry | undefined,
  wording: Wording,
): Promise<PackEntry> {
  const text = canonicalText(pack);
  const digest = await digestOf(subtle, new TextEncoder().encode(text));
  if (known !== undefined) {
    if (known.whole.sha256 === digest) return known;
    const order = compareVersions(pack.version, known.version);
    if (order <= 0) {
      const why =
        order === 0 ? 'is published with other contents' : `is older than the published ${known.version}`;
      throw new InputProblem(`${pack.id}: version ${pack.version} ${why}. Raise "version" in pack.yaml.`);
    }
  }
  const older = (await versionsIn(directory, pack.id)).filter(
    ({ version }) => compareVersions(version, pack.version) < 0,
  );
  const earlier = await Promise.all(
    older.slice(0, MOST_PATCHES).map((found) => readVersion(directory, pack.id, found)),
  );
  // Names carry the digest: a file never changes once it is published, so that caches may keep it.
  const name = `${pack.id}-${pack.version}-${digest.slice(0, 8)}`;
  const whole = await put(directory, `packs/${name}.json.gz`, text);
  const patches: PatchEntry[] = [];
  for (const { pack: before, digest: from } of earlier) {
    const patch = makePatch(before, pack, { from, to: whole.sha256 });
    const path = `patches/${name}-from-${before.version}-${from.slice(0, 8)}.json.gz`;
    patches.push({
      from: before.version,
      fromSha256: from,
      file: await put(directory, path, patchText(patch)),
    });
  }
  const [last] = earlier;
  const found = last === undefined ? FIRST_VERSION : changesForReaders(last.pack, pack);
  // What an editor wrote in one language is not mixed with what was found.
  const words = Object.keys(wording.changelog).length > 0 ? wording.changelog : found;
  const { minAppVersion, date } = wording;
  return packEntry(pack, whole, {
    minAppVersion,
    patches,
    changelog: [{ version: pack.version, date, text: words }, ...(known?.changelog ?? [])],
    corrections: known?.corrections ?? [],
  });
}

/** Seconds are the finest that a feed knows. */
export const instant = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

export interface Publication {
  channel: Channel;
  packs: readonly Pack[];
  pairs: readonly KeyPair[];
  /** Milliseconds since 1970. */
  now: number;
  /** Days for which the manifest holds. */
  days: number;
  wording: Wording;
  /** Trust of a first publication; later ones keep theirs unless a hand-over changes it. */
  first: { keys: readonly string[]; approvals: number };
  /** Changes to what the manifest says besides its packs: a hand-over, withdrawals. */
  change?: (manifest: UnsignedManifest) => Promise<UnsignedManifest> | UnsignedManifest;
}

/** What came of it: whether readers have it now, or how many approvals it waits for. */
export interface Published {
  manifest: Manifest;
  file: string;
  waitsFor: number;
}

function firstManifest({ packs: [pack], channel, first }: Publication): UnsignedManifest {
  if (pack === undefined) throw new InputProblem('a first publication needs a pack: name one by --pack');
  return {
    format: 1,
    feed: pack.id,
    channel,
    serial: 0,
    issued: '',
    expires: '',
    title: pack.title,
    publisher: pack.publisher,
    ...(pack.homepage === undefined ? {} : { homepage: pack.homepage }),
    trust: { number: 0, keys: [...first.keys].sort(), approvals: first.approvals },
    rotations: [],
    packs: [],
    withdrawn: [],
  };
}

/** The withdrawals of both lists, each once. */
function withBoth(own: readonly Withdrawal[], others: readonly Withdrawal[]): Withdrawal[] {
  const isNew = (one: Withdrawal): boolean => !own.some((known) => isSameRecord(known, one));
  return [...own, ...others.filter(isNew)];
}

/** Whether two withdrawals mean the same record. */
export function isSameRecord(a: Withdrawal, b: Withdrawal): boolean {
  return a.pack === b.pack && a.kind === b.kind && a.id === b.id;
}

/** Publishes: files first, the manifest last, so that a reader never sees a manifest whose files are missing. */
export async function publish(directory: string, publication: Publication): Promise<Published> {
  const { channel, packs, now, days, wording } = publication;
  const before = await publishedManifest(directory, channel);
  const stable = channel === 'stable' ? before : await publishedManifest(directory, 'stable');
  const base: UnsignedManifest = before ?? stable ?? firstManifest(publication);
  const entries = new Map(base.packs.map((entry) => [entry.id, entry]));
  for (const pack of packs) {
    if (pack.format !== PACK_FORMAT) throw new InputProblem(`${pack.id}: is of another format`);
    entries.set(pack.id, await entryFor(directory, pack, entries.get(pack.id), wording));
  }
  const { signatures: _old, ...fields } = base as Manifest;
  const fresh: UnsignedManifest = {
    ...fields,
    // Trust and withdrawals of a preview follow the stable channel: keys are one, and what is withdrawn is withdrawn.
    ...(stable === null
      ? {}
      : {
          trust: stable.trust,
          rotations: stable.rotations,
          withdrawn: withBoth(base.withdrawn, stable.withdrawn),
        }),
    channel,
    serial: (before?.serial ?? 0) + 1,
    issued: instant(now),
    expires: instant(now + days * 86_400_000),
    packs: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  const changed = (await publication.change?.(fresh)) ?? fresh;
  return sealed(directory, changed, publication.pairs);
}

/** Signs a manifest and puts it where it belongs: before readers, or among what waits for another approval. */
async function sealed(
  directory: string,
  manifest: UnsignedManifest | Manifest,
  pairs: readonly KeyPair[],
): Promise<Published> {
  let signed = { signatures: [], ...manifest } as Manifest;
  for (const pair of pairs) {
    if (!signed.trust.keys.includes(pair.publicKey)) {
      throw new InputProblem(
        `the key ${pair.publicKey.slice(0, 8)}… is none of this feed's: sign with one of ${signed.trust.keys.map((key) => `${key.slice(0, 8)}…`).join(', ')}`,
      );
    }
    signed = await approveManifest(subtle, pair, signed);
  }
  const needed = signed.channel === 'preview' ? 1 : signed.trust.approvals;
  const waitsFor = Math.max(0, needed - signed.signatures.length);
  // Read as a reader would before anybody else can.
  must('the manifest', readManifest(new TextEncoder().encode(manifestText(signed))));
  const pending = pendingFile(signed.channel);
  const file = waitsFor > 0 ? pending : MANIFEST_FILES[signed.channel];
  await writeWhole(join(directory, file), manifestText(signed));
  if (waitsFor === 0) await rm(join(directory, pending), { force: true });
  return { manifest: signed, file, waitsFor };
}

/**
 * Adds an approval to what waits for it.
 * @throws InputProblem when nothing waits
 */
export async function approve(directory: string, channel: Channel, pair: KeyPair): Promise<Published> {
  const waiting = await manifestIn(directory, pendingFile(channel));
  if (waiting === null) throw new InputProblem(`${directory}: nothing waits for an approval.`);
  return sealed(directory, waiting, [pair]);
}
