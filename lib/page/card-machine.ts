/**
 * The card's states, without clock, DOM or messages: event in, next state and effects out.
 *
 * ```
 *        over          show timer         solid timer         out, scroll, other word
 *  idle ───────► dwell ──────────► ghost ────────────► open ─────────────────────────► leaving
 *   ▲             │  │              │ │                 │ ▲                              │ │
 *   │ out, passing│  │ press, type, │ │ out, scroll:    │ └── over its word or the card ─┘ │ grace timer: idle,
 *   ├─────────────┘  │ scroll, Esc  │ │ idle; other     │                                  │ or dwell on the word
 *   │                ▼              │ │ word: dwell     │ pin       ┌──────── pin ─────────┘ now under the pointer
 *   │ out         barred ◄──────────┴─┼── Esc, press ───┤           │
 *   └────────────────┘ ▲              │                 ▼           ▼
 *                      │              └──── pin ───► pinned ◄───────┴──── key, click, tap: from every state
 *                      └──────── Esc, press ───────────┘ │ notice timer: idle; pin again: open
 * ```
 *
 * The lookup timer of a dwell looks the card up ahead. On its way to the card (`travel`) the pointer turns a ghost
 * into `leaving`, and the grace begins anew. A tap's card is a sheet, else like a pinned one.
 * A `ghost` is on screen but lets the pointer through: a click meant for the page is not caught by a card that has
 * just come up. `barred` is the wait after a dismissal: nothing opens until the pointer has left the word. Whatever
 * is on screen closes when its words vanish. Each dwell has a token; timers and lookups that carry another token than
 * the current state's are stale and ignored.
 */
import { GHOST, GRACE, LOOKUP_DELAY, NOTICE } from './timing';

/** How a card came to be open; decides where focus goes and how it is placed. */
export type Opener = 'pointer' | 'click' | 'key' | 'tap';

/** A place on the page that has annotations; two are the same place when their keys are. */
export interface Target {
  key: string;
}

export type CardState<T extends Target> =
  | { name: 'idle' }
  | { name: 'barred'; key: string }
  | { name: 'dwell'; target: T; token: number; since: number }
  | { name: 'ghost'; target: T; token: number }
  | { name: 'open'; target: T; token: number }
  | { name: 'leaving'; target: T; token: number; next: { target: T; since: number } | null }
  | { name: 'pinned'; target: T; token: number; by: Opener };

export type CardEvent<T extends Target> =
  /** The pointer is over a word, at rest or slow. */
  | { type: 'over'; target: T; at: number }
  /** The pointer moves over a word too fast to mean it. */
  | { type: 'passing' }
  /** The pointer is over no word and not on the card. */
  | { type: 'out' }
  | { type: 'over-card' }
  /** The pointer is between word and card, on its way to the card. */
  | { type: 'travel' }
  | { type: 'timer'; timer: TimerName; token: number; at: number }
  /** A button went down outside the card: selecting, dragging, clicking. */
  | { type: 'press' }
  | { type: 'scroll' }
  | { type: 'typing' }
  /** Esc, or the card's close button. */
  | { type: 'dismiss' }
  | { type: 'toggle-pin' }
  /** The card says that something was done: it stays for a while, wherever the pointer is; or again until closed. */
  | { type: 'hold'; briefly: boolean }
  /** Opened at once by keyboard, click or tap. */
  | { type: 'summon'; target: T; by: Opener }
  /** The words of the card are gone from the page. */
  | { type: 'vanished' };

export type TimerName = 'lookup' | 'show' | 'solid' | 'grace' | 'notice';

export type Effect<T extends Target> =
  /** Start a timer; one of the same name replaces the earlier. */
  | { type: 'start-timer'; timer: TimerName; token: number; delay: number }
  | { type: 'stop-timers' }
  | { type: 'lookup'; target: T; token: number }
  /** By pointer the card comes as a ghost. */
  | { type: 'show'; target: T; token: number; by: Opener }
  | { type: 'solid' }
  | { type: 'hide'; returnFocus: boolean }
  | { type: 'pinned'; pinned: boolean };

export interface Step<T extends Target> {
  state: CardState<T>;
  effects: Effect<T>[];
}

/** What the machine cannot know by itself. */
export interface Circumstances {
  /** Draws the number of a new dwell. */
  token(): number;
  /** Milliseconds of rest before the card shows; null when it never opens under a resting pointer. */
  showDelay: number | null;
}

