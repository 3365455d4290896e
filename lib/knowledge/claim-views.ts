/** The views of claims that cards and pages share: rows of reports, lists by date, events with their outlets. */
import type { DatedClaim, EventRef, Page } from '../model/browse';
import type { ClaimCard, NameRef, ReportRow } from '../model/card';
import type { Claim, Report } from '../model/claim';
import type { Source } from '../model/source';
import type { EventDigest } from './digests';
import { textIn, textInOrNull } from './localise';
import { descending, isConflicting, publishersOf } from './order';
import type { Reader } from './reader';
import { nameRefs, sourceRef } from './reader';

/** Claims in one order, latest first, those without a date last. */
export async function datedClaims(reader: Reader, claims: readonly Claim[]): Promise<DatedClaim[]> {
  const { language } = reader.reading;
  const sources = await reader.sources(claims.flatMap((claim) => claim.reports.map((r) => r.source)));
  return claims
    .map((claim) => datedClaim(claim, sources, language))
    .sort((a, b) => descending(a.when, b.when) || (a.id < b.id ? 1 : -1));
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

/** How lists show an event. */
export function eventRef(event: EventDigest, language: string): EventRef {
  const { id, names, from, to, claims, publishers, conflicting } = event;
  return { id, name: textIn(names, language).text, from, to, claims, publishers, conflicting };
}

/** Claims of a list that are shown at first, and more at a time. */
export const PAGE = 30;

/** A part of a list of claims, from a place on. */
export async function claimsFrom(
  reader: Reader,
  ids: readonly string[],
  from = 0,
): Promise<Page<DatedClaim>> {
  const claims = await reader.claims(ids.slice(from, from + PAGE));
  return { items: await datedClaims(reader, [...claims.values()]), total: ids.length };
}
