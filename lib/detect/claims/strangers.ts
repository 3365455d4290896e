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
  return mayNameStrangers(reading) && reading.lexemes.some((_, i) => isStranger(reading, i, cues));
}

/** Whether capitals tell names in the sentence. */
export function mayNameStrangers({ lexemes, language }: SentenceReading): boolean {
  if (language !== null && WITHOUT_CAPITAL_NAMES.has(language)) return false;
  const words = lexemes.filter(({ kind }) => kind === 'word');
  return words.filter(({ capital }) => capital).length <= words.length * MAX_CAPITALS;
}

/** Whether the lexeme is a capital word inside the sentence that belongs to nothing known. */
export function isStranger(reading: SentenceReading, i: number, cues: readonly CueHit[]): boolean {
  const { lexemes, actors } = reading;
  const lexeme = lexemes[i];
  if (lexeme?.kind !== 'word' || !lexeme.capital || lexeme.text.length < 3) return false;
  const before = lexemes[i - 1];
  if (!before || OPENERS.has(before.text)) return false;
  const inside = ({ from, to }: CueHit) => from <= i && i < to;
  if (actors.some(inside) || cues.some(inside)) return false;
  const measured = (span: { start: number; end: number }) =>
    span.start <= lexeme.start && lexeme.end <= span.end;
  return !reading.dates.some(measured) && !reading.quantities.some(measured);
}
