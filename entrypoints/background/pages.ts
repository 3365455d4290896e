/** What the background does to open pages when something changes for all of them. */
import { showOverall, showTabOff } from '../../lib/browser/badge';
import { runGate } from '../../lib/browser/injection';
import { isOff } from '../../lib/browser/sites';
import { activeTab, tellPage, webTabs } from '../../lib/browser/tabs';
import type { PageMessages } from '../../lib/messages/map';
import type { Settings } from '../../lib/model/settings';

/** Lets the gate look at every open tab. */
export async function gateOpenTabs(): Promise<void> {
  await Promise.all((await webTabs()).map((tab) => runGate(tab.id)));
}

/** Has every page annotated anew, for other knowledge is active. */
export async function refreshPages(): Promise<void> {
  await Promise.all((await webTabs()).map((tab) => tellPage(tab.id, 'page/refresh', {})));
}

/** Silences the pages that were switched off, and lets the gate look at those that were switched on. */
export async function applySettings(now: Settings, before: Settings): Promise<void> {
  await showOverall(now.enabled ? 'on' : 'off');
  for (const tab of await webTabs()) {
    const [isNowOff, wasOff] = [isOff(now, tab.url), isOff(before, tab.url)];
    if (isNowOff === wasOff) continue;
    await showTabOff(tab.id, isNowOff);
    if (isNowOff) await tellPage(tab.id, 'page/stop', {});
    else await runGate(tab.id);
  }
}

const COMMANDS = ['next-annotation', 'previous-annotation', 'open-card', 'toggle-painting'] as const;
type Command = PageMessages['page/command']['params']['command'];
const isCommand = (name: string): name is Command => (COMMANDS as readonly string[]).includes(name);

/** Passes a keyboard command on to the page that the reader looks at. */
export async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  const target = tabId ?? (await activeTab())?.id;
  if (target !== undefined && isCommand(command)) await tellPage(target, 'page/command', { command });
}
