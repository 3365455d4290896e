/** The texts of the extension's pages, by language: another language adds its file here. */
import { choose } from './choose';
import * as en from './en';
import * as fr from './fr';

export type BrowseTexts = typeof en.browse;
export type SettingsTexts = typeof en.settings;
export type WelcomeTexts = typeof en.welcome;

/** Languages that the interface has texts in. */
export const INTERFACE_LANGUAGES = ['en', 'fr'] as const;

/** Texts of popup, side panel and tab. */
export const browseTexts = (language: string) => choose({ en: en.browse, fr: fr.browse }, language);
/** Texts of the options page. */
export const settingsTexts = (language: string) => choose({ en: en.settings, fr: fr.settings }, language);
/** Texts of the welcome page. */
export const welcomeTexts = (language: string) => choose({ en: en.welcome, fr: fr.welcome }, language);
