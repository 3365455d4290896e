/** What the background does to open pages when something changes for all of them. */
import { showTabOff } from '../../lib/browser/badge';
import { runGate } from '../../lib/browser/injection';
import { pageSettings } from '../../lib/browser/page-settings';
import { isOff } from '../../lib/browser/sites';
import { activeTab, type TabRef, tellPage, webTabs } from '../../lib/browser/tabs';
import type { PageCommand } from '../../lib/messages/map';
import type { Settings } from '../../lib/model/settings';
import { showState } from './overall';

/** Lets the gate look at every open tab. */
export async function gateOpenTabs(): Promise<void> {
  await Promise.all((await webTabs()).map((tab) => runGate(tab.id)));
}

/** Has every page annotated anew, for other knowledge is active. */
export async function refreshPages(): Promise<void> {
  await Promise.all((await webTabs()).map((tab) => tellPage(tab.id, 'page/refresh', {})));
}

/** Silences pages that were switched off, lets the gate look at those switched on, and tells the others the change. */
export async function applySettings(now: Settings, before: Settings): Promise<void> {
  await showState();
  await Promise.all((await webTabs()).map((tab) => applyTo(tab, now, before)));
}

async function applyTo(tab: TabRef, now: Settings, before: Settings): Promise<void> {
  // A pause that has just ended was one until now, whatever the clock says.
  const [isNowOff, wasOff] = [isOff(now, tab.url), isOff(before, tab.url, 0)];
  if (isNowOff !== wasOff) {
    await showTabOff(tab.id, isNowOff);
    if (isNowOff) await tellPage(tab.id, 'page/stop', {});
    else await runGate(tab.id);
  } else if (!isNowOff) await tellChange(tab, now, before);
}

/** Tells a page its settings, if the change is one to this page. */
async function tellChange(tab: TabRef, now: Settings, before: Settings): Promise<void> {
  const settings = pageSettings(now, tab.url);
  if (JSON.stringify(settings) === JSON.stringify(pageSettings(before, tab.url))) return;
  await tellPage(tab.id, 'page/settings-changed', { settings });
}

const COMMANDS: Record<PageCommand, true> = {
  'next-annotation': true,
  'previous-annotation': true,
  'open-card': true,
  'pin-card': true,
  'close-card': true,
  'toggle-painting': true,
};
const isCommand = (name: string): name is PageCommand => Object.hasOwn(COMMANDS, name);

/** Passes a keyboard command on to the page that the reader looks at. */
export async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  const target = tabId ?? (await activeTab())?.id;
  if (target !== undefined && isCommand(command)) await tellPage(target, 'page/command', { command });
}
