/** The gate: decides on every web page whether it is news, and is all that runs where it is not. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {});
