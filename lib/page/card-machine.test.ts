import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardEvent,
  type CardState,
  type Effect,
  type Step,
  step,
  type Target,
  type TimerName,
} from './card-machine';
import { GHOST, GRACE, LOOKUP_DELAY, NOTICE } from './timing';

const SHOW_DELAY = 500;

const word: Target = { key: 'word' };
const other: Target = { key: 'other' };

/** Runs events through the machine; timers are fired by hand with the tokens the machine drew. */
function run(...events: CardEvent<Target>[]) {
  let token = 0;
  let state: CardState<Target> = { name: 'idle' };
  let effects: Effect<Target>[] = [];
  const all: Effect<Target>[] = [];
  for (const event of events) {
    ({ state, effects } = step(state, event, { token: () => ++token, showDelay: SHOW_DELAY }));
    all.push(...effects);
  }
  return { state, effects, all };
}

const over = (target: Target, at = 0): CardEvent<Target> => ({ type: 'over', target, at });
const fired = (timer: TimerName, token = 1, at = 0): CardEvent<Target> => ({
  type: 'timer',
  timer,
  token,
  at,
});
const ghost = [over(word), fired('lookup'), fired('show')];
const opened = [...ghost, fired('solid')];

describe('opening by the pointer', () => {
  it('looks up after a short rest and shows after a longer one', () => {
    expect(run(over(word)).effects).toEqual([
      { type: 'start-timer', timer: 'lookup', token: 1, delay: LOOKUP_DELAY },
      { type: 'start-timer', timer: 'show', token: 1, delay: SHOW_DELAY },
    ]);
    expect(run(over(word), fired('lookup')).effects).toEqual([{ type: 'lookup', target: word, token: 1 }]);
    expect(run(...ghost).effects).toEqual([
      { type: 'show', target: word, token: 1, by: 'pointer' },
      { type: 'start-timer', timer: 'solid', token: 1, delay: GHOST },
    ]);
  });

  it('does nothing for a pointer that passes by or leaves in time', () => {
    expect(run(over(word), { type: 'passing' }).state.name).toBe('idle');
    expect(run(over(word), { type: 'out' }, fired('show')).state.name).toBe('idle');
  });

  it('ignores the timers of an earlier dwell', () => {
    const { state } = run(over(word), { type: 'out' }, over(other), fired('show', 1));
    expect(state).toMatchObject({ name: 'dwell', target: other, token: 2 });
  });

  it.each(['press', 'scroll', 'typing'] as const)(
    'never opens after %s until the pointer has left',
    (type) => {
      expect(run(over(word), { type }, over(word), fired('show')).state.name).toBe('barred');
      expect(run(over(word), { type }, { type: 'out' }, over(word)).state.name).toBe('dwell');
    },
  );
});

describe('closing', () => {
  it('gives time to reach the card, and stays open once it is reached', () => {
    expect(run(...opened, { type: 'out' }).effects).toEqual([
      { type: 'start-timer', timer: 'grace', token: 1, delay: GRACE },
    ]);
    const { state, effects } = run(...opened, { type: 'out' }, { type: 'over-card' });
    expect(state.name).toBe('open');
    expect(effects).toEqual([{ type: 'stop-timers' }]);
  });

  it('closes when the grace is over', () => {
    const { state, effects } = run(...opened, { type: 'out' }, fired('grace'));
    expect(state.name).toBe('idle');
    expect(effects).toContainEqual({ type: 'hide', returnFocus: false });
  });

  it('keeps the grace alive on the way to the card, over whatever words the way leads', () => {
    const { state, effects } = run(...opened, { type: 'out' }, over(other, 10), { type: 'travel' });
    expect(state).toMatchObject({ name: 'leaving', next: null });
    expect(effects).toEqual([{ type: 'start-timer', timer: 'grace', token: 1, delay: GRACE }]);
  });

  it('counts the wait on the next word from when the pointer came there', () => {
    const { state, effects } = run(...opened, over(other, 1_000), fired('grace', 1, 1_000 + GRACE));
    expect(state).toMatchObject({ name: 'dwell', target: other });
    expect(effects).toContainEqual({
      type: 'start-timer',
      timer: 'show',
      token: 2,
      delay: SHOW_DELAY - GRACE,
    });
  });

  it('closes by Esc without a move of the pointer, and does not reopen under it', () => {
    const { state, effects } = run(...opened, { type: 'dismiss' });
    expect(state).toEqual({ name: 'barred', key: 'word' });
    expect(effects).toContainEqual({ type: 'hide', returnFocus: false });
    expect(run(...opened, { type: 'dismiss' }, over(word)).state.name).toBe('barred');
    expect(run(...opened, { type: 'dismiss' }, over(other)).state.name).toBe('dwell');
  });
});

