/** Tells whom the head of a claim is about (who is invited, who presides) when several are named. */
import type { Match } from '../../model/claim';
import type { CueHit } from './cue-index';
import { gap } from './pattern-match';
import type { PreparedClaim } from './prepared';
import type { ActorPlace, SentenceReading } from './reading';
import { isStranger, mayNameStrangers } from './strangers';

/** Words in a list of names: "l’Égypte, la Turquie et le Canada (Mark Carney)". */
const MAX_LINK = 4;
const MAX_LINK_WORDS = 3;
/** Words between a verb and its object: "invited the Russian leader". */
const MAX_OBJECT_GAP = 2;

/**
 * Whether the head is about one of the claim's actors: of those that it could be about, the nearest, or the list that
 * it stands in, holds one of them; with none in the sentence, those around it are meant.
 */
export function fitsNearest(
  reading: SentenceReading,
  head: CueHit,
  nearest: NonNullable<Match['nearest']>,
  people: ReadonlySet<string>,
): boolean {
  const possible = (actor: string) =>
    nearest.any.includes(actor) ||
    ((people.has(actor) || nearest.others.includes(actor)) && !nearest.ignore.includes(actor));
  const anywhere = reading.actors.filter(({ actor }) => possible(actor));
  if (anywhere.length === 0) return !hasUnknownSubject(reading, head);
  const { clauses } = reading.modality;
  const inClause = anywhere.filter(({ from }) => clauses[from] === clauses[head.from]);
  // Outside the clause a place is rarely the subject ("Putin, who invaded Ukraine, has been invited").
  const persons = anywhere.filter(({ actor }) => people.has(actor) || nearest.any.includes(actor));
  const places = inClause.length > 0 ? anywhere : persons.length > 0 ? persons : anywhere;
  // "Putin invited Witkoff": what directly follows a verb is its object.
  const object = inClause.find(({ from }) => from >= head.to && from - head.to <= MAX_OBJECT_GAP);
  const lists = coordinated(reading, places);
  if (object)
    return (
      nearest.any.includes(object.actor) ||
      listOf(lists, object).some(({ actor }) => nearest.any.includes(actor))
    );
  if (invitesStranger(reading, head, anywhere, nearest.any)) return false;
  const closest = lists.reduce((a, b) => (distance(b, head) < distance(a, head) ? b : a));
  return closest.some(({ actor }) => nearest.any.includes(actor));
}

/** "Dora Quill took part": a full name that no pack knows, before the head in its clause. */
function hasUnknownSubject(reading: SentenceReading, head: CueHit): boolean {
  if (!mayNameStrangers(reading)) return false;
  const { lexemes, modality } = reading;
  const named = (i: number) => lexemes[i - 1]?.kind === 'word' && lexemes[i - 1]?.capital === true;
  return lexemes.some(
    (_, i) =>
      i < head.from &&
      modality.clauses[i] === modality.clauses[head.from] &&
      named(i) &&
      isStranger(reading, i, [...reading.hits.values()].flat()),
  );
}

/** "Putin invited Narendra Modi": the claim's actor comes before the verb, and a name unknown here directly behind it. */
function invitesStranger(
  { lexemes, language, actors }: SentenceReading,
  head: CueHit,
  places: readonly ActorPlace[],
  any: readonly string[],
): boolean {
  const next = lexemes[head.to];
  if (language === 'de' || next?.kind !== 'word' || !next.capital) return false;
  // A genitive follows without a preposition: "основатель Совета мира".
  if (actors.some(({ from, to }) => from <= head.to && head.to < to)) return false;
  const own = places.filter(({ actor }) => any.includes(actor));
  // In a headline set in title case, capitals tell no names.
  return !lexemes[head.from]?.capital && own.length > 0 && own.every(({ to }) => to <= head.from);
}

/** Verbs come first in these languages: "invited Putin the prime minister". */
const VERB_FIRST = new Set(['ar']);

/** Whether one of the claim's actors is the subject directly before an active form: "Putin has invited…". */
export function isAgent(reading: SentenceReading, { match, active }: PreparedClaim): boolean {
  const any = match.nearest?.any ?? [];
  const verbFirst = VERB_FIRST.has(reading.language ?? '');
  return (reading.hits.get(active) ?? []).some((form) =>
    reading.actors.some(
      ({ actor, from, to }) => any.includes(actor) && (verbFirst ? from === form.to : to === form.from),
    ),
  );
}

const listOf = (lists: readonly ActorPlace[][], place: ActorPlace) =>
  lists.find((list) => list.includes(place)) ?? [];

const distance = (list: readonly ActorPlace[], head: CueHit) =>
  Math.min(...list.map((place) => gap(place, head)));

function coordinated(reading: SentenceReading, places: readonly ActorPlace[]): ActorPlace[][] {
  const lists: ActorPlace[][] = [];
  for (const place of places) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    if (list && before && linked(reading, before.to, place.from)) list.push(place);
    else lists.push([place]);
  }
  return lists;
}

function linked(reading: SentenceReading, from: number, to: number): boolean {
  if (to <= from) return true;
  const between = reading.lexemes.slice(from, to);
  const words = between.filter(({ kind }) => kind === 'word');
  const joined = between.some(({ kind, text }) => kind === 'sign' && /[,()]/.test(text));
  const short = words.every(({ text }) => text.length <= MAX_LINK);
  return short && words.length <= MAX_LINK_WORDS && (joined || words.length > 0);
}
