/** Finds the records of a pack in the bytes of its file, so that some can be read or replaced without the others. */
import type { Pack } from '../model/pack';

/** In the order in which they stand in a pack's canonical text. */
export const RECORD_LISTS = ['actors', 'claims', 'sources'] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/** Where the records of one list stand in the file: the bytes from `starts[i]` to before `ends[i]` are record i. */
export interface RecordPlaces {
  ids: string[];
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
}

/** The places of all records of a pack file, and which actors are events. */
export interface RecordMap {
  lists: Record<RecordList, RecordPlaces>;
  events: string[];
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isOpening = (byte: number | undefined): boolean => byte === 0x5b || byte === 0x7b;
const isClosing = (byte: number | undefined): boolean => byte === 0x5d || byte === 0x7d;

/** Offsets of the objects in each list of the file, as start and end by turns. The bytes must be JSON of an object. */
function offsetsOf(bytes: Uint8Array): Record<RecordList, number[]> {
  const found: Record<RecordList, number[]> = { actors: [], claims: [], sources: [] };
  let depth = 0;
  let name = '';
  let list: number[] | null = null;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      const start = i + 1;
      for (i += 1; i < bytes.length && bytes[i] !== QUOTE; i += 1) if (bytes[i] === BACKSLASH) i += 1;
      if (depth === 1) name = new TextDecoder().decode(bytes.subarray(start, i));
    } else if (isOpening(byte)) {
      depth += 1;
      if (depth === 2) {
        const known = RECORD_LISTS.find((one) => one === name);
        list = known === undefined ? null : [];
        // Of a name that comes twice, the last one counts, as for the parser.
        if (known !== undefined && list !== null) found[known] = list;
      } else if (depth === 3) list?.push(i);
    } else if (isClosing(byte)) {
      if (depth === 3) list?.push(i + 1);
      depth -= 1;
    }
  }
  return found;
}

const isAscending = (records: readonly { id: string }[]): boolean =>
  records.every(({ id }, at) => at === 0 || (records[at - 1]?.id ?? '') < id);

/** The map of a pack file, of which `pack` is what it says; null where its records are not in canonical order. */
export function mapRecords(bytes: Uint8Array, pack: Pick<Pack, RecordList>): RecordMap | null {
  const offsets = offsetsOf(bytes);
  for (const list of RECORD_LISTS) {
    if (offsets[list].length !== 2 * pack[list].length || !isAscending(pack[list])) return null;
  }
  const placesIn = (list: RecordList): RecordPlaces => {
    const ids = pack[list].map(({ id }) => id);
    return {
      ids,
      starts: Uint32Array.from(ids, (_, i) => offsets[list][2 * i] ?? 0),
      ends: Uint32Array.from(ids, (_, i) => offsets[list][2 * i + 1] ?? 0),
    };
  };
  return {
    lists: { actors: placesIn('actors'), claims: placesIn('claims'), sources: placesIn('sources') },
    events: pack.actors.flatMap(({ id, kind }) => (kind === 'event' ? [id] : [])),
  };
}

/** The record with an id, read from the file; undefined where there is none. */
export function recordIn(bytes: Uint8Array, { ids, starts, ends }: RecordPlaces, id: string): unknown {
  const at = placeOf(ids, id);
  return at < 0 ? undefined : JSON.parse(new TextDecoder().decode(bytes.subarray(starts[at], ends[at])));
}

/** Where an id stands in an ascending list; -1 where it does not. */
export function placeOf(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = ids[middle] ?? '';
    if (there === id) return middle;
    if (there < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
