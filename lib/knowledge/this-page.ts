/** Groups what a page contains by claim and actor, for the popup: claims that the page puts differently go first. */

import type { Mention, Statement } from '../model/annotation';
import type { DatedClaim, PageActor, PageClaim, PagePlace, PageStatement } from '../model/browse';
import { datedClaims } from './claim-views';
import { nameIn, textIn } from './localise';
import type { Reader } from './reader';

/** An annotation with its words, as the page lists it (`ListedAnnotation` of lib/messages). */
export interface Listed extends PagePlace {
  annotation: Mention | Statement;
}

/** Both lists in reading order of the first place, save that claims the page departs from come first. */
export async function groupPage(
  reader: Reader,
  listed: readonly Listed[],
): Promise<{ claims: PageClaim[]; actors: PageActor[] }> {
  const statements = new Map<string, PageStatement[]>();
  const mentions = new Map<string, PagePlace[]>();
  for (const { index, exact, sentence, annotation } of [...listed].sort((a, b) => a.index - b.index)) {
    const place = { index, exact, sentence };
    if (annotation.kind === 'actor') collect(mentions, annotation.actor, place);
    else {
      const { stance, hedged, differences } = annotation;
      collect(statements, annotation.claim, { ...place, stance, hedged, differences });
    }
  }
  const [claims, actors] = await Promise.all([
    claimGroups(reader, statements),
    actorGroups(reader, mentions),
  ]);
  return { claims, actors };
}

function collect<T>(groups: Map<string, T[]>, id: string, item: T): void {
  const group = groups.get(id);
  if (group) group.push(item);
  else groups.set(id, [item]);
}

/** Most claims that are listed beside what the page itself has. */
const MOST_ADDED = 12;

/** What other coverage adds: claims of the same events that are none of the page's own, latest first. */
export async function addedByCoverage(reader: Reader, own: readonly string[]): Promise<DatedClaim[]> {
  const known = await reader.claims(own);
  const events = new Set([...known.values()].flatMap(({ event }) => event ?? []));
  const around = await Promise.all([...events].map((event) => reader.claimIds('event', event)));
  // Of each event the most reported ones: what a reader should know first.
  const others = around.flatMap((ids) => ids.filter((id) => !known.has(id)).slice(0, MOST_ADDED));
  const claims = await reader.claims(others);
  return (await datedClaims(reader, [...claims.values()])).slice(0, MOST_ADDED);
}

/** A record that the generation no longer has (it was just replaced) is left out until the page is read anew. */
async function claimGroups(reader: Reader, groups: Map<string, PageStatement[]>): Promise<PageClaim[]> {
  const known = await reader.claims(groups.keys());
  const claims = [...groups].flatMap(([id, statements]): PageClaim[] => {
    const claim = known.get(id);
    if (!claim) return [];
    const departs = statements.some((statement) => statement.stance !== 'same');
    return [{ id, text: textIn(claim.text, reader.reading.language), departs, statements }];
  });
  return claims.sort((a, b) => Number(b.departs) - Number(a.departs));
}

async function actorGroups(reader: Reader, groups: Map<string, PagePlace[]>): Promise<PageActor[]> {
  const known = await reader.actors(groups.keys());
  return [...groups].flatMap(([id, mentions]) => {
    const actor = known.get(id);
    if (!actor) return [];
    return [{ id, name: nameIn(actor, reader.reading.language), kind: actor.kind, mentions }];
  });
}
