/** Keeps the reader's reports of bad matches on the device, for the reader to export. */
import { browser } from 'wxt/browser';
import { MAX_REPORTS, type MatchReport, type ReportedMatch, readReports } from '../model/report';
import { siteOf } from './sites';
import { onStoredChange } from './stored';

const KEY = 'reports';

/** Reports in the order in which they were made. */
export async function listReports(): Promise<MatchReport[]> {
  return readReports((await browser.storage.local.get([KEY]))[KEY]);
}

/**
 * Keeps a report of a match on the page at an address, which is stored only when the reader wants it. It takes the
 * place of an earlier report of that match on that site.
 */
export async function addReport(
  match: ReportedMatch,
  url: string | undefined,
  withAddress: boolean,
): Promise<void> {
  const kept = await listWithout(match, url);
  // The time is the handle of a report: no two have the same.
  const at = Math.max(Date.now(), (kept.at(-1)?.at ?? 0) + 1);
  const { kind, id, form, sentence, confidence, evidence, pack } = match;
  const report: MatchReport = {
    at,
    kind,
    id,
    form,
    sentence,
    confidence,
    evidence,
    pack,
    site: siteOf(url),
    address: withAddress ? (url ?? null) : null,
  };
  await browser.storage.local.set({ [KEY]: [...kept, report].slice(-MAX_REPORTS) });
}

/** Deletes the report of a match on the site of an address. */
export async function takeBackReport(match: ReportedMatch, url: string | undefined): Promise<void> {
  await browser.storage.local.set({ [KEY]: await listWithout(match, url) });
}

/** Deletes the report made at a time. */
export async function removeReport(at: number): Promise<void> {
  await browser.storage.local.set({ [KEY]: (await listReports()).filter((report) => report.at !== at) });
}

export async function clearReports(): Promise<void> {
  await browser.storage.local.set({ [KEY]: [] });
}

/** Calls when a report was made or deleted, in whatever page; the function returned stops it. */
export const onReportsChange = (listener: () => void): (() => void) => onStoredChange(KEY, listener);

/** Reports but that of a match on the site of an address. */
async function listWithout(match: ReportedMatch, url: string | undefined): Promise<MatchReport[]> {
  const site = siteOf(url);
  return (await listReports()).filter(
    (report) =>
      report.kind !== match.kind ||
      report.id !== match.id ||
      report.form !== match.form ||
      report.sentence !== match.sentence ||
      report.site !== site,
  );
}

/** All reports as a text to give away: what is in it is what is stored, readable by people. */
export async function exportReports(): Promise<string> {
  return `${JSON.stringify({ reports: await listReports() }, null, 2)}\n`;
}
