/** Interface texts in French. */
import type * as en from './en';

export const card: typeof en.card = {};

export const browse: typeof en.browse = {};
