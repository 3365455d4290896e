/** Sense of a pack beyond the shape of its records: ids that exist once, references that lead somewhere, provenance. */
import type { Actor } from '../model/actor';
import { type ActorGroup, type Claim, type Match, Match as MatchSchema } from '../model/claim';
import { type Forms, Id } from '../model/common';
import type { Source } from '../model/source';
import { countWords, isFindable, MAX_FORM_WORDS } from '../text/tokens';
import type { Complaint } from './issues';
import type { FieldPath } from './problem';
import { valuesOf, visitorOf } from './schema-walk';

/** Knows where records come from, so that a complaint about one can be placed. */
export interface Records<TOrigin> {
  sources: { record: Source; origin: TOrigin }[];
  actors: { record: Actor; origin: TOrigin }[];
  claims: { record: Claim; origin: TOrigin }[];
}

/** A complaint about a record, with the record's origin. */
export interface SenseProblem<TOrigin> extends Complaint {
  origin: TOrigin;
  /** The other record that it concerns as much. */
  other?: TOrigin;
}

type Say = (path: FieldPath, message: string, remedy: string) => void;
/** Whether the id exists; complains when it does not. */
type Refer = (kind: 'source' | 'actor' | 'event', id: string, path: FieldPath) => boolean;

/** Whether a span of partial dates runs backwards, compared at the coarser precision of the two. */
function runsBackwards(from: string | null, to: string | null): boolean {
  if (from === null || to === null) return false;
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) > to.slice(0, length);
}

/** The lists of an actor whose forms are looked for in pages. */
const FORM_LISTS = [
  'names',
  'weak',
  'inflected',
  'weakInflected',
  'blocking',
  'anyCase',
  'adjectives',
  'short',
  'context',
] as const;

/** Forms that no page can be searched for. */
function checkForms(forms: Forms | undefined, path: FieldPath, say: Say): void {
  if (forms === undefined) return;
  for (const [language, list] of Object.entries(forms)) {
    for (const [index, form] of list.entries()) {
      if (isFindable(form)) continue;
      const place = [...path, language, index];
      const words = countWords(form);
      if (words === 0)
        say(place, 'has no letter that can be looked for', 'Write the name in letters, or remove the form.');
      else
        say(
          place,
          `has ${words} words, and ${MAX_FORM_WORDS} are the most`,
          'Shorten the form, or remove it.',
        );
    }
  }
}

function checkActor(actor: Actor, say: Say, refer: Refer): void {
  for (const field of FORM_LISTS) checkForms(actor[field], [field], say);
  if (actor.sources.length === 0) {
    say(['sources'], 'names no source', 'Name at least one source that the summary rests on.');
  }
  actor.sources.forEach((id, index) => {
    refer('source', id, ['sources', index]);
  });
  actor.relations?.forEach((relation, index) => {
    const path = ['relations', index, 'actor'];
    refer('actor', relation.actor, path);
    if (relation.actor === actor.id)
      say(path, 'relates the actor to itself', 'Name another actor, or remove it.');
  });
  actor.contextActors?.forEach((id, index) => {
    refer('actor', id, ['contextActors', index]);
  });
  actor.participants?.forEach((id, index) => {
    refer('actor', id, ['participants', index]);
  });
  if (actor.place !== undefined) refer('actor', actor.place, ['place']);
  if (actor.kind !== 'event') {
    for (const field of ['span', 'place', 'participants'] as const) {
      if (actor[field] === undefined) continue;
      say(
        [field],
        `belongs to events, and this is of kind ${actor.kind}`,
        'Remove it, or make the kind event.',
      );
    }
  }
  if (actor.span !== undefined && runsBackwards(actor.span.from, actor.span.to)) {
    say(['span', 'to'], 'lies before the start', 'Swap the dates or correct one.');
  }
  actor.offices?.forEach((office, index) => {
    checkForms(office.variants, ['offices', index, 'variants'], say);
    if (runsBackwards(office.from, office.to)) {
      say(['offices', index, 'to'], 'lies before the start of the office', 'Swap the dates or correct one.');
    }
    if (office.basis === undefined && (office.sources ?? []).length === 0) {
      say(
        ['offices', index],
        'names neither a source nor a basis',
        'Add "sources", or "basis" with a word on it.',
      );
    }
    office.sources?.forEach((id, place) => {
      refer('source', id, ['offices', index, 'sources', place]);
    });
  });
}

/** Groups of actors that ask for more of them than they list can never be met. */
function checkGroups(groups: readonly ActorGroup[], path: FieldPath, say: Say): void {
  for (const [index, { any, atLeast }] of groups.entries()) {
    if (atLeast <= any.length) continue;
    const message = `asks for ${atLeast} of ${any.length} actors`;
    say([...path, index, 'atLeast'], message, 'Ask for fewer, or list more actors.');
  }
}

const visitIds = visitorOf(MatchSchema, Id);

function checkMatch(match: Match, say: Say, refer: Refer, isKnown: (id: string) => boolean): void {
  let allKnown = true;
  visitIds(match, (id, field) => {
    allKnown &&= field === 'family' || isKnown(String(id));
  });
  if (!allKnown) complainOfIds(match, refer);
  checkGroups(match.actors, ['match', 'actors'], say);
  for (const [index, pattern] of match.patterns.entries()) {
    checkGroups(pattern.actors, ['match', 'patterns', index, 'actors'], say);
  }
}

function complainOfIds(match: Match, refer: Refer): void {
  for (const { path, value } of valuesOf(MatchSchema, Id, match, ['match'])) {
    // All ids of a match name actors, except the name that sibling claims share.
    if (path.at(-1) !== 'family') refer('actor', String(value), path);
  }
}

