/** What readers can do with packs and feeds, and how these are shown to them. Types only. */
import type { Localised } from './common';

/** Why something was not done: a code that the interface words, and a technical line. Nothing has changed then. */
export interface WorkRefusal {
  code: string;
  message: string;
}

/** A pack that a feed offers. */
export interface OfferView {
  id: string;
  version: string;
  title: Localised;
  languages: string[];
  counts: { actors: number; claims: number; sources: number };
  /** Of the download. */
  bytes: number;
}

/** A feed before it is added. */
export interface FeedPreviewView {
  url: string;
  title: Localised;
  publisher: string;
  /** Of the keys that will be pinned. */
  fingerprints: string[];
  /** How many of the keys must agree. */
  approvals: number;
  offers: OfferView[];
}

/** A pack file before it is installed. */
export interface PackFileView {
  /** Where the file waits. */
  inbox: number;
  name: string;
  id: string;
  title: Localised;
  version: string;
  publisher: string;
  counts: { actors: number; claims: number; sources: number };
  /** Of the keys whose signatures hold; none for an unsigned file. */
  fingerprints: string[];
}

export type PackOperation =
  | { do: 'look'; address: string }
  | { do: 'add-feed'; url: string; fingerprints: string[]; wanted: string[] }
  | { do: 'change-feed'; url: string; changes: { wanted?: string[]; channel?: 'stable' | 'preview' } }
  | { do: 'remove-feed'; url: string }
  | { do: 'check-now' }
  | { do: 'set-automatic'; automatic: boolean }
  | { do: 'arrange'; order: { id: string; enabled: boolean }[] }
  | { do: 'open-file'; inbox: number }
  | { do: 'install-file'; inbox: number }
  | { do: 'roll-back' }
  | { do: 'repair' };

export type PackWorkAnswer =
  | { ok: true; feed?: FeedPreviewView; file?: PackFileView; dropped?: string[] }
  | { ok: false; refusal: WorkRefusal };

/** How far work that installs something has come. */
export interface WorkProgress {
  step: 'download' | 'check' | 'store' | 'compile' | 'index' | 'finish';
  /** Of all that is to be done, roughly: from 0 to 1. */
  share: number;
}

/** A pack as the list shows it. */
export interface PackView {
  id: string;
  title: Localised;
  version: string;
  publisher: string;
  license: string;
  languages: string[];
  counts: { actors: number; claims: number; sources: number };
  /** Of the pack file. */
  bytes: number;
  enabled: boolean;
  /** Milliseconds since 1970; 0 when it is not known. */
  since: number;
  /** `unsigned`: taken from a file after a warning. */
  signature: 'bundled' | 'signed' | 'unsigned';
  fingerprints: string[];
  /** Address of its feed, name of its file, or null for the one that came with the extension. */
  origin:
    | { type: 'bundled' }
    | { type: 'feed'; url: string; preview: boolean }
    | { type: 'file'; name: string };
  changelog: { version: string; date: string; text: Localised }[];
  corrections: { date: string; text: Localised }[];
  /** Records withdrawn by the publisher. */
  withdrawn: number;
  /** Why nothing of it is shown. */
  problem: string | null;
}

export interface FeedView {
  url: string;
  title: Localised;
  publisher: string;
  fingerprints: string[];
  approvals: number;
  channel: 'stable' | 'preview';
  offers: OfferView[];
  wanted: string[];
  /** Milliseconds since 1970. */
  checkedAt: number | null;
  refusal: WorkRefusal | null;
  problems: { pack: string; refusal: WorkRefusal }[];
  nextCheck: number;
}

export interface StorageView {
  /** Bytes. */
  used: number;
  quota: number;
  /** Whether the browser promises not to clear it. */
  persistent: boolean;
  /** Above 80 % or less than 200 MB left. */
  isLow: boolean;
}

/** The section on packs and feeds. */
export interface PacksView {
  packs: PackView[];
  feeds: FeedView[];
  automatic: boolean;
  canRollBack: boolean;
  storage: StorageView | null;
  /** Why there is no database: a code as in `WorkRefusal`. */
  storageProblem: WorkRefusal | null;
}
