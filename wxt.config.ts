import { defineConfig } from 'wxt';

/** Pages where the gate may look: ordinary web pages, nothing of the browser's own. */
const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** Drawn from public/icons/mark.svg. */
const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]));

/** WXT wraps an unlisted script in a report of its crash: a sixth of the gate, which runs on every page. */
const plainScripts = {
  name: 'plain-scripts',
  transform(code: string, id: string) {
    if (!id.includes('wxt-unlisted-script-entrypoint')) return null;
    const [imported] = /^import definition from .*$/m.exec(code) ?? [];
    if (imported === undefined) throw new Error('WXT has changed its wrapper of unlisted scripts');
    return { code: `${imported}\nexport default definition.main();`, map: null };
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [plainScripts],
    // Source maps would ship the whole source in the package; the repository is the source.
    build: { sourcemap: false, target: ['chrome140', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms'],
    host_permissions: WEB_PAGES,
    icons: ICONS,
    action: { default_title: '__MSG_action_title__', default_icon: ICONS },
    content_security_policy: {
      // Our own files, and the feeds that the reader has added: by https, or from this computer for trying out.
      // Nothing else asks for anything; e2e/private.e2e.ts watches that.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    omnibox: { keyword: 'rep' },
    commands: {
      'next-annotation': { description: '__MSG_command_next__', suggested_key: { default: 'Alt+Shift+J' } },
      'previous-annotation': {
        description: '__MSG_command_previous__',
        suggested_key: { default: 'Alt+Shift+K' },
      },
      'open-card': { description: '__MSG_command_open__', suggested_key: { default: 'Alt+Shift+O' } },
      // Four suggested keys are all that Chromium takes; Esc closes a card without any.
      'toggle-painting': {
        description: '__MSG_command_toggle__',
        suggested_key: { default: 'Alt+Shift+H' },
      },
      'pin-card': { description: '__MSG_command_pin__' },
      'close-card': { description: '__MSG_command_close__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'reperes@reperes.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  hooks: {
    // The gate is an unlisted script: WXT's own content-script wrapper announces itself to every page.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [{ matches: WEB_PAGES, js: ['gate.js'], run_at: 'document_idle' }];
    },
  },
});
