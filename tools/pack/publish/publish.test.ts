import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../lib/model/pack';
import { generateKeyPair, type KeyPair } from '../../../lib/packs/feed/keys';
import { samplePacks } from '../../../lib/packs/feed/sample-feed';
import { verifyFeed } from '../../../lib/packs/feed/verify-feed';
import { approve, fileIn, holdsRecord, type Publication, publish, whyUnpublished } from './feed-directory';
import { handOver } from './hand-over';
import { readKey, writeKey } from './key-file';
import { serveFeed } from './serve';

const { subtle } = globalThis.crypto;
const NOW = Date.parse('2026-02-01T12:00:00Z');
const LONG = 'a passphrase that is long';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'publish-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('a key file', () => {
  it('gives the pair back, encrypted or not', async () => {
    const pair = await generateKeyPair(subtle);
    await writeKey(join(home, 'plain.pem'), pair, undefined);
    await writeKey(join(home, 'closed.pem'), pair, LONG);
    const plain = await readKey(join(home, 'plain.pem'), undefined);
    expect(plain.publicKey).toBe(pair.publicKey);
    expect((await readKey(join(home, 'closed.pem'), LONG)).publicKey).toBe(pair.publicKey);
    expect(await readFile(join(home, 'closed.pem'), 'utf8')).toContain('ENCRYPTED');
  });

  it('is refused with the remedy when open to others, without its passphrase, or with another', async () => {
    const pair = await generateKeyPair(subtle);
    await writeKey(join(home, 'plain.pem'), pair, undefined);
    await chmod(join(home, 'plain.pem'), 0o644);
    await expect(readKey(join(home, 'plain.pem'), undefined)).rejects.toThrow(/chmod 600/);
    await writeKey(join(home, 'closed.pem'), pair, LONG);
    await expect(readKey(join(home, 'closed.pem'), undefined)).rejects.toThrow(/REPERES_PASSPHRASE/);
    await expect(readKey(join(home, 'closed.pem'), `${LONG}er`)).rejects.toThrow(/passphrase is another/);
  });

  it('is never written into a repository, over another key, or under a short passphrase', async () => {
    const pair = await generateKeyPair(subtle);
    await expect(writeKey('key.pem', pair, undefined)).rejects.toThrow(/repository/);
    await writeFile(join(home, 'old.pem'), 'old');
    await expect(writeKey(join(home, 'old.pem'), pair, undefined)).rejects.toThrow(/exists already/);
    await expect(writeKey(join(home, 'new.pem'), pair, 'short')).rejects.toThrow(/longer passphrase/);
    expect(await readdir(home)).toEqual(['old.pem']);
  });
});

