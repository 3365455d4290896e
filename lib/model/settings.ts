/** What a reader can set: every setting with its default, and how a stored value is checked before it is believed. */

/** What a reader has switched off. */
export interface SiteSettings {
  /** False: the whole extension is off. */
  enabled: boolean;
  /** Until when the extension rests, in milliseconds since 1970; null when it does not. */
  pausedUntil: number | null;
  /** Hosts without "www.", as `siteOf` names them. */
  excludedSites: readonly string[];
  /** Single pages, by address without what follows "#". */
  excludedPages: readonly string[];
}

/** Which mentions are underlined; every mention answers to the pointer in any case. */
export const PAINTINGS = ['first', 'all', 'none'] as const;
export type Painting = (typeof PAINTINGS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How the page and the card look and behave. */
export interface Appearance {
  /** The first mention of an actor in each section, all, or none. */
  painting: Painting;
  /** Whether actors are underlined at all. */
  paintActors: boolean;
  /** Whether claims are underlined at all. */
  paintClaims: boolean;
  /** Most underlines in a screenful of text. */
  density: number;
  /** Whether a card opens under a resting pointer; otherwise only by a key or a click. */
  openOnHover: boolean;
  /** Milliseconds that the pointer rests before a card shows. */
  showDelay: number;
  theme: Theme;
  /** Size of the text of the card and of our own pages in percent of the usual size. */
  textSize: number;
}

/** A match that the reader does not want to see: an actor or a claim, maybe only under one form, maybe only on one site. */
export interface Mute {
  kind: 'actor' | 'claim';
  id: string;
  /** The words as they stood on the page; null mutes the record under whatever name. */
  form: string | null;
  /** Host as `siteOf` names it; null mutes it everywhere. */
  site: string | null;
}

export interface Settings extends SiteSettings, Appearance {
  /** Language of interface and cards, a code of `lib/locales`; null follows the browser. */
  language: string | null;
  muted: readonly Mute[];
  /** Whether appearance and language go along with the browser's own account, if the reader has one. */
  sync: boolean;
}

/** Bounds of the numbers, smallest, largest and default. */
/** Usual: long enough not to startle a reader who follows the text with the pointer. */
export const SHOW_DELAY_RANGE = { min: 200, max: 2_000, usual: 500 } as const;
export const TEXT_SIZE_RANGE = { min: 80, max: 200, usual: 100 } as const;
export const DENSITY_RANGE = { min: 1, max: 200, usual: 24 } as const;

type Range = typeof SHOW_DELAY_RANGE | typeof TEXT_SIZE_RANGE | typeof DENSITY_RANGE;
/** Gives the value that a stored one stands for; anything damaged is the default. */
type ReadSetting<T> = (stored: unknown) => T;

const flag =
  (usual: boolean): ReadSetting<boolean> =>
  (stored) =>
    typeof stored === 'boolean' ? stored : usual;
const oneOf =
  <T extends string>(values: readonly T[], usual: T): ReadSetting<T> =>
  (stored) =>
    values.find((value) => value === stored) ?? usual;
const within =
  ({ min, max, usual }: Range): ReadSetting<number> =>
  (stored) =>
    typeof stored === 'number' && Number.isFinite(stored) ? Math.min(max, Math.max(min, stored)) : usual;
const listOf =
  <T>(accepts: (value: unknown) => value is T): ReadSetting<readonly T[]> =>
  (stored) =>
    Array.isArray(stored) ? stored.filter(accepts) : [];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isMute = (value: unknown): value is Mute => {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id, form, site } = value as Partial<Record<keyof Mute, unknown>>;
  return (kind === 'actor' || kind === 'claim') && isText(id) && isTextOrNull(form) && isTextOrNull(site);
};

const SETTINGS: { [Key in keyof Settings]: ReadSetting<Settings[Key]> } = {
  enabled: flag(true),
  pausedUntil: (stored) => (typeof stored === 'number' && Number.isFinite(stored) ? stored : null),
  excludedSites: listOf(isText),
  excludedPages: listOf(isText),
  painting: oneOf(PAINTINGS, 'first'),
  paintActors: flag(true),
  paintClaims: flag(true),
  density: within(DENSITY_RANGE),
  openOnHover: flag(true),
  showDelay: within(SHOW_DELAY_RANGE),
  theme: oneOf(THEMES, 'system'),
  textSize: within(TEXT_SIZE_RANGE),
  language: (stored) => (isText(stored) ? stored : null),
  muted: listOf(isMute),
  sync: flag(false),
};

/** The list with a mute in it once, or without it. */
export function withMute(muted: readonly Mute[], mute: Mute, on: boolean): Mute[] {
  const others = muted.filter(
    ({ kind, id, form, site }) =>
      kind !== mute.kind || id !== mute.id || form !== mute.form || site !== mute.site,
  );
  return on ? [...others, mute] : others;
}

/** The names under which settings are stored. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly (keyof Settings)[];

/** What goes along with the browser's account where the reader wants that: how things look, never where one reads. */
export const SYNCED_KEYS = [
  'painting',
  'paintActors',
  'paintClaims',
  'density',
  'openOnHover',
  'showDelay',
  'theme',
  'textSize',
  'language',
] as const satisfies readonly (keyof Settings)[];

/** The settings that stored values stand for; what is missing or damaged takes its default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  return Object.fromEntries(
    SETTING_KEYS.map((key) => [key, SETTINGS[key](stored[key])]),
  ) as unknown as Settings;
}

/** Every setting's default. */
export const DEFAULT_SETTINGS: Settings = readSettings({});
