import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../model/actor';
import { Claim } from '../model/claim';
import { SAMPLE_ACTORS } from './actors/sample-actors';
import { compileChanges, compileKnowledge, loadDetector } from './detector';

const document = {
  text: 'Board of Peace\u2029Donald Trump met the Russian president in Moscow.',
  kinds: 'Hp',
  language: 'en',
  date: '2026-01-22',
};

describe('detector', () => {
  it('annotates a document in reading order', () => {
    const detector = loadDetector(compileKnowledge({ actors: SAMPLE_ACTORS, claims: [] }));
    const marked = detector.detect(document).map(({ start, end }) => document.text.slice(start, end));
    expect(marked).toEqual(['Board of Peace', 'Donald Trump', 'the Russian president', 'Moscow']);
  });

  it('gives the same annotations for the same document, and for a detector loaded anew', () => {
    const compiled = compileKnowledge({ actors: SAMPLE_ACTORS, claims: [] });
    const detector = loadDetector(compiled);
    const first = detector.detect(document);
    expect(detector.detect(document)).toEqual(first);
    const stored = structuredClone(compiled);
    expect(loadDetector(stored).detect(document)).toEqual(first);
  });

  it('works without any knowledge, and on an empty page', () => {
    const empty = loadDetector(compileKnowledge({ actors: [], claims: [] }));
    expect(empty.detect(document)).toEqual([]);
    const detector = loadDetector(compileKnowledge({ actors: SAMPLE_ACTORS, claims: [] }));
    expect(detector.detect({ text: '', kinds: '', language: null, date: null })).toEqual([]);
  });
});

const claim = (id: string, cue: string): Claim =>
  v.parse(Claim, {
    id,
    text: { en: id },
    about: ['donald-trump'],
    event: null,
    claimants: [],
    when: null,
    reports: [{ source: 's', certainty: 'asserted', paragraph: 1 }],
    match: { patterns: cue === '' ? [] : [{ cues: [{ words: { en: [cue] } }] }] },
  });
const change = <T extends { id: string }>(before: T | undefined, after: T | undefined) => ({
  id: (before ?? after)?.id ?? '',
  before,
  after,
});

describe('changes of compiled knowledge', () => {
  const claims = [claim('a', 'met'), claim('b', 'sang'), claim('c', 'left')];
  const later = [claim('b', 'met'), claim('c', 'president'), claim('d', 'moscow')];
  const changes = {
    actors: [],
    claims: [0, 1, 2].map((at) => change(claims[at], at === 0 ? undefined : later[at - 1])),
    sources: [],
  };
  changes.claims.push(change<Claim>(undefined, later[2]));

  it('annotate as the later knowledge does, compiled all at once', () => {
    const base = compileKnowledge({ actors: SAMPLE_ACTORS, claims });
    const compiled = compileChanges(changes);
    if (compiled === null) throw new Error('nothing stands against it');
    const whole = loadDetector(compileKnowledge({ actors: SAMPLE_ACTORS, claims: later })).detect(document);
    expect(loadDetector(base, [compiled]).detect(document)).toEqual(whole);
    expect(whole).not.toEqual(loadDetector(base).detect(document));
    const back = compileChanges({
      ...changes,
      claims: changes.claims.map(({ id, before, after }) => ({ id, before: after, after: before })),
    });
    const restored = back && loadDetector(base, [compiled, back]).detect(document);
    expect(restored).toEqual(loadDetector(base).detect(document));
  });

  it('are not to be had where words of actors change, or claims that are found by their text', () => {
    const [actor] = SAMPLE_ACTORS;
    if (!actor) throw new Error('the sample has actors');
    const edited = (edit: Partial<Actor>) =>
      compileChanges({ actors: [change(actor, { ...actor, ...edit })], claims: [], sources: [] });
    expect(edited({ summary: { en: 'Other words.' } })).not.toBeNull();
    expect(edited({ names: { en: ['Other Name'] } })).toBeNull();
    const bare = [change<Claim>(undefined, claim('e', ''))];
    expect(compileChanges({ actors: [], claims: bare, sources: [] })).toBeNull();
  });
});
