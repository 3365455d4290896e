/** The records that an article is read with, those left out that rest on given sources alone. */
import { compileKnowledge, loadDetector } from '../../../lib/detect/detector';
import type { Pack } from '../../../lib/model/pack';
import type { KnownRecords } from './draft';

/** A pack's records and their detector. Throws when the pack has no source of an id under `without`. */
export function knownRecords(pack: Pack, without: readonly string[] = []): KnownRecords {
  for (const id of without)
    if (!pack.sources.some((source) => source.id === id)) throw new Error(`the pack has no source ${id}`);
  const stands = (ids: readonly string[]) => ids.length === 0 || ids.some((id) => !without.includes(id));
  const actors = pack.actors.filter((actor) => stands(actor.sources));
  const claims = pack.claims
    .map((claim) => ({ ...claim, reports: claim.reports.filter(({ source }) => stands([source])) }))
    .filter(({ reports }) => reports.length > 0);
  const sources = pack.sources.filter(({ id }) => stands([id]));
  return { sources, actors, claims, detector: loadDetector(compileKnowledge({ actors, claims })) };
}

/** Nothing known at all. */
export const NOTHING_KNOWN: KnownRecords = {
  sources: [],
  actors: [],
  claims: [],
  detector: { detect: () => [] },
};
