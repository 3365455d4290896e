/** Looks whether the active generation is whole: every record, its compiled bytes and index, and the files of its packs. */
import { activeGeneration, type KnowledgeDatabase } from './database';
import { readLayers } from './layers';
import { loadPackFile } from './pack-files';
import type { RecordKind } from './shelves';

export interface IntegrityReport {
  /** Ids of packs whose file is missing or damaged. */
  damagedPacks: string[];
  /** Records, compiled bytes or index are not those that were installed. */
  isIncomplete: boolean;
}

/** Reads everything once; null when nothing is installed. */
export async function checkIntegrity(db: KnowledgeDatabase): Promise<IntegrityReport | null> {
  const active = await activeGeneration(db);
  if (!active) return null;
  const damagedPacks: string[] = [];
  for (const { digest, info } of active.packs) {
    if (!(await loadPackFile(db, digest)).ok) damagedPacks.push(info.id);
  }
  const layers = readLayers(db, active);
  const count = async (kind: RecordKind) => (await layers.all(kind)).length;
  const { records } = active;
  const isIncomplete =
    (await count('actors')) !== records.actors ||
    (await count('claims')) !== records.claims ||
    (await count('sources')) !== records.sources ||
    (await db.compiled.bulkGet(active.compiled)).includes(undefined) ||
    (await db.searchIndexes.bulkGet(active.indexes)).includes(undefined);
  return { damagedPacks, isIncomplete };
}
