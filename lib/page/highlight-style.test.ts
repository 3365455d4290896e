import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_CSS, highlightSheet } from './highlight-style';

describe('the sheet of highlights', () => {
  it('speaks of the elements named alone', () => {
    const sheet = highlightSheet(['p', 'h1']);
    expect(sheet).toContain('p::highlight(ctx-a), h1::highlight(ctx-a) {');
    expect(sheet).not.toMatch(/(?<!p|h1)::highlight/);
  });

  it('speaks of all elements when none is named, or one whose name could be more than a name', () => {
    expect(highlightSheet([])).toBe(HIGHLIGHT_CSS);
    expect(highlightSheet(['p', 'x{}*'])).toBe(HIGHLIGHT_CSS);
  });
});
