/** What a reader sees and does on a page: underlined words, pointer, card; and the page's DOM as text. */
import type { Page } from 'puppeteer-core';
import { GHOST } from '../../lib/page/timing';
import { inPage, sleep, until } from './evaluate';
import type { Session } from './session';

/** Steps of a pointer move; a hand does not jump either. */
const MOVE_STEPS = 8;
/** Milliseconds after which a scroll is over for the extension: words that slide under the pointer are not meant. */
const SCROLL_REST = 300;
/** The pointer slows down before it rests: this many last steps of one pixel each, with this pause in milliseconds. */
const LAST_STEPS = 4;
const LAST_PAUSE = 30;

/** The words under highlights at present, in no particular order. */
export function paintedTexts(page: Page): Promise<string[]> {
  return inPage(page, () => {
    const texts: string[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) if (range instanceof Range) texts.push(range.toString());
    }
    return texts;
  });
}

/** Waits until something is underlined. Paint needs a visible tab, so the tab comes to the front. */
export async function waitPainted(page: Page, timeout = 15_000): Promise<string[]> {
  await page.bringToFront();
  return until(
    `underlined words on ${page.url()}`,
    async () => {
      const texts = await paintedTexts(page);
      return texts.length > 0 && texts;
    },
    timeout,
  );
}

export interface Point {
  x: number;
  y: number;
}

/** Scrolls the `nth` (from 0) occurrence of `text` in the body into view; the middle of its first line box. */
export async function placeOf(page: Page, text: string, nth = 0): Promise<Point> {
  const point = await inPage(
    page,
    async (wanted, ordinal) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; start: number }[] = [];
      let all = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (/^(?:script|style)$/i.test(node.parentElement?.localName ?? '')) continue;
        nodes.push({ node, start: all.length });
        all += node.nodeValue ?? '';
      }
      let at = all.indexOf(wanted);
      for (let i = 0; i < ordinal && at >= 0; i++) at = all.indexOf(wanted, at + 1);
      if (at < 0) return null;
      const boundary = (offset: number, end: boolean): [Node, number] => {
        const entry = nodes.findLast(({ start }) => (end ? start < offset : start <= offset));
        if (entry === undefined) throw new Error('offset before the first text');
        return [entry.node, offset - entry.start];
      };
      const range = document.createRange();
      range.setStart(...boundary(at, false));
      range.setEnd(...boundary(at + wanted.length, true));
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const box = range.getClientRects()[0];
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    text,
    nth,
  );
  if (point === null) throw new Error(`"${text}" (occurrence ${nth}) is not shown on ${page.url()}`);
  return point;
}

/**
 * Scrolls an underlined passage into view and gives a point of it, where no other underline crosses it if there is
 * such a point; null when no passage with exactly this text is underlined.
 */
export function placeOfPainted(page: Page, text: string): Promise<Point | null> {
  return inPage(
    page,
    async (wanted) => {
      const ranges = [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter((range): range is Range => range instanceof Range);
      const range = ranges.find((one) => one.toString() === wanted);
      if (range === undefined) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const holds = (one: Range, { x, y }: { x: number; y: number }): boolean =>
        [...one.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
      const points = [...range.getClientRects()].flatMap((box) =>
        [0.5, 0.3, 0.7, 0.1, 0.9].map((part) => ({
          x: box.x + box.width * part,
          y: box.y + box.height / 2,
        })),
      );
      const others = ranges.filter((one) => one.toString() !== wanted);
      return points.find((point) => !others.some((one) => holds(one, point))) ?? points[0] ?? null;
    },
    text,
  );
}

/** Moves the pointer onto an occurrence of `text` and lets it rest there. */
export async function hover(page: Page, text: string, nth = 0): Promise<Point> {
  await page.bringToFront();
  const point = await placeOf(page, text, nth);
  await restOn(page, point);
  return point;
}

/** Moves the pointer to a point as a hand does, and leaves it there. */
export async function restOn(page: Page, { x, y }: Point): Promise<void> {
  await sleep(SCROLL_REST);
  await page.mouse.move(x + 40, Math.max(2, y - 60));
  await page.mouse.move(x - LAST_STEPS, y, { steps: MOVE_STEPS });
  for (let left = LAST_STEPS - 1; left >= 0; left--) {
    await sleep(LAST_PAUSE);
    await page.mouse.move(x - left, y);
  }
}

/** Moves the pointer to a corner without text. */
export async function leave(page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: MOVE_STEPS });
}

/** Text of the open card as rendered, or null when none is open. */
export async function readCard(session: Session, page: Page): Promise<string | null> {
  const texts = await session.inClosedRoots(page, (root) => {
    const parts = [...root.querySelectorAll('[popover]')];
    const shown = [root.host, ...parts].find((element) => element.matches(':popover-open'));
    const box = shown === root.host ? root.lastElementChild : shown;
    return box instanceof HTMLElement ? box.innerText : null;
  });
  return texts.find((text) => text !== null) ?? null;
}

