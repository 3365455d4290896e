import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../model/pack';
import { generateKeyPair } from '../../packs/feed/keys';
import { pack as gzip } from '../../packs/feed/open-file';
import { approveRotation } from '../../packs/feed/publish';
import { type SampleFeed, sampleEntry, sampleFeed, samplePacks } from '../../packs/feed/sample-feed';
import { INSTALL_STEPS } from '../compose';
import { freshName, storedLayers } from '../testing';
import { type FaultServer, startFaultServer, TRANSPORT_FAULTS } from './fault-server';
import { readFeedAddress } from './feed';
import { newWorld, testReader, wholeOf } from './testing';
import { UPDATE_STEPS } from './updater';

const { first, second } = samplePacks();
const HOUR = 3_600_000;

let feed: SampleFeed;
let server: FaultServer;
beforeEach(async () => {
  feed = await sampleFeed([first]);
  server = await startFaultServer(feed.files);
});
afterEach(() => server.close());

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'taken' : result.refusal.code;

/** The second version, with a patch from the first that is worth taking. */
async function publishSecond(changes: Partial<Parameters<SampleFeed['publish']>[0]> = {}) {
  const entry = await sampleEntry(feed.files, second, [first]);
  return feed.publish({ serial: 2, packs: [entry], ...changes });
}

async function subscribed() {
  const world = newWorld(freshName());
  const reader = testReader(world);
  const added = await reader.add(server.url);
  if (!added.ok) throw new Error(added.refusal.message);
  return { world, reader };
}

describe('adding a feed', () => {
  it('shows publisher, keys and packs, and asks for nothing but the manifest', async () => {
    const reader = testReader(newWorld(freshName()));
    const seen = await reader.updater.look(`${server.url}feed.json`);
    expect(seen).toMatchObject({
      ok: true,
      value: {
        url: server.url,
        publisher: 'Tests',
        approvals: 1,
        offers: [{ id: 'sample', version: '1.0.0' }],
      },
    });
    expect(server.requests).toEqual(['feed.json']);
    expect(reader.feed()).toBeUndefined();
  });

  it('installs the wanted packs, and only those', async () => {
    const { reader } = await subscribed();
    expect(await reader.seen()).toEqual(wholeOf(first));
    expect(reader.feed()).toMatchObject({
      trust: { keys: [feed.pair.publicKey] },
      checked: { refusal: null },
    });
    const other = testReader(newWorld(freshName()));
    expect(await other.add(server.url, [])).toMatchObject({ ok: true });
    expect(await other.seen()).toBeNull();
  });

  it('is refused when the keys are not those shown, or not those in the address', async () => {
    const reader = testReader(newWorld(freshName()));
    const seen = await reader.updater.look(server.url);
    if (!seen.ok) throw new Error('is shown');
    const other = await sampleFeed([first]);
    feed.files.set('feed.json', other.files.get('feed.json') as Uint8Array<ArrayBuffer>);
    expect(codeOf(await reader.updater.add(seen.value, ['sample']))).toBe('wrong-key');
    expect(codeOf(await reader.updater.look(`${server.url}#key=${'0'.repeat(32)}`))).toBe('wrong-key');
    expect(reader.feed()).toBeUndefined();
  });

  it('takes https, or a server on this computer', () => {
    const address = (typed: string) => {
      const read = readFeedAddress(typed);
      return read.ok ? read.value.url : read.refusal.code;
    };
    expect(address('packs.example/news')).toBe('https://packs.example/news/');
    expect(address('https://u:p@packs.example/news/feed.json?x#key=ab')).toBe('https://packs.example/news/');
    expect(address('http://localhost:8000')).toBe('http://localhost:8000/');
    expect(address('http://packs.example/')).toBe('not-secure');
    expect(address('file:///etc/passwd')).toBe('not-secure');
  });
});

