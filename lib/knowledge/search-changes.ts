/** The changes of a search index that follow from changes of records: their own entries, and those that tell of them. */
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { RecordChanges } from '../model/pack';
import type { LayerReader, RecordOf } from './layers';
import { actorsOf, namedIn, takingPart } from './references';
import { actorEntry, claimEntry, type IndexChanges, keyOf, namesIn, sourceEntry } from './search-index';
import type { LinkKind } from './shelves';

/** Links by which a claim counts for what it names. */
const COUNTED: readonly LinkKind[] = ['about', 'claimants', 'event', 'reports'];
const NAMING: readonly LinkKind[] = ['about', 'claimants', 'event'];

const NOBODY: ReadonlySet<string> = new Set();
const named = (claim: Claim | undefined) => (claim === undefined ? NOBODY : namedIn(claim));
const taking = (actor: Actor | undefined) => (actor === undefined ? NOBODY : new Set(takingPart(actor)));

function* onlyOnce(one: ReadonlySet<string>, other: ReadonlySet<string>): Generator<string> {
  for (const id of one) if (!other.has(id)) yield id;
  for (const id of other) if (!one.has(id)) yield id;
}

/**
 * The changes of the index, as UTF-8 of the JSON of `IndexChanges`.
 *
 * @param reader of the generation as it will be
 * @param recordOf reads one of its records
 */
export async function changedEntries(
  reader: LayerReader,
  changes: RecordChanges,
  recordOf: RecordOf,
): Promise<Uint8Array<ArrayBuffer>> {
  const touched = { actors: new Set<string>(), claims: new Set<string>(), sources: new Set<string>() };
  const removed: string[] = [];
  const claimsOf = async (id: string, kinds: readonly LinkKind[]): Promise<Set<string>> =>
    new Set((await Promise.all(kinds.map((kind) => reader.linked(kind, id)))).flat());

  for (const { id, before, after } of changes.actors) {
    touched.actors.add(id);
    for (const other of onlyOnce(taking(before), taking(after))) touched.actors.add(other);
    if (before === undefined || after === undefined || namesIn(before).join() !== namesIn(after).join()) {
      for (const claim of await claimsOf(id, NAMING)) touched.claims.add(claim);
      for (const event of await reader.linked('participants', id)) touched.actors.add(event);
    }
  }
  for (const { id, before, after } of changes.claims) {
    touched.claims.add(id);
    for (const other of onlyOnce(named(before), named(after))) {
      touched.actors.add(other);
      touched.sources.add(other);
    }
  }
  for (const { id, before, after } of changes.sources) {
    touched.sources.add(id);
    if (before?.publisher !== after?.publisher) {
      for (const claim of await reader.linked('reports', id)) touched.claims.add(claim);
    }
  }

  const entries: IndexChanges['put'] = [];
  for (const id of touched.actors) {
    const actor = await recordOf('actors', id);
    removed.push(keyOf('actor', id), keyOf('event', id));
    if (actor === undefined) continue;
    const names = await namesOf(actor.participants ?? []);
    const events = actor.kind === 'event' ? [] : await reader.linked('participants', id);
    entries.push(actorEntry(actor, (await claimsOf(id, COUNTED)).size, names, events));
  }
  for (const id of touched.claims) {
    const claim = await recordOf('claims', id);
    removed.push(keyOf('claim', id));
    if (claim === undefined) continue;
    const names = await namesOf(actorsOf(claim));
    const publishers = new Map<string, string>();
    for (const { source } of claim.reports) {
      publishers.set(source, (await recordOf('sources', source))?.publisher ?? '');
    }
    entries.push(claimEntry(claim, names, publishers));
  }
  for (const id of touched.sources) {
    const source = await recordOf('sources', id);
    if (source === undefined && !changes.sources.some((change) => change.id === id)) continue;
    removed.push(keyOf('source', id));
    if (source !== undefined) entries.push(sourceEntry(source, (await claimsOf(id, COUNTED)).size));
  }
  return new TextEncoder().encode(JSON.stringify({ removed, put: entries } satisfies IndexChanges));

  async function namesOf(ids: Iterable<string>): Promise<(of: readonly string[]) => string[]> {
    const names = new Map<string, string[]>();
    for (const id of new Set(ids)) {
      const actor = await recordOf('actors', id);
      if (actor !== undefined) names.set(id, namesIn(actor));
    }
    return (of) => of.flatMap((id) => names.get(id) ?? []);
  }
}
