/** The reader's settings as far as one page needs them, and what muting takes off a page. */
import type { Annotation } from './annotation';
import type { Appearance, Mute } from './settings';

export interface PageSettings extends Appearance {
  /** Language of the card (BCP 47). */
  language: string;
  /** What is muted on this page's site. */
  muted: readonly Mute[];
}

/** The words of a mute, and of a place on a page, in the one form in which they are compared. */
export function formOf(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Annotations without the muted ones. An ambiguous mention goes with the actor that it was linked to; of the others
 * that it may denote, only the muted ones go.
 * @param text the text that the annotations' offsets count in
 */
export function withoutMuted<A extends Annotation>(
  annotations: readonly A[],
  text: string,
  muted: readonly Mute[],
): A[] {
  if (muted.length === 0) return [...annotations];
  const forms = new Map<string, Set<string> | 'any'>();
  for (const { kind, id, form } of muted) {
    const key = `${kind} ${id}`;
    const known = forms.get(key);
    if (form === null) forms.set(key, 'any');
    else if (known === undefined) forms.set(key, new Set([formOf(form)]));
    else if (known !== 'any') known.add(formOf(form));
  }
  const isMuted = (kind: Mute['kind'], id: string, { start, end }: Annotation): boolean => {
    const known = forms.get(`${kind} ${id}`);
    return known === 'any' || (known?.has(formOf(text.slice(start, end))) ?? false);
  };
  return annotations.flatMap((annotation): A[] => {
    if (annotation.kind === 'claim')
      return isMuted('claim', annotation.claim, annotation) ? [] : [annotation];
    if (isMuted('actor', annotation.actor, annotation)) return [];
    const candidates = annotation.candidates?.filter((id) => !isMuted('actor', id, annotation));
    return [candidates ? { ...annotation, candidates } : annotation];
  });
}
