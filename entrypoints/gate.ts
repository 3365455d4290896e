/** The gate: decides on every web page whether it is news, and is all that runs where it is not. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundMessages, Message } from '../lib/messages/map';
import { isNews } from '../lib/page/news';

interface Runtime {
  runtime: { sendMessage(message: Message<BackgroundMessages, 'gate/news'>): Promise<unknown> };
}

export default defineUnlistedScript({
  // A name would be a global of every page's content world, and bytes.
  globalName: false,
  main() {
    // The polyfill would be ten times the size of all this; both browsers answer with promises without it.
    const api = globalThis as { browser?: Runtime; chrome?: Runtime };
    const runtime = (api.browser ?? api.chrome)?.runtime;
    if (!runtime || !isNews(document)) return;
    // The background injects the page script; when it cannot be reached there is nobody to tell.
    runtime.sendMessage({ type: 'gate/news', params: {} }).catch(() => {});
  },
});
