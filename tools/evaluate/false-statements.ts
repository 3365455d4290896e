/** Finds statements in ordinary sentences, which should hold none: alone, and on a page that names whom claims are about. */
import type { Detector } from '../../lib/detect/contract';
import { BLOCK_KINDS, BLOCK_SEPARATOR } from '../../lib/model/document';

/** Sentences on one page. */
const BATCH = 25;
/** Headlines of our own that put the actors of many claims in play: the hardest place for an ordinary sentence. */
const HEADLINES: Readonly<Record<string, string>> = {
  en: 'Donald Trump, Vladimir Putin, Mark Carney and Kassym-Jomart Tokayev: the week of the Board of Peace',
  fr: 'Donald Trump, Vladimir Poutine, Mark Carney et Kassym-Jomart Tokaïev : la semaine du Conseil de la paix',
};
/** A day within the windows of the claims of January 2026. */
const DATE = '2026-01-23';

export interface FalseStatement {
  sentence: string;
  claim: string;
}

/**
 * Statements found in sentences that restate nothing.
 * @param inContext puts them under a headline that names the actors of many claims
 */
export function falseStatements(
  sentences: readonly string[],
  language: string,
  detector: Detector,
  inContext: boolean,
): FalseStatement[] {
  const found: FalseStatement[] = [];
  const headline = inContext ? [HEADLINES[language] ?? HEADLINES.en ?? ''] : [];
  for (let at = 0; at < sentences.length; at += BATCH) {
    const batch = sentences.slice(at, at + BATCH);
    const text = [...headline, ...batch].join(BLOCK_SEPARATOR);
    const kinds = (inContext ? BLOCK_KINDS.headline : '') + BLOCK_KINDS.paragraph.repeat(batch.length);
    const from = inContext ? (headline[0]?.length ?? 0) : 0;
    for (const annotation of detector.detect({ text, kinds, language, date: DATE })) {
      if (annotation.kind !== 'claim' || annotation.start < from) continue;
      found.push({ sentence: text.slice(annotation.start, annotation.end), claim: annotation.claim });
    }
  }
  return found;
}
