import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Detector } from '../../lib/detect/contract';
import { compileKnowledge, loadDetector } from '../../lib/detect/detector';
import type { Claim } from '../../lib/model/claim';
import { BLOCK_SEPARATOR } from '../../lib/model/document';
import { readSeeds, type Seeds } from '../../lib/packs/build';
import { lintSeeds } from '../../lib/packs/lint';
import { NEAR_MISS_PAGES } from './near-miss-pages';
import { readSeedDirectory } from './seed-directory';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** People whom any page about these claims names; names that many share need such company. */
const NAMED_BESIDE = ['donald-trump', 'vladimir-putin'];

/** A day on which the claim can be meant: soon after its event. */
function dayOf({ match, when }: Claim): string {
  const from = match.window?.from ?? '2026-01-23';
  const event = when !== null && when.length === 10 && when > from ? when : from;
  const [year = 0, month = 1, day = 1] = event.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 7)).toISOString().slice(0, 10);
}

describe('the claims of the base pack', () => {
  let seeds: Seeds;
  let claims: Claim[] = [];
  let detector: Detector;
  beforeAll(async () => {
    const read = readSeeds((await readSeedDirectory(join(ROOT, 'seeds'))).files);
    if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
    seeds = read.seeds;
    claims = seeds.records.claims.map(({ record }) => record);
    detector = loadDetector(
      compileKnowledge({ actors: seeds.records.actors.map(({ record }) => record), claims }),
    );
  });

  const stanceOf = (claim: Claim, text: string, language: string) =>
    detector
      .detect({
        text,
        kinds: 'p',
        language,
        date: dayOf(claim),
        known: { headline: '', actors: [...claim.about, ...NAMED_BESIDE] },
      })
      .filter((annotation) => annotation.kind === 'claim')
      .find((statement) => statement.claim === claim.id)?.stance;

  it('are all there, with examples and near misses in French and English', () => {
    expect(claims.length).toBeGreaterThanOrEqual(39);
    for (const { id, examples, nearMisses } of claims) {
      for (const language of ['fr', 'en']) {
        expect(examples?.[language]?.length, `${id} examples ${language}`).toBeGreaterThanOrEqual(3);
        expect(nearMisses?.[language]?.length, `${id} near misses ${language}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('have texts, cues and examples in every language that is not waived', () => {
    expect(lintSeeds(seeds).findings.map(({ rule, record, field }) => `${rule} ${record} ${field}`)).toEqual(
      [],
    );
  });

  it('are found in their examples, as the same', () => {
    const missed = claims.flatMap((claim) =>
      Object.entries(claim.examples ?? {}).flatMap(([language, list]) =>
        list
          .filter((text) => stanceOf(claim, text, language) !== 'same')
          .map((text) => `${claim.id}: ${text}`),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('are not found in their near misses', () => {
    const found = claims.flatMap((claim) =>
      Object.entries(claim.nearMisses ?? {}).flatMap(([language, list]) =>
        list
          .filter((text) => stanceOf(claim, text, language) !== undefined)
          .map((text) => `${claim.id} ${stanceOf(claim, text, language)}: ${text}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it.each(NEAR_MISS_PAGES)(
    'are not found on a page about something else: $lines.0',
    ({ language, date, lines }) => {
      const text = lines.join(BLOCK_SEPARATOR);
      const found = detector
        .detect({ text, kinds: `H${'p'.repeat(lines.length - 1)}`, language, date })
        .filter((annotation) => annotation.kind === 'claim')
        .map(({ claim, start, end }) => `${claim}: ${text.slice(start, end)}`);
      expect(found).toEqual([]);
    },
  );
});
