/** Changes what is installed: each change is a plan of packs, composed into a new generation or refused as a whole. */
import type { Pack } from '../model/pack';
import { digestOf } from '../packs/feed/keys';
import { type Change, type Correction, MAX_PACK_BYTES } from '../packs/feed/manifest';
import { readJson } from '../packs/json-bytes';
import type { CheckedChanges } from '../packs/parse-changes';
import { type Result, refused, taken } from '../packs/refusal';
import { compareVersions } from '../packs/version';
import { type ComposeTools, compose } from './compose';
import type { Generation, InstalledPack, KnowledgeDatabase, PackOrigin } from './database';
import { activeGeneration, opened } from './database';
import { removeLeftovers, swapBack } from './generations';
import { loadPackFile, removeUnusedFiles } from './pack-files';
import type { PatchedFile, PlannedPack } from './plan';
import { storageRefusal } from './storage-failure';
import { type Withdrawn, withdrawalKeys } from './withdrawals';

type Bytes = Uint8Array<ArrayBuffer>;

/** What installing needs from elsewhere. */
export interface InstallTools extends ComposeTools {
  /** Milliseconds since 1970. */
  now(): number;
  /** Records that publishers have withdrawn. */
  withdrawn(): Promise<Withdrawn>;
  /** Bytes that may still be stored; null when the browser does not say. */
  freeSpace?(): Promise<number | null>;
}

/** A pack to be installed, or to take the place of the version that is there. */
export interface NewPack {
  /** The pack file. */
  content: Bytes;
  /** What `parsePack` made of it, where that was done already. */
  pack?: Pack;
  /** The file with gzip, where it came so. */
  packed?: Bytes;
  /** How it came of a stored file, and what is different, where that could be checked by itself. */
  patched?: PatchedFile;
  changes?: CheckedChanges;
  origin: PackOrigin;
  changelog?: Change[];
  corrections?: Correction[];
  /** The version may be lower than the installed one (on the way back from a preview). */
  mayBeOlder?: boolean;
}

export type InstallResult = Result<{ generation: number; installed: boolean }>;

/** A pack's place: in the order given, on or off. */
export interface Placed {
  id: string;
  enabled: boolean;
}

export interface Installer {
  /** Finishes or removes what an interrupted install left behind. */
  recover(): Promise<void>;
  /** Installs pack files, all or none. Any failure leaves the active generation as it was. */
  install(packs: readonly NewPack[]): Promise<InstallResult>;
  /** Puts the installed packs into another order, switches them on or off, and removes those that are not named. */
  arrange(order: readonly Placed[]): Promise<InstallResult>;
  /** Goes back to the generation before the last change. */
  rollBack(): Promise<InstallResult>;
  /** Composes anew when withdrawals or the compiler have changed. */
  refresh(): Promise<InstallResult>;
  /** Composes anew from the stored files and those given, whatever the state. */
  rebuild(replacements: readonly NewPack[], drop: readonly string[]): Promise<InstallResult>;
  /**
   * Makes sure that there is knowledge: recovers, then installs the bundled pack when there is none, when it is
   * newer than the installed one, or when other code compiled that. `check: 'always'` reads the bundled pack even
   * if nothing suggests a change (after an install or update of the extension).
   */
  ensureBundled(load: () => Promise<Bytes>, check: 'if-needed' | 'always'): Promise<InstallResult>;
}

/** A compiled, indexed and stored pack takes about this many times its file. */
const SPACE_FACTOR = 4;

