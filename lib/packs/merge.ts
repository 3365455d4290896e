/**
 * Puts several packs together. They share ids where they mean the same: then the record of the earlier pack stands.
 * Where one id means two things, the later pack's record gets another id, and so do its references.
 */
import { Actor } from '../model/actor';
import { Claim } from '../model/claim';
import { Id } from '../model/common';
import type { Pack } from '../model/pack';
import { Source } from '../model/source';
import { foldText } from '../text/tokens';
import type { FieldPath } from './problem';
import { valuesOf } from './schema-walk';

/** A record with the pack that it is taken from. */
export interface Owned<T> {
  pack: string;
  record: T;
}

export interface MergedPacks {
  actors: Owned<Actor>[];
  claims: Owned<Claim>[];
  sources: Owned<Source>[];
  /** Some record has another id than in its pack. */
  renames: boolean;
}

/** New ids by old ones, for one pack. */
interface Renamed {
  actors: Map<string, string>;
  claims: Map<string, string>;
  sources: Map<string, string>;
}

const namesOf = (actor: Actor): Set<string> =>
  new Set(
    Object.values(actor.names)
      .flat()
      .map((name) => foldText(name)),
  );

function isSameActor(one: Actor, other: Actor): boolean {
  if (one.kind !== other.kind) return false;
  const [first, second] = [one.identifiers?.wikidata, other.identifiers?.wikidata];
  if (first && second) return first === second;
  const known = namesOf(one);
  return [...namesOf(other)].some((name) => known.has(name));
}

const isSameSource = (one: Source, other: Source): boolean =>
  (one.url !== null && one.url === other.url) ||
  (foldText(one.publisher) === foldText(other.publisher) && foldText(one.title) === foldText(other.title));

const isSameClaim = (one: Claim, other: Claim): boolean =>
  Object.entries(one.text).some(([language, text]) => other.text[language] === text);

function set(target: unknown, path: FieldPath, value: string): void {
  let at = target as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
}

/** The record with every id that it holds renamed; itself where none is. */
function withNewIds<T extends { id: string }>(
  schema: typeof Actor | typeof Claim | typeof Source,
  record: T,
  own: Map<string, string>,
  { actors, sources }: Renamed,
): T {
  const changes = valuesOf(schema, Id, record).flatMap(({ path, value }) => {
    const field = path.findLast((step) => typeof step === 'string');
    // The name that sibling claims share is no id of a record.
    if (typeof value !== 'string' || field === 'family') return [];
    const names =
      path.length === 1 && field === 'id' ? own : /^sources?$/.test(field ?? '') ? sources : actors;
    const renamed = names.get(value);
    return renamed === undefined ? [] : [{ path, renamed }];
  });
  if (changes.length === 0) return record;
  const copy = structuredClone(record);
  for (const { path, renamed } of changes) set(copy, path, renamed);
  return copy;
}

/** An id that nothing has, made of the record's and its pack's. */
function freeId(id: string, pack: string, isTaken: (id: string) => boolean): string {
  let free = `${id}-in-${pack}`;
  for (let n = 2; isTaken(free); n += 1) free = `${id}-in-${pack}-${n}`;
  return free;
}

/** Merges packs; the first has precedence. */
export function mergePacks(packs: readonly Pack[]): MergedPacks {
  const actors = new Map<string, Owned<Actor>>();
  const claims = new Map<string, Owned<Claim>>();
  const sources = new Map<string, Owned<Source>>();
  let renames = false;
  for (const pack of packs) {
    const renamed: Renamed = { actors: new Map(), claims: new Map(), sources: new Map() };
    const findClashes = <T extends { id: string }>(
      records: readonly T[],
      known: ReadonlyMap<string, Owned<T>>,
      isSame: (one: T, other: T) => boolean,
      into: Map<string, string>,
    ): void => {
      const own = new Set(records.map(({ id }) => id));
      for (const record of records) {
        const earlier = known.get(record.id);
        if (earlier === undefined || isSame(earlier.record, record)) continue;
        into.set(
          record.id,
          freeId(record.id, pack.id, (id) => known.has(id) || own.has(id)),
        );
      }
    };
    findClashes(pack.actors, actors, isSameActor, renamed.actors);
    findClashes(pack.claims, claims, isSameClaim, renamed.claims);
    findClashes(pack.sources, sources, isSameSource, renamed.sources);
    const isRenamed = renamed.actors.size + renamed.claims.size + renamed.sources.size > 0;
    renames ||= isRenamed;
    const add = <T extends { id: string }>(
      schema: typeof Actor | typeof Claim | typeof Source,
      records: readonly T[],
      known: Map<string, Owned<T>>,
      own: Map<string, string>,
    ): void => {
      for (const listed of records) {
        const record = isRenamed ? withNewIds(schema, listed, own, renamed) : listed;
        if (!known.has(record.id)) known.set(record.id, { pack: pack.id, record });
      }
    };
    add(Actor, pack.actors, actors, renamed.actors);
    add(Claim, pack.claims, claims, renamed.claims);
    add(Source, pack.sources, sources, renamed.sources);
  }
  return {
    actors: [...actors.values()],
    claims: [...claims.values()],
    sources: [...sources.values()],
    renames,
  };
}
