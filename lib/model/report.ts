/** A reader's note that a match is bad: kept on the device until the reader exports or deletes it. */
import type { Evidence } from './annotation';
import type { PackRef } from './card';

/** What the page script knows of a match that the reader reports. */
export interface ReportedMatch {
  kind: 'actor' | 'claim';
  /** Id of the actor or claim. */
  id: string;
  /** The words as they stood on the page. */
  form: string;
  sentence: string;
  /** 0 to 1. */
  confidence: number;
  evidence: readonly Evidence[];
  /** Pack and version that the record came from; null when the card never got it. */
  pack: PackRef | null;
}

/** A report as stored. */
export interface MatchReport extends ReportedMatch {
  /** When it was made, in milliseconds since 1970; tells reports apart. */
  at: number;
  /** Host of the page as `siteOf` names it. */
  site: string | null;
  /** The page's whole address, only when the reader chose to give it. */
  address: string | null;
}

/** Most reports kept; the oldest go first. */
export const MAX_REPORTS = 500;

/** Stored reports that can be believed; anything damaged is left out. */
export function readReports(stored: unknown): MatchReport[] {
  return Array.isArray(stored) ? stored.filter(isReport) : [];
}

function isReport(value: unknown): value is MatchReport {
  if (typeof value !== 'object' || value === null) return false;
  const report = value as Partial<Record<keyof MatchReport, unknown>>;
  return (
    (report.kind === 'actor' || report.kind === 'claim') &&
    [report.id, report.form, report.sentence].every((text) => typeof text === 'string') &&
    typeof report.at === 'number' &&
    Array.isArray(report.evidence)
  );
}
