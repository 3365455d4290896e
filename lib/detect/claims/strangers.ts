/** Tells whether a sentence names people, places or bodies that no pack knows. */
import type { CueHit } from './cue-index';
import type { SentenceReading } from './reading';

/** Languages that write every noun with a capital, or nothing. */
const WITHOUT_CAPITAL_NAMES = new Set(['de', 'ar']);
/** Above this share of capitals the sentence is set in title case. */
const MAX_CAPITALS = 0.5;
const OPENERS = new Set([':', '"', '«', '“', '„', '‹', '.', '!', '?', '…', '—', '–', '-', '(', '•']);

/** Whether a capital inside the sentence belongs to no linked actor, no cue, no date and no quantity. */
export function namesStrangers(reading: SentenceReading, cues: readonly CueHit[]): boolean {
  const { lexemes, language, actors } = reading;
  if (language !== null && WITHOUT_CAPITAL_NAMES.has(language)) return false;
  const words = lexemes.filter(({ kind }) => kind === 'word');
  const capitals = words.filter(({ capital }) => capital).length;
  if (capitals > words.length * MAX_CAPITALS) return false;
  const inside = (i: number, { from, to }: CueHit) => from <= i && i < to;
  return lexemes.some(({ kind, capital, text, start, end }, i) => {
    if (kind !== 'word' || !capital || text.length < 3) return false;
    const before = lexemes[i - 1];
    if (!before || OPENERS.has(before.text)) return false;
    if (actors.some((place) => inside(i, place)) || cues.some((cue) => inside(i, cue))) return false;
    const measured = (span: { start: number; end: number }) => span.start <= start && end <= span.end;
    return !reading.dates.some(measured) && !reading.quantities.some(measured);
  });
}
