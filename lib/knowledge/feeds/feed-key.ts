/** Names shared by the background's first turn and the work that it puts off. */

/** The key under which the extension's storage holds the feeds. */
export const FEEDS_KEY = 'feeds';
/** The alarm by which feeds are checked. */
export const FEEDS_ALARM = 'feeds';
