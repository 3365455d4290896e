import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileActors } from '../detect/actors/compile';
import type { Pack } from '../model/pack';
import { buildPack, type SeedFile } from './build';
import { parsePack } from './parse-pack';
import { sampleSeeds } from './sample-seeds';

function samplePack(): Pack {
  const built = buildPack(sampleSeeds());
  if (!built.ok) throw new Error('the sample builds');
  return JSON.parse(built.text);
}

/** The seeds with one text replaced in one file. */
const seedsWith = (path: string, from: string, to: string): SeedFile[] =>
  sampleSeeds().map((file) => (file.path === path ? { ...file, text: file.text.replace(from, to) } : file));

const REFUSED = [
  ['a blank text', '  '],
  ['joiners that join nothing', '\u200d\u200c'],
  ['a C1 control character', 'A\u009b31m town.'],
  ['a line separator', 'A\u2028town.'],
  ['a bidi override', 'A \u202etown.'],
  ['a bidi isolate', 'A \u2066town.'],
  ['a mark of direction', 'A town\u200f.'],
  ['a zero-width space', 'A to\u200bwn.'],
  ['a byte order mark', 'A to\ufeffwn.'],
  ['a named HTML entity', 'A &lt;b&gt;town.'],
  ['an HTML entity of a letter', 'Une cit&eacute;.'],
  ['a numbered HTML entity', 'A town&#8217;s.'],
  ['a hexadecimal HTML entity', 'A town&#x2019;s.'],
] as const;

describe('texts of a pack', () => {
  it.each(REFUSED)('refuse %s, with place and remedy', (_, text) => {
    const pack = samplePack();
    (pack.actors[1] as Pack['actors'][number]).summary.en = text;
    const parsed = parsePack(pack);
    expect(parsed).toMatchObject({ ok: false, problems: [{ field: 'actors[1].summary.en' }] });
    if (!parsed.ok) expect(parsed.problems[0]?.remedy).toMatch(/write|remove/i);

    const built = buildPack(seedsWith('actors/old-town.yaml', 'en: A town.', `en: ${JSON.stringify(text)}`));
    expect(built).toMatchObject({
      ok: false,
      problems: [{ file: 'actors/old-town.yaml', line: 6, field: 'summary.en' }],
    });
  });

  it.each([
    ['Persian with a joiner that parts', 'می\u200cخواهد'],
    ['a joined emoji', 'the family 👩\u200d👧'],
    ['ampersands of names', 'AT&T; R&D; Q&As; Marks & Spencer'],
  ])('take %s', (_, text) => {
    const pack = samplePack();
    (pack.actors[1] as Pack['actors'][number]).summary.en = text;
    expect(parsePack(pack).ok).toBe(true);
  });

  it('show what is invisible by its number, so that no terminal obeys it', () => {
    const pack = samplePack();
    (pack.actors[1] as Pack['actors'][number]).summary.en = 'A \u202e\u009btown.';
    const parsed = parsePack(pack);
    expect(parsed.ok || parsed.message).toContain('A \\u202e\\u009btown.');
  });
});

describe('addresses of a pack', () => {
  it.each(['https://user:pw@example.org/', 'https://user@example.org/'])('refuse %s', (url) => {
    const pack = samplePack();
    (pack.sources[0] as Pack['sources'][number]).url = url;
    const parsed = parsePack(pack);
    expect(parsed).toMatchObject({ ok: false, problems: [{ field: 'sources[0].url' }] });
    if (!parsed.ok) expect(parsed.problems[0]?.remedy).toMatch(/remove/i);
  });

  it('may hold an @ after the host', () => {
    const pack = samplePack();
    (pack.sources[0] as Pack['sources'][number]).url = 'https://example.org/@editor';
    expect(parsePack(pack).ok).toBe(true);
  });
});

describe('fields of a seed', () => {
  it.each(['__proto__', 'constructor', 'toString'])('refuse %s like any that nobody knows', (name) => {
    const built = buildPack(seedsWith('actors/old-town.yaml', 'kind: place', `kind: place\n${name}: {a: 1}`));
    expect(built).toMatchObject({ ok: false, problems: [{ line: 3, field: name }] });
    const inTexts = buildPack(seedsWith('actors/old-town.yaml', 'en: A town.', `en: A town.\n  ${name}: a`));
    expect(inTexts).toMatchObject({ ok: false, problems: [{ line: 7, field: `summary.${name}` }] });
  });
});

describe('forms of names', () => {
  const many = Array.from({ length: 25 }, (_, i) => `Word${i}`).join(' ');

  it.each([
    ['without a letter', '…', 'names'],
    ['without a letter', '«\u200d»', 'weak'],
    ['of rare letters that no page is searched for', '𐌰𐌱', 'blocking'],
    ['of more than 24 words', many, 'anyCase'],
    ['of more than 24 characters of a script without spaces', '字'.repeat(25), 'adjectives'],
  ] as const)('refuse one %s: %s', (_, form, field) => {
    const pack = samplePack();
    (pack.actors[1] as Pack['actors'][number])[field] = { en: ['Old Town', form] };
    const parsed = parsePack(pack);
    expect(parsed).toMatchObject({ ok: false, problems: [{ field: `actors[1].${field}.en[1]` }] });
    if (!parsed.ok) expect(parsed.problems[0]?.remedy).not.toBe('');
  });

  it('are refused with their line by a build', () => {
    const built = buildPack(seedsWith('actors/old-town.yaml', 'en: [Old Town]', 'en: [Old Town, "…"]'));
    expect(built).toMatchObject({
      ok: false,
      problems: [{ file: 'actors/old-town.yaml', line: 4, field: 'names.en[1]' }],
    });
  });

  it('compile whenever a pack is taken', () => {
    const words =
      'la le Président président russe chef prezydent rosyjski президент الكرملين 字 … ½ ʼ 𐌰 𝐀 𝐀𝐁𝐂 ² ﷺ x Ґ - ß';
    const form = fc.oneof(
      fc
        .array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 26 })
        .map((list) => list.join(' ')),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    );
    const language = fc.constantFrom('fr', 'en', 'pl', 'ru', 'ar', 'tr', 'uk', 'de');
    const field = fc.constantFrom('names', 'weak', 'adjectives', 'blocking', 'variants');
    const base = samplePack();
    let taken = 0;
    fc.assert(
      fc.property(form, language, field, (written, tag, list) => {
        const pack = structuredClone(base);
        const actor = pack.actors[0] as Pack['actors'][number];
        const target = list === 'variants' ? actor.offices?.[0] : actor;
        Object.assign(target ?? {}, { [list]: { [tag]: [written.normalize('NFC')] } });
        const parsed = parsePack(pack);
        if (!parsed.ok) return;
        taken += 1;
        expect(() => compileActors(parsed.pack.actors)).not.toThrow();
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it.each([
    ['an office whose other words are longer', { variants: { fr: [`président${' russe'.repeat(23)}`] } }],
    ['a rare letter after an article', { names: { fr: ['la 𝐀'] } }],
    ['a given name in rare letters', { names: { fr: ['𝐀𝐁𝐂 Doe'] } }],
  ])('compile with %s', (_, { variants, names }: { variants?: object; names?: object }) => {
    const pack = samplePack();
    const actor = pack.actors[0] as Pack['actors'][number];
    if (names) Object.assign(actor, { names });
    if (variants) Object.assign(actor.offices?.[0] ?? {}, { variants });
    const parsed = parsePack(pack);
    expect(parsed.ok).toBe(true);
    if (parsed.ok) expect(() => compileActors(parsed.pack.actors)).not.toThrow();
  });
});
