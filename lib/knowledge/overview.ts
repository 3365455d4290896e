/** View models without a record of their own: the way into coverage, and search results. */
import type { Actor } from '../model/actor';
import type {
  CountedSource,
  CoverageOverview,
  EventRef,
  HitType,
  Page,
  SearchChoices,
  SearchHit,
} from '../model/browse';
import { eventRef, PAGE } from './claim-views';
import { nameIn, textIn } from './localise';
import { officeOn } from './offices';
import type { Reader } from './reader';
import { packRef } from './reader';
import type { Found } from './search-query';
import { matchedForm } from './search-query';

/** The latest events and sources, and the packs they come from. */
export async function coverageOverview(reader: Reader): Promise<CoverageOverview> {
  const [events, sources] = await Promise.all([eventsFrom(reader, 0), sourcesFrom(reader, 0)]);
  return {
    events,
    sources,
    packs: reader.generation.packs.map((pack) => ({
      ...packRef(reader.generation, pack.info.id, reader.reading.language),
      actors: pack.actors,
      claims: pack.claims,
      sources: pack.sources,
    })),
  };
}

/** Events from a place in their list on, latest first. */
export async function eventsFrom(reader: Reader, from: number): Promise<Page<EventRef>> {
  const all = await reader.events();
  const shown = all.slice(from, from + PAGE);
  return { items: shown.map((event) => eventRef(event, reader.reading.language)), total: all.length };
}

/** Sources from a place in their list on, latest first. */
export async function sourcesFrom(reader: Reader, from: number): Promise<Page<CountedSource>> {
  const all = await reader.allSources();
  const items = all.slice(from, from + PAGE).map(({ events: _, ...source }) => source);
  return { items, total: all.length };
}

/** What a search can be narrowed to: events, latest first, and sources by publisher. */
export async function searchChoices(reader: Reader): Promise<SearchChoices> {
  const { language } = reader.reading;
  const [events, sources] = await Promise.all([reader.events(), reader.allSources()]);
  return {
    events: events.map(({ id, names }) => ({ id, name: textIn(names, language).text })),
    sources: sources
      .map(({ id, publisher, title }) => ({ id, name: `${publisher}: ${title}` }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
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
    return actor ? [actorHit(type, actor, matchedForm(query, nameIn(actor, language).text, forms))] : [];
  });

  function actorHit(type: 'actor' | 'event', actor: Actor, matched: string | null): SearchHit {
    const office = officeOn(actor.offices ?? [], today);
    const detail =
      type === 'event' ? (actor.span?.from ?? null) : office && textIn(office.title, language).text;
    return { type, id: actor.id, kind: actor.kind, label: nameIn(actor, language), matched, detail };
  }
}
