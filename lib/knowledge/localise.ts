/** Chooses among the languages of a record, and says which one was chosen. */
import type { Actor } from '../model/actor';
import type { TextIn } from '../model/card';
import type { Localised } from '../model/common';

/** Tried in this order when the reader's language is missing. */
const FALLBACKS = ['en', 'fr'];

/** The text in the reader's language, else English, else French, else whatever there is. */
export function textIn(texts: Localised, language: string): TextIn {
  for (const wanted of [language, primary(language), ...FALLBACKS]) {
    const text = texts[wanted];
    if (text !== undefined) return { text, language: wanted };
  }
  const [first] = Object.entries(texts);
  return first ? { text: first[1], language: first[0] } : { text: '', language };
}

/** The same for a text that may be missing altogether. */
export function textInOrNull(texts: Localised | undefined, language: string): TextIn | null {
  return texts && Object.keys(texts).length > 0 ? textIn(texts, language) : null;
}

type Named = Pick<Actor, 'kind' | 'names'>;

/** The display form of an actor's name: the first of its language. */
export function nameIn(actor: Named, language: string): TextIn {
  return textIn(displayNames(actor), language);
}

/** The display form per language; what an event is called within a sentence gets a capital as a title has. */
export function displayNames({ kind, names }: Named): Localised {
  const display: Localised = {};
  for (const [language, [first]] of Object.entries(names)) {
    if (first !== undefined) display[language] = kind === 'event' ? capitalised(first, language) : first;
  }
  return display;
}

function capitalised(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

const primary = (language: string) => language.split('-')[0] ?? language;
