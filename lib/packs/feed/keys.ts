/** Keys and signatures of publishers: Ed25519 (RFC 8032) through WebCrypto, which browsers and Node share. */
import * as v from 'valibot';
import { canonicalJson } from '../canonical';

const ALGORITHM = 'Ed25519';

const hex = (length: number, what: string) =>
  v.pipe(
    v.string(),
    v.regex(new RegExp(`^[0-9a-f]{${length}}$`), `is no ${what}: ${length} lower-case hex digits`),
  );

/** A public key: its 32 bytes in hexadecimal. */
export const PublicKey = hex(64, 'public key');
/** SHA-256 in hexadecimal. */
export const Digest = hex(64, 'SHA-256');

/** A signature, with the public key that it is checked by. */
export const Signature = v.strictObject({ key: PublicKey, signature: hex(128, 'signature') });
export type Signature = v.InferOutput<typeof Signature>;
/** Most signatures of one thing. */
const MAX_SIGNATURES = 32;
/** Signatures in the order of their keys. Nothing signs them, so that nothing else may stand here. */
export const Signatures = v.pipe(
  v.array(Signature),
  v.maxLength(MAX_SIGNATURES),
  v.check(
    (list) => list.every(({ key }, index) => index === 0 || (list[index - 1]?.key ?? '') < key),
    'names a key twice or out of order: sort signatures by key',
  ),
);

/** What a signature is for; it begins the signed bytes, so that one can never pass for another. */
export type Purpose = 'feed' | 'rotation' | 'pack';

const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** SHA-256 of bytes, in hexadecimal. */
export async function digestOf(subtle: SubtleCrypto, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await subtle.digest('SHA-256', bytes));
}

/**
 * The fingerprint of a public key: the first 128 bits of the SHA-256 of its bytes, in groups of four digits, as
 * readers compare it with what the publisher prints elsewhere.
 */
export async function fingerprintOf(subtle: SubtleCrypto, publicKey: string): Promise<string> {
  const digest = await digestOf(subtle, fromHex(publicKey));
  return (digest.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/** A fingerprint however it was typed: spaces, colons and case do not count. Null when it is none. */
export function readFingerprint(typed: string): string | null {
  const digits = typed.toLowerCase().replace(/[\s:-]/g, '');
  return /^[0-9a-f]{32}$/.test(digits) ? (digits.match(/.{4}/g) ?? []).join(' ') : null;
}

export interface KeyPair {
  /** As `PublicKey`. */
  publicKey: string;
  /** PKCS #8 in hexadecimal: never published. */
  privateKey: string;
}

/** Makes a key pair; the randomness is that of `subtle`. */
export async function generateKeyPair(subtle: SubtleCrypto): Promise<KeyPair> {
  const pair = (await subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    publicKey: toHex(await subtle.exportKey('raw', pair.publicKey)),
    privateKey: toHex(await subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

/** The bytes that a signature covers: a line that names format and purpose, then the canonical JSON. */
export function signedBytes(purpose: Purpose, value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`reperes ${purpose} 1\n${canonicalJson(value)}\n`);
}

/** Signs a value. Throws when the private key cannot be read. */
export async function sign(
  subtle: SubtleCrypto,
  pair: KeyPair,
  purpose: Purpose,
  value: unknown,
): Promise<Signature> {
  const key = await subtle.importKey('pkcs8', fromHex(pair.privateKey), ALGORITHM, false, ['sign']);
  const signature = await subtle.sign(ALGORITHM, key, signedBytes(purpose, value));
  return { key: pair.publicKey, signature: toHex(signature) };
}

/** Whether a signature is that of its key over the value; false also for bytes that are no key. */
export async function isSignedBy(
  subtle: SubtleCrypto,
  { key, signature }: Signature,
  purpose: Purpose,
  value: unknown,
): Promise<boolean> {
  try {
    const imported = await subtle.importKey('raw', fromHex(key), ALGORITHM, false, ['verify']);
    return await subtle.verify(ALGORITHM, imported, fromHex(signature), signedBytes(purpose, value));
  } catch {
    return false;
  }
}

/** A value without its signatures: what they cover. */
export function unsigned<T extends { signatures: unknown }>(value: T): Omit<T, 'signatures'> {
  const { signatures: _signatures, ...rest } = value;
  return rest;
}
