/** Counts what the whole page says of each actor: its full names, and the full names of those who share its name. */
import { foldWord } from '../../text/fold';
import { AliasKind } from '../gazetteer/alias';
import { firstFrom } from './first-from';
import type { Found } from './found';
import type { LinkingActor, LinkingData } from './linking-data';
import { nameParts } from './name-parts';
import { holdsAt } from './offices';
import type { Page } from './page';
import type { Reading } from './readings';

/** What the whole page says of an actor. */
export interface Tally {
  /** Full names of the actor. */
  full: number;
  /** Descriptions of an office that the actor holds at the page's date. */
  offices: number;
  /** The first full name, as written. */
  form: string;
  /** Full names of others that share one of its forms; one that may be a misread word counts half. */
  namesakes: number;
  /** Where full names stand, the actor's own and those of others that share it, in text order. */
  places: { start: number; own: boolean }[];
  /** Folded forms that something else bears on this page: "the film Melania". */
  borrowed: Set<string>;
}

export const NO_TALLY: Tally = {
  full: 0,
  offices: 0,
  form: '',
  namesakes: 0,
  places: [],
  borrowed: new Set(),
};

/** Blocking forms of a place that name another place: "Moscow, Idaho", "province de Gaza". */
const ELSEWHERE = /,|provin[czs]|провинц/i;

/** Counts the names of a page. */
export function tallyNames(
  page: Page,
  data: LinkingData,
  readings: readonly Reading[],
  all: readonly Found[],
): Map<LinkingActor, Tally> {
  const tallies = new Map<LinkingActor, Tally>();
  const tallyOf = (actor: LinkingActor) => {
    let tally = tallies.get(actor);
    if (!tally) {
      const full = page.known.has(actor.id) ? 1 : 0;
      tally = { full, offices: 0, form: actor.id, namesakes: 0, places: [], borrowed: new Set() };
      tallies.set(actor, tally);
    }
    return tally;
  };
  for (const { actor, verdict, isFullName, start, end } of readings) {
    const tally = tallyOf(actor);
    if (verdict.type === 'namesake') {
      tally.namesakes += verdict.sure ? 1 : 0.5;
      if (verdict.sure) tally.places.push({ start, own: false });
    } else if (verdict.type === 'part') {
      if (!verdict.borrowed) continue;
      tally.borrowed.add(foldWord(page.text, start, end));
      if (actor.kind !== 'person') tally.namesakes += 0.5;
    } else if (isFullName) {
      if (tally.full === 0) tally.form = page.text.slice(start, end);
      tally.full += 1;
      tally.places.push({ start, own: true });
    }
  }
  for (const found of all) {
    for (const sense of found.senses) {
      const office = sense.kind === AliasKind.office ? data.offices[sense.index] : undefined;
      const holder = office && holdsAt(office, page.date) ? data.actors[office.actor] : undefined;
      if (holder) tallyOf(holder).offices += 1;
      const actor = data.actors[sense.index];
      if (sense.kind === AliasKind.blocking && actor && namesSomebodyElse(page, found, actor)) {
        const tally = tallyOf(actor);
        tally.namesakes += 1;
        tally.places.push({ start: found.start, own: false });
      }
    }
  }
  for (const { places } of tallies.values()) places.sort((one, other) => one.start - other.start);
  return tallies;
}

/** Whether the full names between two offsets are somebody else's only. */
export function followsNamesake({ places }: Tally, from: number, offset: number): boolean {
  let isFollowed = false;
  for (let at = firstFrom(places, offset) - 1; at >= 0; at -= 1) {
    const place = places[at];
    if (!place || place.start < from) break;
    if (place.own) return false;
    isFollowed = true;
  }
  return isFollowed;
}

/** A blocking form that bears the same name ("Eric Trump"), not one built on it ("Trump Tower", "Kyiv Post"). */
function namesSomebodyElse(page: Page, found: Found, actor: LinkingActor): boolean {
  const words = nameParts(page.text.slice(found.start, found.end));
  if (actor.kind === 'organization') return true;
  if (actor.kind === 'place') return ELSEWHERE.test(page.text.slice(found.start, found.end));
  return words.length > 1 && actor.surnames.includes(words.at(-1) ?? '');
}
