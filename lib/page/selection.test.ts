import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../model/annotation';
import type { BlockKind } from '../model/document';
import type { ExtractedBlock } from './extract';
import { type PaintChoice, SCREENFUL, selectPainted } from './selection';

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
const first: PaintChoice = { painting: 'first', paintActors: true, paintClaims: true, density: 40 };
const starts = (list: readonly { annotation: Annotation }[]) => list.map((p) => p.annotation.start);

describe('what is painted', () => {
  it('is the first mention of an actor in each section', () => {
    const painted = selectPainted(mentions, sections, first);
    expect(starts(painted)).toEqual([0, 10, 230]);
    expect(painted.map((p) => p.block)).toEqual([0, 0, 3]);
  });

  it('is every mention, or none, where the reader wants it so', () => {
    expect(starts(selectPainted(mentions, sections, { ...first, painting: 'all' }))).toEqual([
      0, 10, 110, 230, 300,
    ]);
    expect(selectPainted(mentions, sections, { ...first, painting: 'none' })).toEqual([]);
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
      { ...first, paintActors: false },
    );
    expect(painted.map((p) => p.style)).toEqual(['claim', 'differs', 'differs']);
  });

  it('leaves out actors or claims where the reader wants only the other', () => {
    const both = [mention('a', 0), statement(100)];
    expect(starts(selectPainted(both, sections, { ...first, paintActors: false }))).toEqual([100]);
    expect(starts(selectPainted(both, sections, { ...first, paintClaims: false }))).toEqual([0]);
  });

  it('keeps its places in a crowded screenful for statements', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => mention(`a${i}`, i * 10));
    const painted = selectPainted([...crowd, statement(2_000)], [block(0, 2_900)], { ...first, density: 5 });
    expect(starts(painted)).toEqual([0, 10, 20, 30, 2_000]);
  });

  it('keeps its places among statements for those that differ', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => statement(i * 60));
    const all = [...crowd, statement(2_500, { stance: 'negated' })];
    const painted = selectPainted(all, [block(0, 2_900)], { ...first, density: 3 });
    expect(starts(painted)).toEqual([0, 60, 2_500]);
  });

  it('never crowds a screenful, and stays in reading order', () => {
    const some = fc.array(fc.record({ at: fc.nat(20_000), claim: fc.boolean(), actor: fc.nat(5) }));
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 12 }), (places, density) => {
        const all = places
          .sort((a, b) => a.at - b.at)
          .map(({ at, claim, actor }) => (claim ? statement(at) : mention(`${actor}`, at)));
        const painted = starts(
          selectPainted(all, [block(0, 20_100)], { ...first, painting: 'all', density }),
        );
        expect(painted).toEqual([...painted].sort((a, b) => a - b));
        for (let screen = 0; screen <= 20_000 / SCREENFUL; screen++) {
          const here = painted.filter((start) => Math.floor(start / SCREENFUL) === screen);
          const wanted = all.filter(({ start }) => Math.floor(start / SCREENFUL) === screen);
          expect(here.length).toBe(Math.min(density, wanted.length));
        }
      }),
    );
  });
});
