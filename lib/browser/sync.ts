/**
 * Lets appearance and language go along with the browser's own account, for readers who switched that on. Off by
 * default: nothing leaves the device unasked, and what goes is never a site, a page or a mute.
 *
 * Each setting travels by itself, so that two devices may change different ones at once; of one that both changed, the
 * value that reached the account last stays. What could not be sent (browsers allow so many writes a minute) is
 * remembered by name and sent later, with the value that it has then.
 */
import { browser } from 'wxt/browser';
import { readSettings, type Settings, SYNCED_KEYS } from '../model/settings';
import { onAlarm, wakeAt } from './alarms';
import { changeSettings, loadSettings } from './settings';
import { readStored, writeStored } from './stored';

type SyncedKey = (typeof SYNCED_KEYS)[number];

/** What syncing needs of one device and of the account that it shares with others. */
export interface SyncParts {
  load(): Promise<Settings>;
  change(changes: Partial<Settings>): Promise<void>;
  account: {
    get(keys: string[]): Promise<Record<string, unknown>>;
    /** Rejects when the account takes no more for now. */
    set(values: Record<string, unknown>): Promise<void>;
    remove(keys: string[]): Promise<void>;
  };
  /** Names of what was changed and not sent yet; outlives the background. */
  unsent: { read(): Promise<unknown>; write(keys: readonly string[]): Promise<void> };
  /** Has `send` called soon, or after the account took nothing. */
  sendSoon(): void;
  sendLater(): void;
}

export interface Sync {
  /** The reader changed settings here, or threw the switch. */
  changed(now: Settings, before: Settings): Promise<void>;
  /** Other devices changed these names in the account. */
  arrived(names: readonly string[]): Promise<void>;
  /** Takes all that other devices left while nobody listened. */
  catchUp(): Promise<void>;
  send(): Promise<void>;
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const pick = (settings: Settings, keys: readonly SyncedKey[]) =>
  Object.fromEntries(keys.map((key) => [key, settings[key]]));

export function createSync({ load, change, account, unsent, sendSoon, sendLater }: SyncParts): Sync {
  const readUnsent = async (): Promise<SyncedKey[]> => {
    const names = await unsent.read();
    return SYNCED_KEYS.filter((key) => Array.isArray(names) && names.includes(key));
  };

  async function note(keys: readonly SyncedKey[]): Promise<void> {
    if (keys.length === 0) return;
    await unsent.write([...new Set([...(await readUnsent()), ...keys])]);
    sendSoon();
  }

  /** Takes over what the account has for these keys, save what waits to be sent; gives those that it has. */
  async function take(keys: readonly SyncedKey[]): Promise<SyncedKey[]> {
    const stored = await account.get([...keys]);
    const known = keys.filter((key) => key in stored);
    const waiting = await readUnsent();
    const now = await load();
    // What is damaged in the account changes nothing here.
    const read = readSettings({ ...now, ...stored });
    const news = known.filter(
      (key) => !waiting.includes(key) && equal(read[key], stored[key]) && !equal(read[key], now[key]),
    );
    if (news.length > 0) await change(pick(read, news));
    return known;
  }

  async function changed(now: Settings, before: Settings): Promise<void> {
    if (!now.sync) {
      if (!before.sync) return;
      await unsent.write([]);
      await account.remove([...SYNCED_KEYS]);
    } else if (before.sync) {
      const keys = SYNCED_KEYS.filter((key) => !equal(now[key], before[key]));
      // What has just been taken over is in the account already.
      const stored = keys.length > 0 ? await account.get(keys) : {};
      await note(keys.filter((key) => !equal(stored[key], now[key])));
    } else {
      // Another device of the reader's goes first where it has left something.
      const known = await take(SYNCED_KEYS);
      await note(SYNCED_KEYS.filter((key) => !known.includes(key)));
    }
  }

  async function send(): Promise<void> {
    const now = await load();
    const keys = await readUnsent();
    if (!now.sync || keys.length === 0) return;
    try {
      await account.set(pick(now, keys));
      await unsent.write([]);
    } catch {
      sendLater();
    }
  }

  const whileOn = async (work: () => Promise<unknown>) => {
    if ((await load()).sync) await work();
  };
  // One after the other: a change that arrives must not be taken for one of the reader's.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>): Promise<void> => {
    const done = last.then(work).then(() => undefined);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    changed: (now, before) => inTurn(() => changed(now, before)),
    arrived: (names) => inTurn(() => whileOn(() => take(SYNCED_KEYS.filter((key) => names.includes(key))))),
    catchUp: () => inTurn(() => whileOn(() => take(SYNCED_KEYS))),
    send: () => inTurn(send),
  };
}

/** A slider that is being dragged is sent once, when it rests; in milliseconds. */
const SETTLE = 1_000;
/** After this the account may take more again, in milliseconds. */
const RETRY = 60_000;
const ALARM = 'send-settings';
const UNSENT = 'unsentSettings';

/** Syncs this browser; `changed` is for the caller to call, the rest comes by itself. */
export function browserSync(): Pick<Sync, 'changed' | 'catchUp'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sync = createSync({
    load: loadSettings,
    change: changeSettings,
    account: {
      get: (keys) => browser.storage.sync.get(keys),
      set: (values) => browser.storage.sync.set(values),
      remove: (keys) => browser.storage.sync.remove(keys),
    },
    unsent: { read: () => readStored(UNSENT), write: (keys) => writeStored(UNSENT, keys) },
    sendSoon() {
      clearTimeout(timer);
      timer = setTimeout(() => void sync.send(), SETTLE);
    },
    sendLater: () => void wakeAt(ALARM, Date.now() + RETRY),
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync') void sync.arrived(Object.keys(changes));
  });
  onAlarm((name) => {
    if (name === ALARM) void sync.send();
  });
  return sync;
}
