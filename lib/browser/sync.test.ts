import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import { createSync, type Sync } from './sync';

/** What the browsers of one reader share; writes come through to the others when the test lets them. */
function createAccount() {
  const values: Record<string, unknown> = {};
  const devices: Device[] = [];
  const under: { way: { to: Device; names: string[] }[] } = { way: [] };
  const account = {
    values,
    /** Whether it takes writes. */
    open: true,
    device() {
      const device = createDevice(account, (names) => {
        for (const to of devices) if (to !== device) under.way.push({ to, names });
      });
      devices.push(device);
      return device;
    },
    /** Sends all that waits, and tells each device what others wrote, until nothing moves any more. */
    async settle() {
      for (let round = 0; round < 10; round += 1) {
        for (const device of devices) await device.rest();
        for (const { to, names } of under.way.splice(0)) await to.sync.arrived(names);
      }
    },
  };
  return account;
}

interface Device {
  settings: Settings;
  sync: Sync;
  set(changes: Partial<Settings>): Promise<void>;
  /** A second without further changes. */
  rest(): Promise<void>;
  /** Times that it was put off. */
  putOff: number;
}

function createDevice(
  account: { values: Record<string, unknown>; open: boolean },
  tell: (names: string[]) => void,
): Device {
  let unsent: unknown;
  let soon = false;
  const device: Device = {
    settings: DEFAULT_SETTINGS,
    putOff: 0,
    async set(changes) {
      const before = device.settings;
      device.settings = { ...before, ...changes };
      // As a listener to the storage hears it: after the change, and not awaited by who made it.
      void Promise.resolve().then(() => device.sync.changed(device.settings, before));
      await Promise.resolve();
    },
    async rest() {
      // Whatever was begun goes first.
      await device.sync.arrived([]);
      if (!soon) return;
      soon = false;
      await device.sync.send();
    },
    sync: createSync({
      load: async () => device.settings,
      change: (changes) => device.set(changes),
      account: {
        get: async (keys) =>
          Object.fromEntries(
            keys.flatMap((key) => (key in account.values ? [[key, account.values[key]]] : [])),
          ),
        set: async (values) => {
          if (!account.open) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
          Object.assign(account.values, values);
          tell(Object.keys(values));
        },
        remove: async (keys) => {
          for (const key of keys) delete account.values[key];
          tell(keys);
        },
      },
      unsent: {
        read: async () => unsent,
        write: async (keys) => {
          unsent = keys;
        },
      },
      sendSoon: () => {
        soon = true;
      },
      sendLater: () => {
        device.putOff += 1;
      },
    }),
  };
  return device;
}

/** Two devices, both with syncing on and of one mind. */
async function twoDevices() {
  const account = createAccount();
  const [a, b] = [account.device(), account.device()];
  await a.set({ sync: true });
  await account.settle();
  await b.set({ sync: true });
  await account.settle();
  return { account, a, b };
}

describe('settings in the browser’s account', () => {
  it('stay on the device until the reader wants them there, and hold no site, page or mute', async () => {
    const account = createAccount();
    const a = account.device();
    await a.set({ theme: 'dark', excludedSites: ['news.example'] });
    await account.settle();
    expect(account.values).toEqual({});
    await a.set({ sync: true });
    await account.settle();
    expect(account.values).toMatchObject({ theme: 'dark' });
    for (const key of ['excludedSites', 'excludedPages', 'muted', 'enabled', 'sync'])
      expect(account.values).not.toHaveProperty(key);
    await a.set({ sync: false });
    await account.settle();
    expect(account.values).toEqual({});
    expect(a.settings.theme).toBe('dark');
  });

  it('come from the device that was first when another joins, and follow each other’s changes', async () => {
    const account = createAccount();
    const [a, b] = [account.device(), account.device()];
    await a.set({ theme: 'dark', sync: true });
    await account.settle();
    await b.set({ theme: 'light', textSize: 150 });
    await b.set({ sync: true });
    await account.settle();
    expect(b.settings).toMatchObject({ theme: 'dark', textSize: a.settings.textSize });
    await b.set({ density: 7 });
    await account.settle();
    expect(a.settings.density).toBe(7);
  });

  it('keep both changes when two devices change different ones at once, and agree on one of the same', async () => {
    const { account, a, b } = await twoDevices();
    await a.set({ theme: 'dark', showDelay: 900 });
    await b.set({ density: 7, showDelay: 300 });
    await account.settle();
    expect(a.settings).toEqual(b.settings);
    expect(a.settings).toMatchObject({ theme: 'dark', density: 7 });
    expect([300, 900]).toContain(a.settings.showDelay);
  });

  it('are sent later where the account takes no more for now, and are not lost to what arrives meanwhile', async () => {
    const { account, a, b } = await twoDevices();
    account.open = false;
    await a.set({ theme: 'dark' });
    await account.settle();
    expect([a.putOff, b.settings.theme]).toEqual([1, 'system']);
    account.open = true;
    await b.set({ density: 7 });
    await account.settle();
    expect(a.settings).toMatchObject({ theme: 'dark', density: 7 });
    await a.sync.send();
    await account.settle();
    expect(b.settings).toMatchObject({ theme: 'dark', density: 7 });
  });

  it('that were left while a device was closed are taken at its start', async () => {
    const { account, a } = await twoDevices();
    account.values.theme = 'light';
    await a.sync.catchUp();
    expect(a.settings.theme).toBe('light');
  });

  it('change nothing when they are damaged, or when syncing is off', async () => {
    const { account, a } = await twoDevices();
    const before = a.settings;
    Object.assign(account.values, { theme: 'neon', density: -3, excludedSites: ['news.example'] });
    await a.sync.arrived(['theme', 'density', 'excludedSites']);
    expect(a.settings).toEqual(before);
    await a.set({ sync: false });
    await account.settle();
    account.values.theme = 'light';
    await a.sync.arrived(['theme']);
    expect(a.settings.theme).toBe('system');
  });
});
