import { describe, expect, it } from 'vitest';
import { buildPack } from './build';
import { lintSeeds } from './lint';
import { sampleSeeds } from './sample-seeds';

const ADA = 'actors/ada-doe.yaml';

function rulesFor(path: string, change: string | ((text: string) => string)) {
  const built = buildPack(sampleSeeds(path, change));
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return lintSeeds(built.seeds).findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

/** Another person beside Ada Doe, in office at the same town. */
const BOB = `id: bob-roe
kind: person
names:
  en: [Bob Roe]
weak:
  en: [Roe]
context:
  en: [mayor]
blocking:
  en: [Jane Roe]
offices:
  - title: {fr: Maire, en: Mayor}
    variants:
      en: [mayor of Old Town]
    from: 2010-03
    to: 2020-03
    basis: Public record.
  - title: {fr: Maire, en: Mayor}
    variants:
      en: [mayor of Old Town]
    from: 2024-01
    to: null
    basis: Public record.
summary:
  fr: Élu local.
  en: A local official.
sources: [daily-2026]
`;
const BOB_FILE = 'actors/bob-roe.yaml';

/** What the sample itself leaves open: its towns and fairs are told in English only. */
const SAMPLE = rulesFor('README.md', '');

const added = (path: string, change: string | ((text: string) => string)): string[] =>
  rulesFor(path, change).filter((finding) => !SAMPLE.includes(finding));

describe('lint', () => {
  it('finds nothing in a right record, with one office held twice', () => {
    expect(added(BOB_FILE, BOB)).toEqual([]);
  });

  it('finds a form that links alone to two actors, whatever its case and accents', () => {
    expect(added(BOB_FILE, BOB.replace('[Bob Roe]', '[Bob Roe, Áda doe]'))).toEqual([
      `shared-alias ${BOB_FILE}:4`,
    ]);
  });

  it.each(['Ada-Doe', 'Ａｄａ Doe', 'ADA\u00a0DOE', 'Ada D\u00adoe'])(
    'sees, as detection does, that %j is Ada Doe',
    (form) => {
      expect(added(BOB_FILE, BOB.replace('[Bob Roe]', `[Bob Roe, "${form}"]`))).toEqual([
        `shared-alias ${BOB_FILE}:4`,
      ]);
    },
  );

  it('finds a form that a blocking form silences', () => {
    expect(added(BOB_FILE, BOB.replace('[Jane Roe]', '[Ada Doe]'))).toEqual([`blocked-alias ${BOB_FILE}:10`]);
  });

  it('finds a weak form that nothing near it can support', () => {
    expect(added(BOB_FILE, BOB.replace('context:\n  en: [mayor]\n', ''))).toEqual([
      `unsupported-weak-form ${BOB_FILE}:6`,
    ]);
    expect(added(BOB_FILE, BOB.replace('context:\n  en: [mayor]\n', 'contextActors: [old-town]\n'))).toEqual(
      [],
    );
  });

  it('finds two terms of one office that overlap', () => {
    expect(added(BOB_FILE, BOB.replace('to: 2020-03', 'to: 2024-02'))).toEqual([
      `overlapping-office ${BOB_FILE}:20`,
    ]);
  });

  it('finds a description that fits two people at the same date', () => {
    const variants = '    variants:\n      en: [mayor of Old Town]\n    from: 2020-03';
    const built = buildPack([
      ...sampleSeeds(ADA, (text) => text.replace('    from: 2020-03', variants)),
      { path: BOB_FILE, text: BOB },
    ]);
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    const shared = lintSeeds(built.seeds).findings.filter(({ rule }) => rule === 'shared-office');
    expect(shared).toMatchObject([{ file: BOB_FILE, line: 20, field: 'offices[1].variants.en[0]' }]);
  });

  it('finds texts that lack a language, and claims that no page in it can match', () => {
    expect(added(ADA, (text) => text.replace('  fr: Élue locale.\n', ''))).toEqual([
      `missing-translation ${ADA}:11`,
    ]);
    expect(SAMPLE).toContain('missing-cues claims/fair-drew-crowd.yaml:16');
    const both = (text: string): string =>
      text.replace('en: [visitor*, drew]', 'en: [visitor*]\n            fr: [visit*]');
    expect(rulesFor('claims/fair-drew-crowd.yaml', both).join()).not.toContain('missing-cues');
  });

  it('finds a language with cues and not one sentence to try them on', () => {
    const path = 'claims/fair-drew-crowd.yaml';
    const missing = (change: (text: string) => string): string[] => {
      const seeds = sampleSeeds('pack.yaml', (text) => text.replace('[fr, en]', '[fr, en, es]'));
      const built = buildPack(
        seeds.map((file) => (file.path === path ? { path, text: change(file.text) } : file)),
      );
      if (!built.ok) throw new Error(JSON.stringify(built.problems));
      const { findings } = lintSeeds(built.seeds);
      return findings.filter(({ language }) => language === 'es').map(({ rule }) => rule);
    };
    const withCues = (text: string): string =>
      text.replace('en: [visitor*, drew]', 'en: [visitor*, drew]\n            es: [visitante*]');
    expect(missing((text) => text)).toEqual(['missing-cues']);
    expect(missing(withCues)).toEqual(['few-examples']);
    const example = 'examples:\n  es: [La feria de Old Town atrajo a mil visitantes.]\n';
    expect(missing((text) => withCues(text) + example)).toEqual([]);
  });

  it('finds a text and a report that give different figures', () => {
    const path = 'claims/fair-drew-crowd.yaml';
    const wrong = (text: string): string => text.replace('a thousand visitors', '1,500 people');
    expect(rulesFor(path, wrong)).toContain(`figure-mismatch ${path}:4`);
    expect(SAMPLE.join()).not.toContain('figure-mismatch');
  });

  it('finds a name that is a common word, and a source without a date', () => {
    const built = buildPack(
      sampleSeeds(ADA, (text) => text.replace('en: [Ada Doe]', 'en: [Ada Doe, Board]')),
    );
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    const { findings } = lintSeeds(built.seeds, { commonRank: (word) => (word === 'board' ? 345 : null) });
    expect(findings.filter(({ rule }) => rule === 'common-word')).toMatchObject([{ field: 'names.en[1]' }]);
    const range = 'from: 2026-01-01\n  to: 2026-01-20\n  inferred: true';
    const undated = (text: string): string => text.replace('date: 2026-01-20', range);
    expect(added('sources/daily-2026.yaml', undated)).toEqual(['undated-source sources/daily-2026.yaml:5']);
  });

  it('takes a waiver with a reason, and finds one that covers nothing', () => {
    const waiver = (record: string): string =>
      `- {rule: missing-translation, record: ${record}, field: summary, reason: The town is known in English only.}\n`;
    const left = rulesFor('waivers.yaml', waiver('old-town'));
    expect(SAMPLE.filter((finding) => !left.includes(finding))).toEqual([
      'missing-translation actors/old-town.yaml:5',
    ]);
    expect(added('waivers.yaml', waiver('ada-doe'))).toEqual(['unused-waiver waivers.yaml:1']);
    const mistyped = buildPack(
      sampleSeeds('waivers.yaml', '- {rule: few-exampels, reason: A rule that is not there.}\n'),
    );
    if (!mistyped.ok) throw new Error(JSON.stringify(mistyped.problems));
    const unused = lintSeeds(mistyped.seeds).findings.find(({ rule }) => rule === 'unused-waiver');
    expect(unused?.remedy).toBe('Did you mean "few-examples"?');
    expect(buildPack(sampleSeeds('waivers.yaml', '- {rule: few-examples, reason: no}\n')).ok).toBe(false);
  });
});
