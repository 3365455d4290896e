import { describe, expect, it } from 'vitest';
import { addCounts, type Labels, NO_COUNTS, ratios, type Scored, scorePage } from './score';

const TEXT =
  'Trump and Mr Carney met.\nMelania Trump watched the Trump Tower. It cost one billion dollars in all.';

/** An annotation on the `nth` occurrence of `exact` from 1. */
function mark(kind: 'actor' | 'claim', id: string, exact: string, nth = 1, stance?: string): Scored {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(exact, start + 1);
  return {
    kind,
    id,
    exact,
    place: { start, end: start + exact.length },
    ...(stance === undefined ? {} : { stance }),
  };
}

const score = (labels: Labels, marks: Scored[], events: string[] = []) =>
  scorePage(TEXT, labels, marks, new Set(events)).counts;

describe('actors', () => {
  const labels: Labels = {
    actors: [
      { id: 'donald-trump', text: 'Trump', nth: 1 },
      { id: 'mark-carney', text: 'Carney' },
      { id: 'melania-trump', text: 'Melania Trump' },
    ],
    traps: [{ text: 'Trump', nth: 3, not: 'donald-trump' }],
  };

  it('counts found, missed and false ones', () => {
    const counts = score(labels, [mark('actor', 'donald-trump', 'Trump'), mark('actor', 'gaza', 'watched')]);
    expect(counts).toMatchObject({ actorGold: 3, actorFound: 1, actorFalse: 1, traps: 1, trapsHit: 0 });
  });

  it('counts a mark on a trap as false and as a trap', () => {
    expect(score(labels, [mark('actor', 'donald-trump', 'Trump', 3)])).toMatchObject({
      actorFound: 0,
      actorFalse: 1,
      trapsHit: 1,
    });
  });

  it('accepts a mark that is a part of the label, or holds the honorific before it', () => {
    const marks = [mark('actor', 'melania-trump', 'Melania'), mark('actor', 'mark-carney', 'Mr Carney')];
    expect(score(labels, marks)).toMatchObject({ actorFound: 2, actorFalse: 0 });
  });

  it('asks for no optional label and forgives marks outside the article', () => {
    const optional: Labels = {
      actors: [{ id: 'donald-trump', text: 'Trump', nth: 1, optional: true }],
      outside: [{ id: 'mark-carney', text: 'Carney' }],
    };
    expect(score(optional, [])).toMatchObject({ actorGold: 0, actorFalse: 0 });
    const marks = [mark('actor', 'donald-trump', 'Trump'), mark('actor', 'mark-carney', 'Carney')];
    expect(score(optional, marks)).toMatchObject({ actorFound: 0, actorFalse: 0 });
  });

  it('neither asks for events nor counts them as false', () => {
    const event: Labels = { actors: [{ id: 'summit', text: 'met', kind: 'event' }] };
    expect(score(event, [mark('actor', 'summit', 'watched')], ['summit'])).toMatchObject({
      actorGold: 0,
      actorFalse: 0,
    });
  });

  it('counts a second mark of the same place once, and a mark on invisible text as false', () => {
    const twice = [mark('actor', 'gaza', 'watched'), mark('actor', 'gaza', 'watched')];
    expect(score(labels, twice).actorFalse).toBe(1);
    expect(score(labels, [{ kind: 'actor', id: 'gaza', exact: 'x', place: null }]).actorFalse).toBe(1);
  });
});

describe('claims', () => {
  const sentence = 'It cost one billion dollars in all.';
  const labels: Labels = { claims: [{ id: 'price', sentence, stance: 'differs' }] };

  it('wants half of the sentence and counts the stance apart', () => {
    expect(score(labels, [mark('claim', 'price', sentence, 1, 'differs')])).toMatchObject({
      claimFound: 1,
      stanceRight: 1,
    });
    expect(score(labels, [mark('claim', 'price', 'It cost one billion', 1, 'same')])).toMatchObject({
      claimFound: 1,
      stanceRight: 0,
    });
    expect(score(labels, [mark('claim', 'price', 'It cost', 1, 'differs')])).toMatchObject({
      claimFound: 0,
      claimFalse: 1,
    });
  });
});

describe('ratios', () => {
  it('gives precision, recall and F1', () => {
    expect(ratios(3, 1, 6)).toEqual([0.75, 0.5, 0.6]);
  });
  it('calls silence right where nothing was asked for', () => {
    expect(ratios(0, 0, 0)).toEqual([1, 1, 1]);
  });
  it('adds up', () => {
    expect(addCounts({ ...NO_COUNTS, traps: 2 }, { ...NO_COUNTS, traps: 3 })).toEqual({
      ...NO_COUNTS,
      traps: 5,
    });
  });
});
