/** Where the card goes beside its words: below them, else above, never over them while the window has room. */
import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';
import { EDGE, GAP, LEAST_ROOM } from './timing';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The words that a card is about, in CSS pixels of the viewport. */
export interface Anchor {
  /** What the card should leave free. */
  box: Box;
  /** The line box that it is at, should there be no room beside `box`. */
  line: Box;
  /** Text runs from right to left. */
  rtl: boolean;
  /** Lines stand upright, as in Japanese print. */
  vertical: boolean;
}

export interface Place {
  x: number;
  y: number;
  /** Greatest height in pixels that the card can have there. */
  room: number;
}

/** Where a card of a size goes; null when the window is too small for a card beside the words. */
export async function placeOf(
  anchor: Anchor,
  card: { width: number; height: number },
  view: Box,
): Promise<Place | null> {
  const boxes = anchor.vertical ? [anchor.line] : [anchor.box, anchor.line];
  const reference = boxes.find((box) => anchor.vertical || roomBeside(box, view) >= LEAST_ROOM);
  if (!reference) return null;
  let room = Number.POSITIVE_INFINITY;
  const shrunk = () => ({ width: card.width, height: Math.min(card.height, room) });
  const { x, y } = await computePosition(reference, card, {
    placement: anchor.vertical ? 'left-start' : 'bottom-start',
    platform: platformOf(reference, shrunk, view, anchor.rtl),
    middleware: [
      offset(GAP),
      flip({ padding: EDGE, crossAxis: false }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          room = Math.max(0, Math.floor(availableHeight));
        },
      }),
      shift({ padding: EDGE }),
    ],
  });
  return { x, y, room };
}

/** Height of the larger strip above or below a box. */
function roomBeside(box: Box, view: Box): number {
  return Math.max(box.y - view.y, view.y + view.height - box.y - box.height) - GAP - EDGE;
}

/** Boxes are all there is to measure: the card is in the top layer, where no ancestor moves or clips it. */
function platformOf(
  reference: Box,
  card: () => { width: number; height: number },
  view: Box,
  rtl: boolean,
): Platform {
  return {
    getElementRects: () => ({ reference, floating: { x: 0, y: 0, ...card() } }),
    getDimensions: card,
    getClippingRect: () => view,
    isRTL: () => rtl,
  };
}

/** Puts a card that is on screen beside its words; as a sheet at the window's edge where there is no room for that. */
export async function placeCard(card: HTMLElement, anchor: Anchor): Promise<void> {
  const { style } = card;
  const view = viewOf(card);
  // Whatever the page magnifies, the card is as large as the reader set it, and its pixels are those of the window.
  const outside = (card.getRootNode() as ShadowRoot).host?.parentElement as {
    currentCSSZoom?: number;
  } | null;
  style.setProperty('zoom', String(1 / (outside?.currentCSSZoom ?? 1)));
  style.setProperty('--wide', `${Math.floor(view.width) - 2 * EDGE}px`);
  style.removeProperty('--room');
  card.classList.remove('sheet');
  const place = await placeOf(anchor, { width: card.offsetWidth, height: card.offsetHeight }, view);
  card.classList.toggle('sheet', place === null);
  if (!place) return;
  style.setProperty('--room', `${place.room}px`);
  style.left = `${Math.round(place.x)}px`;
  style.top = `${Math.round(place.y)}px`;
}

/** The part of the page that is seen: smaller than the window under scrollbars, a keyboard or two fingers. */
function viewOf(card: HTMLElement): Box {
  const view = card.ownerDocument.defaultView;
  const seen = view?.visualViewport;
  if (seen) return { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height };
  return { x: 0, y: 0, width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
}
