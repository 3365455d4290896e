import { expect, it } from 'vitest';
import type { Pack } from '../../lib/model/pack';
import { buildPack } from '../../lib/packs/build';
import { newPackFiles } from './new-pack';
import { changesForReaders } from './reader-changes';

function packOf(change: (text: string, path: string) => string = (text) => text): Pack {
  const built = buildPack(
    newPackFiles('p', '2026-01-01').map(({ path, text }) => ({ path, text: change(text, path) })),
  );
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.pack;
}

it('tells readers of changed figures by the outlet’s name, in French and English', () => {
  const after = packOf((text, path) =>
    path.startsWith('claims/')
      ? text.replace(
          'figures: [{value: 2000000, unit: EUR}]\n    paragraph',
          'figures: [{value: 3000000, unit: EUR, qualifier: about}]\n    paragraph',
        )
      : text,
  );
  const { en, fr } = changesForReaders(packOf(), after);
  expect(en).toBe(
    'Claims changed: “The bridge of Ada Example cost two million euros.” (figures of Example Daily: €2,000,000 → about €3,000,000).',
  );
  expect(fr.replace(/\s/g, ' ')).toBe(
    "Affirmations modifiées : « Le pont d'Ada Example a coûté deux millions d'euros. » (chiffres de Example Daily : 2 000 000 € → environ 3 000 000 €).",
  );
});

it('names what was added and withdrawn, and says so when nothing is', () => {
  const empty: Pack = { ...packOf(), claims: [] };
  expect(changesForReaders(empty, packOf()).en).toMatch(/^Claims added: “The bridge/);
  expect(changesForReaders(packOf(), empty).fr).toMatch(/^Affirmations retirées : « Le pont/);
  expect(changesForReaders(packOf(), packOf()).en).toBe('Nothing that readers would notice.');
});

it('counts what it does not name, and stays as short as a text may be', () => {
  const base = packOf();
  const [claim] = base.claims;
  if (claim === undefined) throw new Error('no claim');
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...claim,
    id: `claim-${index}`,
    text: { en: `${index} ${'very '.repeat(100)}long.` },
  }));
  const { en } = changesForReaders({ ...base, claims: [] }, { ...base, claims: many });
  expect(en.length).toBeLessThanOrEqual(2000);
  const short = many.map((one) => ({ ...one, text: { en: 'Short.' } }));
  expect(changesForReaders({ ...base, claims: [] }, { ...base, claims: short }).en).toMatch(/and 32 more\.$/);
});