describe('a feed in a directory', () => {
  const publication = (pairs: KeyPair[], packs: Pack[], more: Partial<Publication> = {}): Publication => ({
    channel: 'stable',
    packs,
    pairs,
    now: NOW,
    days: 30,
    wording: { changelog: {}, minAppVersion: '0.1.0', date: '2026-02-01' },
    first: { keys: pairs.map(({ publicKey }) => publicKey), approvals: 1 },
    ...more,
  });
  const asReader = async (channel: 'stable' | 'preview' = 'stable') =>
    verifyFeed(subtle, (path) => fileIn(home, path), { channel, now: NOW, pin: null });

  it('is right for a reader, from the first version to the second, which comes with a patch and what changed', async () => {
    const pair = await generateKeyPair(subtle);
    const { first, second } = samplePacks();
    await publish(home, publication([pair], [first]));
    const { manifest } = await publish(home, publication([pair], [second]));
    expect(await asReader()).toMatchObject({ ok: true, value: { problems: [] } });
    const [entry] = manifest.packs;
    expect(manifest.serial).toBe(2);
    expect(entry?.patches.map(({ from }) => from)).toEqual(['1.0.0']);
    expect(entry?.changelog.map(({ version }) => version)).toEqual(['1.1.0', '1.0.0']);
  });

  it('refuses other contents under a published version, and an older version, and stays as it was', async () => {
    const pair = await generateKeyPair(subtle);
    const { first, second } = samplePacks();
    await publish(home, publication([pair], [second]));
    const before = await readFile(join(home, 'feed.json'), 'utf8');
    const changed = { ...second, license: 'CC0' };
    await expect(publish(home, publication([pair], [changed]))).rejects.toThrow(/Raise "version"/);
    await expect(publish(home, publication([pair], [first]))).rejects.toThrow(/older than/);
    expect(await readFile(join(home, 'feed.json'), 'utf8')).toBe(before);
  });

  it('waits for the second approval where the feed asks for it, and refuses a stranger’s key', async () => {
    const [one, two, stranger] = [
      await generateKeyPair(subtle),
      await generateKeyPair(subtle),
      await generateKeyPair(subtle),
    ];
    const { first } = samplePacks();
    const both = { keys: [one.publicKey, two.publicKey], approvals: 2 };
    const waiting = await publish(home, publication([one], [first], { first: both }));
    expect(waiting.waitsFor).toBe(1);
    expect(await asReader()).toMatchObject({ ok: false, refusal: { code: 'unreachable' } });
    await expect(approve(home, 'stable', stranger)).rejects.toThrow(/none of this feed/);
    expect((await approve(home, 'stable', one)).waitsFor).toBe(1);
    expect((await approve(home, 'stable', two)).waitsFor).toBe(0);
    expect(await asReader()).toMatchObject({ ok: true, value: { problems: [] } });
    await expect(approve(home, 'stable', two)).rejects.toThrow(/nothing waits/);
  });

  it('keeps a preview from readers of the stable channel', async () => {
    const pair = await generateKeyPair(subtle);
    const { first, second } = samplePacks();
    await publish(home, publication([pair], [first]));
    const before = await readFile(join(home, 'feed.json'), 'utf8');
    await publish(home, publication([pair], [second], { channel: 'preview' }));
    expect(await readFile(join(home, 'feed.json'), 'utf8')).toBe(before);
    expect(await asReader('preview')).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it('withdraws from readers of the preview too when that is published next', async () => {
    const pair = await generateKeyPair(subtle);
    const { first, second } = samplePacks();
    await publish(home, publication([pair], [first]));
    await publish(home, publication([pair], [second], { channel: 'preview' }));
    const since = '2026-02-01T12:00:00Z';
    const gone = { pack: first.id, kind: 'claim' as const, id: first.claims[0]?.id ?? '', since };
    const withdraw: Partial<Publication> = { change: (manifest) => ({ ...manifest, withdrawn: [gone] }) };
    await publish(home, publication([pair], [], withdraw));
    const { manifest } = await publish(home, publication([pair], [], { channel: 'preview' }));
    expect(manifest.withdrawn).toEqual([gone]);
  });

  it('says why a directory has nothing for readers yet', async () => {
    const [own, other] = [await generateKeyPair(subtle), await generateKeyPair(subtle)];
    expect(await whyUnpublished(home, 'stable')).toContain('publish it by "feed"');
    const keys = [own.publicKey, other.publicKey];
    await publish(home, publication([own], [samplePacks().first], { first: { keys, approvals: 2 } }));
    expect(await whyUnpublished(home, 'stable')).toContain('waits for an approval');
  });

  it('is followed to new keys by readers who pinned the old ones, and handed over by nobody else', async () => {
    const [old, fresh] = [await generateKeyPair(subtle), await generateKeyPair(subtle)];
    const { manifest } = await publish(home, publication([old], [samplePacks().first]));
    const pin = { feed: manifest.feed, trust: manifest.trust, last: null };
    const terms = { approvals: 1, now: NOW, reason: 'Another editor.' };
    const hand = (from: KeyPair) =>
      publish(home, publication([fresh], [], { change: (made) => handOver(made, [from], [fresh], terms) }));
    await expect(hand(fresh)).rejects.toThrow(/old keys that must agree/);
    await hand(old);
    const read = (path: string) => fileIn(home, path);
    const verified = await verifyFeed(subtle, read, { channel: 'stable', now: NOW, pin });
    expect(verified).toMatchObject({ ok: true, value: { signers: [fresh.publicKey], problems: [] } });
    await expect(publish(home, publication([old], []))).rejects.toThrow(/none of this feed/);
  });

  it('knows which records it has published, so that a slip of the pen withdraws nothing', async () => {
    const pair = await generateKeyPair(subtle);
    const { first, second } = samplePacks();
    await publish(home, publication([pair], [first]));
    await publish(home, publication([pair], [second]));
    const holds = (id: string) => holdsRecord(home, { pack: 'sample', kind: 'claim', id });
    // Gone from the second version, and still with readers of the first.
    expect(await holds('fair-drew-crowd')).toBe(true);
    expect(await holds('fair-drew-crwd')).toBe(false);
  });

  it('is served with its types, and nothing outside of it', async () => {
    const pair = await generateKeyPair(subtle);
    await publish(home, publication([pair], [samplePacks().first]));
    const { address, close } = await serveFeed(home, 0);
    try {
      const feed = await fetch(`${address}feed.json`);
      expect(feed.headers.get('content-type')).toBe('application/json');
      expect(await feed.text()).toBe(await readFile(join(home, 'feed.json'), 'utf8'));
      expect((await fetch(`${address}%2e%2e/etc/passwd`)).status).toBe(404);
      expect((await fetch(`${address}none.json`)).status).toBe(404);
    } finally {
      close();
    }
  });
});
