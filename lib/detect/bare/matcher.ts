/** Finds sentences that restate a bare claim, and says by which words, and where they depart from it. */
import type { Evidence, Statement } from '../../model/annotation';
import type { ArticleDocument } from '../../model/document';
import { sentencesOf } from '../../text/sentences';
import { BareIndex, UNKNOWN } from './bare-index';
import { compareTexts } from './compare';
import { decisionOf } from './decide';
import { isSentence } from './gate';
import { FIELD_COUNT } from './layout';
import { type Query, readSentence } from './query';
import { LEAST_SCORE, THRESHOLD } from './weights';

/** Candidates retrieved for a sentence that passes the first look. */
const CANDIDATES = 10;
/** Sum above the threshold at which confidence reaches about three quarters. */
const SURE = 2;
/** Words named as evidence. */
const MAX_WORDS = 8;

/** Finds restated claims of one language at a time; an index is loaded when its language is first met. */
export function loadBareMatcher(compiled: Readonly<Record<string, ArrayBuffer>>) {
  const loaded = new Map<string, BareIndex>();
  const indexOf = (language: string): BareIndex | null => {
    const bytes = compiled[language];
    if (!bytes) return null;
    const index = loaded.get(language) ?? new BareIndex(bytes, language);
    loaded.set(language, index);
    return index;
  };
  return {
    /** Statements in reading order, at most one a sentence; pure. */
    statements(document: ArticleDocument): Statement[] {
      const index = document.language === null ? null : indexOf(document.language);
      if (!index) return [];
      return sentencesOf(document).flatMap(({ start, end }) => {
        const statement = inSentence(index, document.text, start, end);
        return statement ? [statement] : [];
      });
    },
  };
}

function inSentence(index: BareIndex, text: string, start: number, end: number): Statement | null {
  if (!isSentence(text, start, end)) return null;
  const query = readSentence(index, text, start, end);
  const candidates = index.retrieve(query.lookup, CANDIDATES, LEAST_SCORE);
  const sentence = text.slice(start, end);
  const found = candidates.length > 0 ? decisionOf(index, query, sentence, candidates) : null;
  if (!found || found.score <= THRESHOLD) return null;
  const { id, text: claim } = index.claim(found.claim);
  const { stance, hedged, differences, agreeing } = compareTexts(sentence, claim, index.language);
  const evidence: Evidence[] = [
    { type: 'cue', words: sharedWords(index, query, found.claim, text) },
    ...agreeing.map((pair): Evidence => ({ type: 'figure', ...pair })),
  ];
  return {
    kind: 'claim',
    claim: id,
    start,
    end,
    stance,
    hedged,
    differences,
    asIn: [],
    unlike: [],
    confidence: confidenceOf(found.score),
    evidence,
  };
}

/** From a half at the threshold towards one, by how far the sum of weighted signs lies above it. */
function confidenceOf(score: number): number {
  const above = score - THRESHOLD;
  return Math.round(100 * (0.5 + (0.5 * above) / (above + SURE))) / 100;
}

/** Words of the sentence that the claim has too, the rarest first. */
function sharedWords(index: BareIndex, query: Query, claim: number, text: string): string[] {
  const own = new Set<number>();
  for (let field = 0; field < FIELD_COUNT; field += 1) {
    const terms = index.field(claim, field);
    for (let i = 0; i < terms.length; i += 1) own.add(terms[i] ?? UNKNOWN);
  }
  return query.terms
    .filter(({ number }) => own.has(number))
    .sort((a, b) => b.idf - a.idf)
    .slice(0, MAX_WORDS)
    .map(({ start, end }) => text.slice(start, end));
}
