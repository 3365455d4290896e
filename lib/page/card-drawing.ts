/** How the card's script, which comes later, hands its drawing to the page script in the same isolated world. */
import type { CardActions, CardView } from '../model/card-view';
import type { Landing } from './announcer';
import type { Anchor } from './card-place';

/** Draws views of the card into an element of a shadow root that has adopted `css`. */
export interface CardDrawing {
  css: string;
  /** `language`: the reader's (BCP 47). */
  draw(surface: HTMLElement, view: CardView, language: string, actions: CardActions): void;
  /** Puts the drawn card beside its words. */
  place(surface: HTMLElement, anchor: Anchor): Promise<void>;
  /** Says aloud, at a node of the page, what a jump led to. */
  announce(near: Node, landing: Landing, language: string): void;
  erase(surface: HTMLElement): void;
}

/** Only scripts of this extension share the world in which this symbol is a property. */
const DRAWING = Symbol.for('reperes.card');

export function provideDrawing(scope: object, drawing: CardDrawing): void {
  (scope as { [DRAWING]?: CardDrawing })[DRAWING] = drawing;
}

/** The drawing, once its script has run. */
export function readDrawing(scope: object): CardDrawing | null {
  return (scope as { [DRAWING]?: CardDrawing })[DRAWING] ?? null;
}
