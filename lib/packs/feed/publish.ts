/** Makes what publishers sign: manifests and hand-overs, and the entries for the packs they offer. */
import type { Pack } from '../../model/pack';
import { type KeyPair, type Signature, sign, unsigned } from './keys';
import type { FeedFile, Manifest, PackEntry, UnsignedManifest } from './manifest';
import type { Rotation } from './trust';

async function withSignature<T extends { signatures: Signature[] }>(
  subtle: SubtleCrypto,
  pair: KeyPair,
  purpose: 'feed' | 'rotation',
  signed: T,
): Promise<T> {
  const own = await sign(subtle, pair, purpose, unsigned(signed));
  const others = signed.signatures.filter(({ key }) => key !== own.key);
  const signatures = [...others, own].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { ...signed, signatures };
}

/** Adds a key's approval to a manifest; an earlier one of the same key is replaced. */
export function approveManifest(
  subtle: SubtleCrypto,
  pair: KeyPair,
  manifest: UnsignedManifest | Manifest,
): Promise<Manifest> {
  return withSignature(subtle, pair, 'feed', { signatures: [], ...manifest } as Manifest);
}

/** Adds a signature to a hand-over; those of the keys that are trusted before it count. */
export function approveRotation(
  subtle: SubtleCrypto,
  pair: KeyPair,
  rotation: Omit<Rotation, 'signatures'> | Rotation,
): Promise<Rotation> {
  return withSignature(subtle, pair, 'rotation', { signatures: [], ...rotation } as Rotation);
}

/** The entry for a pack in a manifest; `whole` describes the file with its canonical text. */
export function packEntry(
  pack: Pack,
  whole: FeedFile,
  rest: Pick<PackEntry, 'minAppVersion' | 'patches' | 'changelog' | 'corrections'>,
): PackEntry {
  const { id, version, format, title, description, languages, license, publisher } = pack;
  const counts = { actors: pack.actors.length, claims: pack.claims.length, sources: pack.sources.length };
  return { id, version, format, title, description, languages, license, publisher, counts, whole, ...rest };
}
