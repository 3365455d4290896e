/** What every part of the card needs: texts, writers of dates and figures, and what the reader can do. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BrowseTexts } from '../../lib/locales/browse';
import type { CardTexts } from '../../lib/locales/card';
import type { CardActions } from '../../lib/model/card-view';
import type { Format } from '../browse/format';

export interface CardEnvironment {
  texts: CardTexts;
  /** Words that the card shares with the extension's pages. */
  shared: BrowseTexts;
  /** The reader's language. */
  language: string;
  format: Format;
  actions: CardActions;
}

export const CardContext = createContext<CardEnvironment | null>(null);

export function useCard(): CardEnvironment {
  const environment = useContext(CardContext);
  if (!environment) throw new Error('a part of the card was drawn outside the card');
  return environment;
}

/** Id of the card's popover within its shadow root. */
export const CARD_ID = 'card';

/**
 * Attributes of a button that closes the card by the browser's own doing too: Firefox ends our scripts at once when the
 * extension is updated or removed, and nothing else could close a card that is open then.
 */
export const CLOSES_CARD = { popovertarget: CARD_ID, popovertargetaction: 'hide' } as const;
