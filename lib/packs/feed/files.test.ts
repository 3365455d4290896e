import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../model/pack';
import { canonicalText } from '../canonical';
import { mapRecords } from '../record-map';
import { digestOf, fingerprintOf, generateKeyPair, readFingerprint } from './keys';
import { chooseStep } from './offer';
import { pack as gzip, openFeedFile } from './open-file';
import { applyPatch, makePatch, patchText } from './patch';
import { addFile, SAMPLE_NOW, type SampleFeed, sampleEntry, sampleFeed, samplePacks } from './sample-feed';
import { openPackFile, signPack } from './signed-pack';
import { verifyFeed } from './verify-feed';
import { withoutWithdrawn } from './withdraw';

const { subtle } = globalThis.crypto;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const { first, second } = samplePacks();
const digest = (pack: Pack) => digestOf(subtle, bytesOf(canonicalText(pack)));
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'taken' : result.refusal.code;

describe('a downloaded file', () => {
  it('is what was announced, or refused', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    const text = canonicalText(first);
    const file = await addFile(files, 'a.json.gz', text);
    const bytes = files.get('a.json.gz') ?? new Uint8Array();
    const open = async (given: Uint8Array<ArrayBuffer>, described = file) =>
      codeOf(await openFeedFile(subtle, described, given));
    expect(await openFeedFile(subtle, file, bytes)).toEqual({ ok: true, value: bytesOf(text) });
    expect(await open(bytesOf(text))).toBe('taken'); // a server that unpacks on the way
    expect(await open(bytes.slice(0, -1))).toBe('truncated');
    expect(await open(new Uint8Array([...bytes, 0]))).toBe('too-large');
    expect(await open(bytesOf(text.replace('1.0.0', '1.0.1')))).toBe('wrong-hash');
    const broken = bytes.slice();
    broken.fill(0xff, 20, 60);
    expect(await open(broken)).toBe('bad-gzip');
  });

  it('that unpacks to more than announced is left unread', async () => {
    const bomb = await gzip(new Uint8Array(8 * 1024 * 1024));
    const file = { path: 'bomb.json.gz', bytes: bomb.length, size: 1000, sha256: '0'.repeat(64) };
    expect(codeOf(await openFeedFile(subtle, file, bomb))).toBe('too-large');
  });
});

function fileOf(pack: Pack) {
  const content = bytesOf(canonicalText(pack));
  const records = mapRecords(content, JSON.parse(canonicalText(pack)) as Pack);
  if (records === null) throw new Error('a canonical text has a map');
  return { id: pack.id, content, records };
}

describe('a patch', () => {
  it('leads from any pack to any other, and to nothing else', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
    const versionOf = (list: number[], text: string): Pack => ({
      ...first,
      claims: [],
      sources: list.map((n) => ({
        ...first.sources[0],
        id: `s-${n}`,
        title: n % 2 ? text : 'Same',
      })) as Pack['sources'],
    });
    await fc.assert(
      fc.asyncProperty(ids, ids, async (one, other) => {
        const [before, after] = [versionOf(one, 'Before'), versionOf(other, 'After')];
        const [from, to] = [await digest(before), await digest(after)];
        const patch = bytesOf(patchText(makePatch(before, after, { from, to })));
        const applied = await applyPatch(subtle, { ...fileOf(before), digest: from }, patch, to);
        const { content, records } = fileOf(after);
        expect(applied).toMatchObject({ ok: true, value: { content, records } });
      }),
      { numRuns: 50 },
    );
  });

  it('is refused on another version, and when the whole that it makes is not the signed one', async () => {
    const [from, to] = [await digest(first), await digest(second)];
    const patch = makePatch(first, second, { from, to });
    const text = patchText(patch);
    const apply = async (patchText: string, before = { ...fileOf(first), digest: from }) =>
      codeOf(await applyPatch(subtle, before, bytesOf(patchText), to));
    expect(await apply(text)).toBe('taken');
    expect(await apply(text, { ...fileOf(second), digest: to })).toBe('patch-mismatch');
    expect(await apply(text.replace('A town by a river.', 'A town by the sea.'))).toBe('wrong-hash');
    expect(await apply(patchText({ ...patch, claims: { removed: ['no-such'], put: [] } }))).toBe(
      'patch-mismatch',
    );
    expect(await apply('{}\n')).toBe('invalid');
  });
});

