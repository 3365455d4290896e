/** General notions of news ("to invite", "to last") and how each language puts them, for the cues of any claim. */
import { DIPLOMACY } from './diplomacy';
import { MONEY } from './money';
import { ORGANISATION } from './organisation';
import { SPEECH } from './speech';
import { TALKS } from './talks';

/** Phrases of each language, separated by commas; `*` ends a prefix, `...` stands for up to four words. */
export type ConceptSource = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SOURCES: readonly ConceptSource[] = [DIPLOMACY, MONEY, ORGANISATION, SPEECH, TALKS];

/** Phrases of a concept by language. */
export const CONCEPTS: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  SOURCES.flatMap((source) =>
    Object.entries(source).map(([concept, languages]) => [
      concept,
      new Map(
        Object.entries(languages).map(([language, list]) => [
          language,
          list
            .split(',')
            .map((phrase) => phrase.trim())
            .filter(Boolean),
        ]),
      ),
    ]),
  ),
);
