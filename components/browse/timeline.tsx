/** A small plot of events over time, to be looked at: the list below it says the same in words. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventRef } from '../../lib/model/browse';
import { useBrowse } from './context';
import { hrefOf } from './route';

/** In CSS pixels: drawn at its real size, so that marks and words are as large in a popup as in a full tab. */
const LANE = 20;
const MARGIN = 10;
const LARGEST = 8;
const SMALLEST = 3.5;
/** Width of a popup's column, until the real one is known. */
const USUAL_WIDTH = 348;
/** More lanes than this would push the list out of sight: marks of the same days then lie over each other. */
const MOST_LANES = 8;
const DAY_MS = 86_400_000;
/** A longer time without events is drawn as this long. */
const LONGEST_GAP_MS = 30 * DAY_MS;
/** Width of a letter of the labels, in parts of the text's size. */
const LETTER = 0.55;

/** First day of a partial date, in milliseconds since 1970. */
const dayOf = (partial: string) => Date.parse(`${partial}-01-01`.slice(0, 10));

export function Timeline({ events }: { events: readonly EventRef[] }) {
  const { texts, language } = useBrowse();
  const figure = useRef<HTMLElement>(null);
  const { width, letter } = useRoom(figure);
  const shown = events
    .flatMap((event) =>
      event.from === null ? [] : [{ event, from: dayOf(event.from), to: dayOf(event.to ?? event.from) }],
    )
    .sort((a, b) => a.from - b.from);
  const [first] = shown;
  if (!first || shown.length < 2) return null;
  const start = first.from;
  const end = Math.max(...shown.map(({ to }) => to), start + DAY_MS);
  const place = shortenGaps([...shown.flatMap(({ from, to }) => [from, to]), end]);
  const x = (time: number) => MARGIN + (place(time) / place(end)) * (width - 2 * MARGIN);
  const most = Math.max(1, ...shown.map(({ event }) => event.claims));
  const radius = (claims: number) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(claims / most);
  const lanes = lanesOf(
    shown.map(({ from, to, event }) => ({
      left: x(from) - radius(event.claims),
      right: x(to) + radius(event.claims),
    })),
  );
  const height = (Math.max(...lanes) + 1) * LANE + 4;
  const labels = labelsOf(
    [start, end, ...shown.map(({ from }) => from)].map((time) => ({ x: x(time), text: labelOf(time) })),
    width,
    letter,
  );
  function labelOf(time: number): string {
    const day = end - start < 2 * LONGEST_GAP_MS ? ({ day: 'numeric' } as const) : {};
    const date = new Intl.DateTimeFormat(language, {
      ...day,
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return date.format(time);
  }
  return (
    <figure class="timeline" ref={figure}>
      <figcaption class="note">{texts.coverage.timelineHint}</figcaption>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{texts.coverage.timeline}</title>
        <line class="axis" x1={0} x2={width} y1={height - 1} y2={height - 1} />
        {shown.map(({ event, from, to }, index) => {
          const y = (lanes[index] ?? 0) * LANE + LANE / 2;
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
      <p class="note labels" aria-hidden="true">
        {labels.map(({ text, left }) => (
          <span key={text} style={{ left: `${left}px` }}>
            {text}
          </span>
        ))}
      </p>
    </figure>
  );
}

/** The width that there is, and that of a letter of small text, in CSS pixels. */
function useRoom(element: RefObject<HTMLElement | null>): { width: number; letter: number } {
  const [room, setRoom] = useState({ width: USUAL_WIDTH, letter: 12 * LETTER });
  useEffect(() => {
    const seen = element.current;
    if (!seen) return;
    const caption = seen.querySelector('figcaption') ?? seen;
    const observer = new ResizeObserver(() =>
      setRoom({
        width: Math.max(seen.clientWidth, 4 * MARGIN),
        letter: Number.parseFloat(getComputedStyle(caption).fontSize) * LETTER,
      }),
    );
    observer.observe(seen);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** The labels that have room, those that come first before the others, each under its place as far as the edges let it. */
function labelsOf(
  wanted: readonly { x: number; text: string }[],
  width: number,
  letter: number,
): { text: string; left: number }[] {
  const placed: { text: string; left: number; right: number }[] = [];
  for (const { x, text } of wanted) {
    const long = text.length * letter;
    const left = Math.max(0, Math.min(width - long, x - long / 2));
    const right = left + long;
    const free = placed.every(
      (other) => other.text !== text && (right + 2 * letter < other.left || other.right + 2 * letter < left),
    );
    if (free) placed.push({ text, left, right });
  }
  return placed;
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
  return spans.map(({ left, right }, index) => {
    const free = ends.findIndex((end) => end < left);
    const lane = free >= 0 ? free : ends.length < MOST_LANES ? ends.length : index % MOST_LANES;
    ends[lane] = Math.max(ends[lane] ?? 0, right);
    return lane;
  });
}
