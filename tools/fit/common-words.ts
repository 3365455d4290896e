/**
 * Writes lib/detect/bare/background-words.ts, the commonest words of each language that bare claims are stemmed in:
 * `npx tsx tools/fit/common-words.ts`.
 */
import { writeFileSync } from 'node:fs';
import { commonWords } from '../pack/common-words';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'ru', 'tr'];
/** Enough that the rarest listed word stands in about one claim of a thousand. */
const WORDS = 1500;

const lists = LANGUAGES.map((language) => `  ${language}: '${wordsOf(language).join(' ')}',\n`);
writeFileSync(
  'lib/detect/bare/background-words.ts',
  `/** The ${WORDS} commonest words per language by rank. Written by \`npx tsx tools/fit/common-words.ts\`. */
// biome-ignore format: data
export const COMMON_WORDS: Readonly<Record<string, string>> = {\n${lists.join('')}};\n`,
);

/** Ranks must stay, so that what is no plain word leaves its place to a dash. */
function wordsOf(language: string): string[] {
  return commonWords(language)
    .slice(0, WORDS)
    .map((word) => (/^\p{L}[\p{L}\p{M}]*$/u.test(word) ? word : '-'));
}
