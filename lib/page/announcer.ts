/** Says aloud where a jump by keyboard has led; there is nothing to see, and nothing left on the page soon after. */
import { cardTexts } from '../locales/card';
import { fill } from '../locales/format';
import { ANNOUNCED, BEFORE_SPEAKING } from './timing';
import { parentFor } from './top-layer';

/** What a jump led to. */
export interface Landing {
  kind: 'actor' | 'claim';
  /** The words marked. */
  exact: string;
  /** Place among the page's annotations, from 1. */
  rank: number;
  total: number;
}

let current: { host: Element; timer: ReturnType<typeof setTimeout> } | null = null;

/** Announces a landing at a node of the page in the reader's language; a later one takes the place of an earlier. */
export function announce(near: Node, landing: Landing, language: string): void {
  const root = near.ownerDocument;
  if (!root) return;
  forget();
  const host = root.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(UNSEEN);
  shadow.adoptedStyleSheets = [sheet];
  const region = root.createElement('p');
  region.setAttribute('role', 'status');
  shadow.append(region);
  parentFor(root, near).append(host);
  // A region that comes with its text is not read out; one that gains it is.
  setTimeout(() => {
    region.textContent = landingText(landing, language);
  }, BEFORE_SPEAKING);
  current = { host, timer: setTimeout(forget, ANNOUNCED) };
}

export function landingText({ kind, exact, rank, total }: Landing, language: string): string {
  const { texts } = cardTexts(language);
  const words = exact.replace(/\s+/g, ' ').trim();
  return fill(texts.landed[kind], { words, n: rank, total });
}

function forget(): void {
  if (!current) return;
  clearTimeout(current.timer);
  current.host.remove();
  current = null;
}

const UNSEEN = `:host { all: initial !important; position: fixed !important; width: 1px !important;
  height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important; }`;
