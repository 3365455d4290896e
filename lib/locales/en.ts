/** Interface texts in English; the shape that every other locale file must have. */

/** Texts of the card and of what the page script announces. */
export const card = {};

/** Texts of the popup and the other pages of the extension. */
export const browse = {};
