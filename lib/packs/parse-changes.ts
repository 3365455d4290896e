/** Checks what an update changed in a pack that was checked before, where that tells all of the whole. */
import type { Actor } from '../model/actor';
import { MAX_RECORDS, type Pack } from '../model/pack';
import type { PatchedPack } from './feed/patch';
import { readShape } from './parse-pack';
import { RECORD_LISTS, type RecordList } from './record-map';
import { checkSense, isOneWay } from './sense';

/** The changes of a pack, read and checked: what it says of itself, what was put, what is gone. */
export interface CheckedChanges {
  /** With only the records that were put. */
  pack: Pack;
  removed: Record<RecordList, string[]>;
}

/**
 * The changes that a patch made, when they can be checked by themselves: the records that were put have the right
 * shape and make sense, and nothing else can have lost its sense by them. Null where only the whole can tell, also
 * when something is wrong: the whole then says what.
 *
 * @param earlier the actor with an id as it was before, undefined where there was none
 */
export function parseChanges(
  { patch, records }: PatchedPack,
  earlier: (id: string) => unknown,
): CheckedChanges | null {
  // Others may refer to what is gone.
  if (patch.actors.removed.length > 0 || patch.sources.removed.length > 0) return null;
  if (RECORD_LISTS.some((list) => records.lists[list].ids.length > MAX_RECORDS)) return null;
  const read = readShape({
    ...patch.info,
    actors: patch.actors.put,
    claims: patch.claims.put,
    sources: patch.sources.put,
  });
  if (!read.ok) return null;
  const { pack } = read;
  if (!pack.actors.every((actor) => keepsItsPlace(actor, earlier(actor.id) as Actor | undefined)))
    return null;
  const problems = checkSense(
    { actors: placed(pack.actors), claims: placed(pack.claims), sources: placed(pack.sources) },
    {
      source: new Set(records.lists.sources.ids),
      actor: new Set(records.lists.actors.ids),
      event: new Set(records.events),
    },
  );
  if (problems.length > 0) return null;
  const { actors, claims, sources } = patch;
  return { pack, removed: { actors: actors.removed, claims: claims.removed, sources: sources.removed } };
}

const placed = <T>(records: readonly T[]) => records.map((record) => ({ record, origin: null }));

/** A known actor is of its old kind, which others may count on, and closes no circle with the others. */
function keepsItsPlace(actor: Actor, before: Actor | undefined): boolean {
  if (before === undefined) return true;
  const key = ({ type, actor: other }: { type: string; actor: string }) => `${type} ${other}`;
  const known = new Set((before.relations ?? []).map(key));
  return (
    actor.kind === before.kind &&
    (actor.relations ?? []).every((relation) => !isOneWay(relation) || known.has(key(relation)))
  );
}
