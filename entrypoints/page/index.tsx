/** The page script, injected on news only: reads the text, paints what the background found, shows cards. */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../../components/card/card';
import cardCss from '../../components/card/card.css?inline';
import tokensCss from '../../components/ui/tokens.css?inline';
import type { RuntimeSender } from '../../lib/messages/client';
import type { PageMessages } from '../../lib/messages/map';
import { type RuntimeReceiver, serve } from '../../lib/messages/server';
import { PageSession } from '../../lib/page/session';

interface Extension {
  runtime: RuntimeSender & RuntimeReceiver;
}

/** Holds the running session of this extension's world, so that a second injection replaces the first. */
const RUNNING = Symbol.for('reperes.page');
type Global = typeof globalThis & { [RUNNING]?: PageSession; browser?: Extension; chrome?: Extension };

export default defineUnlistedScript(() => {
  const scope = globalThis as Global;
  const runtime = (scope.browser ?? scope.chrome)?.runtime;
  if (!runtime) return;
  scope[RUNNING]?.stop();
  const session = new PageSession(document, {
    runtime,
    css: tokensCss + cardCss,
    draw: (surface, view, actions) =>
      render(<Card view={view} actions={actions} language={navigator.language} />, surface),
    erase: (surface) => render(null, surface),
  });
  scope[RUNNING] = session;
  const stopServing = serve<PageMessages>(runtime, session.handlers);
  session.start(() => {
    stopServing();
    if (scope[RUNNING] === session) delete scope[RUNNING];
  });
});
