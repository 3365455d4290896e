/**
 * Scores the annotations of a page against its labels.
 *
 * Positions are counted in the page's visible text without white space, so that layout plays no part. An actor is
 * found when an annotation of the same id covers half of the label or lies within it; a claim when an annotation of
 * the same id covers half of the labelled sentence. Optional labels and mentions outside the article are neutral.
 */

/** What a person marked on a page; the JSON file beside it. */
export interface Labels {
  lang?: string;
  topic?: 'on' | 'near' | 'off';
  actors?: ActorLabel[];
  /** True mentions outside the article: neither asked for nor wrong. */
  outside?: ActorLabel[];
  claims?: ClaimLabel[];
  traps?: TrapLabel[];
}
interface ActorLabel {
  id: string;
  text: string;
  /** Which occurrence of `text` in the visible text, from 1. */
  nth?: number;
  kind?: 'name' | 'title' | 'short' | 'event';
  optional?: boolean;
}
interface ClaimLabel {
  id: string;
  sentence: string;
  nth?: number;
  stance: string;
  optional?: boolean;
}
interface TrapLabel {
  text: string;
  nth?: number;
  not: string;
  kind?: 'actor' | 'claim';
}

/** An annotation to be scored. */
export interface Scored {
  kind: 'actor' | 'claim';
  id: string;
  exact: string;
  stance?: string;
  /** Its place in the visible text; null when it marks text that is not visible, which is always wrong. */
  place: Span | null;
}

/** A span, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Counts that add up over pages. */
export interface Counts {
  actorGold: number;
  actorFound: number;
  actorFalse: number;
  /** Of the actors, the descriptions of offices. */
  titleGold: number;
  titleFound: number;
  claimGold: number;
  claimFound: number;
  claimFalse: number;
  stanceRight: number;
  traps: number;
  trapsHit: number;
}

export interface PageScore {
  counts: Counts;
  /** One line for each miss, false annotation and wrong stance. */
  errors: string[];
}

export const NO_COUNTS: Counts = {
  actorGold: 0,
  actorFound: 0,
  actorFalse: 0,
  titleGold: 0,
  titleFound: 0,
  claimGold: 0,
  claimFound: 0,
  claimFalse: 0,
  stanceRight: 0,
  traps: 0,
  trapsHit: 0,
};

/** The sum of two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  const keys = Object.keys(a) as (keyof Counts)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Counts;
}

/** Precision, recall and their harmonic mean; 1 where nothing was asked for or nothing was given. */
export function ratios(found: number, wrong: number, gold: number): [number, number, number] {
  const precision = found + wrong > 0 ? found / (found + wrong) : 1;
  const recall = gold > 0 ? found / gold : 1;
  return [precision, recall, precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0];
}

/** An annotation at its place counted without white space. */
type Placed = Omit<Scored, 'place'> & Span;

/** Adjacent spans up to this distance are one label and its title ("President" + "Trump"). */
const ADJACENT = 2;

/**
 * Scores one page.
 * @param eventIds ids of events: their labels are a sample, so an event that has no label is no error
 */
export function scorePage(
  text: string,
  labels: Labels,
  annotations: readonly Scored[],
  eventIds: ReadonlySet<string>,
): PageScore {
  const dense = densePositions(text);
  const placed = distinct(
    annotations.map(({ place, ...rest }) => ({
      ...rest,
      start: place ? dense(place.start) : -1,
      end: place ? dense(place.end) : -1,
    })),
  );
  const place = <L extends { nth?: number }>(list: L[] | undefined, textOf: (label: L) => string) =>
    (list ?? []).flatMap((label) => {
      const start = nthOccurrence(text, textOf(label), label.nth ?? 1);
      return start < 0 ? [] : [{ ...label, start: dense(start), end: dense(start + textOf(label).length) }];
    });
  const score: PageScore = { counts: { ...NO_COUNTS }, errors: [] };
  const traps = place(labels.traps, (label) => label.text);
  scoreActors(
    score,
    placed.filter(({ kind }) => kind === 'actor'),
    { actors: place(labels.actors, (l) => l.text), outside: place(labels.outside, (l) => l.text), traps },
    eventIds,
  );
  scoreClaims(
    score,
    placed.filter(({ kind }) => kind === 'claim'),
    place(labels.claims, (label) => label.sentence),
  );
  return score;
}