function checkClaim(claim: Claim, say: Say, refer: Refer, isActor: (id: string) => boolean): void {
  claim.about.forEach((id, index) => {
    refer('actor', id, ['about', index]);
  });
  claim.claimants.forEach((id, index) => {
    refer('actor', id, ['claimants', index]);
  });
  if (claim.event !== null) refer('event', claim.event, ['event']);
  claim.reports.forEach((report, index) => {
    refer('source', report.source, ['reports', index, 'source']);
  });
  checkMatch(claim.match, say, refer, isActor);
  const { window } = claim.match;
  if (window !== undefined && runsBackwards(window.from, window.to)) {
    say(['match', 'window', 'to'], 'lies before the start', 'Swap the dates or correct one.');
  }
  const reporting = new Set(claim.reports.map((report) => report.source));
  claim.conflicts?.forEach((conflict, index) => {
    conflict.sources.forEach((id, place) => {
      const path = ['conflicts', index, 'sources', place];
      if (reporting.has(id)) return;
      if (refer('source', id, path)) {
        say(
          path,
          `is ${id}, which has no report here`,
          'Add its report to "reports", or remove it from the conflict.',
        );
      }
    });
  });
}

/** Relations in which nothing can come back to itself: a town lies in a country, never the other way round as well. */
const ONE_WAY = new Set(['part-of', 'located-in']);

/** Whether a chain of such relations must not come back to where it began. */
export const isOneWay = ({ type }: { type: string }): boolean => ONE_WAY.has(type);

/** Complains of the relation that closes a circle of parts or places, once for each circle. */
function checkCircles<TOrigin>(
  actors: Records<TOrigin>['actors'],
  complain: (origin: TOrigin, path: FieldPath, message: string, remedy: string) => void,
): void {
  const byId = new Map(actors.map((actor) => [actor.record.id, actor]));
  const done = new Set<string>();
  for (const { record: first } of actors) {
    if (done.has(first.id)) continue;
    // Depth first without recursion: a hostile pack may chain any number of actors.
    const trail: { id: string; next: number }[] = [{ id: first.id, next: 0 }];
    const onTrail = new Set([first.id]);
    while (trail.length > 0) {
      const top = trail.at(-1);
      const actor = top === undefined ? undefined : byId.get(top.id);
      const index = top?.next ?? 0;
      const relation = actor?.record.relations?.[index];
      if (top === undefined || actor === undefined || relation === undefined || done.has(top.id)) {
        if (top !== undefined) {
          done.add(top.id);
          onTrail.delete(top.id);
        }
        trail.pop();
        continue;
      }
      top.next += 1;
      if (!isOneWay(relation) || relation.actor === top.id) continue;
      if (onTrail.has(relation.actor)) {
        const message = `${relation.type} ${relation.actor} closes a circle of parts or places`;
        complain(
          actor.origin,
          ['relations', index],
          message,
          'Remove or correct one relation of the circle.',
        );
      } else if (!done.has(relation.actor)) {
        trail.push({ id: relation.actor, next: 0 });
        onTrail.add(relation.actor);
      }
    }
  }
}

/** Ids that a record may refer to. */
type Known = Record<'source' | 'actor' | 'event', ReadonlySet<string>>;

const idsIn = <TOrigin>({ sources, actors }: Records<TOrigin>): Known => ({
  source: new Set(sources.map(({ record }) => record.id)),
  actor: new Set(actors.map(({ record }) => record.id)),
  event: new Set(actors.filter(({ record }) => record.kind === 'event').map(({ record }) => record.id)),
});

/**
 * Everything in the records that does not make sense together; empty when all does.
 *
 * @param known what may be referred to, where the records are not all of the pack
 */
export function checkSense<TOrigin>(
  records: Records<TOrigin>,
  known: Known = idsIn(records),
): SenseProblem<TOrigin>[] {
  const problems: SenseProblem<TOrigin>[] = [];
  const isActor = (id: string): boolean => known.actor.has(id);
  const talk = (origin: TOrigin): { say: Say; refer: Refer } => ({
    say: (path, message, remedy) => {
      problems.push({ origin, path, message, remedy });
    },
    refer: (kind, id, path) => {
      if (known[kind].has(id)) return true;
      const message = `no ${kind} has the id ${id}`;
      const remedy = `Correct the id, or add the ${kind}.`;
      problems.push({ origin, path, message, remedy, wanted: id, candidates: known[kind] });
      return false;
    },
  });
  for (const kind of ['sources', 'actors', 'claims'] as const) {
    const seen = new Map<string, TOrigin>();
    for (const { record, origin } of records[kind]) {
      const other = seen.get(record.id);
      if (other === undefined) {
        seen.set(record.id, origin);
        continue;
      }
      const message = `is ${record.id}, which another record has`;
      problems.push({ origin, other, path: ['id'], message, remedy: 'Give one of the two another id.' });
    }
  }
  for (const { record, origin } of records.sources) {
    const { published } = record;
    if ('from' in published && runsBackwards(published.from, published.to)) {
      talk(origin).say(['published', 'to'], 'lies before the start', 'Swap the dates or correct one.');
    }
  }
  for (const { record, origin } of records.actors) {
    const { say, refer } = talk(origin);
    checkActor(record, say, refer);
  }
  checkCircles(records.actors, (origin, path, message, remedy) => talk(origin).say(path, message, remedy));
  for (const { record, origin } of records.claims) {
    const { say, refer } = talk(origin);
    checkClaim(record, say, refer, isActor);
  }
  return problems;
}