/** Pixels by which the open card sticks out of the window; null when none is open. */
export async function cardOverflow(session: Session, page: Page): Promise<number | null> {
  const overflows = await session.inClosedRoots(page, (root) => {
    const card = [...root.querySelectorAll('[popover]')].find((element) => element.matches(':popover-open'));
    if (!card) return null;
    const { top, left, bottom, right } = card.getBoundingClientRect();
    return Math.max(0, -top, -left, bottom - innerHeight, right - innerWidth);
  });
  return overflows.find((overflow) => overflow !== null) ?? null;
}

/** Hovers over `text` and waits for a card whose text satisfies `fits`; gives its text. */
export async function openCard(
  session: Session,
  page: Page,
  text: string,
  { nth = 0, fits = (card: string) => card.trim() !== '' } = {},
): Promise<string> {
  await hover(page, text, nth);
  return until(`a card for "${text}"`, async () => {
    const card = await readCard(session, page);
    return card !== null && fits(card) && card;
  });
}

/** Presses a button or disclosure of the card with the pointer, by its text or name. */
export async function pressInCard(session: Session, page: Page, name: string, nth = 0): Promise<void> {
  // No hand is quicker than this, and a card that has just come up lets a click through to the page.
  await sleep(GHOST + 50);
  const point = await until(`“${name}” in the card`, async () => {
    const points = await session.inClosedRoots(
      page,
      (root, wanted, index) => {
        const buttons = [...root.querySelectorAll('button, summary')].filter((button) =>
          `${button.textContent} ${button.getAttribute('aria-label')}`.includes(wanted),
        );
        const button = buttons[index];
        button?.scrollIntoView({ block: 'nearest' });
        const box = button?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      name,
      nth,
    );
    return points.find((one) => one !== null) ?? null;
  });
  await page.mouse.move(point.x, point.y, { steps: MOVE_STEPS });
  await page.mouse.click(point.x, point.y);
}

/** Waits until no card is open. */
export async function cardGone(session: Session, page: Page): Promise<void> {
  await until('the card to close', async () => (await readCard(session, page)) === null);
}

/** Says whether a card stays away for `ms` milliseconds. */
export async function noCardFor(session: Session, page: Page, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if ((await readCard(session, page)) !== null) return false;
    await sleep(60);
  }
  return true;
}

/**
 * Makes the page keep its own DOM as it stood when parsed, and a list of every later change, from its own world.
 * To be called before the page is opened. Read with `domChanges`.
 */
export async function recordDom(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(RECORDER);
}

export interface DomChanges {
  /** Serialised document when parsed and now, top-level hosts outside head and body left out of the second. */
  before: string;
  now: string;
  /** Elements that stand beside head and body now. */
  hosts: string[];
  /** Changes seen by the page's own observer, other than such hosts coming and going. */
  seen: string[];
}

/** Compares the page's DOM with what it was when parsed; needs `recordDom` first. */
export function domChanges(page: Page): Promise<DomChanges> {
  return inPage(page, () => (globalThis as unknown as { domChanges(): DomChanges }).domChanges());
}

/** A string, not a function, so that no compiler adds anything to it. */
const RECORDER = `(() => {
  const isHost = (node) => node.parentNode === document.documentElement && node.nodeType === 1
    && node !== document.head && node !== document.body;
  // Text nodes are told apart, which outerHTML would not do.
  const write = (node, hosts) => {
    if (!hosts && isHost(node)) return '';
    if (node.nodeType !== 1 && node.nodeType !== 9) return '[' + node.nodeType + ':' + JSON.stringify(node.nodeValue ?? node.nodeName) + ']';
    const attributes = [...(node.attributes ?? [])].map((a) => ' ' + a.name + '=' + JSON.stringify(a.value)).join('');
    return '<' + node.nodeName + attributes + '>' + [...node.childNodes].map((n) => write(n, hosts)).join('') + '</>';
  };
  const hosts = new WeakSet();
  const seen = [];
  let before = '';
  const note = (records) => {
    for (const r of records) {
      const moved = [...r.addedNodes, ...r.removedNodes];
      for (const node of r.addedNodes) if (isHost(node)) hosts.add(node);
      if (r.type === 'childList' && moved.every((node) => hosts.has(node))) continue;
      if (hosts.has(r.target)) continue;
      seen.push(r.type + ' of ' + r.target.nodeName + ' ' + (r.attributeName ?? moved.map((n) => n.nodeName).join()));
    }
  };
  const observer = new MutationObserver(note);
  document.addEventListener('DOMContentLoaded', () => {
    before = write(document, true);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  globalThis.domChanges = () => {
    note(observer.takeRecords());
    return {
      before,
      now: write(document, false),
      hosts: [...document.documentElement.children].filter(isHost).map((host) => host.outerHTML),
      seen: [...seen],
    };
  };
})();`;
