/** A small feed for tests: the sample pack in two versions, a patch between them, signed by keys made for the test. */
import type { Pack } from '../../model/pack';
import { buildPack } from '../build';
import { canonicalText } from '../canonical';
import { sampleSeeds } from '../sample-seeds';
import { digestOf, generateKeyPair, type KeyPair } from './keys';
import {
  type FeedFile,
  type Manifest,
  manifestText,
  type PackEntry,
  type UnsignedManifest,
} from './manifest';
import { pack as gzip } from './open-file';
import { makePatch, patchText } from './patch';
import { approveManifest, packEntry } from './publish';

type Bytes = Uint8Array<ArrayBuffer>;

const { subtle } = globalThis.crypto;
const encode = (text: string): Bytes => new TextEncoder().encode(text);

/** A time at which the sample feed is fresh. */
export const SAMPLE_NOW = Date.parse('2026-02-01T12:00:00Z');

/** The sample pack in a later version: one record changed, one added, one removed. */
export function samplePacks(): { first: Pack; second: Pack } {
  const built = buildPack(sampleSeeds());
  if (!built.ok) throw new Error('the sample builds');
  const first = JSON.parse(built.text) as Pack;
  const [daily] = first.sources;
  if (daily === undefined) throw new Error('the sample has a source');
  const second: Pack = {
    ...first,
    version: '1.1.0',
    sources: [...first.sources, { ...daily, id: 'weekly-2026', publisher: 'The Weekly' }],
    actors: first.actors.map((actor) =>
      actor.id === 'old-town' ? { ...actor, summary: { en: 'A town by a river.' } } : actor,
    ),
    claims: [],
  };
  return { first, second };
}

/** Puts a text into a feed's files, packed or not, and describes it. */
export async function addFile(files: Map<string, Bytes>, path: string, text: string): Promise<FeedFile> {
  const content = encode(text);
  const bytes = path.endsWith('.gz') ? await gzip(content) : content;
  files.set(path, bytes);
  return { path, bytes: bytes.length, size: content.length, sha256: await digestOf(subtle, content) };
}

export interface SampleFeed {
  pair: KeyPair;
  /** By path below the feed's address. */
  files: Map<string, Bytes>;
  manifest: Manifest;
  /** Signs the manifest with changes and puts it into the files. */
  publish(changes: Partial<UnsignedManifest>, pairs?: KeyPair[]): Promise<Manifest>;
}

/** The feed offering `packs`, each with patches from those in `earlier` that have its id. */
export async function sampleFeed(packs: readonly Pack[], earlier: readonly Pack[] = []): Promise<SampleFeed> {
  const pair = await generateKeyPair(subtle);
  const files = new Map<string, Bytes>();
  const feed: SampleFeed = {
    pair,
    files,
    manifest: {
      format: 1,
      feed: 'sample-feed',
      channel: 'stable',
      serial: 1,
      issued: '2026-02-01T00:00:00Z',
      expires: '2026-03-01T00:00:00Z',
      title: { en: 'Sample feed' },
      publisher: 'Tests',
      trust: { number: 0, keys: [pair.publicKey], approvals: 1 },
      rotations: [],
      packs: await Promise.all(packs.map((pack) => sampleEntry(files, pack, earlier))),
      withdrawn: [],
      signatures: [],
    },
    async publish(changes, pairs = [pair]) {
      let manifest: Manifest = { ...feed.manifest, ...changes, signatures: [] };
      for (const other of pairs) manifest = await approveManifest(subtle, other, manifest);
      feed.manifest = manifest;
      files.set(
        manifest.channel === 'preview' ? 'preview.json' : 'feed.json',
        encode(manifestText(manifest)),
      );
      return manifest;
    },
  };
  await feed.publish({});
  return feed;
}

/** Writes the files of a pack and gives its entry. */
export async function sampleEntry(
  files: Map<string, Bytes>,
  pack: Pack,
  earlier: readonly Pack[] = [],
): Promise<PackEntry> {
  const whole = await addFile(files, `${pack.id}-${pack.version}.json.gz`, canonicalText(pack));
  const patches = [];
  for (const before of earlier.filter(({ id }) => id === pack.id)) {
    const from = await digestOf(subtle, encode(canonicalText(before)));
    const patch = makePatch(before, pack, { from, to: whole.sha256 });
    const path = `${pack.id}-${before.version}-${pack.version}.patch.json`;
    patches.push({
      from: before.version,
      fromSha256: from,
      file: await addFile(files, path, patchText(patch)),
    });
  }
  const changelog = [{ version: pack.version, date: '2026-02-01', text: { en: `Version ${pack.version}.` } }];
  return packEntry(pack, whole, { minAppVersion: '0.1.0', patches, changelog, corrections: [] });
}
