/**
 * All times and distances of the card, each with its reason; but for how long the pointer rests before a card shows,
 * which the reader sets (`SHOW_DELAY_RANGE` in lib/model/settings).
 */

/** Milliseconds of rest before the card is looked up: most pointer visits end earlier, so most cost nothing. */
export const LOOKUP_DELAY = 150;
/** Milliseconds during which a card that came by itself lets the pointer through: no click is that quick a decision. */
export const GHOST = 250;
/** Milliseconds to reach the card, or to come back, before it closes. */
export const GRACE = 300;
/** Milliseconds that a notice ("Muted. Undo") stays: time to read it, to see that it was wrong, and to get there. */
export const NOTICE = 8_000;
/** Pixels per millisecond from which the pointer only passes by. */
export const PASSING_SPEED = 0.5;
/** Milliseconds between two pointer events above which their speed says nothing (coarse or idle clocks). */
export const LONGEST_SAMPLE = 32;
/** Samples over which the speed is averaged. */
export const SPEED_SAMPLES = 2;
/** Degrees of the corridor from the word to the card within which the pointer is on its way there. */
export const CORRIDOR = 120;
/** Pixels between word and card. */
export const GAP = 8;
/** Pixels that stay free between the card and the window's edge. */
export const EDGE = 8;
/** Pixels of height below which a card beside its words is not worth having: then it comes as a sheet. */
export const LEAST_ROOM = 180;
/** Milliseconds after scrolling during which the pointer rests on words without meaning them. */
export const AFTER_SCROLL = 250;
/** Milliseconds after a key was typed during which nothing opens. */
export const AFTER_TYPING = 800;
/** Milliseconds between a live region's coming and its text: screen readers have to know it by then. */
export const BEFORE_SPEAKING = 120;
/** Milliseconds after which an announcement is taken off the page: it has been handed to the screen reader long since. */
export const ANNOUNCED = 2_000;
/** Milliseconds that a jump's mark stays. */
export const FLASH = 1_800;
/** Milliseconds from a change of the page to the reading of what is new. */
export const SETTLE = 350;
/** Longest pause before text that came with a change is read, where changes go on without anything new. */
export const LONGEST_TEXT_SETTLE = 700;
/** The same for changes that bring hardly any text: clocks, counters, adverts. */
export const LONGEST_SETTLE = 8_000;
