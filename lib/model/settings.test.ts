import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings, SETTING_KEYS, withMute } from './settings';

const DEFAULTS = readSettings({});

describe('stored settings', () => {
  it('start with defaults that leave everything on', () => {
    expect(DEFAULTS).toMatchObject({
      enabled: true,
      pausedUntil: null,
      excludedSites: [],
      painting: 'first',
      openOnHover: true,
      theme: 'system',
      language: null,
      muted: [],
    });
  });

  it('are kept where they are sound', () => {
    const mute = { kind: 'actor', id: 'gaza', form: 'Gaza', site: null };
    const stored = { painting: 'all', showDelay: 900, muted: [mute], language: 'fr' };
    expect(readSettings(stored)).toEqual({ ...DEFAULTS, ...stored });
  });

  it('take the nearest number within bounds', () => {
    expect(readSettings({ textSize: 1_000, showDelay: -5 })).toMatchObject({ textSize: 200, showDelay: 200 });
  });

  it('drop the damaged entries of a list, and keep the others', () => {
    const mute = { kind: 'claim', id: 'a', form: null, site: 'news.example' };
    const damaged = [{ kind: 'pack', id: 'a' }, null, mute, { ...mute, id: 7 }];
    expect(readSettings({ muted: damaged, excludedSites: ['a.example', 3, ''] })).toMatchObject({
      muted: [mute],
      excludedSites: ['a.example'],
    });
  });

  it('are of the right types whatever is stored, and read the same when stored again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...SETTING_KEYS), fc.anything()), (stored) => {
        const settings = readSettings(stored);
        for (const key of SETTING_KEYS) {
          if (DEFAULTS[key] !== null) expect(typeof settings[key]).toBe(typeof DEFAULTS[key]);
        }
        expect(readSettings({ ...settings })).toEqual(settings);
      }),
    );
  });
});

describe('the list of mutes', () => {
  const mute = { kind: 'actor', id: 'kari-moe', form: null, site: null } as const;
  it('has each mute once, and loses only the one that is taken back', () => {
    const here = { ...mute, site: 'news.example' };
    const both = withMute(withMute(withMute([], mute, true), here, true), mute, true);
    expect(both).toEqual([here, mute]);
    expect(withMute(both, here, false)).toEqual([mute]);
  });
});
