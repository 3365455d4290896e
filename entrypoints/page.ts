/** The page script, injected on news only: reads the text, paints what the background found, shows cards. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {});
