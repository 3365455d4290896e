import { describe, expect, it } from 'vitest';
import { send, sendToPage } from './client';
import type { BackgroundMessages } from './map';
import { type Handlers, MessageError, type MessageSender, type RuntimeReceiver, serve } from './server';

type Listener = Parameters<RuntimeReceiver['onMessage']['addListener']>[0];

/** A runtime that carries messages as browsers do: listeners in turn, the first that answers wins. */
function fakeRuntime(sender: MessageSender = { id: 'us' }) {
  const listeners = new Set<Listener>();
  return {
    id: 'us',
    onMessage: {
      addListener: (l: Listener) => void listeners.add(l),
      removeListener: (l: Listener) => void listeners.delete(l),
    },
    sendMessage(message: unknown): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const claimed = [...listeners].filter((l) => l(structuredClone(message), sender, resolve) === true);
        if (claimed.length === 0)
          reject(new Error('Could not establish connection. Receiving end does not exist.'));
      });
    },
  };
}

const handlers: Handlers<BackgroundMessages> = {
  'gate/news': () => ({ injected: true }),
  'page/style': () => ({ inserted: true }),
  'page/settings': () => {
    throw new MessageError('not-ready', 'not yet');
  },
  'page/detect': async ({ document }) => ({ generation: 1, annotations: document.text }),
  'page/card': ({ id }) => {
    throw new MessageError('unknown-record', `no record ${id}`);
  },
  'page/card-script': () => ({ injected: true }),
  'page/mute': () => ({}),
  'page/report': () => ({}),
  'page/switch-off': () => ({}),
  'packs/run': () => ({ ok: true }),
  'page/count': () => {
    throw new Error('broken');
  },
};

describe('messages between contexts', () => {
  it('carry a value from the handler to the sender', async () => {
    const runtime = fakeRuntime();
    serve<BackgroundMessages>(runtime, handlers);
    const document = { text: 'a', kinds: 'p', language: null, date: null };
    expect(await send(runtime, 'gate/news', {})).toEqual({ ok: true, value: { injected: true } });
    expect(await send(runtime, 'page/detect', { document })).toEqual({
      ok: true,
      value: { generation: 1, annotations: 'a' },
    });
  });

  it('bring errors back as values, with the code that the handler named', async () => {
    const runtime = fakeRuntime();
    serve<BackgroundMessages>(runtime, handlers);
    const card = await send(runtime, 'page/card', { kind: 'actor', id: 'x', date: null });
    expect(card).toEqual({ ok: false, code: 'unknown-record', message: 'no record x' });
    expect(await send(runtime, 'page/count', { actors: 0, claims: 0 })).toMatchObject({ code: 'failed' });
  });

  it('leave foreign messages, malformed ones and other extensions unanswered', async () => {
    const runtime = fakeRuntime();
    serve<BackgroundMessages>(runtime, handlers);
    for (const message of [
      null,
      'gate/news',
      { type: 'other', params: {} },
      { type: 'gate/news' },
      { type: 'toString', params: {} },
    ])
      await expect(runtime.sendMessage(message)).rejects.toThrow('Receiving end');
    const stranger = fakeRuntime({ id: 'them' });
    serve<BackgroundMessages>(stranger, handlers);
    expect(await send(stranger, 'gate/news', {})).toMatchObject({ ok: false, code: 'failed' });
  });

  it('fail as a value when nobody listens, or after the router was stopped', async () => {
    const runtime = fakeRuntime();
    const stop = serve<BackgroundMessages>(runtime, handlers);
    stop();
    expect(await send(runtime, 'gate/news', {})).toMatchObject({ ok: false, code: 'failed' });
    const tabs = { sendMessage: () => Promise.resolve(undefined) };
    expect(await sendToPage(tabs, 1, 'page/list', {})).toMatchObject({ ok: false, code: 'failed' });
  });
});
