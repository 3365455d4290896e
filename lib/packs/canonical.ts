/** Canonical form of a pack: one text for one meaning, so that the same knowledge always gives the same bytes. */
import type { Pack } from '../model/pack';

/**
 * Sorted keys, strings and keys in NFC, fields without value left out. What is canonical already, as nearly all of an
 * installed pack is, comes back as it is: a patch of a few records then copies no more than those.
 */
function canonicalValue(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const canonical = items.map(canonicalValue);
    return canonical.every((item, index) => item === items[index]) ? items : canonical;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = [];
  let isCanonical = true;
  let before = '';
  for (const [key, child] of Object.entries(value)) {
    const entry: [string, unknown] = [key.normalize('NFC'), canonicalValue(child)];
    isCanonical &&= child !== undefined && entry[0] === key && entry[1] === child && before <= key;
    before = key;
    if (child !== undefined) entries.push(entry);
  }
  if (isCanonical) return value;
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
