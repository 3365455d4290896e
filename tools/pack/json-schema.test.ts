import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { packSchemaText } from './json-schema';

const FILE = fileURLToPath(new URL('../../docs/pack.schema.json', import.meta.url));

it('the published schema is the one that the code checks by', async () => {
  const published: unknown = JSON.parse(await readFile(FILE, 'utf8'));
  expect(published, 'run `npm run pack -- schema` and `npm run format`').toEqual(
    JSON.parse(packSchemaText()),
  );
});

it('the published schema refuses HTML, unsafe addresses and missing provenance by itself', async () => {
  const { $defs, properties } = JSON.parse(await readFile(FILE, 'utf8'));
  expect(new RegExp($defs.Text.pattern).test('a <b>word</b>')).toBe(false);
  expect(new RegExp($defs.Text.pattern).test('a word')).toBe(true);
  expect(new RegExp($defs.Text.pattern).test('a \u202eword')).toBe(false);
  expect(new RegExp($defs.Text.pattern).test('  ')).toBe(false);
  expect(new RegExp($defs.HttpsUrl.pattern).test('https://user:pw@example.org/')).toBe(false);
  expect(new RegExp($defs.HttpsUrl.pattern).test('https://example.org/@editor')).toBe(true);
  expect(new RegExp($defs.HttpsUrl.pattern).test('javascript:alert(1)')).toBe(false);
  expect(properties.claims.items.properties.reports.minItems).toBe(1);
  expect(properties.actors.items.required).toContain('sources');
});
