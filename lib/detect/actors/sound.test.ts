import { describe, expect, it } from 'vitest';
import { isOneSlipAway, soundKey } from './sound';

describe('sound keys', () => {
  it.each([
    ['dmitri', 'dmitry'],
    ['vladimir', 'wladimir'],
    ['iouri', 'youri'],
    ['volodymyr', 'wolodymyr'],
    ['qasim', 'kasim'],
    ['peskof', 'peskov'],
    ['уитткофф', 'уиткофф'],
  ])('%s and %s are one name', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  it.each([
    ['marco', 'mario'],
    ['karina', 'javier'],
    ['joshua', 'john'],
  ])('%s and %s are two', (one, other) => {
    expect(soundKey(one)).not.toBe(soundKey(other));
  });
});

describe('slips', () => {
  it.each([
    ['witkoff', 'witkof'],
    ['witkoff', 'witcoff'],
    ['witkoff', 'wtikoff'],
    ['witkof', 'witkoff'],
  ])('%s for %s is one', (written, meant) => {
    expect(isOneSlipAway(written, meant)).toBe(true);
  });

  it.each([
    ['witkoff', 'witkoff'],
    ['witkoff', 'witcof'],
    ['kushner', 'kushnirov'],
  ])('%s for %s is none, or more', (written, meant) => {
    expect(isOneSlipAway(written, meant)).toBe(false);
  });
});
