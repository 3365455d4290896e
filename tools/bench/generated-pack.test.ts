import { describe, expect, it } from 'vitest';
import { buildPack } from '../../lib/packs/build';
import { canonicalText } from '../../lib/packs/canonical';
import { lintSeeds } from '../../lib/packs/lint';
import { testMeaning } from '../pack/meaning';
import { generatedPack, seedFilesOfPack } from './generated-pack';

const countForms = (pack: ReturnType<typeof generatedPack>): number =>
  pack.actors
    .flatMap(({ names, weak, inflected }) => [names, weak, inflected])
    .flatMap((forms) => Object.values(forms ?? {}).flat()).length;

describe('a generated pack', () => {
  it.each([1, 200, 605])('has exactly the %i aliases asked for', (aliases) => {
    expect(countForms(generatedPack({ aliases, claims: 0 }))).toBe(aliases);
  });

  it('is the same for the same seed and another for another', () => {
    const text = (seed: number) => canonicalText(generatedPack({ aliases: 300, claims: 20, seed }));
    const [first, again, other] = [text(7), text(7), text(8)];
    expect(first === again).toBe(true);
    expect(first === other).toBe(false);
  });

  it('builds from its seed files to what it is, without a finding of lint', async () => {
    const pack = generatedPack({ aliases: 600, claims: 40 });
    const built = buildPack(seedFilesOfPack(pack));
    if (!built.ok) throw new Error(JSON.stringify(built.problems.slice(0, 3)));
    expect(built.text === canonicalText(pack)).toBe(true);
    expect(lintSeeds(built.seeds, { meaning: await testMeaning(built.seeds) }).findings).toEqual([]);
  });
});
