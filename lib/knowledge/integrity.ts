/** Looks whether the active generation is whole: every row, its compiled bytes and index, and the files of its packs. */
import { activeGeneration, type KnowledgeDatabase } from './database';
import { loadPackFile } from './pack-files';

export interface IntegrityReport {
  /** Ids of packs whose file is missing or damaged. */
  damagedPacks: string[];
  /** Rows, compiled bytes or index are not those that were installed. */
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
  const count = (table: 'actors' | 'claims' | 'sources') =>
    db[table].where('generation').equals(active.id).count();
  const { rows } = active;
  const isIncomplete =
    (await count('actors')) !== rows.actors ||
    (await count('claims')) !== rows.claims ||
    (await count('sources')) !== rows.sources ||
    (await db.compiled.get(active.id)) === undefined ||
    (await db.searchIndexes.get(active.id)) === undefined;
  return { damagedPacks, isIncomplete };
}