/** Creates the installer; one per context, as it does one thing at a time. */
export function createInstaller(db: KnowledgeDatabase, tools: InstallTools): Installer {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (task: () => Promise<InstallResult>): Promise<InstallResult> => {
    const guarded = async (): Promise<InstallResult> => {
      try {
        return await task();
      } catch (error) {
        return { ok: false, refusal: storageRefusal(error) };
      }
    };
    const result = queue.then(guarded);
    queue = result;
    return result;
  };
  const unchanged = (generation: number): InstallResult => taken({ generation, installed: false });

  /** Composes a plan unless it is what is active already. */
  async function realise(active: Generation | undefined, plan: PlannedPack[]): Promise<InstallResult> {
    const withdrawn = await tools.withdrawn();
    const entries = plan.map(({ entry }) => entry);
    const sameWithdrawn = withdrawalKeys(entries, withdrawn).join() === active?.withdrawn.join();
    if (active && active.compiler === tools.compiler && sameWithdrawn && isSamePlan(active.packs, entries)) {
      return unchanged(active.id);
    }
    const bytes = plan.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
    const free = (await tools.freeSpace?.()) ?? null;
    if (free !== null && free < bytes * SPACE_FACTOR) {
      return refused('quota', `${bytes * SPACE_FACTOR} bytes are needed and ${free} are free`);
    }
    await tools.onStep?.('checked');
    return taken({ generation: await compose(db, tools, { active, plan, withdrawn }), installed: true });
  }

  async function install(packs: readonly NewPack[]): Promise<InstallResult> {
    const active = await activeGeneration(db);
    const plan: PlannedPack[] = (active?.packs ?? []).map((entry) => ({ entry }));
    for (const added of packs) {
      const checked = await check(added, tools);
      if (!checked.ok) return checked;
      const { id } = checked.value.entry.info;
      const at = plan.findIndex(({ entry }) => entry.info.id === id);
      const installed = plan[at]?.entry;
      if (!installed) {
        plan.push(checked.value);
        continue;
      }
      const allowed = mayReplace(installed, checked.value.entry, added.mayBeOlder === true);
      if (!allowed.ok) return allowed;
      const since =
        installed.digest === checked.value.entry.digest ? installed.since : checked.value.entry.since;
      plan[at] = { ...checked.value, entry: { ...checked.value.entry, enabled: installed.enabled, since } };
    }
    return realise(active, plan);
  }

  async function ensureBundled(load: () => Promise<Bytes>, how: 'if-needed' | 'always') {
    await opened(db);
    await removeLeftovers(db);
    const active = await activeGeneration(db);
    const isCurrent = active?.compiler === tools.compiler;
    if (active && isCurrent && how === 'if-needed') return unchanged(active.id);
    const plan: PlannedPack[] = [];
    for (const entry of active?.packs ?? []) {
      // A pack whose file is damaged or was never stored cannot be composed anew; the bundled one is at hand.
      const isStored = entry.origin.type !== 'bundled' || (await loadPackFile(db, entry.digest)).ok;
      if (isStored) plan.push({ entry });
    }
    const checked = await check({ content: await load(), origin: { type: 'bundled' } }, tools);
    if (!checked.ok) return plan.length > 0 ? realise(active, plan) : checked;
    const at = plan.findIndex(({ entry }) => entry.info.id === checked.value.entry.info.id);
    const installed = plan[at]?.entry;
    if (!installed) plan.unshift(checked.value);
    else if (installed.origin.type === 'bundled' && isNewer(checked.value.entry, installed)) {
      plan[at] = { ...checked.value, entry: { ...checked.value.entry, enabled: installed.enabled } };
    }
    return realise(active, plan);
  }

  async function rollBack(): Promise<InstallResult> {
    const [active, previous] = await Promise.all([
      activeGeneration(db),
      db.generations.where('state').equals('previous').first(),
    ]);
    if (!active || !previous) return refused('no-such-pack', 'there is no earlier state to go back to');
    const withdrawn = withdrawalKeys(previous.packs, await tools.withdrawn());
    if (previous.compiler === tools.compiler && previous.withdrawn.join() === withdrawn.join()) {
      await swapBack(db);
      return taken({ generation: previous.id, installed: true });
    }
    // What was withdrawn since must not come back.
    return realise(
      active,
      previous.packs.map((entry) => ({ entry })),
    );
  }

  return {
    recover: async () => {
      await inTurn(async () => {
        await removeLeftovers(db);
        await db.inbox.clear();
        await removeUnusedFiles(db);
        return unchanged(0);
      });
    },
    install: (packs) => inTurn(() => install(packs)),
    arrange: (order) =>
      inTurn(async () => {
        const active = await activeGeneration(db);
        const plan = order.flatMap(({ id, enabled }): PlannedPack[] => {
          const entry = active?.packs.find(({ info }) => info.id === id);
          return entry ? [{ entry: { ...entry, enabled } }] : [];
        });
        return realise(active, plan);
      }),
    rollBack: () => inTurn(rollBack),
    refresh: () =>
      inTurn(async () => {
        const active = await activeGeneration(db);
        if (!active) return refused('no-such-pack', 'nothing is installed');
        return realise(
          active,
          active.packs.map((entry) => ({ entry })),
        );
      }),
    rebuild: (replacements, drop) =>
      inTurn(async () => {
        const active = await activeGeneration(db);
        const plan: PlannedPack[] = (active?.packs ?? [])
          .filter(({ info }) => !drop.includes(info.id))
          .map((entry) => ({ entry }));
        for (const replacement of replacements) {
          const checked = await check(replacement, tools);
          if (!checked.ok) return checked;
          const { entry } = checked.value;
          const at = plan.findIndex((other) => other.entry.info.id === entry.info.id);
          const enabled = plan[at]?.entry.enabled ?? true;
          // What is damaged must not be taken for stored.
          await db.packFiles.delete(entry.digest);
          plan.splice(at < 0 ? 0 : at, at < 0 ? 0 : 1, { ...checked.value, entry: { ...entry, enabled } });
        }
        return realise(undefined, plan);
      }),
    ensureBundled: (load, how) => inTurn(() => ensureBundled(load, how)),
  };
}

