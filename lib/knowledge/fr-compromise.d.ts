/** The part of fr-compromise that is used here; the types that it ships do not compile under our settings. */

interface Matched {
  out(as: 'array'): string[];
}

interface FrenchDocument {
  match(pattern: string): Matched;
  places(): Matched;
}

export default function nlp(text: string): FrenchDocument;
