/** Work on packs and feeds, apart from the rest: its code is evaluated only when something is to be installed. */
import { wakeAt } from '../../lib/browser/alarms';
import { ownVersion } from '../../lib/browser/extension';
import { mayUseNetwork } from '../../lib/browser/network';
import { readStored, writeStored } from '../../lib/browser/stored';
import { type ProgressTeller, progressTeller } from '../../lib/browser/work-progress';
import { compileChanges, compileKnowledge } from '../../lib/detect/detector';
import type { InstallStep } from '../../lib/knowledge/compose';
import { activeGeneration, type KnowledgeDatabase } from '../../lib/knowledge/database';
import { readFeedState } from '../../lib/knowledge/feeds/feed';
import { FEEDS_ALARM, FEEDS_KEY } from '../../lib/knowledge/feeds/feed-key';
import { createUpdater, type UpdateStep } from '../../lib/knowledge/feeds/updater';
import { createInstaller, type Installer } from '../../lib/knowledge/install';
import { checkIntegrity } from '../../lib/knowledge/integrity';
import { progressAfter } from '../../lib/knowledge/progress';
import type { PackFileView, PackOperation, PackWorkAnswer } from '../../lib/model/pack-work';
import { fingerprintOf } from '../../lib/packs/feed/keys';
import { type OpenedPack, openPackFile } from '../../lib/packs/feed/signed-pack';
import { parsePack } from '../../lib/packs/parse-pack';
import { type Result, refused, taken } from '../../lib/packs/refusal';

/** When the network may not be used now, it is looked at again after this long. */
const ASK_AGAIN = 60 * 60 * 1000;

interface Parts {
  db: KnowledgeDatabase;
  loadBundled: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Other knowledge became active. */
  onNew: () => void;
}

export interface PackWork {
  installer: Installer;
  /** Does what a reader asks for. */
  run(operation: PackOperation): Promise<PackWorkAnswer>;
  /** Does what is due, and sets the alarm for the next time. */
  scheduled(): Promise<void>;
}

