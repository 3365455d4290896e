/**
 * Puts records on shelves: rows that hold some dozens of records each as one text, since a browser takes twenty times
 * as long for as many rows with keys of their own. An id tells its shelf, so that no directory is needed; beside the
 * records stand lists of what refers to what.
 */
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import type { MergedPacks, Owned } from '../packs/merge';
import type { KnowledgeDatabase } from './database';
import { takingPart } from './references';

export const RECORD_KINDS = ['actors', 'claims', 'sources'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
/**
 * Claims by the actor that they are about, by claimant, by event, by reporting source; events by who took part or
 * where they were.
 */
export const LINK_KINDS = ['about', 'claimants', 'event', 'reports', 'participants'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
/** What lists say of records, whole lists in their order; see `digests.ts`. */
export type DigestKind = 'eventDigests' | 'sourceDigests';
export type ShelfKind = RecordKind | LinkKind | DigestKind;

/** How many shelves each kind is spread over; absent where there is none. */
export type Spread = Partial<Record<ShelfKind, number>>;

/** A row of records or links, which a generation names through its layers. */
export interface Shelf {
  layer: number;
  kind: ShelfKind;
  number: number;
  /** UTF-8 of the JSON of `Owned` records, of an object of lists of links by id, or of a list of digests. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** Records on a shelf: some 50 kB, which is read and parsed in a millisecond and stays in the database's own pages. */
const RECORDS_PER_SHELF = 32;
const LINKS_PER_SHELF = 128;

/** What a shelf holds. */
export const contentOf = ({ bytes }: Pick<Shelf, 'bytes'>): unknown =>
  JSON.parse(new TextDecoder().decode(bytes));

/** The shelves of a kind in a layer, in order. */
export const shelvesIn = (
  { shelves }: Pick<KnowledgeDatabase, 'shelves'>,
  layer: number,
  kind: ShelfKind,
): Promise<Shelf[]> =>
  shelves
    .where('[layer+kind+number]')
    .between([layer, kind], [layer, kind, Number.MAX_SAFE_INTEGER])
    .toArray();

/** The shelf of an id (FNV-1a). */
export function shelfOf(id: string, spread: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % spread;
}

/** Example sentences serve the build; readers' storage need not hold them. */
function withoutMaintainersNotes<T extends Actor | Claim | Source>(record: T): T {
  if (!('examples' in record || 'nearMisses' in record)) return record;
  const { examples: _examples, nearMisses: _nearMisses, ...rest } = record;
  return rest as T;
}

type Links = Map<string, string[]>;

function linksOf({ actors, claims }: MergedPacks): Record<LinkKind, Links> {
  const links = Object.fromEntries(LINK_KINDS.map((kind) => [kind, new Map()])) as Record<LinkKind, Links>;
  const add = (kind: LinkKind, from: string, to: string): void => {
    const known = links[kind].get(from);
    if (known === undefined) links[kind].set(from, [to]);
    else if (known.at(-1) !== to) known.push(to);
  };
  for (const { record } of actors) {
    for (const id of takingPart(record)) add('participants', id, record.id);
  }
  for (const { record } of claims) {
    const dated = linkTo(record.id, record.when ?? '');
    for (const id of record.about) add('about', id, dated);
    for (const id of record.claimants) add('claimants', id, dated);
    const reports = String(record.reports.length).padStart(4, '0');
    if (record.event !== null)
      add('event', record.event, linkTo(record.id, `${reports} ${record.when ?? ''}`));
    for (const { source } of record.reports) add('reports', source, dated);
  }
  return links;
}

/** A link to a claim begins with what lists are ordered by, so that a list can be begun without reading all of it. */
const linkTo = (id: string, rank: string) => `${rank} ${id}`;
/** The id that a link leads to; ids hold no spaces. */
export const linkedId = (link: string) => link.slice(link.lastIndexOf(' ') + 1);

function* filled<T>(
  layer: number,
  kind: ShelfKind,
  spread: number,
  items: Iterable<readonly [string, T]>,
  write: (items: (readonly [string, T])[]) => unknown,
): Generator<Shelf> {
  const encoder = new TextEncoder();
  const shelves: (readonly [string, T])[][] = Array.from({ length: spread }, () => []);
  for (const item of items) shelves[shelfOf(item[0], spread)]?.push(item);
  for (const [number, held] of shelves.entries()) {
    if (held.length > 0) yield { layer, kind, number, bytes: encoder.encode(JSON.stringify(write(held))) };
  }
}

/** The shelves of a layer; each is made when it is asked for. */
export function shelve(layer: number, records: MergedPacks): { spread: Spread; shelves: Generator<Shelf> } {
  const links = linksOf(records);
  const spread: Spread = {};
  for (const kind of RECORD_KINDS) {
    if (records[kind].length > 0) spread[kind] = Math.ceil(records[kind].length / RECORDS_PER_SHELF);
  }
  for (const kind of LINK_KINDS) {
    if (links[kind].size > 0) spread[kind] = Math.ceil(links[kind].size / LINKS_PER_SHELF);
  }
  return { spread, shelves: all() };

  function* all(): Generator<Shelf> {
    for (const kind of RECORD_KINDS) {
      const owned: readonly Owned<Actor | Claim | Source>[] = records[kind];
      const items = owned.map((item) => [item.record.id, item] as const);
      yield* filled(layer, kind, spread[kind] ?? 0, items, (held) =>
        held.map(([, { pack, record }]) => ({ pack, record: withoutMaintainersNotes(record) })),
      );
    }
    for (const kind of LINK_KINDS) {
      yield* filled(layer, kind, spread[kind] ?? 0, links[kind], (held) => Object.fromEntries(held));
    }
  }
}
