/** What linking keeps of the actor records beside the gazetteer: compact, as JSON. */
import type { ActorKind } from '../../model/actor';

/** Version of this data; another one is refused and compiled again. */
export const LINKING_VERSION = 4;

export interface LinkingActor {
  id: string;
  kind: ActorKind;
  /** Indices of the actors whose presence supports a weak form. */
  related: number[];
  /** Persons: folded given names in every language, to know an unlisted spelling of the full name. */
  given: string[];
  /** Persons: folded surnames, likewise. */
  surnames: string[];
  /** A capital, or a body known by its seat: its name is borrowed by towns, streets and inns. */
  isSeat: boolean;
  /** Folded phrases that support a weak form near them. */
  context: string[];
}

export interface LinkingOffice {
  /** Index of the holder. */
  actor: number;
  /** The office in each language, for the evidence. */
  title: Record<string, string>;
  from: string | null;
  to: string | null;
  /** It may be named by the like of another one: "son homologue russe". */
  isPeer: boolean;
  /** By which nouns alone it may be called, as bits of `Rank`; 0 for none. */
  rank: number;
}

export interface StoredLinkingData {
  version: number;
  /** Sets of languages that the tags of aliases name; the first stands for any language. */
  languageSets: string[][];
  actors: LinkingActor[];
  offices: LinkingOffice[];
}

/** The same once loaded. */
export interface LinkingData extends StoredLinkingData {
  /** Position in `actors` by id. */
  positions: ReadonlyMap<string, number>;
}

/** Reads the JSON written by `compileActors`. Throws when it is of another version. */
export function parseLinkingData(json: string): LinkingData {
  const data = JSON.parse(json) as StoredLinkingData;
  if (data.version !== LINKING_VERSION)
    throw new Error('linking data of another version: compile the pack again');
  return { ...data, positions: new Map(data.actors.map(({ id }, index) => [id, index])) };
}
