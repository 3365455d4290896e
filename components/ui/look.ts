/** Dresses one of our own pages as the reader wants it: theme and size of text. */
import type { Settings } from '../../lib/model/settings';

/** Size of our pages' text at 100 %, in CSS pixels. */
const TEXT_SIZE = 14;

export function dress(root: HTMLElement, { theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  root.style.colorScheme = theme === 'system' ? '' : theme;
  root.style.fontSize = textSize === 100 ? '' : `${(TEXT_SIZE * textSize) / 100}px`;
}
