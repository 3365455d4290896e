/** View models of cards: what a card shows, resolved for a language and a date, free of storage and DOM. */
import type { ActorKind } from './actor';
import type { Certainty, Conflict, Figure } from './claim';
import type { Published } from './source';

/** A text and the language it is in, which may not be the reader's. */
export interface TextIn {
  text: string;
  language: string;
}

export interface NameRef {
  id: string;
  name: string;
  kind: ActorKind;
}

export interface SourceRef {
  id: string;
  publisher: string;
  title: string;
  language: string;
  published: Published;
  url: string | null;
}

export interface OfficeRef {
  title: TextIn;
  from: string | null;
  to: string | null;
}

export interface ClaimRef {
  id: string;
  text: TextIn;
  reports: number;
  conflicting: boolean;
}

/** Which pack a record comes from. */
export interface PackRef {
  id: string;
  title: string;
  version: string;
}

export interface ActorCard {
  type: 'actor';
  id: string;
  kind: ActorKind;
  name: TextIn;
  /** Date for which `office` holds: the article's, or today's. */
  date: string;
  /** The office at that date; null when the pack knows none. */
  office: OfficeRef | null;
  /** The office today, when it is another one. */
  officeNow: OfficeRef | null;
  summary: TextIn;
  claims: ClaimRef[];
  sources: SourceRef[];
  pack: PackRef;
}

export interface ReportRow {
  source: SourceRef;
  certainty: Certainty;
  attribution: TextIn | null;
  figures: Figure[];
  role: TextIn | null;
  date: string | null;
  paragraph: number;
  note: TextIn | null;
}

export interface ClaimCard {
  type: 'claim';
  id: string;
  text: TextIn;
  claimants: NameRef[];
  about: NameRef[];
  event: { id: string; name: string; from: string | null; to: string | null } | null;
  when: string | null;
  reports: ReportRow[];
  conflicts: { aspect: Conflict['aspect']; note: TextIn; sources: string[] }[];
  pack: PackRef;
}

export type Card = ActorCard | ClaimCard;
