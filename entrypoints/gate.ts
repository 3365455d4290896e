/** The gate: decides on every web page whether it is news, and is all that runs where it is not. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BackgroundMessages, Message } from '../lib/messages/map';
import { isNews } from '../lib/page/news';

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

export default defineUnlistedScript({
  // A name would be a global of every page's content world, and bytes.
  globalName: false,
  main() {
    // The polyfill would be ten times the size of all this; both browsers answer with promises without it.
    const { browser, chrome, navigation } = globalThis as Scope;
    const runtime = (browser ?? chrome)?.runtime;
    let timer: ReturnType<typeof setTimeout>;
    let path = location.pathname;
    const look = (times: number): void => {
      // After an update of the extension the new one has a gate of its own.
      if (!runtime?.id) return;
      if (isNews(document)) {
        // From here on the page script follows the page.
        navigation?.removeEventListener('navigatesuccess', moved);
        // The background injects the page script; when it cannot be reached there is nobody to tell.
        runtime.sendMessage({ type: 'gate/news', params: {} }).catch(() => {});
      } else if (times < LOOKS.length) timer = setTimeout(look, LOOKS[times], times + 1);
    };
    // A client-side navigation from a page that is no news to an article; text comes after the address.
    const moved = (): void => {
      if (location.pathname === path) return;
      path = location.pathname;
      clearTimeout(timer);
      timer = setTimeout(look, 300, 0);
    };
    navigation?.addEventListener('navigatesuccess', moved);
    look(0);
  },
});
