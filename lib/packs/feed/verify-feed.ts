/** Checks a whole feed as its readers would: manifest, every pack, every patch. */
import type { Pack } from '../../model/pack';
import { readJson } from '../json-bytes';
import { parsePack } from '../parse-pack';
import { type Result, refused, taken } from '../refusal';
import { checkManifest, type Pin } from './check-manifest';
import {
  type Channel,
  type FeedFile,
  MANIFEST_FILES,
  type Manifest,
  type PackEntry,
  readManifest,
} from './manifest';
import { openFeedFile } from './open-file';
import { readPatch } from './patch';

type Bytes = Uint8Array<ArrayBuffer>;

export interface FeedProblem {
  /** The pack, or empty for the manifest. */
  pack: string;
  code: string;
  message: string;
}

export type VerifiedFeed = { manifest: Manifest; signers: string[]; problems: FeedProblem[] };

/** The pack in a file's content, when it is the one that the entry describes. */
export function packOf(entry: Pick<PackEntry, 'id' | 'version'>, content: Uint8Array): Result<Pack> {
  const read = readJson(content);
  if (!read.ok) return read;
  const parsed = parsePack(read.value.value);
  if (!parsed.ok) return refused('invalid', parsed.message);
  const { pack } = parsed;
  if (pack.id !== entry.id || pack.version !== entry.version) {
    return refused('wrong-pack', `holds ${pack.id} ${pack.version}, not ${entry.id} ${entry.version}`);
  }
  return taken(pack);
}

/**
 * Verifies the feed that `read` gives files of (null where there is none). Patches whose earlier version is not in
 * the feed any more are checked for their digest only.
 */
export async function verifyFeed(
  subtle: SubtleCrypto,
  read: (path: string) => Promise<Bytes | null>,
  { channel, now, pin }: { channel: Channel; now: number; pin: Pin | null },
): Promise<Result<VerifiedFeed>> {
  const bytes = await read(MANIFEST_FILES[channel]);
  if (bytes === null) return refused('unreachable', `${MANIFEST_FILES[channel]} is not there`);
  const manifest = readManifest(bytes);
  if (!manifest.ok) return manifest;
  const checked = await checkManifest(subtle, manifest.value, pin, { channel, now });
  if (!checked.ok) return checked;
  const problems: FeedProblem[] = [];
  const open = async (pack: string, file: FeedFile): Promise<Bytes | null> => {
    const downloaded = await read(file.path);
    const opened =
      downloaded === null
        ? refused('unreachable', `${file.path} is not there`)
        : await openFeedFile(subtle, file, downloaded);
    if (opened.ok) return opened.value;
    problems.push({ pack, ...opened.refusal });
    return null;
  };
  for (const entry of manifest.value.packs) {
    const content = await open(entry.id, entry.whole);
    const after = content === null ? null : packOf(entry, content);
    if (after?.ok === false) problems.push({ pack: entry.id, ...after.refusal });
    for (const { file, fromSha256 } of entry.patches) {
      const patchBytes = await open(entry.id, file);
      const patch = patchBytes === null ? null : readPatch(patchBytes);
      if (patch === null) continue;
      if (!patch.ok) problems.push({ pack: entry.id, ...patch.refusal });
      else if (patch.value.from !== fromSha256 || patch.value.to !== entry.whole.sha256) {
        problems.push({ pack: entry.id, code: 'patch-mismatch', message: `${file.path} leads elsewhere` });
      }
    }
  }
  return taken({ manifest: manifest.value, signers: checked.value.signers, problems });
}
