/** Keeps what was loaded from the active generation, and loads anew once another generation is active. */
import type { ClaimChanges, CompiledKnowledge, Detector } from '../detect/contract';
import type { Generation, KnowledgeDatabase } from './database';
import { activeGeneration } from './database';

export interface Loaded<T> {
  generation: number;
  value: T;
}

/** Answers with the value of the active generation; null while there is none. */
export type Loader<T> = () => Promise<Loaded<T> | null>;

/** The detector, loaded from stored bytes on first need. */
export function detectorLoader(
  db: KnowledgeDatabase,
  load: (compiled: CompiledKnowledge, changes: ClaimChanges[]) => Detector | Promise<Detector>,
): Loader<Detector> {
  return perGeneration(db, async ({ compiled }) => {
    const rows = await db.compiled.bulkGet(compiled);
    const knowledge = rows.at(-1)?.knowledge;
    const changes = rows.slice(0, -1).map((row) => row?.changes);
    if (knowledge === undefined || changes.includes(undefined)) return undefined;
    return load(knowledge, changes.filter((each) => each !== undefined).reverse());
  });
}

/** Loads once per generation, also when asked again while loading; a failed load is tried again. */
export function perGeneration<T>(
  db: KnowledgeDatabase,
  load: (generation: Generation) => Promise<T | undefined>,
): Loader<T> {
  let current: { generation: number; value: Promise<T | undefined> } | undefined;
  return async () => {
    const active = await activeGeneration(db);
    if (!active) return null;
    if (current?.generation !== active.id) {
      const loading = { generation: active.id, value: load(active) };
      current = loading;
      loading.value.catch(() => {
        if (current === loading) current = undefined;
      });
    }
    const value = await current.value;
    return value === undefined ? null : { generation: active.id, value };
  };
}
