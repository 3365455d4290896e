/** The page script, injected on news only: reads the text, paints what the background found, opens cards. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type RuntimeSender, send } from '../lib/messages/client';
import type { PageMessages } from '../lib/messages/map';
import { type RuntimeReceiver, serve } from '../lib/messages/server';
import { type CardDrawing, readDrawing } from '../lib/page/card-drawing';
import { PageSession } from '../lib/page/session';

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
  const session = new PageSession(document, { runtime, drawing: () => loadDrawing(runtime) });
  scope[RUNNING] = session;
  const stopServing = serve<PageMessages>(runtime, session.handlers);
  // A page that comes back from the back/forward cache is asked about anew: settings and knowledge may be others now.
  const onReturn = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    session.stop();
    void send(runtime, 'gate/news', {});
  };
  addEventListener('pageshow', onReturn);
  session.start(() => {
    removeEventListener('pageshow', onReturn);
    stopServing();
    if (scope[RUNNING] === session) delete scope[RUNNING];
  });
});

/** The card's script comes with the first card: on most pages none is opened. */
async function loadDrawing(runtime: RuntimeSender): Promise<CardDrawing | null> {
  const present = readDrawing(globalThis);
  if (present) return present;
  await send(runtime, 'page/card-script', {});
  return readDrawing(globalThis);
}
