/** What a plan says of a pack that is to be part of the next generation. */
import type { Pack } from '../model/pack';
import type { PackContent } from '../packs/feed/patch';
import type { CheckedChanges } from '../packs/parse-changes';
import type { InstalledPack } from './database';

type Bytes = Uint8Array<ArrayBuffer>;

/** A pack file that a patch made of a stored one. */
export interface PatchedFile {
  /** Digests of the file that the patch was applied to, and of what came out. */
  from: string;
  to: string;
  before: PackContent;
  after: PackContent;
  /** The bytes of the patch. */
  patch: Bytes;
}

/** `content` is there when the pack is new, and needs no reading back. */
export interface PlannedPack {
  entry: InstalledPack;
  content?: Bytes;
  /** What the content says; absent where only its changes were read. */
  pack?: Pack;
  /** The content as it was downloaded, with gzip. */
  packed?: Bytes;
  patched?: PatchedFile;
  /** What the patch changed, where that could be checked by itself. */
  changes?: CheckedChanges;
}
