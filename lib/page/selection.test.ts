import { describe, expect, it } from 'vitest';
import type { Annotation } from '../model/annotation';
import type { BlockKind } from '../model/document';
import type { ExtractedBlock } from './extract';
import { MAX_PER_SCREENFUL, SCREENFUL, selectPainted } from './selection';

const element = {} as Element;
const block = (start: number, end: number, kind: BlockKind = 'paragraph'): ExtractedBlock => ({
  element,
  start,
  end,
  kind,
});
const mention = (actor: string, start: number): Annotation => ({
  kind: 'actor',
  actor,
  start,
  end: start + 4,
  confidence: 1,
  via: 'full-name',
  evidence: [],
});
const statement = (
  start: number,
  more: Partial<Extract<Annotation, { kind: 'claim' }>> = {},
): Annotation => ({
  kind: 'claim',
  claim: 'c',
  start,
  end: start + 50,
  stance: 'same',
  hedged: false,
  differences: [],
  asIn: [],
  unlike: [],
  confidence: 1,
  evidence: [],
  ...more,
});

const sections = [block(0, 99), block(100, 199), block(200, 219, 'heading'), block(220, 400)];
const mentions = [mention('a', 0), mention('b', 10), mention('a', 110), mention('a', 230), mention('a', 300)];
const starts = (list: readonly { annotation: Annotation }[]) => list.map((p) => p.annotation.start);

describe('what is painted', () => {
  it('is the first mention of an actor in each section', () => {
    const painted = selectPainted(mentions, sections, 'first');
    expect(starts(painted)).toEqual([0, 10, 230]);
    expect(painted.map((p) => p.block)).toEqual([0, 0, 3]);
  });

  it('is every mention, or none, where the reader wants it so', () => {
    expect(starts(selectPainted(mentions, sections, 'all'))).toEqual([0, 10, 110, 230, 300]);
    expect(selectPainted(mentions, sections, 'none')).toEqual([]);
  });

  it('is every statement, in the line of one that differs where it does', () => {
    const here = { value: 2, unit: 'USD', qualifier: 'exactly' } as const;
    const painted = selectPainted(
      [
        statement(0),
        statement(100, { stance: 'negated' }),
        statement(230, { differences: [{ aspect: 'figure', here, claim: here }] }),
      ],
      sections,
      'none',
    );
    expect(painted.map((p) => p.style)).toEqual(['claim', 'differs', 'differs']);
  });

  it('never crowds a screenful', () => {
    const crowd = Array.from({ length: 300 }, (_, i) => mention(`a${i}`, i * 10));
    expect(selectPainted(crowd, [block(0, 5_000)], 'all')).toHaveLength(
      MAX_PER_SCREENFUL * Math.ceil(3_000 / SCREENFUL),
    );
  });
});
