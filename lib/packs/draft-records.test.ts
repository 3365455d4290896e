import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPack } from './build';
import { draftActor, draftClaim, draftSource } from './draft-records';
import { readYaml } from './yaml-record';

const ACTOR = {
  id: 'ada-doe',
  kind: 'person' as const,
  names: { en: ['Ada Doe'] },
  weak: { en: ['Doe'] },
  sources: ['daily'],
  places: 'daily (once, paragraph 1)',
  quote: 'Ada Doe opened the bridge.',
};
const CLAIM = {
  id: 'daily-p1',
  source: 'daily',
  paragraph: 1,
  about: ['ada-doe'],
  claimants: ['ada-doe'],
  attribution: { en: 'Ada Doe' },
  certainty: 'reported' as const,
  figures: [{ value: 3, unit: 'hour', qualifier: 'about' as const }],
  date: '2026-02-03',
  reasons: ['figure'],
  quote: 'Ada Doe said the bridge took about three hours.',
};
const SOURCE = {
  id: 'daily',
  publisher: 'The Daily',
  title: 'A bridge',
  language: 'en',
  date: '2026-02-03',
  dated: 'The day stands on the page.',
  url: null,
  author: null,
  notes: [],
};
const INFO = `format: 1
id: sample
version: 1.0.0
title: {en: Sample}
description: {en: A trial.}
languages: [en]
license: MIT
publisher: Tests
created: 2026-02-04
`;

function recordIn(text: string): unknown {
  const read = readYaml('x.yaml', text);
  return read.ok ? read.value : read.problems;
}

describe('drafted records', () => {
  const files = [
    { path: 'pack.yaml', text: INFO },
    draftSource(SOURCE),
    draftActor(ACTOR),
    draftClaim(CLAIM),
  ];

  it('do not build before a reviewer has written their texts', () => {
    const built = buildPack(files);
    expect(built.ok ? [] : built.problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'actors/ada-doe.yaml summary',
      'claims/daily-p1.yaml text',
    ]);
  });

  it('build once the texts are there', () => {
    const written = files.map(({ path, text }) => ({
      path,
      text: path.startsWith('actors/')
        ? `${text}summary: {en: An engineer.}\n`
        : path.startsWith('claims/')
          ? `${text}text: {en: The works lasted some three hours.}\n`
          : text,
    }));
    const built = buildPack(written);
    expect(built.ok ? built.pack.claims[0]?.reports[0]?.figures : built.problems).toEqual(CLAIM.figures);
  });

  it('keep what was quoted out of the record, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (quote) => {
        expect(recordIn(draftActor({ ...ACTOR, quote }).text)).toEqual(recordIn(draftActor(ACTOR).text));
        expect(recordIn(draftClaim({ ...CLAIM, quote }).text)).toEqual(recordIn(draftClaim(CLAIM).text));
      }),
    );
    const hostile = 'Doe said:\nid: stolen\u2028text: {en: copied}\r# more';
    expect(recordIn(draftClaim({ ...CLAIM, quote: hostile }).text)).toEqual(recordIn(draftClaim(CLAIM).text));
  });

  it('ask for the publisher and the day that the article does not give', () => {
    const { text } = draftSource({ ...SOURCE, publisher: null, date: null });
    expect(text).toContain('# Drafted. Add publisher, published');
    expect(recordIn(text)).not.toHaveProperty('published');
  });

  it('hold no markup from a page', () => {
    const { text } = draftActor({ ...ACTOR, names: { en: ['<b>Ada</b> Doe'] } });
    expect(recordIn(text)).toMatchObject({ names: { en: ['bAda/b Doe'] } });
  });
});
