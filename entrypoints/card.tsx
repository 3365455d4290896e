/** The card's script, injected when the first card is about to open: hands its drawing to the page script. */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../components/card/card';
import cardCss from '../components/card/card.css?inline';
import tokensCss from '../components/ui/tokens.css?inline';
import { provideDrawing } from '../lib/page/card-drawing';

export default defineUnlistedScript(() => {
  provideDrawing(globalThis, {
    css: tokensCss + cardCss,
    draw: (surface, view, actions) =>
      render(<Card view={view} actions={actions} language={readerLanguage()} />, surface),
    erase: (surface) => render(null, surface),
  });
});

interface Extension {
  i18n: { getUILanguage(): string };
}

/** The language that the background writes the card's records in, not the page's idea of it. */
function readerLanguage(): string {
  const scope = globalThis as { browser?: Extension; chrome?: Extension };
  return (scope.browser ?? scope.chrome)?.i18n.getUILanguage() ?? navigator.language;
}
