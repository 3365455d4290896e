/** Sends typed messages; whatever goes wrong on the way comes back as an error value. */
import { errorWords } from '../model/error-words';
import type { Answer, BackgroundMessages, PageMessages } from './map';

/** The part of `browser.runtime` that sending to the background needs. */
export interface RuntimeSender {
  sendMessage(message: unknown): Promise<unknown>;
}

/** The part of `browser.tabs` that sending to a page needs. */
export interface TabSender {
  sendMessage(tabId: number, message: unknown, options?: { frameId?: number }): Promise<unknown>;
}

type Params<Map, Name extends keyof Map> = Map[Name] extends { params: infer P } ? P : never;
type Result<Map, Name extends keyof Map> = Map[Name] extends { answer: infer A } ? A : never;

/** Sends to the background; never rejects. An unreachable background is the error `failed`. */
export function send<Name extends keyof BackgroundMessages>(
  runtime: RuntimeSender,
  type: Name,
  params: Params<BackgroundMessages, Name>,
): Promise<Answer<Result<BackgroundMessages, Name>>> {
  return settle(() => runtime.sendMessage({ type, params }));
}

/** Sends to the page script of a tab; never rejects. A tab without our page script is the error `failed`. */
export function sendToPage<Name extends keyof PageMessages>(
  tabs: TabSender,
  tabId: number,
  type: Name,
  params: Params<PageMessages, Name>,
): Promise<Answer<Result<PageMessages, Name>>> {
  return settle(() => tabs.sendMessage(tabId, { type, params }, { frameId: 0 }));
}

async function settle<T>(request: () => Promise<unknown>): Promise<Answer<T>> {
  try {
    const answer = await request();
    if (isAnswer<T>(answer)) return answer;
    return { ok: false, code: 'failed', message: 'nobody answered' };
  } catch (error) {
    return { ok: false, code: 'failed', message: errorWords(error) };
  }
}

function isAnswer<T>(value: unknown): value is Answer<T> {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}
