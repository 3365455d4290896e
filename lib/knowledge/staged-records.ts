/** Turns records of a pack into rows with the keys that queries look up. */
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import type { StoredActor, StoredClaim, StoredSource } from './database';
import { keyOf } from './database';

export function stagedActor(generation: number, pack: string, record: Actor): StoredActor {
  const involved = new Set(record.participants);
  if (record.place !== undefined) involved.add(record.place);
  const participants = keys(generation, involved);
  return { generation, id: record.id, pack, kind: record.kind, participants, record };
}

export function stagedClaim(generation: number, pack: string, record: Claim): StoredClaim {
  return {
    generation,
    id: record.id,
    pack,
    about: keys(generation, record.about),
    claimants: keys(generation, record.claimants),
    event: record.event === null ? '' : keyOf(generation, record.event),
    sources: keys(
      generation,
      record.reports.map((report) => report.source),
    ),
    record: withoutMaintainersNotes(record),
  };
}

export function stagedSource(generation: number, pack: string, record: Source): StoredSource {
  return { generation, id: record.id, pack, record };
}

/** Example sentences serve the build; readers' storage need not hold them. */
function withoutMaintainersNotes(record: Claim): Claim {
  const { examples: _examples, nearMisses: _nearMisses, ...rest } = record;
  return rest;
}

const keys = (generation: number, ids: Iterable<string>) =>
  [...new Set(ids)].map((id) => keyOf(generation, id));
