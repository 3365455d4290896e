/** The card's texts by language. */
import { choose } from './choose';
import * as en from './en';
import * as fr from './fr';

export type CardTexts = typeof en.card;

export const cardTexts = (language: string) => choose({ en: en.card, fr: fr.card }, language);