function scoreActors(
  { counts, errors }: PageScore,
  found: readonly Placed[],
  gold: {
    actors: readonly (ActorLabel & Span)[];
    outside: readonly (ActorLabel & Span)[];
    traps: readonly (TrapLabel & Span)[];
  },
  eventIds: ReadonlySet<string>,
): void {
  const right = new Set<Placed>();
  for (const label of gold.actors) {
    const hits = found.filter((one) => one.id === label.id && denotes(one, label));
    for (const hit of hits) right.add(hit);
    // Labels of events are a sample: they forgive a mark, and ask for none.
    if (label.optional === true || label.kind === 'event') continue;
    counts.actorGold++;
    if (label.kind === 'title') counts.titleGold++;
    if (hits.length > 0) {
      counts.actorFound++;
      if (label.kind === 'title') counts.titleFound++;
    } else errors.push(`missed actor ${label.id}: “${label.text}” (${label.nth ?? 1})`);
  }
  const traps = gold.traps.filter(({ kind }) => kind !== 'claim');
  counts.traps += traps.length;
  for (const one of found) {
    if (right.has(one)) continue;
    const trapped = traps.some((trap) => trap.not === one.id && overlap(one, trap) > 0);
    if (trapped) counts.trapsHit++;
    const neutral =
      eventIds.has(one.id) ||
      gold.outside.some((label) => label.id === one.id && overlap(one, label) > 0) ||
      gold.actors.some((label) => label.id === one.id && isAdjacent(one, label));
    if (neutral) continue;
    counts.actorFalse++;
    errors.push(`${trapped ? 'trapped' : 'false'} actor ${one.id}: “${one.exact}”`);
  }
}

function scoreClaims(
  { counts, errors }: PageScore,
  found: readonly Placed[],
  gold: readonly (ClaimLabel & Span)[],
): void {
  const right = new Set<Placed>();
  for (const label of gold) {
    const half = (label.end - label.start) / 2;
    const hits = found.filter((one) => one.id === label.id && overlap(one, label) >= half);
    for (const hit of hits) right.add(hit);
    if (label.optional === true) continue;
    counts.claimGold++;
    if (hits.length === 0) {
      errors.push(`missed claim ${label.id} (${label.stance}): “${label.sentence}”`);
      continue;
    }
    counts.claimFound++;
    if (hits.some((hit) => hit.stance === label.stance)) counts.stanceRight++;
    else errors.push(`stance of ${label.id} is ${label.stance}, not ${hits[0]?.stance}: “${label.sentence}”`);
  }
  for (const one of found) {
    if (right.has(one)) continue;
    counts.claimFalse++;
    errors.push(`false claim ${one.id} (${one.stance}): “${one.exact}”`);
  }
}

/** Without those that mark the same place for the same record a second time. */
function distinct(annotations: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return annotations.filter(({ kind, id, start }) => {
    const key = `${kind} ${id} ${start}`;
    if (start >= 0 && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function denotes(found: Span, label: Span): boolean {
  const common = overlap(found, label);
  if (common === 0) return false;
  const [a, b] = [found.end - found.start, label.end - label.start];
  return common >= Math.max(a, b) / 2 || common === Math.min(a, b);
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function isAdjacent(a: Span, b: Span): boolean {
  return Math.abs(a.end - b.start) <= ADJACENT || Math.abs(b.end - a.start) <= ADJACENT;
}

/** Start of the `nth` occurrence from 1, counted from left without overlap; -1 when there are fewer. */
function nthOccurrence(text: string, wanted: string, nth: number): number {
  let at = text.indexOf(wanted);
  for (let seen = 1; seen < nth && at >= 0; seen++) at = text.indexOf(wanted, at + wanted.length);
  return at;
}

/** Gives for a position the number of characters before it that are no white space. */
function densePositions(text: string): (position: number) => number {
  const dense = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) dense[i + 1] = (dense[i] ?? 0) + (/\s/.test(text.charAt(i)) ? 0 : 1);
  return (position) => dense[Math.max(0, Math.min(position, text.length))] ?? 0;
}
