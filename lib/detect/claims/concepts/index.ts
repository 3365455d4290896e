/** General notions of news ("to invite", "to last") and how each language puts them, for the cues of any claim. */
import { DIPLOMACY } from './diplomacy';
import { MONEY } from './money';
import { ORGANISATION } from './organisation';
import { RESERVE } from './reserve';
import { SPEECH } from './speech';
import { TALKS } from './talks';

/** Phrases of each language, separated by commas; `*` ends a prefix, `...` stands for up to four words. */
export type ConceptSource = Readonly<Record<string, Readonly<Record<string, string>>>>;

const CONCEPTS: ConceptSource = { ...DIPLOMACY, ...MONEY, ...ORGANISATION, ...RESERVE, ...SPEECH, ...TALKS };

/** Names of all concepts. */
export function conceptNames(): ReadonlySet<string> {
  return new Set(Object.keys(CONCEPTS));
}

/** The phrases of a concept in a language; none when it is unknown there. */
export function phrasesOfConcept(name: string, language: string): string[] {
  const list = Object.hasOwn(CONCEPTS, name) ? CONCEPTS[name]?.[language] : undefined;
  return (list ?? '')
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}
