/** Drives Chromium: DevTools protocol for what puppeteer does not show of an extension. */
import puppeteer, {
  type Browser,
  type CDPSession,
  type Page,
  type Protocol,
  type Target,
} from 'puppeteer-core';
import { type Json, rootFunctionSource, until } from './evaluate';
import type { LaunchOptions, Session } from './session';

const SCHEME = 'chrome-extension://';

/** Everything the browser would do on its own account is off: it would show among the requests. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<Session> {
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: [options.extension],
    // Without a fixed viewport a visible window keeps its own size.
    defaultViewport: options.headless ? { width: 1200, height: 900 } : null,
    args: [
      ...QUIET,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(options.isolated ? ['--lang=en', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
    ],
    // On Linux Chromium takes its language from here.
    env: options.isolated ? { ...process.env, LANGUAGE: 'en' } : process.env,
  });
  const log = { errors: [] as string[], requests: [] as string[] };
  const id = await until('the extension to be installed', async () => {
    for (const [key, extension] of await browser.extensions()) if (extension.enabled) return key;
    return null;
  });
  const watched = watchTargets(browser, log);

  const open = async (url?: string): Promise<Page> => {
    const page = await browser.newPage();
    await watched(page.target());
    if (url !== undefined) await page.goto(url);
    return page;
  };
  return {
    kind: 'chromium',
    browser,
    open,
    openOwn: (path) => open(`${SCHEME}${id}/${path}`),
    inClosedRoots,
    errors: async () => [...log.errors],
    requests: async () => [...log.requests],
    async goOffline() {
      for (const target of browser.targets()) {
        if (!isBackground(target)) continue;
        const cdp = await watched(target);
        await cdp?.send('Network.emulateNetworkConditions', {
          offline: true,
          latency: 0,
          downloadThroughput: 0,
          uploadThroughput: 0,
        });
      }
    },
    async reinstall() {
      await browser.installExtension(options.extension);
    },
    uninstall: () => browser.uninstallExtension(id),
    async stopBackground() {
      const target = browser.targets().find(isBackground);
      if (target === undefined) return;
      // A worker that somebody is attached to does not stop.
      await (await watched(target))?.detach();
      await (await target.worker())?.close();
      await until('the background to stop', async () => !browser.targets().some(isBackground));
    },
    close: () => browser.close(),
  };
}

function isBackground(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(SCHEME);
}

/** Follows pages and the background as they come; gives the session of a target, attaching first if need be. */
function watchTargets(
  browser: Browser,
  log: { errors: string[]; requests: string[] },
): (target: Target) => Promise<CDPSession | null> {
  const sessions = new Map<Target, Promise<CDPSession | null>>();
  const watch = (target: Target): Promise<CDPSession | null> => {
    if (target.type() !== 'page' && !isBackground(target)) return Promise.resolve(null);
    const known = sessions.get(target);
    if (known !== undefined) return known;
    // A target can be gone before we are attached; then there is nothing to watch.
    const session = attach(target, log).catch(() => null);
    sessions.set(target, session);
    return session;
  };
  for (const target of browser.targets()) void watch(target);
  browser.on('targetcreated', (target: Target) => void watch(target));
  return watch;
}

async function attach(target: Target, log: { errors: string[]; requests: string[] }): Promise<CDPSession> {
  const cdp = await target.createCDPSession();
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const text = details.exception?.description ?? details.text;
    if (ours(details.url, details.stackTrace, text)) log.errors.push(text);
  });
  cdp.on('Runtime.consoleAPICalled', (call) => {
    if (call.type !== 'error' && call.type !== 'assert') return;
    const text = call.args.map((arg) => arg.description ?? String(arg.value)).join(' ');
    if (ours(undefined, call.stackTrace, text)) log.errors.push(text);
  });
  cdp.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && ours(entry.url, entry.stackTrace, '')) log.errors.push(entry.text);
  });
  cdp.on('Network.requestWillBeSent', (event) => {
    const { url } = event.request;
    if (url.startsWith(SCHEME) || url.startsWith('data:')) return;
    const fromOwnContext = isBackground(target) || event.documentURL.startsWith(SCHEME);
    if (fromOwnContext || ours(event.initiator.url, event.initiator.stack, '')) log.requests.push(url);
  });
  await Promise.all([cdp.send('Runtime.enable'), cdp.send('Log.enable'), cdp.send('Network.enable')]);
  return cdp;
}

/** Whether something comes from a script of an extension; the only one here is ours. */
function ours(
  url: string | undefined,
  stack: Protocol.Runtime.StackTrace | undefined,
  text: string,
): boolean {
  const frames = stack?.callFrames ?? [];
  return [url ?? '', text, ...frames.map((frame) => frame.url)].some((where) => where.includes(SCHEME));
}

async function inClosedRoots<A extends readonly Json[], R>(
  page: Page,
  fn: (root: ShadowRoot, ...args: A) => R,
  ...args: A
): Promise<R[]> {
  const cdp = await page.createCDPSession();
  try {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const answers: R[] = [];
    for (const backendNodeId of closedRoots(root)) {
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
      if (object.objectId === undefined) continue;
      const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: rootFunctionSource(fn, args),
        arguments: [{ objectId: object.objectId }],
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      answers.push(result.value as R);
    }
    return answers;
  } finally {
    await cdp.detach();
  }
}

function closedRoots(node: Protocol.DOM.Node): number[] {
  const found: number[] = [];
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const root of next.shadowRoots ?? []) {
      if (root.shadowRootType === 'closed') found.push(root.backendNodeId);
      pending.push(root);
    }
    pending.push(...(next.children ?? []), ...(next.contentDocument ? [next.contentDocument] : []));
  }
  return found.reverse();
}
