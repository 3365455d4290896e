/** The names of the world's countries and continents in a language, from the language data that Node carries. */
import { foldText } from '../../../lib/text/tokens';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const prepared = new Map<string, ReadonlySet<string>>();

/** Folded names of countries and continents; for an unknown language the English ones. */
export function countryNames(language: string | null): ReadonlySet<string> {
  const tag = language ?? 'en';
  const known = prepared.get(tag);
  if (known) return known;
  const display = new Intl.DisplayNames([tag, 'en'], { type: 'region', fallback: 'none' });
  const names = new Set<string>();
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = display.of(first + second);
      if (name !== undefined) names.add(foldText(name));
    }
  }
  // Continents and their parts have numbers (UN M49).
  for (let code = 1; code < 1000; code += 1) {
    const name = display.of(String(code).padStart(3, '0'));
    if (name !== undefined) names.add(foldText(name));
  }
  prepared.set(tag, names);
  return names;
}
