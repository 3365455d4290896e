import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence';

function around(text: string, words: string): string {
  const start = text.indexOf(words);
  return sentenceAround(text, { start, end: start + words.length });
}

describe('the sentence around a mention', () => {
  const text = 'It rained. « M. Dupont est venu », dit-elle à Mme\n  Martin. Then all went home.';
  it('ends where sentences end, not at abbreviations', () => {
    expect(around(text, 'Dupont')).toBe('« M. Dupont est venu », dit-elle à Mme Martin.');
    expect(around(text, 'rained')).toBe('It rained.');
    expect(around(text, 'home')).toBe('Then all went home.');
  });

  it('is cut where it is very long, and says so', () => {
    const long = `${'word '.repeat(100)}Dupont ${'word '.repeat(100)}`;
    const sentence = around(long, 'Dupont');
    expect(sentence.startsWith('…')).toBe(true);
    expect(sentence.endsWith('…')).toBe(true);
    expect(sentence.length).toBeLessThan(400);
  });
});