describe('pinning and summoning', () => {
  it('keeps a pinned card until it is dismissed or something else is pressed', () => {
    const pinned: CardEvent<Target>[] = [...opened, { type: 'toggle-pin' }];
    expect(run(...pinned, { type: 'out' }, fired('grace'), over(other), { type: 'scroll' }).state.name).toBe(
      'pinned',
    );
    expect(run(...pinned, { type: 'toggle-pin' }).state.name).toBe('open');
    expect(run(...pinned, { type: 'press' }).state.name).toBe('barred');
  });

  it('opens at once by key and gives the focus back on closing', () => {
    const { state, effects } = run({ type: 'summon', target: word, by: 'key' });
    expect(state.name).toBe('pinned');
    expect(effects.map((e) => e.type)).toEqual(['stop-timers', 'lookup', 'show']);
    expect(run({ type: 'summon', target: word, by: 'key' }, { type: 'dismiss' }).effects).toContainEqual({
      type: 'hide',
      returnFocus: true,
    });
  });

  it('holds a card that has something to say for a while, or for good', () => {
    const { state, effects } = run(...opened, { type: 'hold', briefly: true }, { type: 'out' });
    expect(state.name).toBe('pinned');
    expect(effects).toEqual([]);
    const held = run(...opened, { type: 'hold', briefly: true });
    expect(held.effects).toContainEqual({ type: 'start-timer', timer: 'notice', token: 1, delay: NOTICE });
    expect(run(...opened, { type: 'hold', briefly: true }, fired('notice')).state.name).toBe('idle');
    const again = run(...opened, { type: 'hold', briefly: true }, { type: 'hold', briefly: false });
    expect(again.effects).toEqual([
      { type: 'stop-timers' },
      { type: 'solid' },
      { type: 'pinned', pinned: true },
    ]);
    expect(run({ type: 'hold', briefly: true }).state.name).toBe('idle');
  });

  it('closes when the words are gone from the page', () => {
    expect(run({ type: 'summon', target: word, by: 'key' }, { type: 'vanished' }).state.name).toBe('idle');
    expect(run({ type: 'vanished' }).effects).toEqual([]);
  });
});

describe('every state and event', () => {
  const states: Record<string, CardState<Target>> = {
    idle: { name: 'idle' },
    barred: { name: 'barred', key: 'word' },
    dwell: { name: 'dwell', target: word, token: 1, since: 0 },
    ghost: { name: 'ghost', target: word, token: 1 },
    open: { name: 'open', target: word, token: 1 },
    leaving: { name: 'leaving', target: word, token: 1, next: null },
    pinned: { name: 'pinned', target: word, token: 1, by: 'pointer' },
  };
  const events: Record<string, CardEvent<Target>> = {
    'over word': over(word),
    'over other': over(other),
    passing: { type: 'passing' },
    out: { type: 'out' },
    'over card': { type: 'over-card' },
    travel: { type: 'travel' },
    lookup: fired('lookup'),
    show: fired('show'),
    solid: fired('solid'),
    grace: fired('grace'),
    notice: fired('notice'),
    press: { type: 'press' },
    scroll: { type: 'scroll' },
    typing: { type: 'typing' },
    dismiss: { type: 'dismiss' },
    pin: { type: 'toggle-pin' },
    hold: { type: 'hold', briefly: true },
    summon: { type: 'summon', target: other, by: 'key' },
    vanished: { type: 'vanished' },
  };
  // One row an event, one column a state: idle, barred, dwell, ghost, open, leaving, pinned; "." stays as it is.
  const TABLE = `
over word  | dwell . . . . open .
over other | dwell dwell . dwell leaving . .
passing    | . . idle . . . .
out        | . idle idle idle leaving . .
over card  | . idle idle . . open .
travel     | . idle idle leaving leaving . .
lookup     | . . . . . . .
show       | . . ghost . . . .
solid      | . . . open . . .
grace      | . . . . . idle .
notice     | . . . . . . idle
press      | . . barred barred barred barred barred
scroll     | . idle barred idle leaving . .
typing     | . . barred . . . .
dismiss    | . . barred barred barred barred barred
pin        | . . . pinned pinned pinned open
hold       | . . . pinned pinned pinned .
summon     | pinned pinned pinned pinned pinned pinned .
vanished   | . . . idle idle idle idle`;

  it.each(
    TABLE.trim()
      .split('\n')
      .map((row) => row.split(/\s*\|\s*/) as [string, string]),
  )('%s', (name, row) => {
    const event = events[name];
    if (!event) throw new Error(`no event ${name}`);
    const next = Object.entries(states).map(([before, state]) => {
      const after = step(state, event, { token: () => 9, showDelay: SHOW_DELAY }).state.name;
      return after === before ? '.' : after;
    });
    expect(next.join(' ')).toBe(row);
  });

  it('is one row each', () => {
    expect(TABLE.trim().split('\n')).toHaveLength(Object.keys(events).length);
  });
});

describe('whatever happens', () => {
  const target = fc.constantFrom(word, other);
  const token = fc.integer({ min: 1, max: 6 });
  const at = fc.integer({ min: 0, max: 3_000 });
  const event: fc.Arbitrary<CardEvent<Target>> = fc.oneof(
    fc.record({ type: fc.constant('over' as const), target, at }),
    fc.record({ type: fc.constantFrom('passing', 'out', 'over-card', 'travel', 'press') }),
    fc.record({ type: fc.constantFrom('scroll', 'typing', 'dismiss', 'toggle-pin', 'vanished') }),
    fc.record({
      type: fc.constant('timer' as const),
      timer: fc.constantFrom('lookup', 'show', 'solid', 'grace', 'notice'),
      token,
      at,
    }),
    fc.record({ type: fc.constant('hold' as const), briefly: fc.boolean() }),
    fc.record({ type: fc.constant('summon' as const), target, by: fc.constantFrom('key', 'tap') }),
  ) as fc.Arbitrary<CardEvent<Target>>;

  it('shown and hidden alternate: a card on screen always belongs to a state that can close it', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state: CardState<Target> = { name: 'idle' };
        let token = 0;
        let shown = false;
        for (const e of events) {
          const next: Step<Target> = step(state, e, { token: () => ++token, showDelay: SHOW_DELAY });
          state = next.state;
          for (const effect of next.effects) {
            if (effect.type === 'show') shown = true;
            if (effect.type === 'hide') shown = false;
          }
          expect(shown).toBe(['ghost', 'open', 'leaving', 'pinned'].includes(state.name));
        }
      }),
    );
  });
});
