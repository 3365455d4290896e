/** Makes the next version of an installed pack from what is stored of it and a patch. */
import { applyPatch } from '../packs/feed/patch';
import { type CheckedChanges, parseChanges } from '../packs/parse-changes';
import { recordIn } from '../packs/record-map';
import { type Result, taken } from '../packs/refusal';
import type { InstalledPack, KnowledgeDatabase } from './database';
import { loadForPatch } from './pack-files';
import type { PatchedFile } from './plan';

type Bytes = Uint8Array<ArrayBuffer>;

/** A pack file that came of a patch; without `changes` it must still be checked as a whole. */
export interface PatchedPack {
  content: Bytes;
  patched: PatchedFile;
  changes?: CheckedChanges;
}

/** Applies a patch to the stored file of a pack. What comes out has the digest `wanted`, or is refused. */
export async function patchedPack(
  db: KnowledgeDatabase,
  installed: Pick<InstalledPack, 'info' | 'digest'>,
  patch: Bytes,
  wanted: string,
): Promise<Result<PatchedPack>> {
  const from = installed.digest;
  const before = await loadForPatch(db, from);
  if (!before.ok) return before;
  const given = { ...before.value, id: installed.info.id, digest: from };
  const merged = await applyPatch(crypto.subtle, given, patch, wanted);
  if (!merged.ok) return merged;
  const { content, records } = merged.value;
  const patched = { from, to: wanted, before: before.value, after: { content, records }, patch };
  const { actors } = before.value.records.lists;
  const changes = parseChanges(merged.value, (id) => recordIn(before.value.content, actors, id));
  return taken({ content, patched, ...(changes && { changes }) });
}
