/** Checks the words by which a claim is recognised: each must be able to stand in a sentence. */
import { Match } from '../model/claim';
import { Forms } from '../model/common';
import type { Complaint } from './issues';
import { valuesOf } from './schema-walk';

const HAS_LETTERS = /[\p{L}\p{N}]/u;
/** A prefix of no letters, alone or within a phrase ("said *"). */
const BARE_STAR = /(?:^|\s)\*+(?=\s|$)/u;

/**
 * What is wrong with the words of a claim's match. A concept that detection does not know adds no words, so that the
 * condition that it stands in would silently be met by less, or dropped.
 *
 * @param concepts names of the known concepts, without `$`
 */
export function wordComplaints(match: Match, concepts: ReadonlySet<string>): Complaint[] {
  return valuesOf(Match, Forms, match, ['match']).flatMap(({ path, value }) =>
    Object.entries(value as Forms).flatMap(([language, phrases]) =>
      phrases.flatMap((phrase, index): Complaint[] => {
        const complaint = complaintOfPhrase(phrase, concepts);
        return complaint === null ? [] : [{ path: [...path, language, index], ...complaint }];
      }),
    ),
  );
}

function complaintOfPhrase(phrase: string, concepts: ReadonlySet<string>): Omit<Complaint, 'path'> | null {
  if (phrase.startsWith('$')) {
    if (concepts.has(phrase.slice(1))) return null;
    return {
      message: `no concept is named ${phrase}`,
      remedy: 'Name a known concept, or list words.',
      wanted: phrase,
      candidates: [...concepts].map((name) => `$${name}`),
    };
  }
  if (HAS_LETTERS.test(phrase) && !BARE_STAR.test(phrase)) return null;
  return {
    message: `"${phrase}" has a word without letters`,
    remedy: 'Write a word or its beginning ("invit*"); "..." between words stands for up to four others.',
  };
}