/** The next state and what to do. */
export function step<T extends Target>(
  state: CardState<T>,
  event: CardEvent<T>,
  how: Circumstances,
): Step<T> {
  switch (event.type) {
    case 'over':
      return over(state, event.target, event.at, how);
    case 'passing':
      return state.name === 'dwell' ? toIdle() : stay(state);
    case 'out':
      return out(state);
    case 'over-card':
      return overCard(state);
    case 'travel':
      return travel(state);
    case 'timer':
      return timer(state, event.timer, event.token, event.at, how);
    case 'press':
    case 'typing':
      return interrupted(state, event.type);
    case 'scroll':
      return state.name === 'dwell' ? bar(state.target) : out(state);
    case 'dismiss':
      return dismiss(state);
    case 'toggle-pin':
      return togglePin(state);
    case 'hold':
      return hold(state, event.briefly);
    case 'summon':
      return summon(event.target, event.by, how);
    case 'vanished':
      return isShown(state) ? hidden({ name: 'idle' }, state) : stay(state);
  }
}

function stay<T extends Target>(state: CardState<T>): Step<T> {
  return { state, effects: [] };
}

function toIdle<T extends Target>(): Step<T> {
  return { state: { name: 'idle' }, effects: [{ type: 'stop-timers' }] };
}

function bar<T extends Target>(target: T): Step<T> {
  return { state: { name: 'barred', key: target.key }, effects: [{ type: 'stop-timers' }] };
}

function isShown<T extends Target>(
  state: CardState<T>,
): state is Extract<CardState<T>, { name: 'ghost' | 'open' | 'leaving' | 'pinned' }> {
  return (
    state.name === 'ghost' || state.name === 'open' || state.name === 'leaving' || state.name === 'pinned'
  );
}

function hidden<T extends Target>(next: CardState<T>, from: CardState<T>): Step<T> {
  const returnFocus = from.name === 'pinned' && from.by === 'key';
  return { state: next, effects: [{ type: 'stop-timers' }, { type: 'hide', returnFocus }] };
}

function dwell<T extends Target>(target: T, since: number, at: number, how: Circumstances): Step<T> {
  const number = how.token();
  const waited = at - since;
  const { showDelay } = how;
  if (showDelay === null) return toIdle();
  const lookupDelay = Math.min(LOOKUP_DELAY, showDelay);
  return {
    state: { name: 'dwell', target, token: number, since },
    effects: [
      { type: 'start-timer', timer: 'lookup', token: number, delay: Math.max(0, lookupDelay - waited) },
      { type: 'start-timer', timer: 'show', token: number, delay: Math.max(0, showDelay - waited) },
    ],
  };
}

function grace<T extends Target>(state: Extract<CardState<T>, { name: 'leaving' }>): Step<T> {
  return { state, effects: [{ type: 'start-timer', timer: 'grace', token: state.token, delay: GRACE }] };
}

function over<T extends Target>(state: CardState<T>, target: T, at: number, how: Circumstances): Step<T> {
  switch (state.name) {
    case 'idle':
      return dwell(target, at, at, how);
    case 'barred':
      return state.key === target.key ? stay(state) : dwell(target, at, at, how);
    case 'dwell':
      return state.target.key === target.key ? stay(state) : dwell(target, at, at, how);
    case 'ghost': {
      if (state.target.key === target.key) return stay(state);
      const closed = hidden({ name: 'idle' }, state);
      const next = dwell(target, at, at, how);
      return { state: next.state, effects: [...closed.effects, ...next.effects] };
    }
    case 'open':
      if (state.target.key === target.key) return stay(state);
      return grace({
        name: 'leaving',
        target: state.target,
        token: state.token,
        next: { target, since: at },
      });
    case 'leaving':
      if (state.target.key === target.key) return reopened(state);
      if (state.next?.target.key === target.key) return stay(state);
      return stay({ ...state, next: { target, since: at } });
    case 'pinned':
      return stay(state);
  }
}

function reopened<T extends Target>(state: Extract<CardState<T>, { name: 'leaving' }>): Step<T> {
  return {
    state: { name: 'open', target: state.target, token: state.token },
    effects: [{ type: 'stop-timers' }],
  };
}

