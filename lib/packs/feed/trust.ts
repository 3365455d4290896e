/** Trust in a publisher: the keys that a reader has pinned, how many must agree, and how one set hands over to the next. */
import * as v from 'valibot';
import { Id, Localised } from '../../model/common';
import { type Result, refused, taken } from '../refusal';
import { isSignedBy, PublicKey, type Purpose, type Signature, Signatures, unsigned } from './keys';

/** Most keys of a publisher. */
const MAX_KEYS = 16;
/** Most hand-overs that a feed keeps; a reader who missed more subscribes again. */
const MAX_ROTATIONS = 100;

/** When something was published: UTC, to the second. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'is no time: write YYYY-MM-DDThh:mm:ssZ'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is a time that does not exist'),
);

/** Who may publish: the second approval is `approvals: 2`. */
export const Trust = v.pipe(
  v.object({
    /** 0 at first, one more with each hand-over. */
    number: v.pipe(v.number(), v.integer(), v.minValue(0)),
    keys: v.pipe(v.array(PublicKey), v.minLength(1), v.maxLength(MAX_KEYS)),
    /** How many different keys must sign what all readers get; a preview needs one. */
    approvals: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.check(({ keys }) => new Set(keys).size === keys.length, 'names a key twice: name each once'),
  v.check(({ keys, approvals }) => approvals <= keys.length, 'asks for more approvals than there are keys'),
);
export type Trust = v.InferOutput<typeof Trust>;

/** A hand-over to other keys or another number of approvals, signed by the keys that are trusted before it. */
export const Rotation = v.object({
  feed: Id,
  trust: Trust,
  issued: Instant,
  /** Why, for readers: a key was lost, an editor left. */
  reason: v.optional(Localised),
  signatures: Signatures,
});
export type Rotation = v.InferOutput<typeof Rotation>;
export const Rotations = v.pipe(v.array(Rotation), v.maxLength(MAX_ROTATIONS));

/** Refuses unless enough of the trusted keys have signed, and nobody else; one false signature refuses it all. */
export async function checkSignatures(
  subtle: SubtleCrypto,
  purpose: Purpose,
  signed: { signatures: Signature[] },
  { keys, approvals }: Pick<Trust, 'keys' | 'approvals'>,
): Promise<Result<string[]>> {
  if (signed.signatures.length === 0) return refused('unsigned', 'carries no signature');
  const stranger = signed.signatures.find(({ key }) => !keys.includes(key));
  if (stranger !== undefined) {
    return refused('wrong-key', `is signed by ${stranger.key.slice(0, 8)}…, which is not trusted`);
  }
  const value = unsigned(signed);
  for (const signature of signed.signatures) {
    if (!(await isSignedBy(subtle, signature, purpose, value))) {
      return refused(
        'bad-signature',
        `the signature of key ${signature.key.slice(0, 8)}… does not fit the content`,
      );
    }
  }
  const signers = [...new Set(signed.signatures.map(({ key }) => key))];
  if (signers.length < approvals) {
    return refused('too-few-approvals', `${signers.length} of ${approvals} approvals are there`);
  }
  return taken(signers);
}

/**
 * The trust that a reader who pinned `pinned` has after the hand-overs of a feed. Each must be signed by as many of
 * the keys before it as those had to agree; those that the reader has followed already are passed over.
 */
export async function followRotations(
  subtle: SubtleCrypto,
  feed: string,
  pinned: Trust,
  rotations: readonly Rotation[],
): Promise<Result<Trust>> {
  let trust = pinned;
  for (const rotation of rotations) {
    if (rotation.trust.number <= trust.number) continue;
    if (rotation.feed !== feed || rotation.trust.number !== trust.number + 1) {
      return refused(
        'broken-rotation',
        `hand-over ${rotation.trust.number} does not follow number ${trust.number}`,
      );
    }
    const signed = await checkSignatures(subtle, 'rotation', rotation, trust);
    if (!signed.ok) {
      return refused('broken-rotation', `hand-over ${rotation.trust.number}: ${signed.refusal.message}`);
    }
    trust = rotation.trust;
  }
  return taken(trust);
}

/** Whether two pins are the same. */
export function isSameTrust(one: Trust, other: Trust): boolean {
  return (
    one.number === other.number &&
    one.approvals === other.approvals &&
    one.keys.length === other.keys.length &&
    one.keys.every((key) => other.keys.includes(key))
  );
}
