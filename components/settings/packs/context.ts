/** What every part of the section has at hand: texts, formats, the work that is going on. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fill, plural } from '../../../lib/locales/format';
import type { PackTexts } from '../../../lib/locales/packs';
import type { Localised } from '../../../lib/model/common';
import type { PackOperation, PackWorkAnswer, WorkRefusal } from '../../../lib/model/pack-work';
import type { PackServices } from './services';

export interface PacksContextValue {
  texts: PackTexts;
  language: string;
  services: PackServices;
  /** Work that is going on; buttons rest meanwhile. */
  busy: boolean;
  /** Does something, shows how it went, and loads the view anew. */
  run(operation: PackOperation, done?: string): Promise<PackWorkAnswer>;
}

const PacksContext = createContext<PacksContextValue | null>(null);
export const PacksProvider = PacksContext.Provider;

export function usePacks(): PacksContextValue {
  const value = useContext(PacksContext);
  if (!value) throw new Error('A part of the section on packs stands outside its provider.');
  return value;
}

/** A pack's own text in the reader's language, else in English, else in the first there is. */
export function told(text: Localised, language: string): string {
  return text[language.split('-')[0] ?? ''] ?? text.en ?? Object.values(text)[0] ?? '';
}

/** Bytes as people read them. */
export function bytesText(bytes: number, language: string): string {
  const [unit, size] =
    bytes >= 1e9
      ? (['gigabyte', 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', 1e6] as const)
        : (['kilobyte', 1e3] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: bytes < 1e7 ? 1 : 0,
  }).format(bytes / size);
}

/** A moment, by day and minute. */
export function momentText(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** How much a pack has. */
export function countsText(
  { actors, claims, sources }: { actors: number; claims: number; sources: number },
  { counts }: PackTexts,
  language: string,
): string {
  return [
    plural(counts.actors, actors, language),
    plural(counts.claims, claims, language),
    plural(counts.sources, sources, language),
  ].join(' · ');
}

/** Why something was not done, in words. */
export function refusalText({ code }: WorkRefusal, { refusals }: PackTexts): string {
  return (refusals as Record<string, string>)[code] ?? fill(refusals.other, { code });
}
