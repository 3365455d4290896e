/** Settings as a file that a reader keeps or takes to another browser: how it is written, and what a bad one lacks. */
import { readSettings, SETTING_KEYS, type Settings } from './settings';

/** Says that a file is one of ours. */
const FORMAT = 'reperes-settings';
const VERSION = 1;
/** Longest file that is read, in UTF-16 units; thousands of sites and mutes fit. */
export const MAX_SETTINGS_FILE = 1_000_000;

/** A pause ends by itself and has no place in a file. */
const KEPT = SETTING_KEYS.filter((key) => key !== 'pausedUntil');

/** Why a file cannot be taken. */
export type FileProblem = 'too-long' | 'no-json' | 'other-file' | 'newer' | 'nothing';

export type ReadFile =
  | {
      ok: true;
      settings: Partial<Settings>;
      /** Names in the file that stand for a value which is no sound one; their settings stay as they are. */
      refused: string[];
    }
  | { ok: false; problem: FileProblem };

/** The text of the file. */
export function writeSettingsFile(settings: Settings): string {
  const kept = Object.fromEntries(KEPT.map((key) => [key, settings[key]]));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: kept }, null, 2)}\n`;
}

/** Reads a file; values that are no sound ones are refused one by one, the others taken. */
export function readSettingsFile(text: string): ReadFile {
  if (text.length > MAX_SETTINGS_FILE) return { ok: false, problem: 'too-long' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'no-json' };
  }
  if (!isObject(file) || file.format !== FORMAT || !isObject(file.settings)) {
    return { ok: false, problem: 'other-file' };
  }
  if (typeof file.version !== 'number' || file.version > VERSION) return { ok: false, problem: 'newer' };
  const given = file.settings;
  const read = readSettings(given);
  const present = KEPT.filter((key) => key in given);
  const sound = present.filter((key) => JSON.stringify(read[key]) === JSON.stringify(given[key]));
  if (sound.length === 0) return { ok: false, problem: 'nothing' };
  return {
    ok: true,
    settings: Object.fromEntries(sound.map((key) => [key, read[key]])),
    refused: present.filter((key) => !sound.includes(key)),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
