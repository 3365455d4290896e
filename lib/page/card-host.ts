/** The card's place on the page: one host element, a closed shadow root, a popover in the top layer. */
import type { Theme } from '../model/settings';
import type { CardDrawing } from './card-drawing';
import type { Opener } from './card-machine';
import type { Anchor } from './card-place';
import { parentFor } from './top-layer';

/** Draws the card's content into its surface, and takes it away again. */
export interface CardSurface {
  /** Called once per opening, with the element to draw in. */
  mount(surface: HTMLElement): void;
  unmount(surface: HTMLElement): void;
}

/** How the card looks. */
export interface CardLook {
  drawing: CardDrawing;
  theme: Theme;
  /** Percent of the usual size. */
  textSize: number;
}

/** Events that end at the card, so that the page's shortcuts, analytics and click handlers never see them. */
const KEPT = (
  'click dblclick auxclick contextmenu pointerdown pointerup pointermove pointerover pointerout mousedown mouseup ' +
  'mousemove mouseover mouseout keydown keyup keypress beforeinput input change focusin focusout wheel touchstart ' +
  'touchmove touchend copy cut paste dragstart selectstart'
).split(' ');

/** Opens, moves and closes the card's element. The host exists only while a card is open. */
export class CardHost {
  #host: HTMLElement | null = null;
  #anchor: Anchor | null = null;
  /** Puts the card beside an anchor; null while it is a sheet. */
  #place: ((anchor: Anchor) => void) | null = null;
  /** Content that comes later makes the card higher. */
  #resizes: ResizeObserver | null = null;
  #popover: HTMLElement | null = null;
  #unmount: (() => void) | null = null;
  #focusBefore: Element | null = null;
  readonly #document: Document;
  readonly #surface: CardSurface;

  constructor(root: Document, surface: CardSurface) {
    this.#document = root;
    this.#surface = surface;
  }

  /** Whether an event, as seen from outside the closed root, came from the card. */
  holds(event: Event): boolean {
    return this.#host !== null && event.target === this.#host;
  }

  /** Whether the card is on the page; false too when the page removed it. */
  get isOpen(): boolean {
    return this.#host?.isConnected === true;
  }

  /** The card's box in the viewport. */
  get box(): DOMRect | null {
    return this.isOpen ? (this.#popover?.getBoundingClientRect() ?? null) : null;
  }

  /** Opens the card beside its words. `near` is the text node of the words. */
  open(anchor: Anchor, near: Node, by: Opener, { drawing, theme, textSize }: CardLook): void {
    const focusBefore = this.isOpen ? this.#focusBefore : this.#document.activeElement;
    this.close(false);
    this.#focusBefore = focusBefore;
    const host = this.#document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(drawing.css);
    root.adoptedStyleSheets = [sheet];
    const popover = this.#document.createElement('div');
    popover.className = by === 'tap' ? 'card sheet' : 'card';
    popover.popover = 'manual';
    popover.tabIndex = -1;
    popover.style.setProperty('--scale', String(textSize / 100));
    // A card that came by itself is a ghost at first: see `solidify`.
    popover.inert = by === 'pointer';
    if (theme !== 'system') popover.style.colorScheme = theme;
    popover.setAttribute('role', 'dialog');
    popover.setAttribute('aria-labelledby', 'title');
    root.append(popover);
    for (const type of KEPT) root.addEventListener(type, stop, { passive: true });
    parentFor(this.#document, near).append(host);
    this.#host = host;
    this.#popover = popover;
    this.#surface.mount(popover);
    this.#unmount = () => this.#surface.unmount(popover);
    popover.showPopover();
    if (by !== 'tap') {
      this.#place = (at) => void drawing.place(popover, at);
      this.#resizes = new ResizeObserver(() => this.#anchor && this.#place?.(this.#anchor));
      this.#resizes.observe(popover);
    }
    this.move(anchor);
    if (by === 'key') popover.focus({ preventScroll: true });
  }

  /** Lets the pointer meet the card; before, what is pressed is the page beneath. */
  solidify(): void {
    if (this.#popover) this.#popover.inert = false;
  }

  /** Follows the words to another place in the viewport. */
  move(anchor: Anchor): void {
    this.#anchor = anchor;
    this.#place?.(anchor);
  }

  /** Closes the card and takes the host off the page. */
  close(returnFocus: boolean): void {
    this.#unmount?.();
    this.#unmount = null;
    this.#host?.remove();
    this.#host = null;
    this.#anchor = null;
    this.#place = null;
    this.#resizes?.disconnect();
    this.#resizes = null;
    this.#popover = null;
    const before = this.#focusBefore;
    this.#focusBefore = null;
    if (returnFocus && before instanceof HTMLElement && before.isConnected)
      before.focus({ preventScroll: true });
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}
