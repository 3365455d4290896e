/** Finds the claims that have no cues of their own, and what text retrieval has of them in each language. */
import type { Claim } from '../../model/claim';
import type { Source } from '../../model/source';
import { type BareClaim, compileIndex } from './compile';

/** Whether a claim can only be recognised by its text. */
export function isBare({ match }: Claim): boolean {
  return match.patterns.length === 0 && match.actors.length === 0;
}

/** Indexes of the bare claims by language; none for a pack whose claims all have cues. */
export function compileBare(
  claims: readonly Claim[],
  sources: readonly Source[],
): Record<string, ArrayBuffer> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const byLanguage = new Map<string, BareClaim[]>();
  for (const claim of claims.filter(isBare)) {
    for (const [language, text] of Object.entries(claim.text)) {
      const primary = language.split('-')[0] ?? language;
      const reports = claim.reports.flatMap(({ source }) => byId.get(source) ?? []);
      const titles = reports.filter((source) => source.language === primary).map(({ title }) => title);
      const known = byLanguage.get(primary) ?? [];
      known.push({
        id: claim.id,
        text,
        title: titles[0] ?? '',
        phrasings: [...titles.slice(1), ...(claim.examples?.[language] ?? [])],
      });
      byLanguage.set(primary, known);
    }
  }
  return Object.fromEntries([...byLanguage].map(([code, list]) => [code, compileIndex(list, code)]));
}
