/** A small plot of events over time, to be looked at: the list below it says the same in words. */
import type { EventRef } from '../../lib/model/browse';
import { useBrowse } from './context';
import { hrefOf } from './route';

/** In units of the drawing. */
const WIDTH = 600;
const LANE = 22;
const MARGIN = 16;
const AXIS = 24;
const LARGEST = 9;
const SMALLEST = 3.5;
const DAY_MS = 86_400_000;
/** A longer time without events is drawn as this long. */
const LONGEST_GAP_MS = 30 * DAY_MS;
/** Most events drawn, the latest: more would be a smear. */
const MOST = 60;

/** First day of a partial date, in milliseconds since 1970. */
const dayOf = (partial: string) => Date.parse(`${partial}-01-01`.slice(0, 10));

export function Timeline({ events }: { events: EventRef[] }) {
  const { texts, language } = useBrowse();
  const dated = events.flatMap((event) =>
    event.from === null ? [] : [{ event, from: dayOf(event.from), to: dayOf(event.to ?? event.from) }],
  );
  const shown = dated.slice(0, MOST).sort((a, b) => a.from - b.from);
  const [first] = shown;
  if (!first || shown.length < 2) return null;
  const start = first.from;
  const end = Math.max(...shown.map(({ to }) => to), start + DAY_MS);
  const place = shortenGaps([...shown.flatMap(({ from, to }) => [from, to]), end]);
  const x = (time: number) => MARGIN + (place(time) / place(end)) * (WIDTH - 2 * MARGIN);
  const most = Math.max(1, ...shown.map(({ event }) => event.claims));
  const radius = (claims: number) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(claims / most);
  const lanes = lanesOf(
    shown.map(({ from, to, event }) => ({
      left: x(from) - radius(event.claims),
      right: x(to) + radius(event.claims),
    })),
  );
  const height = (Math.max(...lanes) + 1) * LANE + AXIS;
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <figure class="timeline">
      <figcaption class="note">{texts.coverage.timelineHint}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`}>
        <title>{texts.coverage.timeline}</title>
        <line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={height - AXIS + 4} y2={height - AXIS + 4} />
        <text x={MARGIN} y={height - 4}>
          {month.format(start)}
        </text>
        <text x={WIDTH - MARGIN} y={height - 4} text-anchor="end">
          {month.format(end)}
        </text>
        {shown.map(({ event, from, to }, index) => {
          const y = (lanes[index] ?? 0) * LANE + LANE / 2 + 2;
          const r = radius(event.claims);
          return (
            // Keyboards and screen readers have the list below.
            <a
              key={event.id}
              href={hrefOf({ view: 'event', id: event.id })}
              tabIndex={-1}
              aria-label={event.name}
            >
              <title>{event.name}</title>
              <rect
                class={event.conflicting ? 'mark conflicting' : 'mark'}
                x={x(from) - r}
                y={y - r}
                width={x(to) - x(from) + 2 * r}
                height={2 * r}
                rx={r}
              />
            </a>
          );
        })}
      </svg>
    </figure>
  );
}

/** Where a time stands on an axis that begins at the first one, long times without events being drawn short. */
function shortenGaps(times: readonly number[]): (time: number) => number {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let at = 0;
  sorted.forEach((time, index) => {
    const before = sorted[index - 1];
    if (before !== undefined) at += Math.min(time - before, LONGEST_GAP_MS);
    places.set(time, at);
  });
  return (time) => places.get(time) ?? 0;
}

/** For each span, in order of its left end, the first lane that is free there. */
function lanesOf(spans: readonly { left: number; right: number }[]): number[] {
  const ends: number[] = [];
  return spans.map(({ left, right }) => {
    const free = ends.findIndex((end) => end < left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = right;
    return lane;
  });
}
