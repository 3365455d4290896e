/** Keeps the files of installed packs, packed, named by their digest: whole, or as the patch that makes them of another. */
import type { Pack } from '../model/pack';
import { digestOf } from '../packs/feed/keys';
import { MAX_PACK_BYTES } from '../packs/feed/manifest';
import { pack, unpack } from '../packs/feed/open-file';
import { mergePatch, type PackContent } from '../packs/feed/patch';
import { readJson } from '../packs/json-bytes';
import { mapRecords, type RecordMap } from '../packs/record-map';
import { type Result, refused, taken } from '../packs/refusal';
import type { KnowledgeDatabase } from './database';

type Bytes = Uint8Array<ArrayBuffer>;

/** Patches that are kept one upon the other; the next one is stored as a whole. */
const MAX_PATCHES = 8;

/** A pack's file on its way into storage. */
export interface NewFile {
  digest: string;
  content: Bytes;
  /** The content with gzip, where it came so. */
  packed?: Bytes | undefined;
  /** The patch that made it, and the digest of what it was made of. */
  patched?: { from: string; patch: Bytes } | undefined;
  /** Where its records are, as far as that is known. */
  records: RecordMap | null;
}

/** Stores a pack's file unless it is there. */
export async function storePackFile(db: KnowledgeDatabase, file: NewFile): Promise<void> {
  const { digest, content, records, patched } = file;
  if ((await db.packFiles.where('digest').equals(digest).count()) > 0) return;
  if (records !== null) await db.recordMaps.put({ digest, ...records });
  const before = patched && (await db.packFiles.get(patched.from));
  const patches = (before?.patches ?? 0) + 1;
  if (patched && before && records !== null && patches <= MAX_PATCHES) {
    const packed = await pack(patched.patch);
    await db.packFiles.put({ digest, packed, size: content.length, from: patched.from, patches });
  } else
    await db.packFiles.put({ digest, packed: file.packed ?? (await pack(content)), size: content.length });
}

/** The text of a stored pack, when it is there and undamaged. */
export async function loadPackFile(db: KnowledgeDatabase, digest: string): Promise<Result<Bytes>> {
  const content = await unchecked(db, digest);
  if (!content.ok) return content;
  const found = await digestOf(crypto.subtle, content.value);
  return found === digest ? content : refused('wrong-hash', 'the stored file of the pack is damaged');
}

/** A stored pack with its map, to be changed into one whose digest will tell whether this one was undamaged. */
export async function loadForPatch(db: KnowledgeDatabase, digest: string): Promise<Result<PackContent>> {
  const content = await unchecked(db, digest);
  if (!content.ok) return content;
  const records = await recordMapOf(db, digest, content.value);
  return records === null
    ? refused('failed', 'the stored file of the pack is written in no ordinary way')
    : taken({ content: content.value, records });
}

/** The places of a stored pack's records; null where they cannot be told. */
async function recordMapOf(db: KnowledgeDatabase, digest: string, content: Bytes): Promise<RecordMap | null> {
  const stored = await db.recordMaps.get(digest);
  if (stored !== undefined) return stored;
  // Files of earlier versions of the database have none; they were checked when they were installed.
  const read = readJson(content);
  return read.ok ? mapRecords(content, read.value.value as Pack) : null;
}

async function unchecked(db: KnowledgeDatabase, digest: string): Promise<Result<Bytes>> {
  const row = await db.packFiles.get(digest);
  if (row === undefined) return refused('failed', 'the file of the pack is not stored any more');
  const unpacked = await unpack(row.packed, MAX_PACK_BYTES);
  if (!unpacked.ok || row.from === undefined) return unpacked;
  const before = await loadForPatch(db, row.from);
  if (!before.ok) return before;
  const after = mergePatch(before.value, unpacked.value);
  return after.ok ? taken(after.value.content) : after;
}

/** Removes the files that no generation holds, nor any file that is kept as a patch. */
export async function removeUnusedFiles(db: KnowledgeDatabase): Promise<void> {
  const used = new Set((await db.generations.toArray()).flatMap(({ packs }) => packs.map((p) => p.digest)));
  const bases = new Map<string, string>();
  await db.packFiles
    .where('patches')
    .above(0)
    .each(({ digest, from }) => {
      if (from !== undefined) bases.set(digest, from);
    });
  for (const digest of used) {
    const from = bases.get(digest);
    if (from !== undefined) used.add(from); // a set is walked to its end, what is added on the way included
  }
  for (const table of [db.packFiles, db.recordMaps]) {
    const unused = (await table.toCollection().primaryKeys()).filter((digest) => !used.has(digest));
    await table.bulkDelete(unused);
  }
}
