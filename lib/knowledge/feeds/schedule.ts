/** When a feed is asked again: withdrawals within hours, packs twice a day, failures at growing distances. */
import type { Feed } from './feed';

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;

/** Between two checks that went well: what was withdrawn must be gone within hours. */
const CHECK_EVERY = 6 * HOUR;
/** Packs are looked for no more often than this. */
const UPDATE_EVERY = 12 * HOUR;
/** Share of the interval by which it varies, so that readers do not come all at once. */
const JITTER = 0.1;
/** First wait after a failure, before chance adds up to as much again. */
const FIRST_RETRY = 3 * SECOND;
const LONGEST_RETRY = 12 * HOUR;

/** Milliseconds until the next check; `random` is in [0, 1). */
export function waitAfter(failures: number, random: number): number {
  if (failures === 0) return CHECK_EVERY * (1 + JITTER * (2 * random - 1));
  return Math.min(LONGEST_RETRY, FIRST_RETRY * (1 + random) * 2 ** (failures - 1));
}

/** Whether packs may be looked for, or only withdrawals. */
export function mayUpdate({ updated }: Pick<Feed, 'updated'>, now: number): boolean {
  return now - updated >= UPDATE_EVERY * (1 - JITTER) || now < updated;
}

/** When the next feed is due; null without feeds. A clock that was set back does not put a check off for long. */
export function nextDue(feeds: readonly Pick<Feed, 'nextCheck'>[], now: number): number | null {
  if (feeds.length === 0) return null;
  const latest = now + LONGEST_RETRY;
  return Math.max(now, Math.min(latest, ...feeds.map(({ nextCheck }) => nextCheck)));
}
