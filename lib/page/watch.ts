/** Notices that the page's text may have changed; says so when things have settled, and sleeps in between. */
import { LONGEST_SETTLE, LONGEST_TEXT_SETTLE, SETTLE } from './timing';

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

/** Characters from which added text may be a paragraph. */
const PARAGRAPH = 60;
/** Changes of one turn looked at; a page that changes more than that has changed. */
const MOST_RECORDS = 300;

/**
 * Watches a document. The observer's callback only notes that something changed; `changed` is called once the page
 * has had a moment to finish. Where readings find nothing new the next comes later, but within a second when a
 * paragraph may have come. `moved` is called when the address has changed without a new document.
 */
export function watch(root: Document, changed: () => void, moved: () => void): Watch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let due = 0;
  let settle = SETTLE;
  let address = addressOf(root);
  const stop = new AbortController();

  const look = (): void => {
    timer = null;
    lookAtAddress();
    changed();
  };
  const schedule = (delay: number): void => {
    const at = performance.now() + delay;
    if (timer !== null && due <= at) return;
    if (timer !== null) clearTimeout(timer);
    due = at;
    timer = setTimeout(look, delay);
  };
  const lookAtAddress = (): void => {
    const now = addressOf(root);
    if (now === address) return;
    address = now;
    settle = SETTLE;
    moved();
    schedule(SETTLE);
  };
  const observer = new MutationObserver((records) => {
    const change = changeOf(records);
    if (change !== 'none') schedule(change === 'text' ? Math.min(settle, LONGEST_TEXT_SETTLE) : settle);
  });
  const options = {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['hidden', 'contenteditable'],
  };
  // The document itself, as a page can put another element in place of its root.
  observer.observe(root, options);

  // Where the browser lacks the Navigation API, the address is looked at when the page changes.
  const view = root.defaultView as (Window & { navigation?: NavigationTarget }) | null;
  view?.navigation?.addEventListener('navigatesuccess', lookAtAddress, { signal: stop.signal });
  view?.addEventListener('hashchange', lookAtAddress, { signal: stop.signal });

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

/** The address without its fragment: jumping about in a page is no other page, unless the fragment is a route. */
function addressOf(root: Document): string {
  return root.URL.replace(/#(?![!/]).*$/, '');
}

/** Whether changes can have brought, taken or altered text: a paragraph, or something small. */
function changeOf(records: readonly MutationRecord[]): 'text' | 'little' | 'none' {
  if (records.length > MOST_RECORDS) return 'text';
  let change: 'little' | 'none' = 'none';
  for (const record of records) {
    const weight = weightOf(record);
    if (weight >= PARAGRAPH) return 'text';
    if (weight > 0) change = 'little';
  }
  return change;
}

/** About how much text a change is about, in UTF-16 units. */
function weightOf({ type, target, addedNodes, removedNodes }: MutationRecord): number {
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  if (element && (isSilent(element) || (type !== 'attributes' && isEdited(element)))) return 0;
  if (type === 'attributes') return PARAGRAPH;
  if (type === 'characterData') return target.nodeValue?.length ?? 0;
  let weight = 0;
  for (const node of addedNodes) weight = Math.max(weight, textIn(node));
  for (const node of removedNodes) if (weight === 0 && textIn(node) > 0) weight = 1;
  return weight;
}

function textIn(node: Node): number {
  if (node.nodeType === 3) return node.nodeValue?.trim().length ?? 0;
  if (node.nodeType !== 1 || isSilent(node as Element)) return 0;
  // A host may hold its text in a shadow tree, which textContent does not see.
  return Math.max(node.textContent?.length ?? 0, node.firstChild || (node as Element).shadowRoot ? 1 : 0);
}

function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName.toUpperCase());
}

/** Text that the reader is typing is no article. */
function isEdited(element: Element): boolean {
  return element.closest('[contenteditable]:not([contenteditable="false" i])') !== null;
}
