/** Decides what to download for a pack on offer: nothing, a patch, or the whole. */
import { PACK_FORMAT } from '../../model/pack';
import { type Result, refused, taken } from '../refusal';
import { compareVersions } from '../version';
import type { Channel, PackEntry, PatchEntry } from './manifest';

/** What a reader has of the pack. */
export interface InstalledVersion {
  version: string;
  /** SHA-256 of the pack's canonical text. */
  digest: string;
  /** The channel it came by; null for a pack that came by no feed. */
  channel: Channel | null;
}

export type Step = { take: 'nothing' } | { take: 'patch'; patch: PatchEntry } | { take: 'whole' };

/** A patch is taken only when it saves: below this share of the whole download. */
const WORTHWHILE = 0.7;

/**
 * The step from what is installed to what is offered. An older or equal version is refused, except on the way back
 * from a preview, which may have been ahead of what was published in the end.
 */
export function chooseStep(
  entry: PackEntry,
  installed: InstalledVersion | null,
  reader: { appVersion: string; channel: Channel },
): Result<Step> {
  if (entry.format > PACK_FORMAT) {
    return refused('newer-format', `${entry.id} is format ${entry.format}, and up to ${PACK_FORMAT} is read`);
  }
  if (compareVersions(reader.appVersion, entry.minAppVersion) < 0) {
    return refused('newer-app', `${entry.id} ${entry.version} needs Repères ${entry.minAppVersion}`);
  }
  if (installed === null) return taken({ take: 'whole' });
  if (installed.digest === entry.whole.sha256) return taken({ take: 'nothing' });
  const order = compareVersions(entry.version, installed.version);
  const isWayBack = installed.channel === 'preview' && reader.channel === 'stable';
  if (order < 0 && !isWayBack) {
    return refused('older', `${entry.id} ${entry.version} is older than the installed ${installed.version}`);
  }
  if (order === 0 && !isWayBack) {
    return refused('same-version', `${entry.id} ${entry.version} is installed with other contents`);
  }
  const patch = entry.patches.find(({ fromSha256 }) => fromSha256 === installed.digest);
  const saves = patch !== undefined && patch.file.bytes < entry.whole.bytes * WORTHWHILE;
  return taken(saves ? { take: 'patch', patch } : { take: 'whole' });
}
