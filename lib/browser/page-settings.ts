/** What a page gets to know of the reader's settings. */
import type { PageSettings } from '../model/page-settings';
import type { Settings } from '../model/settings';
import { uiLanguage } from './extension';
import { holdsOn } from './sites';

/** The language of interface and cards (BCP 47): the reader's choice, else the browser's. */
export const readerLanguage = ({ language }: Pick<Settings, 'language'>): string => language ?? uiLanguage();

/** The settings for the page at an address. */
export function pageSettings(settings: Settings, url: string | undefined): PageSettings {
  const { painting, paintActors, paintClaims, density, openOnHover, showDelay, theme, textSize } = settings;
  return {
    painting,
    paintActors,
    paintClaims,
    density,
    openOnHover,
    showDelay,
    theme,
    textSize,
    language: readerLanguage(settings),
    muted: settings.muted.filter(({ site }) => holdsOn(site, url)),
  };
}
