/** Follows feeds: adds them, checks them, downloads what is new, and has it installed or says why not. */
import { errorWords } from '../../model/error-words';
import type { Pack } from '../../model/pack';
import { type CheckedManifest, checkManifest, type Pin } from '../../packs/feed/check-manifest';
import { fingerprintOf, readFingerprint } from '../../packs/feed/keys';
import {
  type Channel,
  type FeedFile,
  MANIFEST_FILES,
  MAX_MANIFEST_BYTES,
  type Manifest,
  type PackEntry,
  readManifest,
} from '../../packs/feed/manifest';
import { chooseStep, type InstalledVersion } from '../../packs/feed/offer';
import { isGzip, openFeedFile } from '../../packs/feed/open-file';
import { packOf } from '../../packs/feed/verify-feed';
import type { CheckedChanges } from '../../packs/parse-changes';
import { type Refusal, type Result, refused, taken } from '../../packs/refusal';
import { activeGeneration, type InstalledPack, type KnowledgeDatabase } from '../database';
import type { Installer, NewPack } from '../install';
import { loadPackFile } from '../pack-files';
import { patchedPack } from '../patched-pack';
import type { PatchedFile } from '../plan';
import { download } from './download';
import { type Feed, type FeedStore, offerOf, pinOf, readFeedAddress } from './feed';
import { mayUpdate, nextDue, waitAfter } from './schedule';

type Bytes = Uint8Array<ArrayBuffer>;

export interface UpdaterParts {
  db: KnowledgeDatabase;
  installer: Pick<Installer, 'install' | 'refresh' | 'arrange'>;
  store: FeedStore;
  fetch: typeof fetch;
  appVersion: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Reported after each step that leaves a trace; a promise holds the check up. */
  onStep?(step: UpdateStep): void | Promise<void>;
}

/** Steps of a check in order, besides those of the install that it leads to. */
export const UPDATE_STEPS = [
  'manifest',
  'remembered',
  'withdrawn',
  'downloaded',
  'installed',
  'settled',
] as const;
export type UpdateStep = (typeof UPDATE_STEPS)[number];

/** A feed before it is added: what the reader is asked to confirm. */
export interface FeedPreview {
  url: string;
  title: Manifest['title'];
  publisher: string;
  /** Of the keys that will be pinned. */
  fingerprints: string[];
  approvals: number;
  offers: Feed['offers'];
}

export interface Updater {
  /** Asks for a feed without adding it. */
  look(address: string): Promise<Result<FeedPreview>>;
  /** Adds a feed as it was shown, and installs the wanted packs. */
  add(preview: Pick<FeedPreview, 'url' | 'fingerprints'>, wanted: readonly string[]): Promise<Result<null>>;
  /** Changes what is wanted of a feed, and checks it at once. */
  change(url: string, changes: { wanted?: string[]; channel?: Channel }): Promise<Result<null>>;
  /** Forgets a feed; its packs are removed. */
  remove(url: string): Promise<Result<null>>;
  /** Checks the feeds that are due, or (`now`) all, whatever the state. */
  check(which: 'due' | 'now'): Promise<void>;
  /** Remembers the versions that the reader went back from. */
  hold(digests: Record<string, string>): Promise<void>;
  setAutomatic(automatic: boolean): Promise<void>;
  /** When the next check is due, in milliseconds since 1970; null for never. */
  due(): Promise<number | null>;
}

