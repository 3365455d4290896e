/** Canonical form of a pack: one text for one meaning, so that the same knowledge always gives the same bytes. */
import type { Pack } from '../model/pack';

/** Sorted keys, strings and keys in NFC, fields without value left out. */
function canonicalValue(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(canonicalValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([key, child]) => [key.normalize('NFC'), canonicalValue(child)] as const);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries);
}

/**
 * The canonical text of any JSON value, without a line feed: no white space, keys sorted by UTF-16 code units, numbers
 * as ECMAScript writes them (RFC 8785), strings in NFC.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonicalValue(value));
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The canonical text of a pack: canonical JSON, records sorted by id, one line feed at the end. Encode as UTF-8. */
export function canonicalText(pack: Pack): string {
  const sorted = {
    ...pack,
    sources: pack.sources.toSorted(byId),
    actors: pack.actors.toSorted(byId),
    claims: pack.claims.toSorted(byId),
  };
  return `${canonicalJson(sorted)}\n`;
}
