/** The background: wires messages to detection and knowledge; holds nothing it cannot reload. */
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground({ type: 'module', main() {} });
