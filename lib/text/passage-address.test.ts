import { describe, expect, it } from 'vitest';
import { passageAddress } from './passage-address';

describe('the address of a passage', () => {
  it('names a short passage whole, and replaces a fragment', () => {
    expect(passageAddress('https://news.example/a?b#c', 'Peace, at last & for all')).toBe(
      'https://news.example/a?b#:~:text=Peace%2C%20at%20last%20%26%20for%20all',
    );
  });

  it('names a long one by its beginning and end', () => {
    const sentence = 'One two three four five six seven eight nine ten eleven twelve thirteen.';
    expect(passageAddress('https://news.example/', sentence)).toBe(
      'https://news.example/#:~:text=One%20two%20three%20four,ten%20eleven%20twelve%20thirteen.',
    );
  });

  it('leaves no hyphen that would be read as the sign of a context', () => {
    expect(passageAddress('https://news.example/', 'Porte-parole')).toMatch(/text=Porte%2Dparole$/);
  });
});