describe('a signed pack file', () => {
  it('says who signed it; an unsigned one says nobody', async () => {
    const pair = await generateKeyPair(subtle);
    const text = await signPack(subtle, first, [pair]);
    const opened = await openPackFile(subtle, bytesOf(text));
    expect(opened).toMatchObject({ ok: true, value: { signers: [pair.publicKey] } });
    if (opened.ok) expect(opened.value.bytes).toEqual(bytesOf(canonicalText(first)));
    const plain = await openPackFile(subtle, bytesOf(canonicalText(first)));
    expect(plain).toMatchObject({ ok: true, value: { signers: [] } });
  });

  it('is refused when anything in it was changed', async () => {
    const text = await signPack(subtle, first, [await generateKeyPair(subtle)]);
    const open = async (changed: string) => codeOf(await openPackFile(subtle, bytesOf(changed)));
    expect(await open(text.replace('Old Town', 'New Town'))).toBe('bad-signature');
    expect(await open(text.replace('"signatures":[', '"signatures":[ '))).toBe('not-canonical');
    expect(await open(text.replace('"signedPack":1', '"signedPack":2'))).toBe('newer-format');
    expect(await open(text.replace(/"signatures":\[.*\]/, '"signatures":[]'))).toBe('invalid');
  });
});

describe('what is downloaded for a pack on offer', () => {
  const reader = { appVersion: '0.1.0', channel: 'stable' as const };
  const installed = async (pack: Pack, channel: 'stable' | 'preview' = 'stable') => ({
    version: pack.version,
    digest: await digest(pack),
    channel,
  });

  it('is a patch where there is one that saves, else the whole, and nothing when it is there', async () => {
    const entry = await sampleEntry(new Map(), second, [first]);
    const heavy = { ...entry, whole: { ...entry.whole, bytes: 1_000_000 } };
    expect(chooseStep(heavy, await installed(first), reader)).toMatchObject({ value: { take: 'patch' } });
    expect(chooseStep(entry, null, reader)).toMatchObject({ value: { take: 'whole' } });
    expect(chooseStep({ ...heavy, patches: [] }, await installed(first), reader)).toMatchObject({
      value: { take: 'whole' },
    });
    expect(chooseStep(entry, await installed(second), reader)).toMatchObject({ value: { take: 'nothing' } });
  });

  it('is nothing older, nothing of the same number, nothing that the extension is too old for', async () => {
    const older = await sampleEntry(new Map(), first);
    const newer = await sampleEntry(new Map(), second);
    expect(codeOf(chooseStep(older, await installed(second), reader))).toBe('older');
    expect(codeOf(chooseStep(older, await installed({ ...second, version: '1.0.0' }), reader))).toBe(
      'same-version',
    );
    expect(codeOf(chooseStep({ ...newer, minAppVersion: '0.2.0' }, null, reader))).toBe('newer-app');
    expect(codeOf(chooseStep({ ...newer, format: 2 }, null, reader))).toBe('newer-format');
  });

  it('may be older on the way back from a preview', async () => {
    const older = await sampleEntry(new Map(), first);
    const ahead = await installed(second, 'preview');
    expect(chooseStep(older, ahead, reader)).toMatchObject({ value: { take: 'whole' } });
    expect(codeOf(chooseStep(older, ahead, { ...reader, channel: 'preview' }))).toBe('older');
  });
});

describe('withdrawn records', () => {
  it('go, and so does what rests on nothing without them', () => {
    expect(withoutWithdrawn(first, [{ kind: 'claim', id: 'fair-drew-crowd' }]).claims).toEqual([]);
    const actors = withoutWithdrawn(first, [{ kind: 'actor', id: 'ada-doe' }]).actors.map(({ id }) => id);
    expect(actors).toEqual(['old-town', 'town-fair']);
    const bare = withoutWithdrawn(first, [{ kind: 'source', id: 'daily-2026' }]);
    expect([bare.sources, bare.actors, bare.claims]).toEqual([[], [], []]);
    expect(withoutWithdrawn(first, [{ kind: 'claim', id: 'unknown' }])).toEqual(first);
  });
});

describe('fingerprints', () => {
  it('are read however they were typed', async () => {
    const { publicKey } = await generateKeyPair(subtle);
    const fingerprint = await fingerprintOf(subtle, publicKey);
    expect(fingerprint).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(readFingerprint(fingerprint.replaceAll(' ', ':').toUpperCase())).toBe(fingerprint);
    expect(readFingerprint('abcd')).toBeNull();
  });
});

describe('a whole feed', () => {
  let feed: SampleFeed;
  beforeAll(async () => {
    feed = await sampleFeed([second], [first]);
  });
  const verify = async (files: Map<string, Uint8Array<ArrayBuffer>>) =>
    verifyFeed(subtle, async (path) => files.get(path) ?? null, {
      channel: 'stable',
      now: SAMPLE_NOW,
      pin: null,
    });

  it('is found right, or its faults are listed', async () => {
    expect(await verify(feed.files)).toMatchObject({ ok: true, value: { problems: [] } });
    const damaged = new Map(feed.files);
    damaged.set('sample-1.1.0.json.gz', new Uint8Array(10));
    damaged.delete('sample-1.0.0-1.1.0.patch.json');
    const found = await verify(damaged);
    expect(found.ok && found.value.problems.map(({ code }) => code)).toEqual(['truncated', 'unreachable']);
    damaged.delete('feed.json');
    expect(codeOf(await verify(damaged))).toBe('unreachable');
  });
});
