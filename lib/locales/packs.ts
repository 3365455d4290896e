/** Chooses the texts of the section on packs and feeds. */
import * as en from './en';
import * as fr from './fr';

export type PackTexts = typeof en.packs;

export function packTexts(language: string): PackTexts {
  return /^fr\b/i.test(language) ? fr.packs : en.packs;
}
