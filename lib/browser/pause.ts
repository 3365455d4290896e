/** Rests for a while: a setting says until when, and an alarm ends it, also after the background was stopped. */
import type { Settings } from '../model/settings';
import { onAlarm, wakeAt } from './alarms';
import { changeSettings, loadSettings } from './settings';

const ALARM = 'end-of-pause';

/** Keeps the alarm in step with the setting. */
export function scheduleEnd({ pausedUntil }: Pick<Settings, 'pausedUntil'>): Promise<void> {
  return wakeAt(ALARM, pausedUntil);
}

/** Ends a pause whose time has come, or that ended while the browser was closed. */
export async function endPause(now = Date.now()): Promise<void> {
  const { pausedUntil } = await loadSettings();
  if (pausedUntil === null) return;
  if (pausedUntil <= now) await changeSettings({ pausedUntil: null });
  else await scheduleEnd({ pausedUntil });
}

/** Ends the pause when its alarm rings. */
export function onPauseAlarm(): void {
  onAlarm((name, scheduled) => {
    // An alarm may ring a moment early; the pause is over all the same.
    if (name === ALARM) void endPause(Math.max(Date.now(), scheduled));
  });
}
