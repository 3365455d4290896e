/** Brings databases of earlier versions to the present one: nothing that was installed is lost on the way. */
import type { Transaction } from 'dexie';
import type { MergedPacks, Owned } from '../packs/merge';
import type { Generation, InstalledPack } from './database';
import { digestShelves } from './digests';
import { RECORD_KINDS, type RecordKind, shelve } from './shelves';

/** A generation as version 3 wrote it. */
type Generation3 = Omit<Generation, 'compiled' | 'indexes' | 'renames'>;
/** A generation as versions 1 and 2 wrote it. */
interface EarlierGeneration extends Omit<Generation3, 'records' | 'layers'> {
  rows: Record<RecordKind, number>;
}

/** Marks a generation of version 1 as compiled by nobody: the next start installs the bundled pack over it. */
export function fromVersion1(row: EarlierGeneration): void {
  row.compiler = '';
  row.withdrawn = [];
  row.rows = { actors: 0, claims: 0, sources: 0 };
  if (row.state === 'previous') row.state = 'retired';
  for (const pack of row.packs) {
    row.rows.actors += pack.actors;
    row.rows.claims += pack.claims;
    row.rows.sources += pack.sources;
    const added = { size: 0, enabled: true, since: 0, changelog: [], corrections: [], problem: null };
    Object.assign(pack, { ...added, origin: { type: 'bundled' } } satisfies Partial<InstalledPack>);
  }
}

/** Puts the records of every generation, a row each in version 2, on shelves. */
export async function fromVersion2(transaction: Transaction): Promise<void> {
  const generations: EarlierGeneration[] = await transaction.table('generations').toArray();
  for (const { rows, ...generation } of generations) {
    const recordsOf = async <T>(kind: RecordKind): Promise<Owned<T>[]> =>
      (await transaction.table(kind).where('generation').equals(generation.id).toArray()).map(
        ({ pack, record }) => ({ pack, record }),
      );
    const records: MergedPacks = {
      renames: false,
      actors: await recordsOf('actors'),
      claims: await recordsOf('claims'),
      sources: await recordsOf('sources'),
    };
    const { spread, shelves } = shelve(generation.id, records);
    await transaction.table('shelves').bulkAdd([...shelves, ...digestShelves(generation.id, records)]);
    const layers = [{ id: generation.id, spread, changed: null }];
    await transaction
      .table('generations')
      .put({ ...generation, records: rows, layers } satisfies Generation3);
  }
  for (const kind of RECORD_KINDS) await transaction.table(kind).clear();
  const encoder = new TextEncoder();
  await transaction
    .table('searchIndexes')
    .toCollection()
    .modify((row: { index: unknown }) => {
      row.index = encoder.encode(String(row.index));
    });
}

/** A generation of version 3 is whole in itself; whether its packs clashed is not known. */
export function fromVersion3(row: Generation): void {
  row.compiled = [row.id];
  row.indexes = [row.id];
  row.renames = true;
}