describe('an update', () => {
  it('comes by a patch where that saves, and else whole', async () => {
    const { reader } = await subscribed();
    const entry = await sampleEntry(feed.files, second, [first]);
    const [patch] = entry.patches;
    if (!patch) throw new Error('there is a patch');
    const thrifty = { ...entry, patches: [{ ...patch, file: { ...patch.file } }], whole: { ...entry.whole } };
    // The sample is tiny: a patch of it is hardly smaller, so the whole is served unpacked here.
    await feed.publish({ serial: 2, packs: [await unpackedEntry(thrifty)] });
    server.requests.length = 0;
    await reader.updater.check('now');
    expect(await reader.seen()).toEqual(wholeOf(second));
    expect(server.requests).toEqual(['feed.json', 'sample-1.0.0-1.1.0.patch.json']);
  });

  it('falls back to the whole when the patch is broken', async () => {
    const { reader } = await subscribed();
    const entry = await sampleEntry(feed.files, second, [first]);
    await feed.publish({ serial: 2, packs: [await unpackedEntry(entry)] });
    feed.files.set('sample-1.0.0-1.1.0.patch.json', new Uint8Array(entry.patches[0]?.file.bytes ?? 0));
    await reader.updater.check('now');
    expect(await reader.seen()).toEqual(wholeOf(second));
    expect(reader.feed()?.problems).toEqual({});
  });

  it('asks with the tag of what is there, and rests for hours', async () => {
    const { world, reader } = await subscribed();
    server.requests.length = 0;
    await reader.updater.check('due');
    expect(server.requests).toEqual([]);
    world.clock.now += 13 * HOUR;
    await reader.updater.check('due');
    expect(server.requests).toEqual(['feed.json If-None-Match']);
    expect(await reader.updater.due()).toBe(world.clock.now + 6 * HOUR);
  });

  it('is left out when the reader says no, but comes when asked for', async () => {
    const { world, reader } = await subscribed();
    await publishSecond();
    await reader.updater.setAutomatic(false);
    world.clock.now += 13 * HOUR;
    await reader.updater.check('due');
    expect((await reader.seen())?.versions).toEqual({ sample: '1.0.0' });
    expect(await reader.updater.due()).toBeNull();
    await reader.updater.check('now');
    expect((await reader.seen())?.versions).toEqual({ sample: '1.1.0' });
  });

  it('withdraws single records within hours, in the version that is installed', async () => {
    const { world, reader } = await subscribed();
    const withdrawn = [
      { pack: 'sample', kind: 'claim' as const, id: 'fair-drew-crowd', since: '2026-02-01T12:00:00Z' },
      { pack: 'unrelated', kind: 'actor' as const, id: 'ada-doe', since: '2026-02-01T12:00:00Z' },
    ];
    await feed.publish({ serial: 2, withdrawn });
    world.clock.now += 7 * HOUR;
    await reader.updater.check('due');
    expect(await reader.seen()).toEqual({ ...wholeOf(first), claims: [] });
    await reader.installer.rollBack();
    expect((await reader.seen())?.claims).toEqual([]);
    await feed.publish({ serial: 3, withdrawn: [] });
    await reader.updater.check('now');
    expect(await reader.seen()).toEqual(wholeOf(first));
  });

  it('can be gone back from, and does not come again unasked', async () => {
    const { world, reader } = await subscribed();
    const { packs } = await publishSecond();
    await reader.updater.check('now');
    expect(await reader.installer.rollBack()).toMatchObject({ ok: true });
    expect(await reader.seen()).toEqual(wholeOf(first));
    await reader.updater.hold({ sample: packs[0]?.whole.sha256 ?? '' });
    await feed.publish({ serial: 3 });
    world.clock.now += 13 * HOUR;
    await reader.updater.check('due');
    expect((await reader.seen())?.versions).toEqual({ sample: '1.0.0' });
    await reader.updater.check('now');
    expect((await reader.seen())?.versions).toEqual({ sample: '1.1.0' });
  });

  it('follows a hand-over to another key', async () => {
    const { reader } = await subscribed();
    const next = await generateKeyPair(crypto.subtle);
    const trust = { number: 1, keys: [next.publicKey], approvals: 1 };
    const handOver = { feed: 'sample-feed', trust, issued: '2026-02-01T00:00:00Z' };
    const rotations = [await approveRotation(crypto.subtle, feed.pair, handOver)];
    const entry = await sampleEntry(feed.files, second);
    await feed.publish({ serial: 2, packs: [entry], trust, rotations }, [next]);
    await reader.updater.check('now');
    expect(reader.feed()?.trust).toEqual(trust);
    expect((await reader.seen())?.versions).toEqual({ sample: '1.1.0' });
  });

  it('is a preview only for readers who want previews, who can come back', async () => {
    const { reader } = await subscribed();
    const stable = feed.manifest;
    await feed.publish({ channel: 'preview', serial: 9, packs: [await sampleEntry(feed.files, second)] });
    await reader.updater.check('now');
    expect((await reader.seen())?.versions).toEqual({ sample: '1.0.0' });
    expect(codeOf(await reader.updater.change(server.url, { channel: 'preview' }))).toBe('taken');
    expect((await reader.seen())?.versions).toEqual({ sample: '1.1.0' });
    feed.manifest = stable;
    expect(codeOf(await reader.updater.change(server.url, { channel: 'stable' }))).toBe('taken');
    expect((await reader.seen())?.versions).toEqual({ sample: '1.0.0' });
  });

  it('takes the packs of a feed along when the feed is removed', async () => {
    const { reader } = await subscribed();
    await reader.updater.remove(server.url);
    expect(await reader.seen()).toMatchObject({ versions: {}, actors: [] });
    expect(reader.feed()).toBeUndefined();
  });
});

