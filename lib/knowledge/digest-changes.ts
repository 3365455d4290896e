/** What lists say of events and sources after changes of records: told anew of those that the changes concern. */
import type { Claim } from '../model/claim';
import type { RecordChanges } from '../model/pack';
import type { Source } from '../model/source';
import { type Digests, eventDigest, sourceDigest } from './digests';
import type { LayerReader, RecordOf } from './layers';
import { isConflicting } from './order';
import type { LinkKind } from './shelves';

/** What the digests of its event and sources say of a claim. */
const toldOf = (claim: Claim | undefined): string =>
  claim === undefined
    ? ''
    : JSON.stringify([claim.event, claim.reports.map(({ source }) => source), isConflicting(claim)]);

/**
 * The digests of a generation whose records were changed from one that had the digests `before`.
 *
 * @param reader of the generation as it will be
 * @param recordOf reads one of its records
 */
export async function changedDigests(
  reader: LayerReader,
  changes: RecordChanges,
  recordOf: RecordOf,
  before: Digests,
): Promise<Digests> {
  const events = new Set(
    changes.actors.flatMap(({ id, before: was, after }) =>
      [was, after].some((actor) => actor?.kind === 'event') ? [id] : [],
    ),
  );
  const sources = new Set(changes.sources.map(({ id }) => id));
  for (const { before: was, after } of changes.claims) {
    if (toldOf(was) === toldOf(after)) continue;
    for (const claim of [was, after]) {
      if (claim === undefined) continue;
      if (claim.event !== null) events.add(claim.event);
      for (const { source } of claim.reports) sources.add(source);
    }
  }
  const claimsOf = async (kind: LinkKind, id: string): Promise<Claim[]> => {
    const claims = await Promise.all(
      (await reader.linked(kind, id)).map((claim) => recordOf('claims', claim)),
    );
    return claims.filter((claim) => claim !== undefined);
  };
  // Publishers are named by the day of their source.
  for (const { id } of changes.sources) {
    for (const { event } of await claimsOf('reports', id)) if (event !== null) events.add(event);
  }
  const eventDigests = before.eventDigests.filter(({ id }) => !events.has(id));
  for (const id of events) {
    const event = await recordOf('actors', id);
    if (event?.kind !== 'event') continue;
    const claims = await claimsOf('event', id);
    eventDigests.push(eventDigest(event, claims, await reportersOf(claims)));
  }
  const sourceDigests = before.sourceDigests.filter(({ id }) => !sources.has(id));
  for (const id of sources) {
    const source = await recordOf('sources', id);
    if (source !== undefined) sourceDigests.push(sourceDigest(source, await claimsOf('reports', id)));
  }
  return { eventDigests, sourceDigests };

  async function reportersOf(claims: readonly Claim[]): Promise<Map<string, Source>> {
    const known = new Map<string, Source>();
    for (const id of new Set(claims.flatMap(({ reports }) => reports.map(({ source }) => source)))) {
      const source = await recordOf('sources', id);
      if (source !== undefined) known.set(id, source);
    }
    return known;
  }
}
