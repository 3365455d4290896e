/** What every browsing view has at hand: texts, formats, the extension's services. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BrowseTexts } from '../../lib/locales/browse';
import type { Format } from './format';
import type { BrowseServices } from './services';

export interface Browse {
  texts: BrowseTexts;
  /** Language of the texts; names and summaries may be in others. */
  language: string;
  format: Format;
  services: BrowseServices;
}

const BrowseContext = createContext<Browse | null>(null);
export const BrowseProvider = BrowseContext.Provider;

export function useBrowse(): Browse {
  const browse = useContext(BrowseContext);
  if (!browse) throw new Error('A browsing view stands outside its provider.');
  return browse;
}
