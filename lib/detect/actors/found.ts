/** The gazetteer's matches on a page, with the names nested in longer ones. */
import { AliasKind } from '../gazetteer/alias';
import type { Gazetteer, Match, Sense } from '../gazetteer/scan';
import type { LinkingData } from './linking-data';

/** A matched span and what it may mean. */
export interface Found {
  start: number;
  end: number;
  senses: Sense[];
  /** Stands inside a longer match that is marked too. */
  nested: boolean;
}

/** All matches of a page in text order; a nested one follows the match that holds it. */
export function findAll(gazetteer: Gazetteer, data: LinkingData, text: string): Found[] {
  const all: Found[] = [];
  for (const match of gazetteer.scan(text)) {
    const senses = meaningsOf(gazetteer.senses(text, match));
    all.push({ start: match.start, end: match.end, senses, nested: false });
    if (mayHold(senses, data)) addNested(all, gazetteer, data, text, match, actorsOf(senses, data));
  }
  return all;
}

/** A blocking form that is also somebody's name is that name: "Melania Trump" blocks Donald, not Melania. */
function meaningsOf(senses: Sense[]): Sense[] {
  const names = senses.filter((sense) => sense.kind !== AliasKind.blocking);
  const isName = names.some((sense) => sense.kind === AliasKind.strong || sense.kind === AliasKind.weak);
  if (isName) return names;
  return senses.some((sense) => sense.kind === AliasKind.blocking)
    ? senses.filter((sense) => sense.kind === AliasKind.blocking)
    : senses;
}

/** Descriptions of offices, and names of anything but persons, may hold names: "le chef du Kremlin". */
function mayHold(senses: readonly Sense[], data: LinkingData): boolean {
  return senses.some((sense) => {
    if (sense.kind === AliasKind.office) return true;
    const isName = sense.kind === AliasKind.strong || sense.kind === AliasKind.weak;
    return isName && data.actors[sense.index]?.kind !== 'person';
  });
}

function actorsOf(senses: readonly Sense[], data: LinkingData): Set<number> {
  return new Set(
    senses.map((sense) =>
      sense.kind === AliasKind.office ? (data.offices[sense.index]?.actor ?? -1) : sense.index,
    ),
  );
}

function addNested(
  all: Found[],
  gazetteer: Gazetteer,
  data: LinkingData,
  text: string,
  whole: Match,
  outer: ReadonlySet<number>,
): void {
  const isWhole = (start: number, end: number) => start === whole.start && end === whole.end;
  for (const inner of gazetteer.scan(text, whole.start, whole.end, isWhole)) {
    const meanings = meaningsOf(gazetteer.senses(text, inner));
    const senses = meanings.filter(
      (sense) =>
        (sense.kind === AliasKind.strong ||
          sense.kind === AliasKind.weak ||
          sense.kind === AliasKind.adjective) &&
        !outer.has(sense.index) &&
        !(sense.kind === AliasKind.weak && isDescription(text, inner) && !isOfHolder(sense, data, outer)),
    );
    if (senses.length > 0) all.push({ start: inner.start, end: inner.end, senses, nested: true });
    // "президента России" in "помощник президента России": the names in a description within a description.
    else if (meanings.some((sense) => sense.kind === AliasKind.office))
      addNested(all, gazetteer, data, text, inner, outer);
  }
}

/**
 * The body that the holder of the office heads or speaks for: "le patron du fonds souverain russe". Not what sits in a
 * building: "la voix de la présidence russe" describes the man.
 */
function isOfHolder(sense: Sense, data: LinkingData, outer: ReadonlySet<number>): boolean {
  if (data.actors[sense.index]?.isSeat !== false) return false;
  return [...outer].some((holder) => data.actors[holder]?.related.includes(sense.index) === true);
}

/** A weak form in lower case ("présidence russe") describes; inside a description of an office it names nobody. */
function isDescription(text: string, { start }: Match): boolean {
  return text.charAt(start) !== text.charAt(start).toUpperCase();
}
