/** The card's script, injected when the first card is about to open: hands its drawing to the page script. */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../components/card/card';
import cardCss from '../components/card/card.css?inline';
import tokensCss from '../components/ui/tokens.css?inline';
import { provideDrawing } from '../lib/page/card-drawing';
import { placeCard } from '../lib/page/card-place';

export default defineUnlistedScript(() => {
  provideDrawing(globalThis, {
    css: tokensCss + cardCss,
    draw: (surface, view, language, actions) =>
      render(<Card view={view} actions={actions} language={language} />, surface),
    place: placeCard,
    erase: (surface) => render(null, surface),
  });
});
