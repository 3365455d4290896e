/** Drives Firefox: WebDriver BiDi, and privileged scripts for what BiDi does not show of an extension. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Json, rootFunctionSource } from './evaluate';
import type { LaunchOptions, Session } from './session';

const GECKO_ID = 'reperes@reperes.example';
/** Firefox draws a random one for each profile; ours is fixed, so that addresses are known. */
const UUID = '6f5c0c52-7a0d-4c6e-9a6b-0d5f3b1c2e4a';
const OWN = `moz-extension://${UUID}/`;

/** Starts Firefox with the extension. */
export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1200, height: 900 } : null,
    // Without it nothing on moz-extension:// can be opened or read.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      ...(options.isolated ? { 'intl.locale.requested': 'en-US' } : {}),
    },
  });
  const privileged = privilegedScripts(browser);
  await privileged(watchRequests, GECKO_ID);
  if (options.isolated) await privileged(setOffline, true);
  await browser.installExtension(options.extension);

  const open = async (url?: string): Promise<Page> => {
    const page = await browser.newPage();
    // The load events of moz-extension: pages never reach BiDi.
    if (url !== undefined) await page.goto(url, { waitUntil: url.startsWith(OWN) ? 'networkidle0' : 'load' });
    return page;
  };
  return {
    kind: 'firefox',
    browser,
    open,
    openOwn: (path) => open(OWN + path),
    inClosedRoots: (page, fn, ...args) => inClosedRoots(browser, page, fn, args),
    errors: () => privileged(readErrors, OWN),
    requests: () => privileged(readRequests),
    goOffline: () => privileged(setOffline, true),
    async reinstall() {
      await browser.installExtension(options.extension);
    },
    uninstall: () => browser.uninstallExtension(GECKO_ID),
    stopBackground: () => privileged(terminateBackground, GECKO_ID),
    close: () => browser.close(),
  };
}

/** The parts of BiDi used here; puppeteer keeps its connection out of its public types. */
interface Connection {
  send(
    method: 'browsingContext.getTree',
    params: { 'moz:scope': 'chrome' },
  ): Promise<{ result: { contexts: { context: string; url: string }[] } }>;
  send(
    method: 'script.callFunction' | 'script.evaluate',
    params: object,
  ): Promise<{ result: { type: string; result: RemoteValue; exceptionDetails?: { text: string } } }>;
}

interface RemoteValue {
  type: string;
  sharedId?: string;
  value?: unknown;
}

interface RemoteNode {
  mode?: string;
  shadowRoot?: { sharedId?: string; value?: RemoteNode } | null;
  children?: { sharedId?: string; value?: RemoteNode }[];
}

function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

/** Gives a function that runs others in the browser's own window, with all its privileges. */
function privilegedScripts(browser: Browser) {
  return async <A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> => {
    const connection = connectionOf(browser);
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result;
    const window = contexts.find((one) => one.url.includes('browser.xhtml')) ?? contexts[0];
    if (window === undefined) throw new Error('Firefox shows no window');
    return (await callFunction(
      connection,
      window.context,
      `() => ((__name) => (${fn.toString()})(...${JSON.stringify(args)}))((named) => named)`,
      [],
    )) as Awaited<R>;
  };
}

/** Calls a function in a browsing context; its answer travels as JSON. */
async function callFunction(
  connection: Connection,
  context: string,
  declaration: string,
  args: object[],
): Promise<unknown> {
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `async (...args) => JSON.stringify((await (${declaration})(...args)) ?? null)`,
    arguments: args,
    target: { context },
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'unknown exception');
  return JSON.parse(String(result.result.value));
}

