/** Keeps the files of installed packs, packed, named by their digest. */
import { digestOf } from '../packs/feed/keys';
import { MAX_PACK_BYTES } from '../packs/feed/manifest';
import { pack, unpack } from '../packs/feed/open-file';
import { type Result, refused } from '../packs/refusal';
import type { KnowledgeDatabase } from './database';

type Bytes = Uint8Array<ArrayBuffer>;

/** Stores a pack's text unless it is there; `packed` is the same with gzip, where that is at hand. */
export async function storePackFile(
  db: KnowledgeDatabase,
  digest: string,
  content: Bytes,
  packed?: Bytes,
): Promise<void> {
  if ((await db.packFiles.where('digest').equals(digest).count()) > 0) return;
  await db.packFiles.put({ digest, packed: packed ?? (await pack(content)), size: content.length });
}

/** The text of a stored pack, when it is there and undamaged. */
export async function loadPackFile(db: KnowledgeDatabase, digest: string): Promise<Result<Bytes>> {
  const row = await db.packFiles.get(digest);
  if (row === undefined) return refused('failed', 'the file of the pack is not stored any more');
  const content = await unpack(row.packed, MAX_PACK_BYTES);
  if (!content.ok) return content;
  const found = await digestOf(crypto.subtle, content.value);
  return found === digest ? content : refused('wrong-hash', 'the stored file of the pack is damaged');
}

/** Removes the files that no generation holds. */
export async function removeUnusedFiles(db: KnowledgeDatabase): Promise<void> {
  const used = new Set((await db.generations.toArray()).flatMap(({ packs }) => packs.map((p) => p.digest)));
  const unused = (await db.packFiles.toCollection().primaryKeys()).filter((digest) => !used.has(digest));
  await db.packFiles.bulkDelete(unused);
}
