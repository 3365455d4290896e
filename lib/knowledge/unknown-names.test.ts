import { describe, expect, it } from 'vitest';
import { BLOCK_SEPARATOR } from '../model/document';
import type { Reader } from './reader';
import { SAMPLE_PACK } from './sample-pack';
import { unknownNames } from './unknown-names';

const reader = {
  allActors: async () => SAMPLE_PACK.actors.map((record) => ({ record })),
} as unknown as Reader;

async function namesIn(text: string) {
  const result = await unknownNames(reader, text, 'en');
  return result.state === 'found' ? result.names : [];
}

describe('names that no pack knows', () => {
  it('leaves out the known ones, with a title too', async () => {
    const names = await namesIn(
      'President Vladimir Putin met Angela Merkel in Berlin. Putin said that Merkel and Donald Trump would talk.',
    );
    const found = names.map((name) => name.name);
    expect(found).toContain('Angela Merkel');
    expect(found).toContain('Berlin');
    expect(found.filter((name) => /Putin|Trump/.test(name))).toEqual([]);
  });

  it('counts a surname for the full name', async () => {
    const names = await namesIn('Angela Merkel spoke.\u2029Angela Merkel left. Merkel’s car waited.');
    expect(names.find((name) => name.name === 'Angela Merkel')?.count).toBeGreaterThanOrEqual(2);
    expect(names.some((name) => name.name === 'Merkel')).toBe(false);
  });

  it('does not join names of two blocks', async () => {
    const names = await namesIn(`It was said by Angela Merkel${BLOCK_SEPARATOR}Berlin waits.`);
    expect(names.some((name) => name.name.includes('Berlin') && name.name.includes('Merkel'))).toBe(false);
  });

  it('says that it cannot read other languages', async () => {
    expect(await unknownNames(reader, 'Angela Merkel', 'de')).toEqual({
      state: 'unsupported-language',
      language: 'de',
    });
    expect(await unknownNames(reader, 'Angela Merkel', null)).toMatchObject({
      state: 'unsupported-language',
    });
  });
});

describe('names on French pages that no pack knows', () => {
  it('are found whole, the known ones left out', async () => {
    const text = 'Vladimir Poutine a reçu Angela Merkel à Lyon. Angela Merkel est ensuite partie.';
    const result = await unknownNames(reader, text, 'fr');
    const names = result.state === 'found' ? result.names : [];
    expect(names.find(({ name }) => name === 'Angela Merkel')).toMatchObject({ kind: 'person', count: 2 });
    expect(names.find(({ name }) => name === 'Lyon')?.kind).toBe('place');
    expect(names.some(({ name }) => /Poutine/.test(name))).toBe(false);
  });
});