function out<T extends Target>(state: CardState<T>): Step<T> {
  switch (state.name) {
    case 'barred':
    case 'dwell':
      return toIdle();
    case 'ghost':
      return hidden({ name: 'idle' }, state);
    case 'open':
      return grace({ name: 'leaving', target: state.target, token: state.token, next: null });
    case 'leaving':
      return stay({ ...state, next: null });
    default:
      return stay(state);
  }
}

/** On its way to the card, which then has to be there. */
function travel<T extends Target>(state: CardState<T>): Step<T> {
  if (state.name === 'leaving') return grace({ ...state, next: null });
  if (state.name !== 'ghost') return out(state);
  const { target, token } = state;
  const left = grace({ name: 'leaving' as const, target, token, next: null });
  return { state: left.state, effects: [{ type: 'solid' }, ...left.effects] };
}

function overCard<T extends Target>(state: CardState<T>): Step<T> {
  if (state.name === 'leaving') return reopened(state);
  return state.name === 'dwell' || state.name === 'barred' ? toIdle() : stay(state);
}

function timer<T extends Target>(
  state: CardState<T>,
  name: TimerName,
  number: number,
  at: number,
  how: Circumstances,
): Step<T> {
  if (!('token' in state) || state.token !== number) return stay(state);
  if (state.name === 'dwell' && name === 'lookup')
    return { state, effects: [{ type: 'lookup', target: state.target, token: number }] };
  if (state.name === 'dwell' && name === 'show')
    return {
      state: { name: 'ghost', target: state.target, token: number },
      effects: [
        { type: 'show', target: state.target, token: number, by: 'pointer' },
        { type: 'start-timer', timer: 'solid', token: number, delay: GHOST },
      ],
    };
  if (state.name === 'ghost' && name === 'solid')
    return { state: { name: 'open', target: state.target, token: number }, effects: [{ type: 'solid' }] };
  if (state.name === 'pinned' && name === 'notice') return hidden({ name: 'idle' }, state);
  if (state.name !== 'leaving' || name !== 'grace') return stay(state);
  const closed = hidden({ name: 'idle' }, state);
  if (!state.next) return closed;
  // The pointer rests on another word already: its wait began when it came there.
  const next = dwell(state.next.target, state.next.since, at, how);
  return { state: next.state, effects: [...closed.effects, ...next.effects] };
}

function interrupted<T extends Target>(state: CardState<T>, by: 'press' | 'typing'): Step<T> {
  if (state.name === 'dwell') return bar(state.target);
  if (!isShown(state) || by === 'typing') return stay(state);
  return hidden({ name: 'barred', key: state.target.key }, state);
}

function dismiss<T extends Target>(state: CardState<T>): Step<T> {
  if (state.name === 'dwell') return bar(state.target);
  return isShown(state) ? hidden({ name: 'barred', key: state.target.key }, state) : stay(state);
}

function togglePin<T extends Target>(state: CardState<T>): Step<T> {
  if (state.name === 'ghost' || state.name === 'open' || state.name === 'leaving')
    return {
      state: { name: 'pinned', target: state.target, token: state.token, by: 'pointer' },
      effects: [{ type: 'stop-timers' }, { type: 'solid' }, { type: 'pinned', pinned: true }],
    };
  if (state.name !== 'pinned') return stay(state);
  return {
    state: { name: 'open', target: state.target, token: state.token },
    effects: [{ type: 'pinned', pinned: false }],
  };
}

function hold<T extends Target>(state: CardState<T>, briefly: boolean): Step<T> {
  if (!isShown(state)) return stay(state);
  const { target, token } = state;
  const by = state.name === 'pinned' ? state.by : 'pointer';
  const effects: Effect<T>[] = [{ type: 'stop-timers' }, { type: 'solid' }];
  if (briefly) effects.push({ type: 'start-timer', timer: 'notice', token, delay: NOTICE });
  else effects.push({ type: 'pinned', pinned: true });
  return { state: { name: 'pinned', target, token, by }, effects };
}

function summon<T extends Target>(target: T, by: Opener, how: Circumstances): Step<T> {
  const number = how.token();
  return {
    state: { name: 'pinned', target, token: number, by },
    effects: [
      { type: 'stop-timers' },
      { type: 'lookup', target, token: number },
      { type: 'show', target, token: number, by },
    ],
  };
}
