/** Hands a feed over to other keys, by a statement that those before them sign. */
import type { KeyPair } from '../../../lib/packs/feed/keys';
import type { UnsignedManifest } from '../../../lib/packs/feed/manifest';
import { approveRotation } from '../../../lib/packs/feed/publish';
import type { Rotation } from '../../../lib/packs/feed/trust';
import { InputProblem } from '../output';
import { instant } from './feed-directory';

interface Terms {
  /** How many of the new keys must sign from now on. */
  approvals: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Why, for readers. */
  reason: string | undefined;
}

/**
 * The manifest with the hand-over in it, to be signed by the new keys.
 * @throws InputProblem when fewer of the trusted keys agree than the feed asks for
 */
export async function handOver(
  manifest: UnsignedManifest,
  old: readonly KeyPair[],
  fresh: readonly KeyPair[],
  { approvals, now, reason }: Terms,
): Promise<UnsignedManifest> {
  const signers = old.filter(({ publicKey }) => manifest.trust.keys.includes(publicKey));
  if (signers.length < manifest.trust.approvals) {
    throw new InputProblem(
      `${signers.length} of the ${manifest.trust.approvals} old keys that must agree are there: name them by --old.`,
    );
  }
  const keys = fresh.map(({ publicKey }) => publicKey).sort();
  let rotation: Rotation = {
    feed: manifest.feed,
    trust: { number: manifest.trust.number + 1, keys, approvals },
    issued: instant(now),
    ...(reason === undefined ? {} : { reason: { en: reason } }),
    signatures: [],
  };
  for (const pair of signers) rotation = await approveRotation(globalThis.crypto.subtle, pair, rotation);
  return { ...manifest, trust: rotation.trust, rotations: [...manifest.rotations, rotation] };
}