/** Creates the updater; one per context, as it does one thing at a time. */
export function createUpdater(parts: UpdaterParts): Updater {
  const { db, installer, store, now } = parts;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };
  const done = async (step: UpdateStep) => parts.onStep?.(step);

  async function fetchManifest(
    url: string,
    channel: Channel,
    etag: string | null,
  ): Promise<Result<{ manifest: Manifest; etag: string | null } | null>> {
    const request = { url: url + MANIFEST_FILES[channel], most: MAX_MANIFEST_BYTES, etag };
    const answer = await download(parts.fetch, request);
    if (!answer.ok) return answer;
    if (!answer.value.changed) return taken(null);
    const manifest = readManifest(answer.value.bytes);
    return manifest.ok ? taken({ manifest: manifest.value, etag: answer.value.etag }) : manifest;
  }

  async function look(address: string): Promise<Result<FeedPreview & { checked: CheckedManifest }>> {
    const read = readFeedAddress(address);
    if (!read.ok) return read;
    const { url, fingerprint } = read.value;
    const fetched = await fetchManifest(url, 'stable', null);
    if (!fetched.ok) return fetched;
    if (fetched.value === null) return refused('unreachable', 'sent nothing');
    const checked = await checkManifest(crypto.subtle, fetched.value.manifest, null, {
      now: now(),
      channel: 'stable',
    });
    if (!checked.ok) return checked;
    const { title, publisher, packs } = checked.value.manifest;
    const { keys, approvals } = checked.value.trust;
    const fingerprints = await Promise.all(keys.map((key) => fingerprintOf(crypto.subtle, key)));
    if (fingerprint !== null && !fingerprints.includes(readFingerprint(fingerprint) ?? '')) {
      return refused('wrong-key', `the address promises key ${fingerprint}`);
    }
    return taken({
      url,
      title,
      publisher,
      fingerprints,
      approvals,
      offers: packs.map(offerOf),
      checked: checked.value,
    });
  }

  async function update(url: string, change: (feed: Feed) => Feed): Promise<Feed | null> {
    const state = await store.load();
    const feed = state.feeds.find((other) => other.url === url);
    if (!feed) return null;
    const next = change(feed);
    await store.save({ ...state, feeds: state.feeds.map((other) => (other === feed ? next : other)) });
    return next;
  }

  /** Checks one feed, and remembers how it went. */
  async function checkFeed(feed: Feed, asked: boolean): Promise<Result<null>> {
    const result = await follow(feed, asked).catch((error: unknown) => refused('failed', errorWords(error)));
    await update(feed.url, (current) => {
      const failures = result.ok && Object.keys(current.problems).length === 0 ? 0 : current.failures + 1;
      return {
        ...current,
        failures,
        checked: { at: now(), refusal: result.ok ? null : result.refusal },
        nextCheck: now() + waitAfter(failures, parts.random()),
      };
    });
    await done('settled');
    return result;
  }

  async function follow(feed: Feed, asked: boolean): Promise<Result<null>> {
    const { channel } = feed;
    const etag = asked ? null : feed.channels[channel].etag;
    const fetched = await fetchManifest(feed.url, channel, etag);
    if (!fetched.ok) return fetched;
    if (fetched.value === null) {
      // A server that always answers "nothing new" must not keep withdrawals from its readers for ever.
      const { expires } = feed.channels[channel];
      const isOver = expires !== null && Date.parse(expires) <= now();
      return isOver ? refused('expired', `expired on ${expires}`) : taken(null);
    }
    const { manifest, etag: newEtag } = fetched.value;
    const checked = await checkManifest(crypto.subtle, manifest, pinOf(feed), { now: now(), channel });
    if (!checked.ok) return checked;
    await done('manifest');
    const believed = await update(feed.url, (current) => remembering(current, checked.value));
    if (!believed) return taken(null);
    await done('remembered');
    const refreshed = await installer.refresh();
    if (!refreshed.ok && refreshed.refusal.code !== 'no-such-pack') return refreshed;
    await done('withdrawn');
    if (!asked && !mayUpdate(believed, now())) return taken(null);
    const problems = await updatePacks(believed, checked.value, asked);
    await update(feed.url, (current) => ({
      ...current,
      problems,
      updated: now(),
      // Asked for again as long as something is missing.
      channels: Object.keys(problems).length > 0 ? current.channels : withEtag(current, channel, newEtag),
    }));
    return taken(null);
  }

  /** Brings the wanted packs to the versions on offer; what could not be done is given back by pack. */
  async function updatePacks(feed: Feed, { manifest, signers }: CheckedManifest, asked: boolean) {
    const problems: Record<string, Refusal> = {};
    const news: NewPack[] = [];
    const active = await activeGeneration(db);
    for (const id of feed.wanted) {
      const entry = manifest.packs.find((other) => other.id === id);
      if (!entry) {
        problems[id] = refused('no-such-pack', `the feed offers no pack “${id}” any more`).refusal;
        continue;
      }
      if (!asked && feed.held[id] === entry.whole.sha256) continue;
      const installed = active?.packs.find(({ info }) => info.id === id);
      const origin = { type: 'feed' as const, url: feed.url, channel: feed.channel, signers };
      const got = await contentFor(feed, entry, installed);
      if (!got.ok) problems[id] = got.refusal;
      else if (got.value) {
        const { changelog, corrections } = entry;
        const mayBeOlder = installed?.origin.type === 'feed' && installed.origin.channel !== feed.channel;
        news.push({ ...got.value, origin, changelog, corrections, mayBeOlder });
      }
    }
    await done('downloaded');
    if (news.length > 0) {
      const result = await installer.install(news);
      // All or none: one that cannot be installed must not keep the others from their readers.
      if (!result.ok && news.length === 1) Object.assign(problems, named(news, result.refusal));
      else if (!result.ok) {
        for (const one of news) {
          const alone = await installer.install([one]);
          if (!alone.ok) Object.assign(problems, named([one], alone.refusal));
        }
      }
    }
    await done('installed');
    return problems;

    function named(list: NewPack[], refusal: Refusal): Record<string, Refusal> {
      return Object.fromEntries(
        list.map(({ pack, changes }) => [(pack ?? changes?.pack)?.id ?? '', refusal]),
      );
    }
  }

  /** The new content of a pack: by a patch where that saves, else whole; null when it is there already. */
  async function contentFor(
    feed: Feed,
    entry: PackEntry,
    installed: InstalledPack | undefined,
  ): Promise<Result<CheckedContent | null>> {
    const step = chooseStep(entry, versionOf(installed, feed.url), {
      appVersion: parts.appVersion,
      channel: feed.channel,
    });
    if (!step.ok) return step;
    if (step.value.take === 'nothing') {
      // The same bytes from elsewhere: from now on the pack follows this feed.
      if (installed?.origin.type === 'feed') return taken(null);
      return checkedContent(entry, await loadPackFile(db, entry.whole.sha256));
    }
    if (step.value.take === 'patch' && installed) {
      const patched = await patchedContent(feed, entry, installed, step.value.patch.file);
      if (patched.ok) return patched;
      // One more try, with the whole: whatever is wrong may be wrong with the patch alone.
    }
    const whole = await downloadFile(feed, entry.whole);
    return whole.ok ? checkedContent(entry, taken(whole.value.content), whole.value.packed) : whole;
  }

  async function patchedContent(
    feed: Feed,
    entry: PackEntry,
    installed: InstalledPack,
    file: FeedFile,
  ): Promise<Result<CheckedContent>> {
    const patch = await downloadFile(feed, file);
    if (!patch.ok) return patch;
    const made = await patchedPack(db, installed, patch.value.content, entry.whole.sha256);
    if (!made.ok) return made;
    const { content, patched, changes } = made.value;
    if (changes?.pack.id === entry.id && changes.pack.version === entry.version) return made;
    const checked = checkedContent(entry, taken(content));
    return checked.ok ? taken({ ...checked.value, patched }) : checked;
  }

  async function downloadFile(
    feed: Feed,
    file: FeedFile,
  ): Promise<Result<{ content: Bytes; packed?: Bytes }>> {
    const request = { url: feed.url + file.path, most: Math.max(file.bytes, file.size) };
    const answer = await download(parts.fetch, request);
    if (!answer.ok) return answer;
    if (!answer.value.changed) return refused('unreachable', 'sent nothing');
    const { bytes } = answer.value;
    const content = await openFeedFile(crypto.subtle, file, bytes);
    if (!content.ok) return content;
    return taken(isGzip(bytes) ? { content: content.value, packed: bytes } : { content: content.value });
  }

  /** Removes what the reader no longer takes from a feed. */
  async function removePacks(url: string, keep: readonly string[]): Promise<Result<null>> {
    const active = await activeGeneration(db);
    if (!active) return taken(null);
    const stays = ({ origin, info }: InstalledPack): boolean =>
      origin.type !== 'feed' || origin.url !== url || keep.includes(info.id);
    if (active.packs.every(stays)) return taken(null);
    const order = active.packs.filter(stays).map(({ info, enabled }) => ({ id: info.id, enabled }));
    const result = await installer.arrange(order);
    return result.ok ? taken(null) : result;
  }

  return {
    look: async (address) => {
      const seen = await look(address);
      if (!seen.ok) return seen;
      const { checked: _checked, ...preview } = seen.value;
      return taken(preview);
    },
    add: ({ url, fingerprints }, wanted) =>
      inTurn(async () => {
        const seen = await look(url);
        if (!seen.ok) return seen;
        // What the reader compared is what is pinned: the server may answer otherwise by now.
        if (seen.value.fingerprints.join() !== fingerprints.join()) {
          return refused('wrong-key', 'shows other keys than a moment ago');
        }
        const state = await store.load();
        const feed = newFeed(seen.value, wanted);
        await store.save({ ...state, feeds: [...state.feeds.filter((other) => other.url !== url), feed] });
        const result = await checkFeed(feed, true);
        if (!result.ok) await forget(url);
        return result;
      }),
    change: (url, changes) =>
      inTurn(async () => {
        const feed = await update(url, (current) => ({ ...current, ...changes }));
        if (!feed) return refused('unreachable', `${url} is not among the feeds`);
        const removed = await removePacks(url, feed.wanted);
        return removed.ok ? checkFeed(feed, true) : removed;
      }),
    remove: (url) =>
      inTurn(async () => {
        const removed = await removePacks(url, []);
        if (removed.ok) await forget(url);
        return removed;
      }),
    check: (which) =>
      inTurn(async () => {
        const { feeds, automatic } = await store.load();
        for (const feed of feeds) {
          if (which === 'now' || (automatic && feed.nextCheck <= now()))
            await checkFeed(feed, which === 'now');
        }
      }),
    hold: (digests) =>
      inTurn(async () => {
        const state = await store.load();
        const feeds = state.feeds.map((feed) => {
          const own = Object.entries(digests).filter(([id]) => feed.wanted.includes(id));
          return { ...feed, held: { ...feed.held, ...Object.fromEntries(own) } };
        });
        await store.save({ ...state, feeds });
      }),
    setAutomatic: (automatic) => inTurn(async () => store.save({ ...(await store.load()), automatic })),
    due: async () => {
      const { automatic, feeds } = await store.load();
      return automatic ? nextDue(feeds, now()) : null;
    },
  };

  async function forget(url: string): Promise<void> {
    const state = await store.load();
    await store.save({ ...state, feeds: state.feeds.filter((other) => other.url !== url) });
  }
}

