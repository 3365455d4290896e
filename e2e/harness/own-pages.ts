/** Speaks to the page script from a page of the extension, as the popup does. */
import type { Page } from 'puppeteer-core';
import type { Answer, PageMessages } from '../../lib/messages/map';
import { inPage, type Json, until } from './evaluate';
import type { Session } from './session';

interface Tab {
  id?: number;
  url?: string;
}
interface ExtensionApi {
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> };
  };
  tabs: {
    query(what: object): Promise<Tab[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
    remove(tab: number): Promise<void>;
  };
}

/** What the tab answered; null when nothing in it listens. */
export type TabAnswer<Name extends keyof PageMessages> = Answer<PageMessages[Name]['answer']> | null;

/** An own page of the extension in a tab, from which tabs are asked. */
export interface OwnPage {
  readonly page: Page;
  /** The browser's number of the tab that shows this address, or -1. */
  tabOf(url: string): Promise<number>;
  /** Sends a message to the page script of a tab. */
  ask<Name extends keyof PageMessages>(
    tab: number,
    type: Name,
    params: PageMessages[Name]['params'],
  ): Promise<TabAnswer<Name>>;
  /** How many mentions the page script of a tab lists; thousands would take Firefox minutes to bring over. */
  mentionsOf(tab: number): Promise<number>;
  /** What the extension has stored under a key. */
  stored(key: string): Promise<Record<string, unknown>>;
  /** Stores settings, as the options page does. */
  store(values: Record<string, Json>): Promise<void>;
}

/** Opens the popup's page without a tab of its own to look at, to ask from. */
export async function ownPage(session: Session): Promise<OwnPage> {
  const page = await session.openOwn('popup.html');
  return {
    page,
    tabOf: (url) =>
      inPage(
        page,
        async (wanted) => {
          const scope = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
          const tabs = await (scope.browser ?? scope.chrome)?.tabs.query({});
          return tabs?.find((tab) => tab.url === wanted)?.id ?? -1;
        },
        url,
      ),
    mentionsOf: (tab) =>
      inPage(
        page,
        async (id) => {
          const scope = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
          const message = { type: 'page/list', params: {} };
          const answer = await (scope.browser ?? scope.chrome)?.tabs.sendMessage(id, message);
          const list = answer as Answer<PageMessages['page/list']['answer']>;
          if (!list.ok) return -1;
          return list.value.annotations.filter(({ annotation }) => annotation.kind === 'actor').length;
        },
        tab,
      ),
    stored: (key) =>
      inPage(
        page,
        async (wanted) => {
          const scope = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
          return (await (scope.browser ?? scope.chrome)?.storage.local.get(wanted)) ?? {};
        },
        key,
      ),
    store: (values) =>
      inPage(
        page,
        async (settings) => {
          const scope = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
          await (scope.browser ?? scope.chrome)?.storage.local.set(settings);
        },
        values,
      ),
    ask: async (tab, type, params) =>
      (await inPage(
        page,
        async (id, message) => {
          const scope = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
          try {
            return (await (scope.browser ?? scope.chrome)?.tabs.sendMessage(id, message)) ?? null;
          } catch {
            // Nothing listens in that tab; the browsers word it differently.
            return null;
          }
        },
        tab,
        { type, params: params as Json },
      )) as TabAnswer<typeof type>,
  };
}

/**
 * Waits for the page that the extension shows after installing, and closes it: it would take the front while the first
 * test runs, and no hidden tab is painted.
 */
export async function closeWelcome({ page }: OwnPage): Promise<void> {
  await until('the welcome page', () =>
    inPage(page, async () => {
      const scope = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
      const tabs = (scope.browser ?? scope.chrome)?.tabs;
      const welcome = (await tabs?.query({}))?.find(({ url }) => url?.endsWith('/welcome.html'));
      if (welcome?.id === undefined) return false;
      await tabs?.remove(welcome.id);
      return true;
    }),
  );
}