/** Whether nothing would be different for readers. */
function isSamePlan(active: readonly InstalledPack[], plan: readonly InstalledPack[]): boolean {
  const line = ({ info, digest, enabled, origin }: InstalledPack) =>
    JSON.stringify([info.id, digest, enabled, origin]);
  return active.map(line).join() === plan.map(line).join();
}

const isNewer = (one: InstalledPack, other: InstalledPack): boolean =>
  one.digest !== other.digest && compareVersions(one.info.version, other.info.version) >= 0;

const signersOf = (origin: PackOrigin): string[] => (origin.type === 'bundled' ? [] : origin.signers);

/** A pack is replaced by its own publisher only, and not by an older version. */
function mayReplace(installed: InstalledPack, next: InstalledPack, mayBeOlder: boolean): Result<null> {
  const { id } = next.info;
  const [was, is] = [installed.origin, next.origin];
  if (is.type === 'feed' && was.type === 'feed' && is.url !== was.url) {
    return refused('other-publisher', `“${id}” comes from the feed ${was.url}; remove it there first`);
  }
  if (is.type === 'file' && was.type !== 'bundled') {
    const known = signersOf(was);
    if (known.length > 0 && !signersOf(is).some((key) => known.includes(key))) {
      return refused('other-publisher', `“${id}” is installed with another signature; remove it first`);
    }
  }
  const order = compareVersions(next.info.version, installed.info.version);
  if (next.digest === installed.digest || mayBeOlder || order > 0) return taken(null);
  if (order < 0) {
    return refused(
      'older',
      `version ${next.info.version} of “${id}” is older than the installed ${installed.info.version}`,
    );
  }
  // While a pack is being written its number often stays; a feed, however, must raise it.
  if (is.type === 'feed')
    return refused('same-version', `version ${next.info.version} of “${id}” has other contents`);
  return taken(null);
}

/** Reads and validates a pack file, or what changed in one. */
async function check(added: NewPack, tools: InstallTools): Promise<Result<PlannedPack>> {
  const { content, packed, patched, changes } = added;
  if (content.length > MAX_PACK_BYTES) {
    return refused('too-large', `the pack has ${content.length} bytes; at most ${MAX_PACK_BYTES} are read`);
  }
  const came = { content, ...(packed && { packed }), ...(patched && { patched }) };
  const digest = patched?.to ?? (await digestOf(crypto.subtle, content));
  if (patched && changes) {
    const { lists } = patched.after.records;
    const counts = { actors: lists.actors.ids.length, claims: lists.claims.ids.length };
    const sources = lists.sources.ids.length;
    return taken({
      ...came,
      changes,
      entry: entryOf(added, changes.pack, { digest, ...counts, sources }, tools),
    });
  }
  const parsed = added.pack ? taken(added.pack) : parsedContent(content, tools);
  if (!parsed.ok) return parsed;
  const pack = parsed.value;
  const counts = { actors: pack.actors.length, claims: pack.claims.length, sources: pack.sources.length };
  return taken({ ...came, pack, entry: entryOf(added, pack, { digest, ...counts }, tools) });
}

function entryOf(
  { content, origin, changelog = [], corrections = [] }: NewPack,
  pack: Pack,
  found: Pick<InstalledPack, 'digest' | 'actors' | 'claims' | 'sources'>,
  tools: InstallTools,
): InstalledPack {
  const { actors: _actors, claims: _claims, sources: _sources, ...info } = pack;
  const state = { enabled: true, since: tools.now(), problem: null };
  return { info, origin, size: content.length, ...found, ...state, changelog, corrections };
}

function parsedContent(content: Bytes, tools: InstallTools): Result<Pack> {
  const read = readJson(content);
  if (!read.ok) return read;
  const parsed = tools.parsePack(read.value.value);
  return parsed.ok ? taken(parsed.pack) : refused('invalid', parsed.message);
}
