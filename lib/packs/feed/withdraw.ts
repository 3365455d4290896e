/** Takes withdrawn records out of a pack, and whatever rests on nothing without them. */
import type { Pack } from '../../model/pack';
import type { Withdrawal } from './manifest';

type Withdrawn = Pick<Withdrawal, 'kind' | 'id'>;

/**
 * The pack without the given records. The reports of a withdrawn source go with it, and a claim or an actor that
 * then has no source left goes too. References to a withdrawn actor stay; readers pass over what is not there.
 */
export function withoutWithdrawn(pack: Pack, withdrawn: readonly Withdrawn[]): Pack {
  if (withdrawn.length === 0) return pack;
  const gone = { actor: new Set<string>(), claim: new Set<string>(), source: new Set<string>() };
  for (const { kind, id } of withdrawn) gone[kind].add(id);
  const stays = (id: string): boolean => !gone.source.has(id);
  return {
    ...pack,
    sources: pack.sources.filter(({ id }) => stays(id)),
    actors: pack.actors
      .filter(({ id, sources }) => !gone.actor.has(id) && sources.some(stays))
      .map((actor) =>
        actor.sources.every(stays) ? actor : { ...actor, sources: actor.sources.filter(stays) },
      ),
    claims: pack.claims.flatMap((claim) => {
      if (gone.claim.has(claim.id)) return [];
      const reports = claim.reports.filter(({ source }) => stays(source));
      if (reports.length === claim.reports.length) return [claim];
      const conflicts = (claim.conflicts ?? []).filter(({ sources }) => sources.every(stays));
      return reports.length === 0 ? [] : [{ ...claim, reports, conflicts }];
    }),
  };
}
