import { describe, expect, it } from 'vitest';
import { landingText } from './announcer';

describe('the announcement of a jump', () => {
  it('names the words, what they are and where among how many, in the reader’s language', () => {
    const landing = { kind: 'actor', exact: 'Kari\n  Moe', rank: 2, total: 5 } as const;
    expect(landingText(landing, 'en-GB')).toBe('Kari Moe, name, 2 of 5');
    expect(landingText({ ...landing, kind: 'claim' }, 'fr')).toBe('Affirmation, 2 sur 5 : Kari Moe');
  });
});
