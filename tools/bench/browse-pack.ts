/** A generated pack made fit for browsing: claims belong to events, several sources report them, some records are busy. */
import type { Pack } from '../../lib/model/pack';

/** Claims about the busiest actor, of the busiest event, and sources that report the latter. */
export const BUSY = { actor: 1_000, event: 300, sources: 40 };
const REPORTS_PER_CLAIM = 3;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const DAYS = 750;

const dayAt = (index: number): string =>
  new Date(FIRST_DAY + (index % DAYS) * DAY_MS).toISOString().slice(0, 10);

export interface BrowsePack {
  pack: Pack;
  /** Ids of records to open: ordinary ones, and the busiest of each kind. */
  actors: string[];
  claims: string[];
  events: string[];
  sources: string[];
  busyActor: string;
  busyEvent: string;
}

export function browsePack(generated: Pack): BrowsePack {
  const events = generated.actors.filter(({ kind }) => kind === 'event');
  const people = generated.actors.filter(({ kind }) => kind === 'person');
  const [busyEvent, busyActor] = [events[0]?.id ?? '', people[0]?.id ?? ''];
  const actors = generated.actors.map((actor) =>
    actor.kind === 'event'
      ? {
          ...actor,
          span: { from: dayAt(events.indexOf(actor)), to: dayAt(events.indexOf(actor)) },
          participants: people.slice(0, 5).map(({ id }) => id),
        }
      : actor,
  );
  const claims = generated.claims.map((claim, index) => {
    const busy = index < BUSY.event;
    const among = busy ? BUSY.sources : generated.sources.length;
    const reports = Array.from({ length: REPORTS_PER_CLAIM }, (_, n) => ({
      ...claim.reports[0],
      source: generated.sources[(index * 17 + n * 31) % among]?.id ?? '',
    }));
    return {
      ...claim,
      event: busy ? busyEvent : (events[index % events.length]?.id ?? null),
      about: index < BUSY.actor ? [...new Set([busyActor, ...claim.about])] : claim.about,
      when: dayAt(index),
      reports: [...new Map(reports.map((report) => [report.source, report])).values()],
    };
  }) as Pack['claims'];
  return {
    pack: { ...generated, actors, claims },
    actors: people.slice(20, 40).map(({ id }) => id),
    claims: claims.slice(2_000, 2_020).map(({ id }) => id),
    events: events.slice(20, 40).map(({ id }) => id),
    sources: generated.sources.slice(50, 70).map(({ id }) => id),
    busyActor,
    busyEvent,
  };
}
