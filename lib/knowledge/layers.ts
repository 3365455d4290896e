/** Reads the records of a generation from the shelves of its layers, of which the newest that holds an id counts. */
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Source } from '../model/source';
import type { Owned } from '../packs/merge';
import type { Generation, KnowledgeDatabase, Layer } from './database';
import {
  contentOf,
  type LinkKind,
  linkedId,
  type RecordKind,
  type ShelfKind,
  shelfOf,
  shelvesIn,
} from './shelves';

export interface RecordTypes {
  actors: Actor;
  claims: Claim;
  sources: Source;
}

/** Reads one record of a generation. */
export type RecordOf = <K extends RecordKind>(kind: K, id: string) => Promise<RecordTypes[K] | undefined>;

export interface LayerReader {
  /** One record; undefined where there is none. */
  get<K extends RecordKind>(kind: K, id: string): Promise<Owned<RecordTypes[K]> | undefined>;
  /** The records that are there, in the order of the ids asked for. */
  many<K extends RecordKind>(kind: K, ids: Iterable<string>): Promise<Owned<RecordTypes[K]>[]>;
  /** Every record of a kind, by id. */
  all<K extends RecordKind>(kind: K): Promise<Owned<RecordTypes[K]>[]>;
  /** Reads all links of a kind at once, for many questions. */
  preload(kind: LinkKind): Promise<void>;
  /** Ids of what refers to an id: claims latest first, those of an event first by number of reports; events ascending. */
  linked(kind: LinkKind, id: string): Promise<string[]>;
}

/** The records to which links of a kind lead. */
const TARGETS: Readonly<Record<LinkKind, RecordKind>> = {
  about: 'claims',
  claimants: 'claims',
  event: 'claims',
  reports: 'claims',
  participants: 'actors',
};

const nameOf = (layer: Layer, kind: ShelfKind, number: number) => `${layer.id} ${kind} ${number}`;

/** Opens the layers of a generation; a shelf is read once. */
export function readLayers(db: KnowledgeDatabase, { layers }: Pick<Generation, 'layers'>): LayerReader {
  const changed = layers.map(({ changed }) => changed && mapped(changed, (ids) => new Set(ids)));
  const read = new Map<string, Promise<unknown>>();

  function shelf(layer: Layer, kind: ShelfKind, number: number): Promise<unknown> {
    const key = nameOf(layer, kind, number);
    let content = read.get(key);
    if (content === undefined) {
      content = db.shelves.get([layer.id, kind, number]).then((row) => row && contentOf(row));
      read.set(key, content);
    }
    return content;
  }

  /** The newest layer that says something of an id; the last one speaks of all that others are silent about. */
  const layerOf = (kind: RecordKind, id: string): number =>
    changed.findIndex((ids) => ids === null || ids[kind].has(id));

  async function get<K extends RecordKind>(kind: K, id: string): Promise<Owned<RecordTypes[K]> | undefined> {
    const layer = layers[layerOf(kind, id)];
    const spread = layer?.spread[kind];
    if (layer === undefined || spread === undefined) return undefined;
    const held = (await shelf(layer, kind, shelfOf(id, spread))) as Owned<RecordTypes[K]>[] | undefined;
    return held?.find(({ record }) => record.id === id);
  }

  async function linked(kind: LinkKind, id: string): Promise<string[]> {
    const found: string[] = [];
    await Promise.all(
      layers.map(async (layer, at) => {
        const spread = layer.spread[kind];
        if (spread === undefined) return;
        const lists = (await shelf(layer, kind, shelfOf(id, spread))) as Record<string, string[]> | undefined;
        const list = lists !== undefined && Object.hasOwn(lists, id) ? (lists[id] ?? []) : [];
        found.push(...list.filter((link) => layerOf(TARGETS[kind], linkedId(link)) === at));
      }),
    );
    found.sort();
    if (TARGETS[kind] === 'claims') found.reverse();
    return found.map(linkedId);
  }

  return {
    get,
    many: async (kind, ids) => {
      const records = await Promise.all([...new Set(ids)].map((id) => get(kind, id)));
      return records.filter((record) => record !== undefined);
    },
    async preload(kind) {
      await Promise.all(
        layers.map(async (layer) => {
          for (const row of await shelvesIn(db, layer.id, kind)) {
            read.set(nameOf(layer, kind, row.number), Promise.resolve(contentOf(row)));
          }
        }),
      );
    },
    async all(kind) {
      const found: Owned<RecordTypes[typeof kind]>[] = [];
      for (const [at, layer] of layers.entries()) {
        const held = (await shelvesIn(db, layer.id, kind)).flatMap((row) => contentOf(row) as typeof found);
        found.push(...held.filter(({ record }) => layers.length === 1 || layerOf(kind, record.id) === at));
      }
      return found.sort((one, other) => (one.record.id < other.record.id ? -1 : 1));
    },
    linked,
  };
}

const mapped = <T>(
  changed: Record<RecordKind, string[]>,
  make: (ids: string[]) => T,
): Record<RecordKind, T> => ({
  actors: make(changed.actors),
  claims: make(changed.claims),
  sources: make(changed.sources),
});
