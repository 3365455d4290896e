/** Decides whether a manifest may be believed: by whom it is signed, whether it is new, and whether it still holds. */
import { canonicalJson } from '../canonical';
import { type Result, refused, taken } from '../refusal';
import { digestOf, unsigned } from './keys';
import type { Channel, Manifest } from './manifest';
import { checkSignatures, followRotations, isSameTrust, type Trust } from './trust';

/** How far a publisher's clock may be ahead of the reader's, in milliseconds. */
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

/** What a reader remembers of a feed, and holds the next manifest against. */
export interface Pin {
  feed: string;
  trust: Trust;
  /** Of the last manifest taken from the channel: its serial, and its digest so that the same may come again. */
  last: { serial: number; digest: string } | null;
}

export interface CheckedManifest {
  manifest: Manifest;
  /** Pinned from now on. */
  trust: Trust;
  /** Keys that have signed. */
  signers: string[];
  digest: string;
}

interface Circumstances {
  /** Milliseconds since 1970. */
  now: number;
  /** The channel that was asked for. */
  channel: Channel;
}

/**
 * Checks a manifest against what is pinned; `null` is the first sight of a feed, which takes the keys that it names.
 * Nothing in it may be used when this refuses.
 */
export async function checkManifest(
  subtle: SubtleCrypto,
  manifest: Manifest,
  pin: Pin | null,
  { now, channel }: Circumstances,
): Promise<Result<CheckedManifest>> {
  if (pin !== null && manifest.feed !== pin.feed) {
    return refused('wrong-feed', `is the feed “${manifest.feed}”, not “${pin.feed}”`);
  }
  if (manifest.channel !== channel) {
    return refused('wrong-channel', `is of channel ${manifest.channel}, not ${channel}`);
  }
  let trust = manifest.trust;
  if (pin !== null) {
    const followed = await followRotations(subtle, manifest.feed, pin.trust, manifest.rotations);
    if (!followed.ok) return followed;
    if (!isSameTrust(followed.value, manifest.trust)) {
      return refused('wrong-key', 'names other keys than those pinned, without a hand-over signed by them');
    }
    trust = followed.value;
  }
  const approvals = manifest.channel === 'preview' ? 1 : trust.approvals;
  const signed = await checkSignatures(subtle, 'feed', manifest, { keys: trust.keys, approvals });
  if (!signed.ok) return signed;
  const bytes = new TextEncoder().encode(canonicalJson(unsigned(manifest)));
  const digest = await digestOf(subtle, bytes);
  const last = pin?.last ?? null;
  if (last !== null) {
    const isRepeated = manifest.serial === last.serial && digest === last.digest;
    if (manifest.serial <= last.serial && !isRepeated) {
      return refused('replayed', `has serial ${manifest.serial}; ${last.serial} was seen already`);
    }
  }
  if (Date.parse(manifest.expires) <= now) return refused('expired', `expired on ${manifest.expires}`);
  if (Date.parse(manifest.issued) > now + CLOCK_TOLERANCE) {
    return refused('from-future', `was issued on ${manifest.issued}, which is still to come`);
  }
  return taken({ manifest, trust, signers: signed.value, digest });
}
