/** Reads how firmly a sentence puts what it says, for the reports of known and of new claims alike. */

import type { Span } from '../../../lib/model/annotation';
import type { Certainty } from '../../../lib/model/claim';
import type { ArticleDocument } from '../../../lib/model/document';
import { lexemesOf } from '../../../lib/text/lexemes';
import { type Modality, modalityOf } from '../../../lib/text/modality';
import { type Attribution, attributionOf, isAccording, type Named } from './attribution';
import { wordsOf } from './words';

export interface Voice {
  attribution: Attribution | null;
  modality: Modality;
  /** A word of reserve stands there that does not only say who says so. */
  hedged: boolean;
}

/** The voice of a sentence; `named` are the actors named in it. */
export function voiceOf(
  { text, language }: ArticleDocument,
  { start, end }: Span,
  named: readonly Named[],
): Voice {
  const lexemes = lexemesOf(text, start, end);
  const modality = modalityOf(lexemes, language);
  return {
    attribution: attributionOf(text, wordsOf(text, start, end), named, language),
    modality,
    hedged: modality.hedges.some(
      ({ from, to }) =>
        !isAccording(
          lexemes.slice(from, to).map((lexeme) => lexeme.text),
          language,
        ),
    ),
  };
}

/** Denied before hedged, hedged before reported: the doubt of whoever says it is worth more than that somebody does. */
export function certaintyOf({ attribution, hedged }: Voice, denied: boolean): Certainty {
  if (denied) return 'denied';
  if (hedged) return 'hedged';
  return attribution === null ? 'asserted' : 'reported';
}
