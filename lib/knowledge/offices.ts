/** Finds the office that somebody held on a day, from dates of stated precision (YYYY, YYYY-MM, YYYY-MM-DD). */
import type { Office } from '../model/actor';
import type { PartialDate } from '../model/common';

/** The later date cut to the precision of the earlier one, so that "2026" and "2026-01-20" compare as years. */
const within = (day: string, precision: PartialDate) => day.slice(0, precision.length);

const begun = (office: Office, day: string) =>
  office.from === null || within(day, office.from) >= office.from;
const notOver = (office: Office, day: string) => office.to === null || within(day, office.to) <= office.to;
/** The day lies in the very day, month or year in which the office ended. */
const ending = (office: Office, day: string) => office.to !== null && within(day, office.to) === office.to;

/**
 * The office held on `day` (YYYY-MM-DD). Of several the first listed counts, as packs list the main one first; an
 * office that ends on that day gives way to one that goes on, so that a day of handover shows the new one.
 */
export function officeOn(offices: readonly Office[], day: string): Office | null {
  const held = offices.filter((office) => begun(office, day) && notOver(office, day));
  return held.find((office) => !ending(office, day)) ?? held[0] ?? null;
}

/** Latest first, for a list over time; offices without a known start come last. */
export function latestFirst(offices: readonly Office[]): Office[] {
  return [...offices].sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
}
