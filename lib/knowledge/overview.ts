/** View models without a record of their own: the way into coverage, and search results. */
import type { CoverageOverview, SearchHit } from '../model/browse';
import { eventRefs } from './claim-views';
import { nameIn, textIn } from './localise';
import { officeOn } from './offices';
import type { Reader } from './reader';
import { packRef, publishedFrom, sourceRef } from './reader';
import type { Found } from './search-index';
import { matchedForm } from './search-index';

/** Events and sources, latest first, and the packs they come from. */
export async function coverageOverview(reader: Reader): Promise<CoverageOverview> {
  const { language } = reader.reading;
  const [events, claims, stored] = await Promise.all([
    reader.events(),
    reader.allClaims(),
    reader.allSources(),
  ]);
  const sources = stored.map((row) => row.record);
  const reports = new Map<string, number>();
  for (const { record } of claims) {
    for (const report of record.reports) reports.set(report.source, (reports.get(report.source) ?? 0) + 1);
  }
  return {
    events: eventRefs(events, claims, new Map(sources.map((source) => [source.id, source])), language),
    sources: sources
      .sort((a, b) => publishedFrom(b).localeCompare(publishedFrom(a)))
      .map((source) => ({ ...sourceRef(source), claims: reports.get(source.id) ?? 0 })),
    packs: reader.generation.packs.map((pack) => ({
      ...packRef(reader.generation, pack.info.id, language),
      actors: pack.actors,
      claims: pack.claims,
      sources: pack.sources,
    })),
  };
}

/** What a search found, as lists show it. */
export async function searchHits(
  reader: Reader,
  query: string,
  found: readonly Found[],
): Promise<SearchHit[]> {
  const hits = await Promise.all(found.map((result) => hitOf(reader, query, result)));
  return hits.filter((hit) => hit !== null);
}

async function hitOf(reader: Reader, query: string, { type, id, forms }: Found): Promise<SearchHit | null> {
  const { language, today } = reader.reading;
  if (type === 'claim') {
    const claim = (await reader.claim(id))?.record;
    if (!claim) return null;
    return { type, id, kind: null, label: textIn(claim.text, language), matched: null, detail: claim.when };
  }
  if (type === 'source') {
    const source = (await reader.source(id))?.record;
    if (!source) return null;
    const label = { text: source.title, language: source.language };
    return { type, id, kind: null, label, matched: null, detail: source.publisher };
  }
  const actor = (await reader.actor(id))?.record;
  if (!actor) return null;
  const label = nameIn(actor.names, language);
  const office = officeOn(actor.offices ?? [], today);
  const detail =
    type === 'event' ? (actor.span?.from ?? null) : office && textIn(office.title, language).text;
  return { type, id, kind: actor.kind, label, matched: matchedForm(query, label.text, forms), detail };
}
