import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, SETTING_KEYS } from './settings';
import { type Known, readSettingsFile, writeSettingsFile } from './settings-file';

/** Sites end in ".example" here, and pages begin with one. */
const KNOWN: Known = {
  siteNamed: (text) => /^(?:https?:\/\/)?(?:www\.)?([\w.]+\.example)/.exec(text)?.[1] ?? null,
  pageOf: (text) => /^https:\/\/[\w.]+\.example\/[^#]*/.exec(text)?.[0] ?? null,
  languages: ['en', 'fr'],
};
const read = (text: string) => readSettingsFile(text, KNOWN);
const fileWith = (settings: object, version: unknown = 1) =>
  read(JSON.stringify({ format: 'reperes-settings', version, settings }));

describe('a settings file', () => {
  it('gives back what was written, whatever the settings, save a pause', () => {
    const site = fc.constantFrom('a.example', 'b.example', 'news.b.example');
    const mute = fc.record({
      kind: fc.constantFrom('actor', 'claim'),
      id: fc.string({ minLength: 1 }),
      form: fc.option(fc.string({ minLength: 1 }), { nil: null }),
      site: fc.option(site, { nil: null }),
    });
    const lists = {
      excludedSites: fc.uniqueArray(site).map((sites) => sites.sort()),
      excludedPages: fc.uniqueArray(site.map((host) => `https://${host}/a?b`)),
      muted: fc.uniqueArray(mute, { selector: (one) => JSON.stringify(one) }),
      language: fc.constantFrom(null, 'en', 'fr'),
    };
    const stored = fc.record({
      ...Object.fromEntries(SETTING_KEYS.map((key) => [key, fc.oneof(fc.boolean(), fc.nat(), fc.string())])),
      ...lists,
    });
    fc.assert(
      fc.property(stored, (values) => {
        const settings = readSettings(values);
        expect(read(writeSettingsFile(settings))).toEqual({
          ok: true,
          left: [],
          settings: Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'pausedUntil')),
        });
      }),
    );
  });

  it('is refused as a whole when it is no such file, each time with its reason', () => {
    expect(read('{')).toEqual({ ok: false, problem: 'no-json' });
    expect(read('[]')).toEqual({ ok: false, problem: 'other-file' });
    expect(read('{"format":"reperes-settings"}')).toEqual({ ok: false, problem: 'other-file' });
    for (const version of [0, -1, 1.5, '1', null]) {
      expect(fileWith({ theme: 'dark' }, version)).toEqual({ ok: false, problem: 'other-file' });
    }
    const newer = writeSettingsFile(DEFAULT_SETTINGS).replace('"version": 1', '"version": 2');
    expect(read(newer)).toEqual({ ok: false, problem: 'newer' });
    expect(fileWith({ colour: 'red' })).toEqual({ ok: false, problem: 'nothing' });
    expect(read(' '.repeat(1_000_001))).toEqual({ ok: false, problem: 'too-long' });
  });

  it('names the values that are not sound, and takes the others', () => {
    expect(fileWith({ theme: 'dark', density: 'many', showDelay: 9, excludedSites: 'a.example' })).toEqual({
      ok: true,
      settings: { theme: 'dark' },
      left: [{ what: 'values', names: ['excludedSites', 'density', 'showDelay'] }],
    });
  });

  it('brings sites and pages to their usual form, each once, and says which are none', () => {
    const given = ['https://www.a.example/x', 'a.example', ' b.example ', 'nonsense', 7];
    expect(fileWith({ excludedSites: given, excludedPages: ['https://a.example/x#y', 'b.example'] })).toEqual(
      {
        ok: true,
        settings: { excludedSites: ['a.example', 'b.example'], excludedPages: ['https://a.example/x'] },
        left: [
          { what: 'sites', entries: ['nonsense', '7'] },
          { what: 'pages', entries: ['b.example'] },
        ],
      },
    );
  });

  it('takes a mute once, leaves out damaged ones, and a language that the interface has not', () => {
    const mute = { kind: 'actor', id: 'x', form: null, site: 'a.example' };
    const muted = [
      mute,
      { ...mute, site: 'www.a.example' },
      { ...mute, kind: 'cat' },
      { ...mute, site: '?' },
    ];
    expect(fileWith({ muted, language: 'tlh' })).toEqual({
      ok: true,
      settings: { muted: [mute] },
      left: [
        { what: 'language', code: 'tlh' },
        { what: 'mutes', count: 2 },
      ],
    });
  });
});
