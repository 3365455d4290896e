/** View models of the pages of one record: actor, claim, event (outlets side by side), source. */
import type { Actor } from '../model/actor';
import type { ActorPage, ClaimPage, CoverageCell, EventPage, SourcePage } from '../model/browse';
import type { TextIn } from '../model/card';
import type { Claim } from '../model/claim';
import { officeRef, sourcesOf } from './cards';
import { bySourceDate, claimDetails, datedClaim, datedClaims, latestEvents } from './claim-views';
import { displayNames, nameIn, textIn, textInOrNull } from './localise';
import { latestFirst, officeOn } from './offices';
import type { Reader } from './reader';
import { nameRef, nameRefs, sourceRef } from './reader';

/** Each returns null when the generation has no such record. */
export async function actorPage(reader: Reader, id: string): Promise<ActorPage | null> {
  const stored = await reader.actor(id);
  if (!stored) return null;
  const actor = stored.record;
  const { language, today } = reader.reading;
  const relations = actor.relations ?? [];
  const [about, made, events, known] = await Promise.all([
    reader.claimsAbout(id),
    reader.claimsBy(id),
    reader.eventsWith(id),
    reader.actors(relations.map((relation) => relation.actor)),
  ]);
  const held = officeOn(actor.offices ?? [], today);
  return {
    type: 'actor',
    id,
    kind: actor.kind,
    name: nameIn(actor, language),
    otherNames: otherNames(actor, language),
    summary: textIn(actor.summary, language),
    offices: latestFirst(actor.offices ?? []).map((office) => ({
      ...officeRef(office, language),
      now: office === held,
    })),
    relations: relations.flatMap((relation) => {
      const other = known.get(relation.actor);
      const note = textInOrNull(relation.note, language);
      return other ? [{ type: relation.type, actor: nameRef(other, language), note }] : [];
    }),
    claimsAbout: await datedClaims(reader, about),
    claimsMade: await datedClaims(reader, made),
    events: await eventsOf(
      reader,
      events.map((event) => event.record),
    ),
    sources: await sourcesOf(reader, actor),
    pack: reader.pack(stored.pack),
  };
}

export async function claimPage(reader: Reader, id: string): Promise<ClaimPage | null> {
  const stored = await reader.claim(id);
  if (!stored) return null;
  const { event, ...details } = await claimDetails(reader, stored.record);
  const [eventRef = null] = event ? await eventsOf(reader, [event]) : [];
  return { type: 'claim', ...details, event: eventRef, pack: reader.pack(stored.pack) };
}

export async function eventPage(reader: Reader, id: string): Promise<EventPage | null> {
  const stored = await reader.actor(id);
  if (stored?.record.kind !== 'event') return null;
  const event = stored.record;
  const { language } = reader.reading;
  const claims = (await reader.claimsOf(id)).map((claim) => claim.record);
  const reported = await reader.sources(
    claims.flatMap((claim) => claim.reports.map((report) => report.source)),
  );
  const known = await reader.actors([...(event.participants ?? []), ...(event.place ? [event.place] : [])]);
  const columns = [...reported.values()].sort(bySourceDate);
  const place = event.place === undefined ? undefined : known.get(event.place);
  return {
    type: 'event',
    id,
    name: nameIn(event, language),
    summary: textIn(event.summary, language),
    from: event.span?.from ?? null,
    to: event.span?.to ?? null,
    place: place ? nameRef(place, language) : null,
    participants: nameRefs(event.participants ?? [], known, language),
    sources: columns.map(sourceRef),
    rows: claims.sort(mostReportedFirst).map((claim) => ({
      claim: datedClaim(claim, reported, language),
      cells: columns.map((source) => cellOf(claim, source.id, language)),
    })),
    pack: reader.pack(stored.pack),
  };
}

export async function sourcePage(reader: Reader, id: string): Promise<SourcePage | null> {
  const stored = await reader.source(id);
  if (!stored) return null;
  const source = stored.record;
  const claims = await reader.claimsIn(id);
  const events = await reader.actors(claims.flatMap((claim) => claim.record.event ?? []));
  const dated = await datedClaims(reader, claims);
  const records = new Map(claims.map((claim) => [claim.record.id, claim.record]));
  return {
    type: 'source',
    source: { ...sourceRef(source), author: source.author ?? null },
    claims: dated.map((claim) => {
      const reports = records.get(claim.id)?.reports ?? [];
      return {
        ...claim,
        certainty: reports.find((report) => report.source === id)?.certainty ?? 'reported',
        only: reports.every((report) => report.source === id),
      };
    }),
    events: await eventsOf(reader, [...events.values()]),
    pack: reader.pack(stored.pack),
  };
}

/** Events of a record of which it is said what claims they have; the list shows about as many at first. */
const DETAILED = 30;
const eventsOf = (reader: Reader, events: readonly Actor[]) => latestEvents(reader, events, DETAILED);

function cellOf(claim: Claim, source: string, language: string): CoverageCell | null {
  const report = claim.reports.find((other) => other.source === source);
  if (!report) return null;
  return {
    certainty: report.certainty,
    figures: report.figures ?? [],
    role: textInOrNull(report.role, language),
    conflicting: (claim.conflicts ?? []).some((conflict) => conflict.sources.includes(source)),
  };
}

/** Display names in other languages, each spelling once. */
function otherNames(actor: Actor, language: string): TextIn[] {
  const shown = nameIn(actor, language).text;
  const others = new Map<string, TextIn>();
  for (const [tag, text] of Object.entries(displayNames(actor))) {
    if (text !== shown && !others.has(text)) others.set(text, { text, language: tag });
  }
  return [...others.values()];
}

const mostReportedFirst = (a: Claim, b: Claim) =>
  b.reports.length - a.reports.length ||
  (a.when ?? '').localeCompare(b.when ?? '') ||
  a.id.localeCompare(b.id);
