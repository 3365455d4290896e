import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical';
import { checkManifest, type Pin } from './check-manifest';
import { generateKeyPair, type KeyPair } from './keys';
import { type Manifest, manifestText, readManifest, type UnsignedManifest } from './manifest';
import { approveManifest, approveRotation } from './publish';
import { SAMPLE_NOW, type SampleFeed, sampleFeed, samplePacks } from './sample-feed';
import type { Rotation, Trust } from './trust';

const { subtle } = globalThis.crypto;
const at = { now: SAMPLE_NOW, channel: 'stable' as const };
const bytesOf = (text: string) => new TextEncoder().encode(text);

let feed: SampleFeed;
let other: KeyPair;
let pin: Pin;
beforeAll(async () => {
  feed = await sampleFeed([samplePacks().first]);
  other = await generateKeyPair(subtle);
  pin = { feed: 'sample-feed', trust: feed.manifest.trust, last: null };
});

const signed = async (changes: Partial<UnsignedManifest>, pairs = [feed.pair]): Promise<Manifest> => {
  let manifest: Manifest = { ...feed.manifest, ...changes, signatures: [] };
  for (const pair of pairs) manifest = await approveManifest(subtle, pair, manifest);
  return manifest;
};
const codeOf = async (manifest: Manifest, pinned: Pin | null = pin, circumstances = at) => {
  const checked = await checkManifest(subtle, manifest, pinned, circumstances);
  return checked.ok ? 'taken' : checked.refusal.code;
};

describe('a manifest', () => {
  it('is read as it was signed, unknown fields included', async () => {
    const later = await signed({ ...feed.manifest, hint: 'of a later version' } as UnsignedManifest);
    const read = readManifest(bytesOf(manifestText(later)));
    expect(read).toEqual({ ok: true, value: later });
    expect(await codeOf(later)).toBe('taken');
  });

  it('is refused in any other form than the canonical one, and where a field is missing', () => {
    const text = manifestText(feed.manifest);
    const code = (changed: string) => {
      const read = readManifest(bytesOf(changed));
      return read.ok ? 'taken' : read.refusal;
    };
    expect(code(text)).toBe('taken');
    expect(code(text.replace(':', ': '))).toMatchObject({ code: 'not-canonical' });
    expect(code(text.slice(0, -2))).toMatchObject({ code: 'not-json' });
    expect(code('<!doctype html><title>Sign in</title>')).toMatchObject({ code: 'html' });
    expect(code('['.repeat(100_000))).toMatchObject({ code: 'invalid' });
    expect(code(`${canonicalJson({ ...feed.manifest, format: 2 })}\n`)).toMatchObject({
      code: 'newer-format',
    });
    const entry = { ...feed.manifest.packs[0], minAppVersion: undefined };
    const without = `${canonicalJson({ ...feed.manifest, packs: [entry] })}\n`;
    expect(code(without)).toEqual({ code: 'invalid', message: 'packs[0].minAppVersion: is missing' });
    const outside = text.replace(/"path":"[^"]*"/, '"path":"../../secret.json"');
    expect(code(outside)).toMatchObject({ code: 'invalid' });
  });
});

describe('what a reader believes', () => {
  it('is the first manifest as it is, if it is signed by the keys that it names', async () => {
    expect(await codeOf(feed.manifest, null)).toBe('taken');
    expect(await codeOf(await signed({}, [other]), null)).toBe('wrong-key');
    expect(await codeOf({ ...feed.manifest, signatures: [] }, null)).toBe('unsigned');
  });

  it('is nothing that was changed, or signed by somebody else', async () => {
    expect(await codeOf({ ...feed.manifest, publisher: 'Somebody' })).toBe('bad-signature');
    expect(await codeOf(await signed({}, [other]))).toBe('wrong-key');
    // Nothing signs the list of signatures: a name too many in it is a change like any other.
    expect(await codeOf(await signed({}, [feed.pair, other]))).toBe('wrong-key');
    const trust: Trust = { number: 0, keys: [other.publicKey], approvals: 1 };
    expect(await codeOf(await signed({ trust }, [other]))).toBe('wrong-key');
    expect(await codeOf(await signed({ feed: 'another' }))).toBe('wrong-feed');
    expect(await codeOf(await signed({ channel: 'preview' }))).toBe('wrong-channel');
  });

  it('is nothing old: neither a replay, nor past its time, nor from the future', async () => {
    const checked = await checkManifest(subtle, await signed({ serial: 5 }), pin, at);
    const seen: Pin = { ...pin, last: { serial: 5, digest: checked.ok ? checked.value.digest : '' } };
    expect(await codeOf(await signed({ serial: 5 }), seen)).toBe('taken');
    expect(await codeOf(await signed({ serial: 6 }), seen)).toBe('taken');
    expect(await codeOf(await signed({ serial: 4 }), seen)).toBe('replayed');
    expect(await codeOf(await signed({ serial: 5, publisher: 'Other' }), seen)).toBe('replayed');
    expect(await codeOf(feed.manifest, pin, { ...at, now: Date.parse('2026-03-01T00:00:00Z') })).toBe(
      'expired',
    );
    expect(await codeOf(feed.manifest, pin, { ...at, now: Date.parse('2026-01-30T00:00:00Z') })).toBe(
      'from-future',
    );
  });
});

