import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSeeds } from '../../lib/packs/build';
import { lintSeeds } from '../../lib/packs/lint';
import { commonRank } from './common-words';
import { testMeaning } from './meaning';
import { idFrom, newPackFiles, startPack } from './new-pack';
import { readSeedDirectory } from './seed-directory';

describe('a new pack', () => {
  let home = '';
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'new-pack-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it('builds, and lint finds nothing in it, its examples being recognised', async () => {
    await startPack(join(home, 'My Pack'));
    const read = readSeeds((await readSeedDirectory(join(home, 'My Pack'))).files);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.seeds.info.id).toBe('my-pack');
    const { findings } = lintSeeds(read.seeds, { commonRank, meaning: await testMeaning(read.seeds) });
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it('is refused where something stands already, which stays as it was', async () => {
    await startPack(join(home, 'one'));
    await expect(startPack(join(home, 'one'))).rejects.toThrow(/not empty/);
    await expect(startPack(home)).rejects.toThrow(/not empty/);
    expect(await readdir(home)).toEqual(['one']);
  });

  it('has a valid id, whatever the name of the directory', () => {
    expect([idFrom('Été 2026!'), idFrom('…'), idFrom('a'.repeat(99)).length]).toEqual([
      'ete-2026',
      'my-pack',
      80,
    ]);
  });
});

describe('the test of meaning', () => {
  it.each([
    ['alone', undefined],
    ['in threads', 0],
  ])('finds an example that is not recognised and a near miss that is, %s', async (_, many) => {
    const files = newPackFiles('p', '2026-01-01').map(({ path, text }) => ({
      path,
      text: text
        .replace('Ada Example says the bridge cost two million euros.', 'Nothing of the kind was said.')
        .replace(
          'Ada Example opened the bridge on Tuesday.',
          'The bridge cost €2 million, said Ada Example.',
        ),
    }));
    const read = readSeeds(files);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const remarks = await testMeaning(read.seeds, many);
    expect(remarks.map(({ rule, path }) => `${rule} ${path.join('.')}`)).toEqual([
      'example-missed examples.en.0',
      'near-miss-matched nearMisses.en.0',
    ]);
  });
});

it('common words are told by a frequency list of their language', () => {
  expect(commonRank('board', 'en')).toBeGreaterThan(0);
  expect(commonRank('witkoff', 'en')).toBeNull();
  expect(commonRank('paix', 'fr')).toBeGreaterThan(0);
  expect(commonRank('board', 'xx')).toBeNull();
});
