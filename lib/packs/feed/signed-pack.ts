/** A signed pack as one file, to be passed on without a feed: the pack beside the signatures over its canonical text. */
import * as v from 'valibot';
import type { Pack } from '../../model/pack';
import { canonicalJson, canonicalText } from '../canonical';
import { readCanonicalJson, readJson } from '../json-bytes';
import { type Result, refused, taken } from '../refusal';
import { isSignedBy, type KeyPair, Signatures, sign } from './keys';

const SIGNED_PACK_FORMAT = 1;
const SignedPack = v.object({
  signedPack: v.literal(SIGNED_PACK_FORMAT),
  pack: v.looseObject({}),
  signatures: v.pipe(Signatures, v.minLength(1, 'carries no signature')),
});

/** A pack file, opened. */
export interface OpenedPack {
  /** As parsed JSON, still to be checked by `parsePack`. */
  raw: unknown;
  /** The bytes that are the pack itself, without signatures. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Public keys whose signatures hold; none for an unsigned pack. */
  signers: string[];
}

/** The pack with its records in canonical order, so that signature and file cover the same. */
const inOrder = (pack: Pack): unknown => JSON.parse(canonicalText(pack));

/** The text of a signed pack. Throws when a private key cannot be read. */
export async function signPack(subtle: SubtleCrypto, pack: Pack, pairs: readonly KeyPair[]): Promise<string> {
  const value = inOrder(pack);
  const inOrderOfKeys = pairs.toSorted((a, b) => (a.publicKey < b.publicKey ? -1 : 1));
  const signatures = await Promise.all(inOrderOfKeys.map((pair) => sign(subtle, pair, 'pack', value)));
  return `${canonicalJson({ signedPack: SIGNED_PACK_FORMAT, pack: value, signatures })}\n`;
}

/** Opens a pack file, signed or not. Every signature in it must hold; whose they are is for the reader to judge. */
export async function openPackFile(
  subtle: SubtleCrypto,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<OpenedPack>> {
  const read = readJson(bytes);
  if (!read.ok) return read;
  const { value } = read.value;
  if (typeof value !== 'object' || value === null || !('signedPack' in value)) {
    return taken({ raw: value, bytes, signers: [] });
  }
  if (typeof value.signedPack === 'number' && value.signedPack > SIGNED_PACK_FORMAT) {
    return refused(
      'newer-format',
      `is format ${value.signedPack} of signed packs; ${SIGNED_PACK_FORMAT} is read`,
    );
  }
  const canonical = readCanonicalJson(bytes);
  if (!canonical.ok) return canonical;
  const parsed = v.safeParse(SignedPack, value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refused('invalid', `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  const { pack, signatures } = parsed.output;
  for (const signature of signatures) {
    if (!(await isSignedBy(subtle, signature, 'pack', pack))) {
      return refused(
        'bad-signature',
        `the signature of key ${signature.key.slice(0, 8)}… does not fit the pack`,
      );
    }
  }
  return taken({
    raw: pack,
    bytes: new TextEncoder().encode(`${canonicalJson(pack)}\n`),
    signers: [...new Set(signatures.map(({ key }) => key))],
  });
}
