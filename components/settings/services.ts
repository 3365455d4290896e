/** What the options page asks of the extension. */
import type { Settings } from '../../lib/model/settings';
import type { FileProblem, LeftOut } from '../../lib/model/settings-file';

/** A keyboard command and what is bound to it. */
export interface BoundKey {
  name: string;
  description: string;
  /** As the browser writes it; empty when nothing is bound. */
  keys: string;
}

/** A report as the list shows it. */
export interface ListedReport {
  /** Tells reports apart. */
  at: number;
  form: string;
  sentence: string;
  site: string | null;
}

/** Storage that the extension uses and may use, in bytes. */
export interface StorageUse {
  used: number;
  available: number;
  /** The browser keeps it when space runs low. */
  persistent: boolean;
}

export interface SettingsServices {
  settings(): Promise<Settings>;
  change(changes: Partial<Settings>): Promise<void>;
  /** Puts some settings, or all, back to their defaults. */
  reset(keys?: readonly (keyof Settings)[]): Promise<void>;
  /** The function returned stops it. */
  onChange(listener: (settings: Settings) => void): () => void;
  /** Host that an address or a name stands for; null when it is no web site. */
  siteNamed(text: string): string | null;
  /** The list of sites with one switched off or on. */
  withSite(sites: readonly string[], site: string, on: boolean): string[];
  mayReadPages(): Promise<boolean>;
  /** To be called first thing in a click. */
  askToReadPages(): Promise<boolean>;
  keys(): Promise<BoundKey[]>;
  /** Opens the browser's page for keys; false when it cannot be opened from here. */
  openKeys(): Promise<boolean>;
  /** Address of that page, for readers to open by hand. */
  keysAddress: string;
  /** Name of a muted record; null when no pack has it any more. */
  nameOf(kind: 'actor' | 'claim', id: string): Promise<string | null>;
  reports: {
    list(): Promise<ListedReport[]>;
    remove(at: number): Promise<void>;
    clear(): Promise<void>;
    /** Calls when a report was made or deleted anywhere; the function returned stops it. */
    onChange(listener: () => void): () => void;
    /** Text of the file for maintainers. */
    text(): Promise<string>;
  };
  /** Text of the settings file. */
  settingsText(): Promise<string>;
  /** Takes settings from such a file. */
  takeSettings(text: string): Promise<TakenSettings>;
  storage(): Promise<StorageUse>;
  /** Asks the browser to keep what is stored; false when it refuses. */
  keepStorage(): Promise<boolean>;
  /** Deletes settings, mutes, reports and packs; the bundled pack is installed anew. */
  wipe(): Promise<void>;
  openWelcome(): Promise<void>;
  version: string;
}

export type TakenSettings =
  | { ok: true; taken: number; left: readonly LeftOut[] }
  | { ok: false; problem: FileProblem };
