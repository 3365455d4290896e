/** What every section of the options has at hand: texts, settings as they are now, the extension's services. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SettingsTexts } from '../../lib/locales/browse';
import type { Settings } from '../../lib/model/settings';
import type { SettingsServices } from './services';

export interface Options {
  texts: SettingsTexts;
  /** Language of the texts. */
  language: string;
  settings: Settings;
  services: SettingsServices;
}

const OptionsContext = createContext<Options | null>(null);
export const OptionsProvider = OptionsContext.Provider;

export function useOptions(): Options {
  const options = useContext(OptionsContext);
  if (!options) throw new Error('A section of the options stands outside its provider.');
  return options;
}
