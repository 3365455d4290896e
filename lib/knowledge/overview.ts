/** View models without a record of their own: the way into coverage, and search results. */
import type { Actor } from '../model/actor';
import type { CoverageOverview, HitType, SearchHit } from '../model/browse';
import { eventRefs } from './claim-views';
import { nameIn, textIn } from './localise';
import { officeOn } from './offices';
import type { Reader } from './reader';
import { packRef, publishedFrom, sourceRef } from './reader';
import type { Found } from './search-query';
import { matchedForm } from './search-query';

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

/** What a search found, as lists show it; a record that the generation lacks is left out. */
export async function searchHits(
  reader: Reader,
  query: string,
  found: readonly Found[],
): Promise<SearchHit[]> {
  const ids = (...types: HitType[]) => found.filter((hit) => types.includes(hit.type)).map((hit) => hit.id);
  const [actors, claims, sources] = await Promise.all([
    reader.actors(ids('actor', 'event')),
    reader.claims(ids('claim')),
    reader.sources(ids('source')),
  ]);
  const { language, today } = reader.reading;
  return found.flatMap(({ type, id, forms }): SearchHit[] => {
    if (type === 'claim') {
      const claim = claims.get(id);
      const label = claim && textIn(claim.text, language);
      return label ? [{ type, id, kind: null, label, matched: null, detail: claim.when }] : [];
    }
    if (type === 'source') {
      const source = sources.get(id);
      const label = source && { text: source.title, language: source.language };
      return label ? [{ type, id, kind: null, label, matched: null, detail: source.publisher }] : [];
    }
    const actor = actors.get(id);
    return actor
      ? [actorHit(type, actor, matchedForm(query, nameIn(actor.names, language).text, forms))]
      : [];
  });

  function actorHit(type: 'actor' | 'event', actor: Actor, matched: string | null): SearchHit {
    const office = officeOn(actor.offices ?? [], today);
    const detail =
      type === 'event' ? (actor.span?.from ?? null) : office && textIn(office.title, language).text;
    return { type, id: actor.id, kind: actor.kind, label: nameIn(actor.names, language), matched, detail };
  }
}
