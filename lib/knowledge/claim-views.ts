/** The views of claims that cards and pages share: rows of reports, lists by date, events with their outlets. */
import type { Actor } from '../model/actor';
import type { DatedClaim, EventRef } from '../model/browse';
import type { ClaimCard, NameRef, ReportRow } from '../model/card';
import type { Claim, Report } from '../model/claim';
import type { Source } from '../model/source';
import type { Owned } from '../packs/merge';
import { nameIn, textIn, textInOrNull } from './localise';
import type { Reader } from './reader';
import { nameRefs, publishedFrom, sourceRef } from './reader';

/** Claims in one order, latest first, those without a date last. */
export async function datedClaims(reader: Reader, stored: readonly Owned<Claim>[]): Promise<DatedClaim[]> {
  const { language } = reader.reading;
  const sources = await reader.sources(stored.flatMap((row) => row.record.reports.map((r) => r.source)));
  return stored
    .map(({ record }) => datedClaim(record, sources, language))
    .sort((a, b) => descending(a.when, b.when) || a.id.localeCompare(b.id));
}

export function datedClaim(claim: Claim, sources: ReadonlyMap<string, Source>, language: string): DatedClaim {
  return {
    id: claim.id,
    text: textIn(claim.text, language),
    reports: claim.reports.length,
    conflicting: isConflicting(claim),
    when: claim.when,
    publishers: publishersOf([claim], sources),
  };
}

/** Who claims it, what about, how each source reports it, and where they disagree. */
export async function claimDetails(reader: Reader, claim: Claim) {
  const { language } = reader.reading;
  const known = await reader.actors([
    ...claim.claimants,
    ...claim.about,
    ...(claim.event ? [claim.event] : []),
  ]);
  const sources = await reader.sources(claim.reports.map((report) => report.source));
  const event = claim.event === null ? undefined : known.get(claim.event);
  const named = (ids: readonly string[]): NameRef[] => nameRefs(ids, known, language);
  return {
    id: claim.id,
    text: textIn(claim.text, language),
    claimants: named(claim.claimants),
    about: named(claim.about),
    when: claim.when,
    reports: claim.reports.flatMap((report) => reportRow(report, sources, language)),
    conflicts: (claim.conflicts ?? []).map((conflict): ClaimCard['conflicts'][number] => ({
      aspect: conflict.aspect,
      note: textIn(conflict.note, language),
      sources: conflict.sources,
    })),
    event: event ?? null,
  };
}

function reportRow(report: Report, sources: ReadonlyMap<string, Source>, language: string): ReportRow[] {
  const source = sources.get(report.source);
  if (!source) return []; // a pack whose reports name unknown sources does not validate
  return [
    {
      source: sourceRef(source),
      certainty: report.certainty,
      attribution: textInOrNull(report.attribution, language),
      figures: report.figures ?? [],
      role: textInOrNull(report.role, language),
      date: report.date ?? null,
      paragraph: report.paragraph,
      note: textInOrNull(report.note, language),
    },
  ];
}

/** Events with what the given claims say of them, in order of time. */
export function eventRefs(
  events: readonly (Owned<Actor> | Actor)[],
  claims: readonly Owned<Claim>[],
  sources: ReadonlyMap<string, Source>,
  language: string,
): EventRef[] {
  const byEvent = new Map<string, Claim[]>();
  for (const { record } of claims) {
    if (record.event === null) continue;
    const others = byEvent.get(record.event);
    if (others) others.push(record);
    else byEvent.set(record.event, [record]);
  }
  return events
    .map((row) => ('record' in row ? row.record : row))
    .map((event): EventRef => {
      const own = byEvent.get(event.id) ?? [];
      return {
        id: event.id,
        name: nameIn(event, language).text,
        from: event.span?.from ?? null,
        to: event.span?.to ?? null,
        claims: own.length,
        publishers: publishersOf(own, sources),
        conflicting: own.some(isConflicting),
      };
    })
    .sort((a, b) => descending(a.from, b.from) || a.name.localeCompare(b.name));
}

/** Events, latest first, with what is said of so many of them: reading all claims of many events takes too long. */
export async function latestEvents(
  reader: Reader,
  events: readonly Actor[],
  detailed: number,
): Promise<EventRef[]> {
  const sorted = [...events].sort((a, b) => descending(a.span?.from, b.span?.from));
  const shown = sorted.slice(0, detailed);
  const claims = (await Promise.all(shown.map((event) => reader.claimsOf(event.id)))).flat();
  const sources = await reader.sources(
    claims.flatMap(({ record }) => record.reports.map((report) => report.source)),
  );
  const { language } = reader.reading;
  return [
    ...eventRefs(shown, claims, sources, language),
    ...eventRefs(sorted.slice(detailed), [], sources, language),
  ];
}

/** Partial dates compare as they are written; what has none comes last. */
function descending(a: string | null | undefined, b: string | null | undefined): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
}

/** Publishers that report any of the claims, by date of publication. */
function publishersOf(claims: readonly Claim[], sources: ReadonlyMap<string, Source>): string[] {
  const reporting = new Set(claims.flatMap((claim) => claim.reports.map((report) => report.source)));
  const known = [...reporting].flatMap((id) => sources.get(id) ?? []);
  return [...new Set(known.sort(bySourceDate).map((source) => source.publisher))];
}

export const bySourceDate = (a: Source, b: Source) => publishedFrom(a).localeCompare(publishedFrom(b));
export const isConflicting = (claim: Claim) => (claim.conflicts?.length ?? 0) > 0;
