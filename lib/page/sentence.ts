/** The sentence around a span, for lists and cards: cut at sentence ends, never longer than a few lines. */
import type { Span } from '../model/annotation';

/** Most UTF-16 units on either side of the span. */
const REACH = 180;
const SENTENCE_END = /[.!?…。！？؟][»”"’')\]]*\s/g;
const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}|M|MM|Mme|Mlle|Dr|Mr|Mrs|Ms|St|Sr|Sra|Jr|vs|art|No|Nr|г|ул)\.$/u;

/** The sentence of `text` (one block) that holds the span, trimmed and with plain spaces; "…" where it was cut. */
export function sentenceAround(text: string, span: Span): string {
  const from = Math.max(0, span.start - REACH);
  const before = text.slice(from, span.start);
  let start = from;
  for (const match of before.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!ABBREVIATION.test(before.slice(Math.max(0, match.index - 5), match.index + 1))) start = from + end;
  }
  const after = text.slice(span.end, span.end + REACH);
  let end = Math.min(text.length, span.end + REACH);
  for (const match of `${after} `.matchAll(SENTENCE_END)) {
    if (ABBREVIATION.test(after.slice(Math.max(0, match.index - 5), match.index + 1))) continue;
    end = span.end + match.index + match[0].length;
    break;
  }
  const cutBefore = start === from && from > 0 ? '…' : '';
  const cutAfter = end === span.end + REACH && end < text.length ? '…' : '';
  const sentence = text
    .slice(start, end)
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return cutBefore + sentence + cutAfter;
}