async function inClosedRoots<A extends readonly Json[], R>(
  browser: Browser,
  page: Page,
  fn: (root: ShadowRoot, ...args: A) => R,
  args: A,
): Promise<R[]> {
  const connection = connectionOf(browser);
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await connection.send('script.evaluate', {
    expression: 'document.documentElement',
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'unknown exception');
  const answers: R[] = [];
  for (const sharedId of closedRoots(result.result.value as RemoteNode | undefined)) {
    answers.push(
      (await callFunction(connection, context, rootFunctionSource(fn, args), [{ sharedId }])) as R,
    );
  }
  return answers;
}

function closedRoots(tree: RemoteNode | undefined): string[] {
  const found: string[] = [];
  const pending = tree === undefined ? [] : [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const root = next.shadowRoot;
    if (root?.value) {
      if (root.value.mode === 'closed' && root.sharedId !== undefined) found.push(root.sharedId);
      pending.push(root.value);
    }
    for (const child of next.children ?? []) if (child.value) pending.push(child.value);
  }
  return found.reverse();
}

// What follows runs inside Firefox, in a window of the browser itself.

interface Principal {
  addonPolicy?: { id: string } | null;
  contentScriptAddonPolicy?: { id: string } | null;
}
interface Channel {
  URI: { spec: string };
  loadInfo: { loadingPrincipal: Principal | null; triggeringPrincipal: Principal | null };
}
declare const Services: {
  io: { offline: boolean };
  obs: { addObserver(observer: object, topic: string): void };
  console: { getMessageArray(): object[] };
};
declare const Ci: Record<'nsIHttpChannel' | 'nsIScriptError' | 'nsIConsoleAPIStorage', object>;
declare const Cc: Record<string, { getService(type: object): { getEvents(): ConsoleCall[] } }>;
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(): Promise<void> } };
};
interface ConsoleCall {
  level: string;
  filename: string;
  arguments: unknown[];
}

function watchRequests(addon: string): void {
  const seen: string[] = [];
  (globalThis as { reperesRequests?: string[] }).reperesRequests = seen;
  const belongs = (principal: Principal | null): boolean =>
    principal?.addonPolicy?.id === addon || principal?.contentScriptAddonPolicy?.id === addon;
  Services.obs.addObserver(
    {
      observe(subject: { QueryInterface(type: object): Channel }) {
        const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
        if (belongs(loadInfo.loadingPrincipal) || belongs(loadInfo.triggeringPrincipal)) seen.push(URI.spec);
      },
    },
    'http-on-opening-request',
  );
}

function readRequests(): string[] {
  return (globalThis as { reperesRequests?: string[] }).reperesRequests ?? [];
}

/** Loopback stays reachable: Firefox exempts it. */
function setOffline(offline: boolean): void {
  Services.io.offline = offline;
}

function readErrors(own: string): string[] {
  const errors: string[] = [];
  for (const message of Services.console.getMessageArray()) {
    const WARNING = 1;
    const error = message as {
      sourceName?: string;
      errorMessage?: string;
      flags?: number;
      lineNumber?: number;
    };
    if (!(message instanceof (Ci.nsIScriptError as unknown as { new (): object }))) continue;
    if ((error.flags ?? 0) & WARNING || !error.sourceName?.startsWith(own)) continue;
    // Firefox's own remark on a page that was closed while a message was under way; no script can prevent it.
    if (/^Promise (?:resolved|rejected) after context unloaded/.test(error.errorMessage ?? '')) continue;
    errors.push(`${error.errorMessage} (${error.sourceName}:${error.lineNumber})`);
  }
  const storage = Cc['@mozilla.org/consoleAPI-storage;1']?.getService(Ci.nsIConsoleAPIStorage);
  for (const call of storage?.getEvents() ?? []) {
    if ((call.level !== 'error' && call.level !== 'assert') || !call.filename.startsWith(own)) continue;
    errors.push(`${call.arguments.map(String).join(' ')} (${call.filename})`);
  }
  return errors;
}

async function terminateBackground(addon: string): Promise<void> {
  await WebExtensionPolicy.getByID(addon).extension.terminateBackground();
}
