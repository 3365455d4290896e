/** Patches: the records that changed between two versions of a pack; the merged whole is what a signature covers. */
import * as v from 'valibot';
import { Id } from '../../model/common';
import { MAX_RECORDS, type Pack } from '../../model/pack';
import { canonicalJson } from '../canonical';
import { readCanonicalJson } from '../json-bytes';
import { RECORD_LISTS, type RecordList, type RecordMap, type RecordPlaces } from '../record-map';
import { type Result, refused, taken } from '../refusal';
import { Digest, digestOf } from './keys';

type Bytes = Uint8Array<ArrayBuffer>;

const PATCH_FORMAT = 1;

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
type KindPatch = v.InferOutput<typeof KindPatch>;

const mapOf = (records: readonly { id: string }[]): Map<string, { id: string }> =>
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

/** A pack as it lies in a file, with the places of its records. */
export interface PackContent {
  content: Bytes;
  records: RecordMap;
}

/** What came of a patch: the whole, and what is different in it. Nothing of it has been looked into yet. */
export interface PatchedPack extends PackContent {
  patch: Patch;
}

const encoder = new TextEncoder();

/** Bytes that are put together of parts, with commas between records. */
function pieces() {
  const all: Uint8Array[] = [];
  let length = 0;
  const push = (part: Uint8Array): void => {
    all.push(part);
    length += part.length;
  };
  return {
    push,
    text: (text: string) => push(encoder.encode(text)),
    get length() {
      return length;
    },
    joined(): Bytes {
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const part of all) {
        bytes.set(part, at);
        at += part.length;
      }
      return bytes;
    },
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Writes a list with its changes: what stays is copied as it stands, in runs. Null when what is removed is not there. */
function writeList(
  out: ReturnType<typeof pieces>,
  content: Bytes,
  { ids, starts, ends }: RecordPlaces,
  { put, removed }: KindPatch,
): RecordPlaces | null {
  const fresh = put.toSorted(byId);
  const gone = new Set(removed);
  const after = { ids: [] as string[], starts: [] as number[], ends: [] as number[] };
  let next = 0;
  let taken = 0;
  const separate = (): void => {
    if (after.ids.length > 0) out.text(',');
  };
  const write = (record: { id: string }): void => {
    separate();
    const bytes = encoder.encode(canonicalJson(record));
    after.ids.push(record.id);
    after.starts.push(out.length);
    after.ends.push(out.length + bytes.length);
    out.push(bytes);
  };
  const copy = (from: number, to: number): void => {
    if (from === to) return;
    separate();
    const shift = out.length - (starts[from] ?? 0);
    for (let i = from; i < to; i += 1) {
      after.ids.push(ids[i] ?? '');
      after.starts.push((starts[i] ?? 0) + shift);
      after.ends.push((ends[i] ?? 0) + shift);
    }
    out.push(content.subarray(starts[from], ends[to - 1]));
  };
  let run = 0;
  ids.forEach((id, at) => {
    const before = next;
    while ((fresh[next]?.id ?? '\uffff') < id) next += 1;
    const isReplaced = fresh[next]?.id === id;
    const isGone = gone.has(id);
    if (isGone) taken += 1;
    if (next === before && !isReplaced && !isGone) return;
    copy(run, at);
    for (const record of fresh.slice(before, next)) write(record);
    run = isReplaced || isGone ? at + 1 : at;
    const replacement = fresh[next];
    if (isReplaced && replacement !== undefined) {
      write(replacement);
      next += 1;
    }
  });
  copy(run, ids.length);
  for (const record of fresh.slice(next)) write(record);
  if (taken !== gone.size) return null;
  return { ids: after.ids, starts: Uint32Array.from(after.starts), ends: Uint32Array.from(after.ends) };
}

/**
 * What the bytes of a patch make of a canonical file: no record that stays is read. The digest of the whole must still
 * be looked at.
 */
export function mergePatch({ content, records }: PackContent, patchBytes: Uint8Array): Result<PatchedPack> {
  const read = readPatch(patchBytes);
  if (!read.ok) return read;
  const patch = read.value;
  const out = pieces();
  const lists: Partial<Record<RecordList, RecordPlaces>> = {};
  const info: Record<string, unknown> = patch.info;
  const names = new Set([...Object.keys(info), ...RECORD_LISTS]);
  let before = '{';
  for (const name of [...names].sort()) {
    out.text(`${before}${JSON.stringify(name)}:`);
    before = ',';
    const list = RECORD_LISTS.find((one) => one === name);
    if (list === undefined) {
      out.text(canonicalJson(info[name]));
      continue;
    }
    out.text('[');
    const places = writeList(out, content, records.lists[list], patch[list]);
    if (places === null) return refused('patch-mismatch', `removes ${list} that are not there`);
    lists[list] = places;
    out.text(']');
  }
  out.text('}\n');
  const { actors, claims, sources } = lists;
  if (!actors || !claims || !sources) throw new Error('every list is written');
  const touched = new Set([...patch.actors.removed, ...patch.actors.put.map(({ id }) => id)]);
  const events = [
    ...records.events.filter((id) => !touched.has(id)),
    ...patch.actors.put.flatMap(({ id, kind }) => (kind === 'event' ? [id] : [])),
  ];
  return taken({ content: out.joined(), records: { lists: { actors, claims, sources }, events }, patch });
}

/**
 * Applies the bytes of a patch to a pack whose file has the digest `digest`. What comes out is refused unless it is the
 * whole that has the digest `wanted`: a patch is never trusted for itself.
 */
export async function applyPatch(
  subtle: SubtleCrypto,
  before: PackContent & { id: string; digest: string },
  patchBytes: Uint8Array,
  wanted: string,
): Promise<Result<PatchedPack>> {
  const after = mergePatch(before, patchBytes);
  if (!after.ok) return after;
  const { from, pack } = after.value.patch;
  if (from !== before.digest || pack !== before.id) {
    return refused('patch-mismatch', `applies to ${pack} ${from.slice(0, 8)}…, not to what is installed`);
  }
  const digest = await digestOf(subtle, after.value.content);
  return digest === wanted
    ? after
    : refused('wrong-hash', `the patched pack has SHA-256 ${digest.slice(0, 8)}…`);
}
