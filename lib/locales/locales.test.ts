import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browseTexts } from './browse';
import * as en from './en';
import { fill, ordinal, plural } from './format';
import * as fr from './fr';

/** Every text with its path; plural forms count as one text, as languages have different ones. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  if ('other' in value && typeof value.other === 'string') return [[path, value.other]];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === '' ? key : `${path}.${key}`));
}
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('locales', () => {
  const english = new Map(texts({ ...en }));
  it.each([['fr', fr]])('%s has every text of English, with the same placeholders', (_name, locale) => {
    const other = new Map(texts({ ...locale }));
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of other) {
      expect(text.trim(), path).not.toBe('');
      expect([path, placeholders(text)]).toEqual([path, placeholders(english.get(path) ?? '')]);
    }
  });

  it.each([
    ['en', en],
    ['fr', fr],
  ])('%s calls the keyboard commands in the options as the browser does in its own list', (code, locale) => {
    const file = readFileSync(join('public', '_locales', code, 'messages.json'), 'utf8');
    const named = Object.entries(JSON.parse(file) as Record<string, { message: string }>)
      .filter(([key]) => key.startsWith('command_'))
      .map(([, { message }]) => message);
    expect(Object.values(locale.settings.keyboard.commands).sort()).toEqual(named.sort());
  });

  it('chooses by the browser’s language, and English for any other', () => {
    expect(browseTexts('fr-CH').language).toBe('fr');
    expect(browseTexts('en-GB').language).toBe('en');
    expect(browseTexts('frr').language).toBe('en');
    expect(browseTexts('ja').texts).toBe(en.browse);
  });
});

describe('format', () => {
  it('takes the plural form that the language asks for', () => {
    expect(plural(en.browse.counts.claims, 0, 'en')).toBe('0 claims');
    expect(plural(en.browse.counts.claims, 1, 'en')).toBe('1 claim');
    expect(plural(fr.browse.counts.claims, 0, 'fr')).toBe('0 affirmation');
    expect(plural(fr.browse.counts.claims, 2, 'fr')).toBe('2 affirmations');
    expect([1, 2, 3, 4, 11, 21].map((n) => ordinal(en.browse.units.ordinal, n, 'en'))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '21st',
    ]);
  });

  it('leaves a placeholder without a value to be seen', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });
});
