/** The names of bodies that begin with a common noun: "Conseil de sécurité", "Board of Trade", "Fonds monétaire". */
import { isGivenName } from '../../../lib/detect/language/given-names';
import type { Word } from './words';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BODY_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: wordSet(
    'academie administration agence alliance armee assemblee association autorite banque bureau caisse centre chambre comite commission compagnie ' +
      'confederation conseil cour croix departement direction ecole federation fondation fonds forum front garde gouvernement groupe haut institut ligue ' +
      'maison ministere mouvement nations entreprise cabinet firme journal quotidien gazette tribune courrier chaine collectif club ong musee observatoire office ordre organisation parlement parti secretariat senat service societe syndicat tribunal union universite',
  ),
  en: wordSet(
    'academy administration agency airlines airways alliance assembly association authority bank board bureau center centre chamber commission committee company ' +
      'confederation congress corporation corps council court department directorate federation force forum foundation fund government group holdings house industries institute league lines ' +
      'ministry movement nations firm courier times post gazette journal herald tribune daily newspaper club charity museum office organisation organization parliament party secretariat senate service society tribunal union university',
  ),
};
/** Endings of adjectives and participles, as they follow the noun of a body's name. */
const ADJECTIVE =
  /(?:al|ale|ales|aux|ien|ienne|iens|iennes|een|eenne|eens|eennes|ais|aise|aises|ain|aine|ains|aines|ique|iques|if|ive|ifs|ives|el|elle|els|elles|eur|eure|aire|aires|ier|iere|ieres|unis?|unies?|rouge|ect|ects|ecte|ectes|russe|russes|suisse|belge|turc|turque|grec|grecque|arabe|arabes|serbe|croate|tcheque)$/;
const LINK = /^(?:de|du|des|d|pour)$/;
const ARTICLE = /^(?:la|l|le|les)$/;
/** Times that "de" may join another noun. */
const MOST_LINKS = 2;

/** Whether a folded word is what bodies are called by in the language. */
export function isBodyWord(folded: string, language: string | null): boolean {
  return BODY_WORDS[language ?? '']?.has(folded) ?? false;
}

/** Bodies that are written small: "ministère de la Culture", "ministry of Defence". */
const SMALL: Readonly<Record<string, string>> = { fr: 'ministere', en: 'ministry' };
const SMALL_LINK = /^(?:de|du|des|of)$/;

/** Whether the small word at an index begins the name of a body, what it is for following with a capital. */
export function isSmallBody(words: readonly Word[], index: number, language: string | null): boolean {
  const [head, link, ...rest] = words.slice(index, index + 4);
  if (!head || head.folded !== SMALL[language ?? ''] || !link?.near || !SMALL_LINK.test(link.folded))
    return false;
  const goal = rest[0] && (ARTICLE.test(rest[0].folded) || rest[0].folded === 'the') ? rest[1] : rest[0];
  return goal?.near === true && goal.capital && !isGivenName(goal.folded);
}

/**
 * Index after the last word of a French body's name that begins at `from`; null when none begins there. French writes
 * only its first word with a capital, so the name goes on over adjectives and what "de" joins.
 */
export function endOfBody(words: readonly Word[], from: number): number | null {
  const head = words[from];
  if (!head || !isBodyWord(head.folded, 'fr') || !(head.capital || isSmallBody(words, from, 'fr')))
    return null;
  let end = from + 1;
  let links = 0;
  for (;;) {
    const next = words[end];
    if (!next?.near) break;
    const capital = next.capital && !isGivenName(next.folded);
    if (capital || ADJECTIVE.test(next.folded)) {
      end += 1;
      continue;
    }
    if (!LINK.test(next.folded) || links === MOST_LINKS) break;
    const goal = ARTICLE.test(words[end + 1]?.folded ?? '') && words[end + 1]?.near ? end + 2 : end + 1;
    const noun = words[goal];
    if (!noun?.near || noun.folded.length < 3 || isGivenName(noun.folded)) break;
    // A name that is complete is followed by its place: "Forum économique de Davos".
    if (noun.capital && end > from + 1) break;
    links += 1;
    end = goal + 1;
  }
  return end;
}