/** The entry with its whole served unpacked, so that the patch is worth while. */
async function unpackedEntry(entry: Awaited<ReturnType<typeof sampleEntry>>) {
  const path = entry.whole.path.replace(/\.gz$/, '');
  const packed = feed.files.get(entry.whole.path) ?? new Uint8Array();
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  feed.files.set(path, new Uint8Array(await new Response(stream).arrayBuffer()));
  const [patch] = entry.patches;
  const patches = patch ? [{ ...patch, file: { ...patch.file } }] : [];
  return { ...entry, whole: { ...entry.whole, path, bytes: entry.whole.size }, patches };
}

describe('a fault', () => {
  /** The reader with the first version, and what a check of the faulty feed leads to. */
  async function outcome() {
    const { reader } = prepared;
    await reader.updater.check('now');
    const state = reader.feed();
    expect(await reader.seen()).toEqual(wholeOf(first));
    const generations = await reader.db.generations.toArray();
    expect(generations.every((row) => row.state === 'active' || row.state === 'previous')).toBe(true);
    return state?.checked?.refusal?.code ?? state?.problems.sample?.code ?? 'taken';
  }
  let prepared: Awaited<ReturnType<typeof subscribed>>;
  beforeEach(async () => {
    prepared = await subscribed();
  });

  describe.each(Object.entries(TRANSPORT_FAULTS))('of the server, %s,', (_name, { fault, code }) => {
    it('in place of the manifest changes nothing', async () => {
      await publishSecond();
      server.faults.set('feed.json', fault);
      expect(await outcome()).toBe(code);
    });

    it('in place of the pack changes nothing', async () => {
      await publishSecond({ packs: [await sampleEntry(feed.files, second)] });
      server.faults.set('sample-1.1.0.json.gz', fault);
      const found = await outcome();
      // Whatever is too long or too short for what the manifest announces is refused for that.
      expect([code, 'truncated', 'too-large']).toContain(found);
    });
  });

  it('of trust changes nothing: signature, key, replay, age', async () => {
    const stranger = await generateKeyPair(crypto.subtle);
    const entry = await sampleEntry(feed.files, second);
    await feed.publish({ serial: 2, packs: [entry] }, [stranger]);
    expect(await outcome()).toBe('wrong-key');
    await feed.publish({ serial: 2, packs: [entry] }, []);
    expect(await outcome()).toBe('unsigned');
    const good = await feed.publish({ serial: 2, packs: [entry] });
    const text = new TextDecoder().decode(feed.files.get('feed.json')).replace(/"serial":2/, '"serial":3');
    feed.files.set('feed.json', new TextEncoder().encode(text));
    expect(await outcome()).toBe('bad-signature');
    await feed.publish({ ...good, serial: 1 });
    expect(await outcome()).toBe('replayed');
    await feed.publish({ ...good, serial: 3, expires: '2026-02-01T11:00:00Z' });
    expect(await outcome()).toBe('expired');
    await feed.publish({ ...good, serial: 3, expires: good.expires, feed: 'another' });
    expect(await outcome()).toBe('wrong-feed');
  });

  it('of the pack changes nothing: age, app, format, digest, sense', async () => {
    let serial = 1;
    const offered = async (pack: Pack, changes: object = {}) => {
      serial += 1;
      const entry = await sampleEntry(feed.files, pack);
      await feed.publish({ serial, packs: [{ ...entry, ...changes }] });
      return outcome();
    };
    expect(await offered({ ...first, version: '0.9.0' })).toBe('older');
    expect(await offered({ ...first, publisher: 'Other' })).toBe('same-version');
    expect(await offered(second, { minAppVersion: '99.0.0' })).toBe('newer-app');
    expect(await offered(second, { format: 2 })).toBe('newer-format');
    expect(await offered({ ...second, format: 2 } as unknown as Pack, { format: 1 })).toBe('invalid');
    expect(await offered({ ...second, id: 'other' }, { id: 'sample' })).toBe('wrong-pack');
    const nonsense = {
      ...second,
      actors: second.actors.map((actor) => ({ ...actor, sources: ['nowhere'] })),
    };
    expect(await offered(nonsense)).toBe('invalid');
    expect(prepared.reader.feed()?.problems.sample?.message).toContain('actors[0].sources[0]');
    const bomb = await gzip(new Uint8Array(8_000_000));
    feed.files.set('bomb.json.gz', bomb);
    const whole = { path: 'bomb.json.gz', bytes: bomb.length, size: 5000, sha256: '0'.repeat(64) };
    expect(await offered(second, { whole })).toBe('too-large');
    const entry = await sampleEntry(feed.files, second);
    expect(await offered(second, { whole: { ...entry.whole, sha256: '0'.repeat(64) } })).toBe('wrong-hash');
    serial += 1;
    await feed.publish({ serial, packs: [] });
    expect(await outcome()).toBe('no-such-pack');
  });

  it('is tried again at growing distances', async () => {
    const { reader, world } = prepared;
    server.faults.set('*', TRANSPORT_FAULTS['an error']?.fault ?? (() => false));
    const waits = [];
    for (let n = 0; n < 16; n += 1) {
      await reader.updater.check('now');
      waits.push((reader.feed()?.nextCheck ?? 0) - world.clock.now);
    }
    expect(waits.slice(0, 3)).toEqual([4500, 9000, 18_000]);
    expect(waits.at(-1)).toBe(12 * HOUR);
  });
});

