/** Chooses the texts of the extension's pages for a browser language. */
import * as en from './en';
import * as fr from './fr';

export type BrowseTexts = typeof en.browse;

/** The texts and the language they are in; English where there are none in the reader's language. */
export function browseTexts(language: string): { texts: BrowseTexts; language: string } {
  return /^fr\b/i.test(language)
    ? { texts: fr.browse, language: 'fr' }
    : { texts: en.browse, language: 'en' };
}
