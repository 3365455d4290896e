import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, type Box, placeOf } from './card-place';
import { EDGE, GAP, LEAST_ROOM } from './timing';

const view: Box = { x: 0, y: 0, width: 1200, height: 800 };
const card = { width: 350, height: 300 };
const at = (x: number, y: number, more: Partial<Anchor> = {}): Anchor => {
  const line = { x, y, width: 80, height: 20 };
  return { box: line, line, rtl: false, vertical: false, ...more };
};

describe('the place of a card', () => {
  it('is below the words and begins with them', async () => {
    expect(await placeOf(at(200, 100), card, view)).toMatchObject({ x: 200, y: 120 + GAP });
  });

  it('is above them where there is no room below', async () => {
    expect(await placeOf(at(200, 700), card, view)).toMatchObject({ y: 700 - GAP - 300 });
  });

  it('ends with the words where text runs from right to left', async () => {
    expect(await placeOf(at(900, 100, { rtl: true }), card, view)).toMatchObject({ x: 980 - 350 });
  });

  it('is beside a column of vertical text', async () => {
    const line = { x: 700, y: 100, width: 20, height: 80 };
    const place = await placeOf({ box: line, line, rtl: false, vertical: true }, card, view);
    expect(place).toMatchObject({ x: 700 - GAP - 350, y: 100 });
  });

  it('leaves a whole sentence free, unless that fills the window', async () => {
    const sentence = { x: 100, y: 100, width: 80, height: 200 };
    expect(await placeOf(at(100, 140, { box: sentence }), card, view)).toMatchObject({ y: 300 + GAP });
    const all = { x: 100, y: 40, width: 80, height: 740 };
    expect(await placeOf(at(100, 140, { box: all }), card, view)).toMatchObject({ y: 160 + GAP });
  });

  it('is none in a window too low for a card beside the words', async () => {
    expect(await placeOf(at(20, 100), card, { ...view, height: 220 })).toBeNull();
  });

  it('lies in the window and off the words, wherever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 0, max: 780 }),
        fc.integer({ min: 100, max: 700 }),
        fc.boolean(),
        async (x, y, height, rtl) => {
          const place = await placeOf(at(x, y, { rtl }), { width: 350, height }, view);
          if (!place) throw new Error('there is room');
          const high = Math.min(height, place.room);
          const top = place.y;
          expect(place.x).toBeGreaterThanOrEqual(EDGE);
          expect(place.x + 350).toBeLessThanOrEqual(1200 - EDGE);
          expect(place.room).toBeGreaterThanOrEqual(Math.min(height, LEAST_ROOM));
          expect(top).toBeGreaterThanOrEqual(EDGE);
          expect(top + high).toBeLessThanOrEqual(800 - EDGE);
          expect(top + high <= y - GAP || top >= y + 20 + GAP).toBe(true);
        },
      ),
    );
  });
});