describe('a background that is ended', () => {
  it.each([...new Set([...UPDATE_STEPS, ...INSTALL_STEPS])])(
    'after “%s” leaves the old or the new knowledge, whole, and catches up',
    async (last) => {
      const { world, reader } = await subscribed();
      reader.db.close();
      const withdrawn = [
        { pack: 'sample', kind: 'source' as const, id: 'weekly-2026', since: '2026-02-01T12:00:00Z' },
      ];
      await publishSecond({ withdrawn });
      await new Promise<void>((resolve) => {
        const cut = testReader(world, (step) => {
          if (step !== last) return undefined;
          resolve();
          cut.db.close();
          return new Promise<void>(() => undefined);
        });
        void cut.updater.check('now').then(resolve, () => resolve());
      });
      const expected = { ...wholeOf(second), sources: ['daily-2026'] };
      const restarted = testReader(world);
      expect([wholeOf(first), expected]).toContainEqual(await restarted.seen());
      await restarted.installer.recover();
      expect([wholeOf(first), expected]).toContainEqual(await restarted.seen());
      world.clock.now += 13 * HOUR;
      await restarted.updater.check('due');
      expect(await restarted.seen()).toEqual(expected);
      const generations = await restarted.db.generations.toArray();
      const named = new Set(generations.flatMap(({ layers }) => layers.map(({ id }) => id)));
      expect(await storedLayers(restarted.db)).toEqual([...named].sort());
    },
  );
});
