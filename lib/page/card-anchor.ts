/** Measures the words that a card is about: their line, their whole box, and how their text runs. */
import type { Anchor, Box } from './card-place';

/**
 * Where the words of a range are, at one of their line boxes. A sentence (`whole`) is to be left free from its first
 * line to its last: the reader compares it with the card.
 */
export function whereIs(range: Range, line: number, whole: boolean): { anchor: Anchor; node: Node } | null {
  const lines = range.getClientRects();
  const at = lines[line] ?? lines[0];
  if (!at) return null;
  const node = range.startContainer;
  const element = node.parentElement;
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element);
  const { top, bottom } = whole ? range.getBoundingClientRect() : at;
  const box: Box = { x: at.x, y: top, width: at.width, height: bottom - top };
  return {
    anchor: {
      box,
      line: at,
      rtl: style?.direction === 'rtl',
      vertical: style?.writingMode.startsWith('vertical') === true,
    },
    node,
  };
}