describe('a second approval', () => {
  const policy = (): Trust => ({ number: 0, keys: [feed.pair.publicKey, other.publicKey], approvals: 2 });

  it('is asked for when the publisher’s policy says so, by another key', async () => {
    const trust = policy();
    const both: Pin = { ...pin, trust };
    expect(await codeOf(await signed({ trust }), both)).toBe('too-few-approvals');
    expect(await codeOf(await signed({ trust }, [feed.pair, feed.pair]), both)).toBe('too-few-approvals');
    expect(await codeOf(await signed({ trust }, [feed.pair, other]), both)).toBe('taken');
  });

  it('cannot be dropped by one of the two alone', async () => {
    const trust = policy();
    const lowered: Trust = { ...trust, number: 1, approvals: 1 };
    const rotation = { feed: 'sample-feed', trust: lowered, issued: '2026-02-01T00:00:00Z' };
    const alone = await approveRotation(subtle, feed.pair, rotation);
    const manifest = await signed({ trust: lowered, rotations: [alone] });
    expect(await codeOf(manifest, { ...pin, trust })).toBe('broken-rotation');
    expect(await codeOf(await signed({ trust: lowered }), { ...pin, trust })).toBe('wrong-key');
  });

  it('is not needed for a preview, which one of them must sign all the same', async () => {
    const trust = policy();
    const preview = { now: SAMPLE_NOW, channel: 'preview' as const };
    const check = async (pairs: KeyPair[]) => {
      const manifest = await signed({ trust, channel: 'preview' }, pairs);
      const checked = await checkManifest(subtle, manifest, { ...pin, trust }, preview);
      return checked.ok ? 'taken' : checked.refusal.code;
    };
    expect(await check([other])).toBe('taken');
    expect(await check([await generateKeyPair(subtle)])).toBe('wrong-key');
  });
});

describe('a hand-over to another key', () => {
  const handOver = (trust: Trust): Omit<Rotation, 'signatures'> => ({
    feed: 'sample-feed',
    trust,
    issued: '2026-02-01T00:00:00Z',
    reason: { en: 'An editor left.' },
  });

  it('is followed when the old key has signed it, over several steps', async () => {
    const third = await generateKeyPair(subtle);
    const second: Trust = { number: 1, keys: [other.publicKey], approvals: 1 };
    const last: Trust = { number: 2, keys: [third.publicKey], approvals: 1 };
    const rotations = [
      await approveRotation(subtle, feed.pair, handOver(second)),
      await approveRotation(subtle, other, handOver(last)),
    ];
    const manifest = await signed({ trust: last, rotations }, [third]);
    const checked = await checkManifest(subtle, manifest, pin, at);
    expect(checked).toMatchObject({ ok: true, value: { trust: last } });
    expect(await codeOf(manifest, { ...pin, trust: second })).toBe('taken');
    expect(await codeOf(await signed({ trust: last, rotations: rotations.slice(1) }, [third]))).toBe(
      'broken-rotation',
    );
    expect(await codeOf(await signed({ trust: last, rotations }, [feed.pair]))).toBe('wrong-key');
  });

  it('is not followed when the new key signs for itself, or for another feed', async () => {
    const trust: Trust = { number: 1, keys: [other.publicKey], approvals: 1 };
    const self = await approveRotation(subtle, other, handOver(trust));
    expect(await codeOf(await signed({ trust, rotations: [self] }, [other]))).toBe('broken-rotation');
    const foreign = await approveRotation(subtle, feed.pair, { ...handOver(trust), feed: 'another' });
    expect(await codeOf(await signed({ trust, rotations: [foreign] }, [other]))).toBe('broken-rotation');
  });
});
