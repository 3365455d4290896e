/** Patches: the records that changed between two versions of a pack; the merged whole is what a signature covers. */
import * as v from 'valibot';
import { Id } from '../../model/common';
import { MAX_RECORDS, type Pack } from '../../model/pack';
import { canonicalJson, canonicalText } from '../canonical';
import { readCanonicalJson } from '../json-bytes';
import { type Result, refused, taken } from '../refusal';
import { Digest, digestOf } from './keys';

const PATCH_FORMAT = 1;
const KINDS = ['sources', 'actors', 'claims'] as const;

/** Records are only moved here, never looked into: the merged pack is checked as a whole. */
const RecordLike = v.looseObject({ id: Id });
const KindPatch = v.object({
  removed: v.pipe(v.array(Id), v.maxLength(MAX_RECORDS)),
  put: v.pipe(v.array(RecordLike), v.maxLength(MAX_RECORDS)),
});

export const Patch = v.object({
  patch: v.literal(PATCH_FORMAT),
  pack: Id,
  /** Digest of the pack file it applies to, and of the one it makes. */
  from: Digest,
  to: Digest,
  /** All fields of the new pack but its records. */
  info: v.looseObject({ id: Id }),
  sources: KindPatch,
  actors: KindPatch,
  claims: KindPatch,
});
export type Patch = v.InferOutput<typeof Patch>;

type RecordMap = Map<string, { id: string }>;
const mapOf = (records: readonly { id: string }[]): RecordMap =>
  new Map(records.map((record) => [record.id, record]));

function kindPatch(before: readonly { id: string }[], after: readonly { id: string }[]) {
  const [old, fresh] = [mapOf(before), mapOf(after)];
  return {
    removed: [...old.keys()].filter((id) => !fresh.has(id)).sort(),
    put: [...fresh.values()].filter((record) => {
      const was = old.get(record.id);
      return was === undefined || canonicalJson(was) !== canonicalJson(record);
    }),
  };
}

/** The patch between two packs whose canonical texts have these digests. */
export function makePatch(before: Pack, after: Pack, digests: { from: string; to: string }): Patch {
  const { sources, actors, claims, ...info } = after;
  return {
    patch: PATCH_FORMAT,
    pack: after.id,
    ...digests,
    info,
    sources: kindPatch(before.sources, sources),
    actors: kindPatch(before.actors, actors),
    claims: kindPatch(before.claims, claims),
  };
}

/** The bytes of a patch as it is published. */
export function patchText(patch: Patch): string {
  return `${canonicalJson(patch)}\n`;
}

/** Reads the bytes of a patch. */
export function readPatch(bytes: Uint8Array): Result<Patch> {
  const read = readCanonicalJson(bytes);
  if (!read.ok) return read;
  const parsed = v.safeParse(Patch, read.value, { abortEarly: true });
  if (parsed.success) return taken(parsed.output);
  return refused('invalid', `the patch: ${v.getDotPath(parsed.issues[0]) ?? ''} ${parsed.issues[0].message}`);
}

/** The text of the pack that a patch makes of `before`, whose file has the digest `digest`. */
function merged(before: Pack, digest: string, patch: Patch): Result<string> {
  if (patch.from !== digest || patch.pack !== before.id) {
    return refused(
      'patch-mismatch',
      `applies to ${patch.pack} ${patch.from.slice(0, 8)}…, not to what is installed`,
    );
  }
  const after: Record<string, unknown> = { ...patch.info };
  for (const kind of KINDS) {
    const records = mapOf(before[kind]);
    for (const id of patch[kind].removed) {
      if (!records.delete(id)) return refused('patch-mismatch', `removes ${id}, which is not there`);
    }
    for (const record of patch[kind].put) records.set(record.id, record);
    after[kind] = [...records.values()];
  }
  return taken(canonicalText(after as unknown as Pack));
}

/**
 * Applies the bytes of a patch to a pack as parsed from its file. What comes out is refused unless it is the whole
 * that has the digest `wanted`: a patch is never trusted for itself.
 */
export async function applyPatch(
  subtle: SubtleCrypto,
  before: { pack: Pack; digest: string },
  patchBytes: Uint8Array,
  wanted: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const patch = readPatch(patchBytes);
  if (!patch.ok) return patch;
  const text = merged(before.pack, before.digest, patch.value);
  if (!text.ok) return text;
  const bytes = new TextEncoder().encode(text.value);
  const digest = await digestOf(subtle, bytes);
  return digest === wanted
    ? taken(bytes)
    : refused('wrong-hash', `the patched pack has SHA-256 ${digest.slice(0, 8)}…`);
}
