/** Notices that the page's text may have changed; says so when things have settled, and sleeps in between. */
import { LONGEST_SETTLE, SETTLE } from './timing';

export interface Watch {
  /** Tells whether the last reading found anything new: fruitless ones make the next wait longer. */
  found(something: boolean): void;
  /** Also watches trees that the document's observer cannot see into. */
  addRoots(roots: readonly ShadowRoot[]): void;
  stop(): void;
}

/** The part of the Navigation API that is used; absent where the browser lacks it. */
interface NavigationTarget {
  addEventListener(type: 'navigatesuccess', listener: () => void, options: { signal: AbortSignal }): void;
}

/** Elements whose changes are never text of an article. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'META',
  'HEAD',
  'IFRAME',
  'SVG',
  'CANVAS',
  'VIDEO',
  'INPUT',
  'TEXTAREA',
]);

/**
 * Watches a document. The observer's callback only notes that something changed; `changed` is called once the
 * page has rested for a moment, at the latest a second after the first change while changes bring new text, and
 * `moved` when the address changed without a new document.
 */
export function watch(root: Document, changed: () => void, moved: () => void): Watch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let settle = SETTLE;
  const stop = new AbortController();

  const schedule = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      changed();
    }, settle);
  };
  const observer = new MutationObserver((records) => {
    if (timer === null && records.some(mayHoldText)) schedule();
  });
  const options = { childList: true, characterData: true, subtree: true };
  observer.observe(root.documentElement, options);

  let address = addressOf(root);
  const navigation = (root.defaultView as { navigation?: NavigationTarget } | null)?.navigation;
  navigation?.addEventListener(
    'navigatesuccess',
    () => {
      if (addressOf(root) === address) return;
      address = addressOf(root);
      settle = SETTLE;
      moved();
      schedule();
    },
    { signal: stop.signal },
  );

  const seen = new WeakSet<ShadowRoot>();
  return {
    found(something) {
      settle = something ? SETTLE : Math.min(settle * 1.5, LONGEST_SETTLE);
    },
    addRoots(roots) {
      for (const shadow of roots) {
        if (seen.has(shadow)) continue;
        seen.add(shadow);
        observer.observe(shadow, options);
      }
    },
    stop() {
      observer.disconnect();
      stop.abort();
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

/** The address without its fragment: jumping about in a page is no other page. */
function addressOf(root: Document): string {
  return root.URL.replace(/#.*$/, '');
}

/** Whether a change can have brought, taken or altered text. */
function mayHoldText(record: MutationRecord): boolean {
  if (record.target.nodeType === 1 && SILENT.has((record.target as Element).tagName.toUpperCase()))
    return false;
  if (record.type === 'characterData') return true;
  return hasText(record.addedNodes) || hasText(record.removedNodes);
}

function hasText(nodes: NodeList): boolean {
  for (const node of nodes) {
    if (node.nodeType === 3) {
      if (/\S/.test(node.nodeValue ?? '')) return true;
    } else if (node.nodeType === 1 && !SILENT.has((node as Element).tagName.toUpperCase()) && node.firstChild)
      return true;
  }
  return false;
}
