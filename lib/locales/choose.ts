/** Chooses among the catalogues of a part of the interface by the reader's language. */

/** The texts and the language they are in; English where there are none in the reader's language (BCP 47). */
export function choose<Texts>(
  catalogues: Readonly<Record<'en', Texts> & Record<string, Texts>>,
  language: string,
): { texts: Texts; language: string } {
  const code = language.toLowerCase().split('-', 1)[0] ?? '';
  const texts = Object.hasOwn(catalogues, code) ? catalogues[code] : undefined;
  return texts ? { texts, language: code } : { texts: catalogues.en, language: 'en' };
}
