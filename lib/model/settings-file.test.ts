import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, SETTING_KEYS } from './settings';
import { readSettingsFile, writeSettingsFile } from './settings-file';

describe('a settings file', () => {
  it('gives back what was written, whatever the settings, save a pause', () => {
    const stored = fc.record(
      Object.fromEntries(SETTING_KEYS.map((key) => [key, fc.oneof(fc.boolean(), fc.nat(), fc.string())])),
    );
    fc.assert(
      fc.property(stored, (values) => {
        const settings = readSettings(values);
        const read = readSettingsFile(writeSettingsFile(settings));
        expect(read).toEqual({
          ok: true,
          refused: [],
          settings: Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'pausedUntil')),
        });
      }),
    );
  });

  it('is refused as a whole when it is no such file, each time with its reason', () => {
    expect(readSettingsFile('{')).toEqual({ ok: false, problem: 'no-json' });
    expect(readSettingsFile('[]')).toEqual({ ok: false, problem: 'other-file' });
    expect(readSettingsFile('{"format":"reperes-settings"}')).toEqual({ ok: false, problem: 'other-file' });
    const newer = writeSettingsFile(DEFAULT_SETTINGS).replace('"version": 1', '"version": 2');
    expect(readSettingsFile(newer)).toEqual({ ok: false, problem: 'newer' });
    const other = JSON.stringify({ format: 'reperes-settings', version: 1, settings: { colour: 'red' } });
    expect(readSettingsFile(other)).toEqual({ ok: false, problem: 'nothing' });
    expect(readSettingsFile(' '.repeat(1_000_001))).toEqual({ ok: false, problem: 'too-long' });
  });

  it('names the values that are not sound, and takes the others', () => {
    const file = { format: 'reperes-settings', version: 1, settings: { theme: 'dark', density: 'many' } };
    expect(readSettingsFile(JSON.stringify(file))).toEqual({
      ok: true,
      settings: { theme: 'dark' },
      refused: ['density'],
    });
  });
});
