/** View models of cards, made from one generation for an article's date and a reader's language. */
import type { Actor, Office } from '../model/actor';
import type { ActorCard, ClaimCard, OfficeRef, SourceRef } from '../model/card';
import type { Claim } from '../model/claim';
import { claimDetails, datedClaims, PAGE } from './claim-views';
import { nameIn, textIn } from './localise';
import { officeOn } from './offices';
import { bySourceDate } from './order';
import type { Reader } from './reader';
import { sourceRef } from './reader';

/** The card of an actor; `date` is the article's day, or null for today. Null when the generation has no such actor. */
export async function actorCard(reader: Reader, id: string, date: string | null): Promise<ActorCard | null> {
  const stored = await reader.actor(id);
  if (!stored) return null;
  const { record: actor, pack } = stored;
  const { language, today } = reader.reading;
  const offices = actor.offices ?? [];
  const then = officeOn(offices, date ?? today);
  const now = officeOn(offices, today);
  return {
    type: 'actor',
    id,
    kind: actor.kind,
    name: nameIn(actor, language),
    date: date ?? today,
    office: then && officeRef(then, language),
    officeNow: now === then ? null : now && officeRef(now, language),
    summary: textIn(actor.summary, language),
    claims: await datedClaims(reader, await claimsAround(reader, actor)),
    sources: await sourcesOf(reader, actor),
    pack: reader.pack(pack),
  };
}

/** The card of a claim; null when the generation has no such claim. */
export async function claimCard(reader: Reader, id: string): Promise<ClaimCard | null> {
  const stored = await reader.claim(id);
  if (!stored) return null;
  const { event, ...details } = await claimDetails(reader, stored.record);
  const { language } = reader.reading;
  return {
    type: 'claim',
    ...details,
    event: event && {
      id: event.id,
      name: nameIn(event, language).text,
      from: event.span?.from ?? null,
      to: event.span?.to ?? null,
    },
    pack: reader.pack(stored.pack),
  };
}

/** Claims about an actor, made by it, or of the event it is: of each the first ones, as a card has no more room. */
async function claimsAround(reader: Reader, actor: Actor): Promise<Claim[]> {
  const ids = await Promise.all([
    reader.claimIds('about', actor.id),
    reader.claimIds('claimants', actor.id),
    actor.kind === 'event' ? reader.claimIds('event', actor.id) : [],
  ]);
  return [...(await reader.claims(ids.flatMap((list) => list.slice(0, PAGE)))).values()];
}

/** The sources that summary and offices rest on, by date of publication. */
export async function sourcesOf(reader: Reader, actor: Actor): Promise<SourceRef[]> {
  const ids = [...actor.sources, ...(actor.offices ?? []).flatMap((office) => office.sources ?? [])];
  const sources = await reader.sources(ids);
  return [...sources.values()].sort(bySourceDate).map(sourceRef);
}

export function officeRef(office: Office, language: string): OfficeRef {
  return { title: textIn(office.title, language), from: office.from, to: office.to };
}
