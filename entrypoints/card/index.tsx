/** The card's script, injected when the first card is about to open: hands its drawing to the page script. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideDrawing } from '../../lib/page/card-drawing';
import { drawing } from './drawing';

export default defineUnlistedScript(() => provideDrawing(globalThis, drawing));
