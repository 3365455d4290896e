/** In which order records are listed, and whom of the publishers a list names. */
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';

/** Partial dates, latest first, as they are written; what has none comes last. */
export function descending(a: string | null | undefined, b: string | null | undefined): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
}

/** The first day a source may have come out, for ordering. */
export function publishedFrom(source: Pick<Source, 'published'>): string {
  return 'date' in source.published ? source.published.date : source.published.from;
}

export const bySourceDate = (a: Source, b: Source) => publishedFrom(a).localeCompare(publishedFrom(b));

/** Publishers that report any of the claims, by date of publication. */
export function publishersOf(claims: readonly Claim[], sources: ReadonlyMap<string, Source>): string[] {
  const reporting = new Set(claims.flatMap((claim) => claim.reports.map((report) => report.source)));
  const known = [...reporting].flatMap((id) => sources.get(id) ?? []);
  return [...new Set(known.sort(bySourceDate).map((source) => source.publisher))];
}

export const isConflicting = (claim: Claim) => (claim.conflicts?.length ?? 0) > 0;
