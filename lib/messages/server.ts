/** Answers typed messages: one synchronous listener per context that speaks only for its own message names. */
import { errorWords } from '../model/error-words';
import type { Answer, ErrorCode } from './map';

export interface MessageSender {
  id?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
  url?: string | undefined;
}

type Respond = (answer: unknown) => void;
type Listener = (message: unknown, sender: MessageSender, respond: Respond) => unknown;

/** The part of `browser.runtime` that answering needs. */
export interface RuntimeReceiver {
  id: string;
  onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

/** One function per message name; it returns the answer's value, or throws (a `MessageError` to name a code). */
export type Handlers<Messages> = {
  [Name in keyof Messages]: Messages[Name] extends { params: infer P; answer: infer A }
    ? (params: P, sender: MessageSender) => A | Promise<A>
    : never;
};

/** Thrown by a handler to answer with an error of a known code. */
export class MessageError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Starts answering; the function returned stops it. Messages of other names, and those that do not come from this
 * extension, are left alone, so that several routers can live in one context.
 */
export function serve<Messages>(runtime: RuntimeReceiver, handlers: Handlers<Messages>): () => void {
  const table = new Map(Object.entries(handlers)) as ReadonlyMap<string, Handler>;
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== runtime.id || !isMessage(message)) return undefined;
    const handler = table.get(message.type);
    if (!handler) return undefined;
    const answer = run(handler, message.params, sender);
    // A returned promise is an answer in Firefox, in new Chromium and under the polyfill; `respond` with `true`
    // is one everywhere that offers it.
    if (typeof respond !== 'function') return answer;
    void answer.then(respond);
    return true;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

type Handler = (params: unknown, sender: MessageSender) => unknown;

async function run(handler: Handler, params: unknown, sender: MessageSender): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await handler(params, sender) };
  } catch (error) {
    const code = error instanceof MessageError ? error.code : 'failed';
    return { ok: false, code, message: errorWords(error) };
  }
}

function isMessage(value: unknown): value is { type: string; params: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const { type, params } = value as { type?: unknown; params?: unknown };
  return typeof type === 'string' && typeof params === 'object' && params !== null;
}
