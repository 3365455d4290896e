/** View models of the browsing pages: what popup, side panel and tab show, resolved for a language, free of storage and DOM. */
import type { ActorKind } from './actor';
import type { Difference, Stance } from './annotation';
import type { ClaimRef, NameRef, OfficeRef, PackRef, ReportRow, SourceRef, TextIn } from './card';
import type { Certainty, Conflict, Figure } from './claim';

/** What a search finds; events are actors in the pack, but a kind of their own for a reader. */
export type HitType = 'actor' | 'event' | 'claim' | 'source';

/** What kinds of record a search can be kept to. */
export const SEARCH_KINDS = ['person', 'organization', 'place', 'event', 'claim', 'source'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Narrows a search; what is null does not. */
export interface SearchFilter {
  kind: SearchKind | null;
  /** Id of an event: it, its participants and the claims about it. */
  event: string | null;
  /** Id of a source: it and the claims that it reports. */
  source: string | null;
  /** Partial dates; records without a date are left out when either is given. */
  from: string | null;
  to: string | null;
}

export const NO_FILTER: SearchFilter = { kind: null, event: null, source: null, from: null, to: null };

/** Whether a filter leaves anything out. */
export const narrows = (filter: SearchFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

export interface SearchHit {
  type: HitType;
  id: string;
  /** Kind of the actor, for an icon and a word; null for claims and sources. */
  kind: ActorKind | null;
  label: TextIn;
  /** The form that matched when it is not the label ("Путин"); null otherwise. */
  matched: string | null;
  /** Office (actors), publisher (sources), or a partial date (claims, events). */
  detail: string | null;
}

/** An event as lists show it. */
export interface EventRef {
  id: string;
  name: string;
  from: string | null;
  to: string | null;
  claims: number;
  publishers: string[];
  conflicting: boolean;
}

/** A claim in a list ordered by date. */
export interface DatedClaim extends ClaimRef {
  when: string | null;
  publishers: string[];
}

export interface ActorPage {
  type: 'actor';
  id: string;
  kind: ActorKind;
  name: TextIn;
  /** The same actor in other languages and scripts. */
  otherNames: TextIn[];
  summary: TextIn;
  /** Latest first. */
  offices: (OfficeRef & { now: boolean })[];
  relations: { type: string; actor: NameRef; note: TextIn | null }[];
  claimsAbout: Page<DatedClaim>;
  claimsMade: Page<DatedClaim>;
  events: EventRef[];
  sources: SourceRef[];
  pack: PackRef;
}

export interface ClaimPage {
  type: 'claim';
  id: string;
  text: TextIn;
  claimants: NameRef[];
  about: NameRef[];
  event: EventRef | null;
  when: string | null;
  reports: ReportRow[];
  conflicts: { aspect: Conflict['aspect']; note: TextIn; sources: string[] }[];
  pack: PackRef;
}

/** What one source says of one claim; null stands for a gap. */
export interface CoverageCell {
  certainty: Certainty;
  figures: Figure[];
  role: TextIn | null;
  /** A conflict of the claim names this source. */
  conflicting: boolean;
}

/** Claims that are set side by side at first, and more at a time: each has a cell for every outlet. */
export const MATRIX_ROWS = 12;

export interface EventPage {
  type: 'event';
  id: string;
  name: TextIn;
  summary: TextIn;
  from: string | null;
  to: string | null;
  place: NameRef | null;
  participants: NameRef[];
  /** Columns of the matrix, by date of publication. */
  sources: SourceRef[];
  /** Claims in all, of which the matrix may show the most reported only. */
  total: number;
  /** Rows of the matrix; `cells` run parallel to `sources`. */
  rows: { claim: DatedClaim; cells: (CoverageCell | null)[] }[];
  pack: PackRef;
}

/** A claim as one source reports it; `only` when no other source of the packs does. */
export type ReportedClaim = DatedClaim & { certainty: Certainty; only: boolean };

export interface SourcePage {
  type: 'source';
  source: SourceRef & { author: string | null };
  /** What it reports, latest first. */
  claims: Page<ReportedClaim>;
  events: EventRef[];
  pack: PackRef;
}

/** A part of a long list, and how long that is. */
export interface Page<T> {
  items: T[];
  total: number;
}

export type CountedSource = SourceRef & { claims: number };

/** The way into coverage when nothing is searched: the latest events and sources. */
export interface CoverageOverview {
  events: Page<EventRef>;
  sources: Page<CountedSource>;
  packs: (PackRef & { actors: number; claims: number; sources: number })[];
}

/** What a search can be narrowed to. */
export interface SearchChoices {
  events: { id: string; name: string }[];
  sources: { id: string; name: string }[];
}

/** One place of this page where something known stands. */
export interface PagePlace {
  /** Handle for `page/jump`. */
  index: number;
  exact: string;
  sentence: string;
}

export interface PageStatement extends PagePlace {
  stance: Stance;
  hedged: boolean;
  differences: Difference[];
}

export interface PageClaim {
  id: string;
  text: TextIn;
  /** Some statement of it differs or says the opposite. */
  departs: boolean;
  statements: PageStatement[];
}

export interface PageActor {
  id: string;
  name: TextIn;
  kind: ActorKind;
  mentions: PagePlace[];
}

/** What the page at hand contains, or why nothing can be said of it. */
export type PageView =
  | { state: 'browser-page' }
  /** The tab that this is about was closed. */
  | { state: 'closed' }
  | { state: 'protected'; site: string }
  | { state: 'extension-off' }
  | { state: 'site-off'; site: string }
  /** Only this page of the site is switched off. */
  | { state: 'page-off'; site: string }
  /** Resting until a time in milliseconds since 1970. */
  | { state: 'paused'; until: number }
  /** The browser does not let us read web pages. */
  | { state: 'no-access' }
  /** Not recognised as news, or not read yet. */
  | { state: 'not-read'; site: string }
  | { state: 'installing' }
  /** Knowledge cannot be installed or read. */
  | { state: 'failed'; reason: string }
  | {
      state: 'read';
      site: string;
      claims: PageClaim[];
      actors: PageActor[];
      /** Known claims about the same events that the page does not mention, latest first. */
      adds: DatedClaim[];
      language: string | null;
      date: string | null;
      truncated: boolean;
      /** The installed packs hold no record. */
      emptyKnowledge: boolean;
    };

/** A person, organisation or place that the page names and no pack knows. */
export interface UnknownName {
  name: string;
  kind: 'person' | 'organization' | 'place';
  count: number;
}

export type UnknownNames =
  | { state: 'unsupported-language'; language: string | null }
  | { state: 'found'; names: UnknownName[] };
