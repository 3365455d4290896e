/** The drawing of cards, for the page script of a news page and for the live sample of the welcome page. */
import { render } from 'preact';
import { Card } from '../../components/card/card';
import cardCss from '../../components/card/card.css?inline';
import { CARD_ID } from '../../components/card/context';
import tokensCss from '../../components/ui/tokens.css?inline';
import { announce } from '../../lib/page/announcer';
import type { CardDrawing } from '../../lib/page/card-drawing';
import { placeCard } from '../../lib/page/card-place';

export const drawing: CardDrawing = {
  css: tokensCss + cardCss,
  draw: (surface, view, language, actions) => {
    surface.id = CARD_ID;
    render(<Card view={view} actions={actions} language={language} />, surface);
  },
  place: placeCard,
  announce,
  erase: (surface) => render(null, surface),
};
