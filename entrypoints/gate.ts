/** The gate: decides on every web page whether it is news, and is all that runs where it is not. */
import type { BackgroundMessages, Message } from '../lib/messages/map';
import { isNews, pathOf } from '../lib/page/news';

interface Scope {
  browser?: Runtime;
  chrome?: Runtime;
  navigation?: EventTarget;
}
interface Runtime {
  runtime: { id?: string; sendMessage(message: Message<BackgroundMessages, 'gate/news'>): Promise<unknown> };
}

/** Milliseconds after which a page that was no news is looked at again, as scripts may still be writing it. */
const LOOKS = [1_200, 3_000];

// Without the framework's function around it, which returns it as it is.
export default {
  // A name would be a global of every page's content world, and bytes.
  globalName: false,
  main() {
    const { navigation } = globalThis as Scope;
    let timer: ReturnType<typeof setTimeout>;
    let path = pathOf(document);
    let seen = 0;
    const look = (times: number): void => {
      const { length } = document.querySelectorAll('*');
      // A page that has not grown since the last look is what it was.
      if (length !== seen && isNews(document)) {
        // From here on the page script follows the page.
        navigation?.removeEventListener('navigatesuccess', moved);
        // Nothing of the browser's is touched before: merely to ask for it costs half a millisecond. The polyfill
        // would be ten times the size of all this; both browsers answer with promises without it.
        const { browser, chrome } = globalThis as Scope;
        const runtime = (browser ?? chrome)?.runtime;
        // After an update of the extension the new one has a gate of its own. The background injects the page
        // script; when it cannot be reached there is nobody to tell.
        if (runtime?.id) runtime.sendMessage({ type: 'gate/news', params: {} }).catch(() => {});
      } else if (times < LOOKS.length) timer = setTimeout(look, LOOKS[times], times + 1);
      seen = length;
    };
    // A client-side navigation from a page that is no news to an article; text comes after the address.
    const moved = (): void => {
      const now = pathOf(document);
      if (now === path) return;
      path = now;
      seen = 0;
      clearTimeout(timer);
      timer = setTimeout(look, 300, 0);
    };
    navigation?.addEventListener('navigatesuccess', moved);
    look(0);
  },
};
