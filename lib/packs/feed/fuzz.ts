/**
 * Damages what a feed publishes, at random but repeatably, and looks whether a reader would take it: nothing that
 * means something else may ever be accepted, and nothing may throw.
 */
import { canonicalJson, canonicalText } from '../canonical';
import { mapRecords } from '../record-map';
import { checkManifest } from './check-manifest';
import { digestOf } from './keys';
import { manifestText, readManifest } from './manifest';
import { pack as gzip, openFeedFile } from './open-file';
import { applyPatch, makePatch, patchText } from './patch';
import { SAMPLE_NOW, sampleFeed, samplePacks } from './sample-feed';
import { openPackFile, signPack } from './signed-pack';
import { packOf } from './verify-feed';

type Bytes = Uint8Array<ArrayBuffer>;
/** In [0, 1). */
type Random = () => number;

const { subtle } = globalThis.crypto;
const encode = (text: string): Bytes => new TextEncoder().encode(text);
const below = (random: Random, most: number): number => Math.floor(random() * most);

/** A small repeatable generator (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Bytes with a few of them changed, removed, repeated or put in. */
function damagedBytes(bytes: Bytes, random: Random): Bytes {
  let list = bytes.slice();
  for (let n = 1 + below(random, 3); n > 0; n -= 1) {
    const at = below(random, list.length);
    const to = at + below(random, 12);
    switch (below(random, 5)) {
      case 0:
        if (list.length > 0) list[at] = (list[at] ?? 0) ^ (1 << below(random, 8));
        break;
      case 1:
        list = new Uint8Array([...list.subarray(0, at), ...list.subarray(to)]);
        break;
      case 2:
        list = new Uint8Array([...list.subarray(0, to), ...list.subarray(at)]);
        break;
      case 3:
        list = new Uint8Array([...list.subarray(0, at), below(random, 256), ...list.subarray(at)]);
        break;
      default:
        list = list.slice(0, at);
    }
  }
  return list;
}

const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '\u0000',
  '<b>',
  [],
  {},
  [[[]]],
  'e\u0301',
  '9.9.9',
];

/** JSON with one value changed, removed or moved, in canonical form again: only a signature can tell. */
function damagedJson(bytes: Bytes, random: Random): Bytes {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  let at = value;
  for (;;) {
    if (typeof at !== 'object' || at === null) break;
    const holder = at as Record<string, unknown>;
    const keys = Object.keys(holder);
    const key = keys[below(random, keys.length)];
    if (key === undefined) break;
    const child = holder[key];
    const isLeaf = typeof child !== 'object' || child === null;
    if (isLeaf || random() < 0.15) {
      const strange = STRANGE[below(random, STRANGE.length)];
      const other = holder[keys[below(random, keys.length)] ?? key];
      const how = random();
      if (how < 0.2) delete holder[key];
      else if (how < 0.4) holder[`${key}x`] = child;
      else holder[key] = how < 0.7 ? strange : other;
      break;
    }
    at = child;
  }
  return encode(`${canonicalJson(value)}\n`);
}

const damaged = (bytes: Bytes, random: Random): Bytes =>
  random() < 0.5 ? damagedBytes(bytes, random) : damagedJson(bytes, random);

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** What can be damaged: gives whether damaged bytes were taken although they mean something else. */
interface Target {
  name: string;
  isTakenWrongly(random: Random): Promise<boolean>;
}

/** The parts of a sample feed as targets. */
export async function fuzzTargets(): Promise<Target[]> {
  const { first, second } = samplePacks();
  const feed = await sampleFeed([second], [first]);
  const manifest = encode(manifestText(feed.manifest));
  const pin = { feed: feed.manifest.feed, trust: feed.manifest.trust, last: null };
  const whole = encode(canonicalText(second));
  const packed = await gzip(whole);
  const to = await digestOf(subtle, whole);
  const from = await digestOf(subtle, encode(canonicalText(first)));
  const earlier = encode(canonicalText(first));
  const records = mapRecords(earlier, first);
  if (records === null) throw new Error('the sample is in canonical order');
  const before = { id: first.id, digest: from, content: earlier, records };
  const file = { path: 'a.json.gz', bytes: packed.length, size: whole.length, sha256: to };
  const patch = encode(patchText(makePatch(first, second, { from, to })));
  const signed = encode(await signPack(subtle, second, [feed.pair]));
  return [
    {
      name: 'manifest',
      async isTakenWrongly(random) {
        const bytes = damaged(manifest, random);
        const read = readManifest(bytes);
        if (!read.ok) return false;
        const checked = await checkManifest(subtle, read.value, pin, { now: SAMPLE_NOW, channel: 'stable' });
        return checked.ok && !isSame(bytes, manifest);
      },
    },
    {
      name: 'packed pack',
      async isTakenWrongly(random) {
        // Both the bytes as they come and those of a sender who knows the right length.
        const bytes = damagedBytes(packed, random);
        const opened = await openFeedFile(subtle, { ...file, bytes: bytes.length }, bytes);
        return opened.ok && !isSame(opened.value, whole);
      },
    },
    {
      name: 'pack',
      async isTakenWrongly(random) {
        const bytes = damaged(whole, random);
        packOf({ id: second.id, version: second.version }, bytes);
        const opened = await openFeedFile(subtle, { ...file, path: 'a.json', size: bytes.length }, bytes);
        return opened.ok && !isSame(opened.value, whole);
      },
    },
    {
      name: 'patch',
      async isTakenWrongly(random) {
        const merged = await applyPatch(subtle, before, damaged(patch, random), to);
        return merged.ok && !isSame(merged.value.content, whole);
      },
    },
    {
      name: 'signed pack file',
      async isTakenWrongly(random) {
        const opened = await openPackFile(subtle, damaged(signed, random));
        return (
          opened.ok &&
          opened.value.signers.includes(feed.pair.publicKey) &&
          !isSame(opened.value.bytes, whole)
        );
      },
    },
  ];
}
