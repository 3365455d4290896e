/** What publishers have withdrawn of installed packs. */
import type { Withdrawal } from '../packs/feed/manifest';
import type { InstalledPack } from './database';

/** By the address of their feed: each speaks only for packs that came from it. */
export type Withdrawn = ReadonlyMap<string, readonly Withdrawal[]>;

/** The withdrawals that concern a pack. */
export function withdrawnOf({ info, origin }: InstalledPack, withdrawn: Withdrawn): readonly Withdrawal[] {
  const own = origin.type === 'feed' ? withdrawn.get(origin.url) : undefined;
  return (own ?? []).filter(({ pack }) => pack === info.id);
}

/** The keys of the withdrawals that concern any of the packs, sorted. */
export function withdrawalKeys(packs: readonly InstalledPack[], withdrawn: Withdrawn): string[] {
  const keys = packs.flatMap((pack) =>
    withdrawnOf(pack, withdrawn).map(({ kind, id }) => `${pack.info.id}/${kind}/${id}`),
  );
  return [...new Set(keys)].sort();
}
