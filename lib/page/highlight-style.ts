/** How annotations are painted: names of our CSS highlights and the style sheet that the background inserts. */

/**
 * One neutral name per line style. A page can read which highlights exist, so a name says nothing of what we know.
 * `active` marks the annotation that a card or the keyboard is at.
 */
export const HIGHLIGHTS = {
  actor: 'ctx-a',
  claim: 'ctx-b',
  differs: 'ctx-c',
  active: 'ctx-d',
} as const;
export type HighlightName = keyof typeof HIGHLIGHTS;

/** Which highlight is drawn over which. */
export const PRIORITY: Readonly<Record<HighlightName, number>> = {
  claim: 0,
  differs: 1,
  actor: 2,
  active: 3,
};

/**
 * The rules of all highlights, for a tree whose every element they may touch. The line's style carries the meaning; its colour
 * only adds to it: a hue of middling lightness mixed into the text's own colour, which stands out from the page's
 * background whatever that is, light, dark or coloured. No rule can change layout: CSS allows highlights no more than
 * colours, decorations and shadows.
 */
export const HIGHLIGHT_CSS = `
::highlight(ctx-a) {
  text-decoration: underline dotted clamp(1.4px, 0.09em, 2.2px);
  text-decoration-color: color-mix(in oklab, currentColor 55%, #2f80d8);
  text-underline-offset: 0.2em;
}
::highlight(ctx-b) {
  text-decoration: underline dashed clamp(1.2px, 0.07em, 1.8px);
  text-decoration-color: color-mix(in oklab, color-mix(in oklab, currentColor 30%, #8a6fd1) 72%, transparent);
  text-underline-offset: 0.28em;
}
::highlight(ctx-c) {
  text-decoration: underline wavy clamp(1.4px, 0.08em, 2px);
  text-decoration-color: color-mix(in oklab, currentColor 35%, #d07a1c);
  text-underline-offset: 0.26em;
}
::highlight(ctx-d) { background-color: color-mix(in srgb, currentColor 10%, transparent); }
@media print {
  ::highlight(ctx-a), ::highlight(ctx-b), ::highlight(ctx-c) { text-decoration: none; }
  ::highlight(ctx-d) { background-color: transparent; }
}
@media (forced-colors: active) {
  ::highlight(ctx-a), ::highlight(ctx-b), ::highlight(ctx-c) { text-decoration-color: currentColor; }
}
`;

/** Names of elements that can stand in a selector as they are. */
const PLAIN_NAME = /^[a-z][a-z0-9-]*$/;

/**
 * The sheet for `scripting.insertCSS({ css, origin: 'AUTHOR' })`: the same rules, for elements of these names and what
 * is inside them, or for all where no name is given. In Chromium a sheet makes the page compute the style of every
 * element anew that a rule could be meant for, which with rules for all is the whole page; and what is inside an
 * element takes its highlights over.
 */
export function highlightSheet(names: readonly string[]): string {
  const tags = names.length > 0 && names.every((name) => PLAIN_NAME.test(name)) ? names : [''];
  return HIGHLIGHT_CSS.replace(/::highlight\([\w-]+\)/g, (pseudo) =>
    tags.map((tag) => tag + pseudo).join(', '),
  );
}
