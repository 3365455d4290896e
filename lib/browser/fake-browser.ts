/** A browser for tests: storage, tabs, injection and badges as far as our adapters use them, all in memory. */

export interface FakeTab {
  id: number;
  url?: string;
  active?: boolean;
  /** What the page script in it answers; absent when none runs there. */
  page?: (message: { type: string; params: unknown }) => unknown;
  /** The browser lets nobody in. */
  closed?: boolean;
}

type StorageListener = (
  changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
  area: string,
) => void;

/** A fresh browser; `log` lists injections and messages as "what tab". */
export function createFakeBrowser() {
  const stored: Record<string, unknown> = {};
  const listeners: StorageListener[] = [];
  const tabs: FakeTab[] = [];
  const log: string[] = [];
  const badges = new Map<number | 'all', string>();
  const tabOf = (id: number) => {
    const tab = tabs.find((other) => other.id === id);
    if (!tab) throw new Error(`no tab ${id}`);
    return tab;
  };
  const enter = (what: string, id: number) => {
    if (tabOf(id).closed) throw new Error('cannot access');
    log.push(`${what} ${id}`);
  };

  /** Whether the reader lets the extension read web pages. */
  const access = { given: true };
  const session: Record<string, unknown> = {};
  const browser = {
    storage: {
      session: {
        get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, session[key]])),
        set: async (values: Record<string, unknown>) => void Object.assign(session, values),
      },
      local: {
        get: async (keys: string[]) =>
          Object.fromEntries(keys.filter((k) => k in stored).map((k) => [k, stored[k]])),
        set: async (values: Record<string, unknown>) => {
          const changes = Object.fromEntries(
            Object.entries(values).map(([key, newValue]) => [key, { oldValue: stored[key], newValue }]),
          );
          Object.assign(stored, values);
          for (const listener of listeners) listener(changes, 'local');
        },
      },
      onChanged: { addListener: (listener: StorageListener) => void listeners.push(listener) },
    },
    tabs: {
      query: async ({ active, url }: { active?: boolean; url?: string[] }) =>
        tabs.filter((tab) => (url ? tab.url?.startsWith('http') : !active || tab.active)),
      get: async (id: number) => tabOf(id),
      update: async (id: number) => void log.push(`show ${id}`),
      sendMessage: async (id: number, message: { type: string; params: unknown }) => {
        const { page } = tabOf(id);
        if (!page) throw new Error('Receiving end does not exist.');
        log.push(`${message.type} ${id}`);
        return page(message);
      },
    },
    scripting: {
      removeCSS: async () => undefined,
      insertCSS: async ({ target }: { target: { tabId: number } }) => enter('css', target.tabId),
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) =>
        enter(files[0] ?? '', target.tabId),
    },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async ({ text, tabId }: { text: string; tabId?: number }) =>
        void badges.set(tabId ?? 'all', text),
    },
    permissions: { contains: async () => access.given },
    runtime: { getURL: (path: string) => `ext://us${path}` },
    i18n: { getUILanguage: () => 'en' },
  };
  return { browser, stored, tabs, log, badges, access };
}
