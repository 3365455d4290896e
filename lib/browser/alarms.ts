/** Alarms: the one way to be woken at a time, since the background does not live that long. */
import { browser } from 'wxt/browser';

/** Calls with the name of an alarm that went off and the time it was set for, in milliseconds since 1970. */
export function onAlarm(listener: (name: string, scheduled: number) => void): void {
  browser.alarms.onAlarm.addListener(({ name, scheduledTime }) => listener(name, scheduledTime));
}

/** Sets an alarm, in place of an earlier one of the name; browsers take about a minute as the shortest time. */
export async function wakeAt(name: string, when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when });
}
