/** Chooses the card's texts for a browser language. */
import * as en from './en';
import * as fr from './fr';

export type CardTexts = typeof en.card;

/** The texts and the language they are in; English where there are none in the reader's language. */
export function cardTexts(language: string): { texts: CardTexts; language: string } {
  return /^fr\b/i.test(language) ? { texts: fr.card, language: 'fr' } : { texts: en.card, language: 'en' };
}