function newFeed(seen: FeedPreview & { checked: CheckedManifest }, wanted: readonly string[]): Feed {
  const { url, title, publisher, offers, checked } = seen;
  const untouched = { last: null, etag: null, expires: null };
  return {
    url,
    id: checked.manifest.feed,
    title,
    publisher,
    trust: checked.trust,
    channel: 'stable',
    channels: { stable: untouched, preview: untouched },
    offers,
    wanted: [...wanted],
    held: {},
    withdrawn: [],
    problems: {},
    checked: null,
    updated: 0,
    failures: 0,
    nextCheck: 0,
  };
}

/** The feed with what a believed manifest says; its etag only counts once all of it is applied. */
function remembering(feed: Feed, { manifest, trust, digest }: CheckedManifest): Feed {
  const last: Pin['last'] = { serial: manifest.serial, digest };
  return {
    ...feed,
    trust,
    title: manifest.title,
    publisher: manifest.publisher,
    offers: manifest.packs.map(offerOf),
    withdrawn: manifest.withdrawn,
    channels: { ...feed.channels, [feed.channel]: { last, etag: null, expires: manifest.expires } },
  };
}

function withEtag(feed: Feed, channel: Channel, etag: string | null): Feed['channels'] {
  return { ...feed.channels, [channel]: { ...feed.channels[channel], etag } };
}

/** A pack's file, with what it was read as. */
interface CheckedContent {
  content: Bytes;
  pack?: Pack;
  packed?: Bytes;
  patched?: PatchedFile;
  changes?: CheckedChanges;
}

function checkedContent(entry: PackEntry, content: Result<Bytes>, packed?: Bytes): Result<CheckedContent> {
  if (!content.ok) return content;
  const pack = packOf(entry, content.value);
  return pack.ok ? taken({ content: content.value, pack: pack.value, ...(packed && { packed }) }) : pack;
}

/** What counts as installed for a feed: a pack from elsewhere may be replaced, but not by an older version. */
function versionOf(installed: InstalledPack | undefined, url: string): InstalledVersion | null {
  if (!installed) return null;
  const { info, digest, origin } = installed;
  const channel = origin.type === 'feed' && origin.url === url ? origin.channel : null;
  return { version: info.version, digest, channel };
}
