/** Settings as a file that a reader keeps or takes to another browser: how it is written, and what a bad one lacks. */
import { type Mute, readSettings, SETTING_KEYS, type Settings, withMute } from './settings';

/** Says that a file is one of ours. */
const FORMAT = 'reperes-settings';
const VERSION = 1;
/** Longest file that is read, in UTF-16 units; thousands of sites and mutes fit. */
export const MAX_SETTINGS_FILE = 1_000_000;

/** A pause ends by itself and has no place in a file. */
const KEPT = SETTING_KEYS.filter((key) => key !== 'pausedUntil');

/** Why a file cannot be taken. */
export type FileProblem = 'too-long' | 'no-json' | 'other-file' | 'newer' | 'nothing';

/** What in a file was left out, so that the reader can be told. */
export type LeftOut =
  /** Settings whose value is no sound one; they stay as they are. */
  | { what: 'values'; names: (keyof Settings)[] }
  /** Entries that are no web sites, or no web pages, as written. */
  | { what: 'sites' | 'pages'; entries: string[] }
  /** Damaged mutes. */
  | { what: 'mutes'; count: number }
  /** The interface has no such language; the reader's stays. */
  | { what: 'language'; code: string };

export type ReadFile =
  | { ok: true; settings: Partial<Settings>; left: LeftOut[] }
  | { ok: false; problem: FileProblem };

/** What tells sound entries from others, known outside of the model. */
export interface Known {
  /** The site that a name or address stands for; null when it is none. */
  siteNamed(text: string): string | null;
  /** The address of a page as it is kept; null when it is no web page. */
  pageOf(text: string): string | null;
  /** Languages of the interface. */
  languages: readonly string[];
}

/** The text of the file. */
export function writeSettingsFile(settings: Settings): string {
  const kept = Object.fromEntries(KEPT.map((key) => [key, settings[key]]));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: kept }, null, 2)}\n`;
}

/**
 * Reads a file, which people may have edited: sites are brought to their usual form, what is said twice is taken
 * once, and what is not sound is left out by itself.
 */
export function readSettingsFile(text: string, known: Known): ReadFile {
  if (text.length > MAX_SETTINGS_FILE) return { ok: false, problem: 'too-long' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'no-json' };
  }
  if (!isObject(file) || file.format !== FORMAT || !isObject(file.settings) || !isVersion(file.version)) {
    return { ok: false, problem: 'other-file' };
  }
  if (file.version > VERSION) return { ok: false, problem: 'newer' };
  return readValues(file.settings, known);
}

function readValues(given: Record<string, unknown>, known: Known): ReadFile {
  const read = readSettings(given);
  const settings: Partial<Settings> = {};
  const left: LeftOut[] = [];
  const unsound: (keyof Settings)[] = [];
  for (const key of KEPT.filter((name) => name in given)) {
    const value = given[key];
    if (key === 'excludedSites' && Array.isArray(value)) {
      settings.excludedSites = sound(value, known.siteNamed, 'sites', left).sort();
    } else if (key === 'excludedPages' && Array.isArray(value)) {
      settings.excludedPages = sound(value, known.pageOf, 'pages', left);
    } else if (key === 'muted' && Array.isArray(value)) {
      settings.muted = soundMutes(value, read.muted, known, left);
    } else if (key === 'language' && typeof value === 'string' && !known.languages.includes(value)) {
      left.push({ what: 'language', code: value });
    } else if (JSON.stringify(read[key]) === JSON.stringify(value)) {
      Object.assign(settings, { [key]: read[key] });
    } else unsound.push(key);
  }
  if (unsound.length > 0) left.push({ what: 'values', names: unsound });
  const nothing = Object.keys(settings).length + left.length === 0;
  return nothing ? { ok: false, problem: 'nothing' } : { ok: true, settings, left };
}

/** The entries in their usual form, each once. */
function sound(
  entries: readonly unknown[],
  normal: (text: string) => string | null,
  what: 'sites' | 'pages',
  left: LeftOut[],
): string[] {
  const taken = new Set<string>();
  const others: string[] = [];
  for (const entry of entries) {
    const usual = typeof entry === 'string' ? normal(entry.trim()) : null;
    if (usual === null) others.push(typeof entry === 'string' ? entry : JSON.stringify(entry));
    else taken.add(usual);
  }
  if (others.length > 0) left.push({ what, entries: others });
  return [...taken];
}

/** The mutes that can be believed, on sites in their usual form, each once. */
function soundMutes(
  entries: readonly unknown[],
  whole: readonly Mute[],
  { siteNamed }: Known,
  left: LeftOut[],
): Mute[] {
  let taken: Mute[] = [];
  let damaged = entries.length - whole.length;
  for (const { kind, id, form, site } of whole) {
    const here = site === null ? null : siteNamed(site);
    if (site !== null && here === null) damaged += 1;
    else taken = withMute(taken, { kind, id, form, site: here }, true);
  }
  if (damaged > 0) left.push({ what: 'mutes', count: damaged });
  return taken;
}

const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
