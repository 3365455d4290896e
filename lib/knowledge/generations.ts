/** Moves generations from state to state; see the drawing in `database.ts`. */
import type { Generation, KnowledgeDatabase } from './database';

/** Makes a staged generation the active one, in one transaction: readers see the old or the new, never a mixture. */
export async function switchTo(db: KnowledgeDatabase, generation: number): Promise<void> {
  await db.transaction('rw', db.generations, async () => {
    const staged = await db.generations.get(generation);
    if (staged?.state !== 'staged') throw new Error(`Generation ${generation} is not staged.`);
    await db.generations.where('state').equals('previous').modify({ state: 'retired' });
    await db.generations.where('state').equals('active').modify({ state: 'previous' });
    await db.generations.update(generation, { state: 'active' });
  });
}

/** Makes the previous generation the active one and the other way round, in one transaction. */
export async function swapBack(db: KnowledgeDatabase): Promise<void> {
  await db.transaction('rw', db.generations, async () => {
    const rows = await db.generations.toArray();
    const previous = rows.find(({ state }) => state === 'previous');
    const active = rows.find(({ state }) => state === 'active');
    if (!previous || !active) throw new Error('There is no generation to go back to.');
    await db.generations.update(active.id, { state: 'previous' });
    await db.generations.update(previous.id, { state: 'active' });
  });
}

/** Removes a generation that readers do not follow. */
export async function retire(db: KnowledgeDatabase, generation: number): Promise<void> {
  await db.generations.update(generation, { state: 'retired' });
  await remove(db, generation);
}

/** Removes every generation that is neither active nor previous: interrupted installs and retired ones. */
export async function removeLeftovers(db: KnowledgeDatabase): Promise<void> {
  const leftovers = await db.generations.where('state').anyOf('staged', 'retired').primaryKeys();
  for (const generation of leftovers) await remove(db, generation);
}

/**
 * The active generation when nothing is left to do: it was compiled by the code at hand, and no install was cut off.
 * Costs one small read, where finding it out by the installer means loading that.
 */
export async function settledGeneration(db: KnowledgeDatabase, compiler: string): Promise<number | null> {
  const rows = await db.generations.toArray();
  const active = rows.find(({ state }) => state === 'active');
  const whole = rows.every(({ state }) => state === 'active' || state === 'previous');
  return active?.compiler === compiler && whole ? active.id : null;
}

/**
 * Removes a generation with the layers, compiled knowledge and indexes that no other one names. The row goes last: as
 * long as it is there, an interrupted removal is found again.
 */
async function remove(db: KnowledgeDatabase, generation: number): Promise<void> {
  const rows = await db.generations.toArray();
  // What it wrote and never came to name bears its number.
  const unused = (namedBy: (row: Generation) => number[]): number[] => {
    const used = new Set(rows.flatMap((row) => (row.id === generation ? [] : namedBy(row))));
    const own = rows.flatMap((row) => (row.id === generation ? namedBy(row) : []));
    return [...new Set([generation, ...own])].filter((id) => !used.has(id));
  };
  for (const layer of unused(({ layers }) => layers.map(({ id }) => id))) {
    const every = db.shelves.where('[layer+kind+number]').between([layer], [layer + 1]);
    await every.delete();
  }
  await db.compiled.bulkDelete(unused(({ compiled }) => compiled));
  await db.searchIndexes.bulkDelete(unused(({ indexes }) => indexes));
  await db.generations.delete(generation);
}
