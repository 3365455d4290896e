/** One sentence tried on detection: whether it is taken for a claim or an actor. */
import type { Detector } from '../../lib/detect/contract';

export interface Trial {
  kind: 'claim' | 'actor';
  id: string;
  text: string;
  language: string;
  /** The day of the page that says it. */
  date: string | null;
  /** Actors that the page has named before. */
  named: readonly string[];
}

/** The stance in which a claim is recognised, "same" for an actor that is named; null when neither is. */
export function outcomeOf(
  detector: Detector,
  { kind, id, text, language, date, named }: Trial,
): string | null {
  const known = { headline: '', actors: [...named] };
  for (const found of detector.detect({ text, kinds: 'p', language, date, known })) {
    if (kind === 'claim' && found.kind === 'claim' && found.claim === id) return found.stance;
    if (kind === 'actor' && found.kind === 'actor' && found.actor === id) return 'same';
  }
  return null;
}
