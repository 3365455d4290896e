import { describe, expect, it } from 'vitest';
import { isInCorridor, PointerSpeed } from './pointer';

function moving(pixels: number, every: number, samples: number): PointerSpeed {
  const speed = new PointerSpeed();
  for (let i = 0; i <= samples; i++) speed.sample(i * pixels, 0, i * every);
  return speed;
}

describe('a pointer that passes by', () => {
  it('is told from one that slows down on a word', () => {
    expect(moving(16, 16, 4).isPassing).toBe(true);
    expect(moving(4, 16, 4).isPassing).toBe(false);
  });

  it('is not read from too few samples or from a coarse clock', () => {
    expect(moving(16, 16, 1).isPassing).toBe(false);
    expect(moving(160, 100, 4).isPassing).toBe(false);
  });
});

describe('the corridor to the card', () => {
  const card = { left: 100, top: 100, right: 450, bottom: 400 };
  const from = { x: 150, y: 80 };
  it('holds the points between word and card', () => {
    expect(isInCorridor(from, card, { x: 160, y: 92 })).toBe(true);
    expect(isInCorridor(from, card, { x: 140, y: 95 })).toBe(true);
  });
  it('ends beyond the card, to the sides and behind', () => {
    expect(isInCorridor(from, card, { x: 250, y: 84 })).toBe(false);
    expect(isInCorridor(from, card, { x: 150, y: 60 })).toBe(false);
    expect(isInCorridor(from, card, { x: 150, y: 410 })).toBe(false);
  });

  it('is the straight way to any part of the card, its far corner too, and the card itself', () => {
    const wide = { left: 0, top: 30, right: 350, bottom: 300 };
    expect(isInCorridor({ x: 10, y: 10 }, wide, { x: 160, y: 25 })).toBe(true);
    expect(isInCorridor({ x: 10, y: 10 }, wide, { x: 340, y: 290 })).toBe(true);
    expect(isInCorridor({ x: 10, y: 10 }, wide, { x: 380, y: 25 })).toBe(false);
    expect(isInCorridor({ x: 10, y: 10 }, wide, { x: 160, y: 310 })).toBe(false);
  });
});