export function createPackWork({ db, loadBundled, onNew }: Parts): PackWork {
  const store = {
    load: async () => readFeedState(await readStored(FEEDS_KEY)),
    save: (state: unknown) => writeStored(FEEDS_KEY, state),
  };
  let teller: ProgressTeller | null = null;
  const onStep = (step: InstallStep | UpdateStep, part?: number): void => {
    const progress = progressAfter(step, part);
    if (progress) teller?.tell(progress);
  };
  const installer = createInstaller(db, {
    parsePack,
    compile: compileKnowledge,
    compileChanges,
    compiler: ownVersion(),
    now: Date.now,
    withdrawn: async () => new Map((await store.load()).feeds.map((feed) => [feed.url, feed.withdrawn])),
    freeSpace,
    onStep,
  });
  const updater = createUpdater({
    db,
    installer,
    store,
    fetch: (...request) => fetch(...request),
    appVersion: ownVersion(),
    now: Date.now,
    random: Math.random,
    onStep,
  });

  /** Runs work, tells the pages when other knowledge is active afterwards, and plans the next check. */
  async function noticing<T>(work: () => Promise<T>): Promise<T> {
    const idNow = async () => (await activeGeneration(db).catch(() => undefined))?.id;
    const before = await idNow();
    const own = progressTeller();
    teller ??= own;
    try {
      return await work();
    } finally {
      own.tell(null);
      own.close();
      if (teller === own) teller = null;
      if ((await idNow()) !== before) onNew();
      await wakeAt(FEEDS_ALARM, await updater.due());
    }
  }

  async function rollBack(): Promise<Result<unknown>> {
    const left = await activeGeneration(db);
    const result = await installer.rollBack();
    if (!result.ok || !left) return result;
    const now = new Set((await activeGeneration(db))?.packs.map(({ digest }) => digest));
    const gone = left.packs.filter(({ digest }) => !now.has(digest));
    await updater.hold(Object.fromEntries(gone.map(({ info, digest }) => [info.id, digest])));
    return result;
  }

  async function openFile(inbox: number): Promise<Result<{ name: string; opened: OpenedPack }>> {
    const waiting = await db.inbox.get(inbox);
    if (!waiting) return refused('failed', 'the file is not there any more');
    const opened = await openPackFile(crypto.subtle, waiting.bytes);
    return opened.ok ? taken({ name: waiting.name, opened: opened.value }) : opened;
  }

  async function lookAtFile(inbox: number): Promise<Result<PackFileView>> {
    const file = await openFile(inbox);
    if (!file.ok) return file;
    const { name, opened } = file.value;
    const parsed = parsePack(opened.raw);
    if (!parsed.ok) return refused('invalid', parsed.message);
    const { id, title, version, publisher, actors, claims, sources } = parsed.pack;
    return taken({
      inbox,
      name,
      id,
      title,
      version,
      publisher,
      counts: { actors: actors.length, claims: claims.length, sources: sources.length },
      fingerprints: await Promise.all(opened.signers.map((key) => fingerprintOf(crypto.subtle, key))),
    });
  }

  async function installFile(inbox: number): Promise<Result<unknown>> {
    const file = await openFile(inbox);
    if (!file.ok) return file;
    const { name, opened } = file.value;
    const origin = { type: 'file' as const, name, signers: opened.signers };
    const result = await installer.install([{ content: opened.bytes, origin }]);
    await db.inbox.delete(inbox);
    return result;
  }

  /** Composes anew what is damaged: from the package, and from the feeds; packs from files that are lost are named. */
  async function repair(): Promise<Result<string[]>> {
    try {
      await db.open();
      await installer.recover();
      const report = await checkIntegrity(db);
      const active = await activeGeneration(db);
      const bundled = active?.packs.find(({ origin }) => origin.type === 'bundled')?.info.id;
      const damaged = report?.damagedPacks ?? [];
      const replacements =
        bundled === undefined || damaged.includes(bundled)
          ? [{ content: await loadBundled(), origin: { type: 'bundled' as const } }]
          : [];
      const lost = damaged.filter((id) => id !== bundled);
      const rebuilt = await installer.rebuild(replacements, lost);
      if (!rebuilt.ok) return rebuilt;
      await updater.check('now');
      const there = new Set((await activeGeneration(db))?.packs.map(({ info }) => info.id));
      return taken(lost.filter((id) => !there.has(id)));
    } catch {
      // Not even readable: what can be had again is had again.
      await db.delete();
      await db.open();
      const installed = await installer.ensureBundled(loadBundled, 'always');
      if (!installed.ok) return installed;
      await updater.check('now');
      return taken([]);
    }
  }

  async function run(operation: PackOperation): Promise<PackWorkAnswer> {
    const answer = async (result: Promise<Result<unknown>>): Promise<PackWorkAnswer> => {
      const done = await result;
      return done.ok ? { ok: true } : done;
    };
    switch (operation.do) {
      case 'look': {
        const seen = await updater.look(operation.address);
        return seen.ok ? { ok: true, feed: seen.value } : seen;
      }
      case 'add-feed':
        return answer(updater.add(operation, operation.wanted));
      case 'change-feed':
        return answer(updater.change(operation.url, operation.changes));
      case 'remove-feed': {
        const removed = await updater.remove(operation.url);
        // A pack of the feed may have stood in the place of the bundled one.
        return removed.ok ? answer(installer.ensureBundled(loadBundled, 'always')) : removed;
      }
      case 'check-now':
        await updater.check('now');
        return { ok: true };
      case 'set-automatic':
        await updater.setAutomatic(operation.automatic);
        return { ok: true };
      case 'arrange':
        return answer(installer.arrange(operation.order));
      case 'open-file': {
        const file = await lookAtFile(operation.inbox);
        if (!file.ok) await db.inbox.delete(operation.inbox);
        return file.ok ? { ok: true, file: file.value } : file;
      }
      case 'install-file':
        return answer(installFile(operation.inbox));
      case 'roll-back':
        return answer(rollBack());
      case 'repair': {
        const repaired = await repair();
        return repaired.ok ? { ok: true, dropped: repaired.value } : repaired;
      }
    }
  }

  return {
    installer,
    run: (operation) => noticing(() => run(operation)),
    async scheduled() {
      if (!mayUseNetwork()) await wakeAt(FEEDS_ALARM, Date.now() + ASK_AGAIN);
      else await noticing(() => updater.check('due'));
    },
  };
}

/** Bytes that may still be stored; null when the browser does not say. */
async function freeSpace(): Promise<number | null> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : quota - usage;
}
