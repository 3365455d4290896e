/** What the reader can do below the page's list: rest, switch everything off, go to another shell or the options. */
import { useBrowse } from './context';
import { STOP } from './parts';
import type { WithRefresh } from './this-page-view';

export function PageFooter({ view, refresh }: WithRefresh) {
  const { services, texts } = useBrowse();
  const { panel, tab, options } = services.shells;
  const running = view.state !== 'extension-off' && view.state !== 'paused' && view.state !== 'no-access';
  const actions: [string, () => Promise<unknown>][] = [];
  if (running) {
    actions.push([texts.page.pause, () => services.page.setPaused(true).then(refresh)]);
    actions.push([texts.page.switchOffEverywhere, () => services.page.setExtension(false).then(refresh)]);
  }
  if (panel) actions.push([texts.page.panel, panel]);
  if (tab) actions.push([texts.page.inTab, tab]);
  actions.push([texts.page.options, options]);
  return (
    <ul class="actions">
      {actions.map(([text, run]) => (
        <li key={text}>
          <button type="button" class="link" {...STOP} onClick={() => void run()}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
