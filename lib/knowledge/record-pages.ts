/** View models of the pages of one record: actor, claim, event (outlets side by side), source. */
import type { Actor } from '../model/actor';
import {
  type ActorPage,
  type ClaimPage,
  type CoverageCell,
  type EventPage,
  MATRIX_ROWS,
  type Page,
  type ReportedClaim,
  type SourcePage,
} from '../model/browse';
import type { TextIn } from '../model/card';
import type { Claim } from '../model/claim';
import { officeRef, sourcesOf } from './cards';
import { claimDetails, claimsFrom, datedClaim, datedClaims, eventRef, PAGE } from './claim-views';
import { displayNames, nameIn, textIn, textInOrNull } from './localise';
import { latestFirst, officeOn } from './offices';
import { bySourceDate } from './order';
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
    reader.claimIds('about', id),
    reader.claimIds('claimants', id),
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
    claimsAbout: await claimsFrom(reader, about),
    claimsMade: await claimsFrom(reader, made),
    events: events.map((event) => eventRef(event, language)),
    sources: await sourcesOf(reader, actor),
    pack: reader.pack(stored.pack),
  };
}

export async function claimPage(reader: Reader, id: string): Promise<ClaimPage | null> {
  const stored = await reader.claim(id);
  if (!stored) return null;
  const { event, ...details } = await claimDetails(reader, stored.record);
  const digest = event && (await reader.events()).find((other) => other.id === event.id);
  const shown = digest ? eventRef(digest, reader.reading.language) : null;
  return { type: 'claim', ...details, event: shown, pack: reader.pack(stored.pack) };
}

/** `rows`: how many claims the matrix has; its columns are the sources of these. */
export async function eventPage(reader: Reader, id: string, rows = MATRIX_ROWS): Promise<EventPage | null> {
  const stored = await reader.actor(id);
  if (stored?.record.kind !== 'event') return null;
  const event = stored.record;
  const { language } = reader.reading;
  const ids = await reader.claimIds('event', id);
  const claims = [...(await reader.claims(ids.slice(0, rows))).values()];
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
    total: ids.length,
    rows: claims.map((claim) => ({
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
  const { language } = reader.reading;
  const digest = (await reader.allSources()).find((other) => other.id === id);
  const events = (await reader.events()).filter((event) => digest?.events.includes(event.id));
  return {
    type: 'source',
    source: { ...sourceRef(source), author: source.author ?? null },
    claims: await reportedBy(reader, id, 0),
    events: events.map((event) => eventRef(event, language)),
    pack: reader.pack(stored.pack),
  };
}

/** What a source reports, from a place in the list on. */
export async function reportedBy(reader: Reader, id: string, from: number): Promise<Page<ReportedClaim>> {
  const ids = await reader.claimIds('reports', id);
  const claims = await reader.claims(ids.slice(from, from + PAGE));
  const items = (await datedClaims(reader, [...claims.values()])).map((claim) => {
    const reports = claims.get(claim.id)?.reports ?? [];
    return {
      ...claim,
      certainty: reports.find((report) => report.source === id)?.certainty ?? 'reported',
      only: reports.every((report) => report.source === id),
    };
  });
  return { items, total: ids.length };
}

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
