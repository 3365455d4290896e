import { describe, expect, it } from 'vitest';
import { SAMPLE_ACTORS } from './actors/sample-actors';
import { compileKnowledge, loadDetector } from './detector';

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
