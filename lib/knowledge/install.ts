/** Installs a pack as a new generation: checked, staged, compiled, indexed, then switched to in one transaction. */
import type { CompiledKnowledge } from '../detect/contract';
import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { Pack } from '../model/pack';
import { compareVersions } from '../packs/version';
import type { Generation, InstalledPack, KnowledgeDatabase } from './database';
import { activeGeneration } from './database';
import { removeLeftovers, retire, switchTo } from './generations';
import { buildSearchIndex } from './search-index';
import { stagedActor, stagedClaim, stagedSource } from './staged-records';

/** Largest pack file that is read, in bytes: 10,000 actors and 10,000 claims take about 25 MB. */
export const MAX_PACK_BYTES = 64 * 1024 * 1024;
/** Rows written per transaction: large enough to be quick, small enough to let others read in between. */
const BATCH = 1000;

/** Steps of an install in order; each is reported once it is done ("records" once per batch). */
export const INSTALL_STEPS = [
  'checked',
  'staged',
  'records',
  'compiled',
  'indexed',
  'switched',
  'cleaned',
] as const;
export type InstallStep = (typeof INSTALL_STEPS)[number];

/** What installing needs from elsewhere. */
export interface InstallTools {
  /** Validates a parsed pack file; messages name the record, the field and what is wrong. */
  parsePack(raw: unknown): { ok: true; pack: Pack } | { ok: false; message: string };
  compile(knowledge: { actors: Actor[]; claims: Claim[] }): CompiledKnowledge;
  /** Version of the code that compiles: bytes of another version are compiled anew. */
  compiler: string;
  /** Progress; a promise holds the install up. */
  onStep?(step: InstallStep): void | Promise<void>;
}

export type InstallFailure = 'too-large' | 'not-json' | 'invalid' | 'older' | 'failed';
export type InstallResult =
  | { ok: true; generation: number; installed: boolean }
  | { ok: false; code: InstallFailure; message: string };

export interface Installer {
  /** Finishes or removes what an interrupted install left behind. */
  recover(): Promise<void>;
  /** Installs the bytes of a pack file. Any failure leaves the active generation as it was. */
  install(bytes: Uint8Array<ArrayBuffer>): Promise<InstallResult>;
  /**
   * Makes sure that there is knowledge: recovers, then installs the bundled pack when there is none, when it is
   * newer than the installed one, or when other code compiled that. `check: 'always'` reads the bundled pack even
   * if nothing suggests a change (after an install or update of the extension).
   */
  ensureBundled(
    load: () => Promise<Uint8Array<ArrayBuffer>>,
    check: 'if-needed' | 'always',
  ): Promise<InstallResult>;
}

/** Creates the installer; one per background, as it does one thing at a time. */
export function createInstaller(db: KnowledgeDatabase, tools: InstallTools): Installer {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };
  const done = async (step: InstallStep) => tools.onStep?.(step);

  async function install(bytes: Uint8Array<ArrayBuffer>): Promise<InstallResult> {
    const checked = await check(bytes, tools);
    if (!checked.ok) return checked;
    const { pack, digest } = checked;
    const active = await activeGeneration(db);
    const installed = active?.packs.find((other) => other.info.id === pack.id);
    if (active && installed && active.compiler === tools.compiler) {
      if (installed.digest === digest) return { ok: true, generation: active.id, installed: false };
      if (compareVersions(pack.version, installed.info.version) < 0) {
        const message = `Version ${pack.version} of “${pack.id}” is older than the installed ${installed.info.version}.`;
        return { ok: false, code: 'older', message };
      }
    }
    await done('checked');
    const generation = await db.generations.add(rowFor(pack, digest, tools.compiler));
    try {
      await done('staged');
      await fill(generation, pack);
      await switchTo(db, generation);
    } catch (error) {
      await retire(db, generation).catch(() => undefined); // what cannot be removed now is removed at the next start
      return { ok: false, code: 'failed', message: messageOf(error) };
    }
    await done('switched');
    await removeLeftovers(db);
    await done('cleaned');
    return { ok: true, generation, installed: true };
  }

  async function fill(generation: number, pack: Pack): Promise<void> {
    const actors = pack.actors.map((actor) => stagedActor(generation, pack.id, actor));
    const claims = pack.claims.map((claim) => stagedClaim(generation, pack.id, claim));
    const sources = pack.sources.map((source) => stagedSource(generation, pack.id, source));
    for (const rows of batches(actors)) await db.actors.bulkAdd(rows).then(() => done('records'));
    for (const rows of batches(claims)) await db.claims.bulkAdd(rows).then(() => done('records'));
    for (const rows of batches(sources)) await db.sources.bulkAdd(rows).then(() => done('records'));
    await db.compiled.add({ generation, knowledge: tools.compile(pack) });
    await done('compiled');
    await db.searchIndexes.add({ generation, index: buildSearchIndex(pack) });
    await done('indexed');
  }

  return {
    recover: () => inTurn(() => removeLeftovers(db)),
    install: (bytes) => inTurn(() => install(bytes)),
    ensureBundled: (load, check) =>
      inTurn(async () => {
        try {
          await removeLeftovers(db);
          const active = await activeGeneration(db);
          if (active && active.compiler === tools.compiler && check === 'if-needed') {
            return { ok: true, generation: active.id, installed: false };
          }
          return await install(await load());
        } catch (error) {
          return { ok: false, code: 'failed', message: messageOf(error) };
        }
      }),
  };
}

type Checked =
  | { ok: true; pack: Pack; digest: string }
  | { ok: false; code: InstallFailure; message: string };

async function check(bytes: Uint8Array<ArrayBuffer>, tools: InstallTools): Promise<Checked> {
  if (bytes.length > MAX_PACK_BYTES) {
    const message = `The pack has ${bytes.length} bytes; at most ${MAX_PACK_BYTES} are read.`;
    return { ok: false, code: 'too-large', message };
  }
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { ok: false, code: 'not-json', message: `The pack is no JSON: ${messageOf(error)}` };
  }
  const parsed = tools.parsePack(raw);
  if (!parsed.ok) return { ok: false, code: 'invalid', message: parsed.message };
  return { ok: true, pack: parsed.pack, digest: await digestOf(bytes) };
}

function rowFor(pack: Pack, digest: string, compiler: string): Omit<Generation, 'id'> {
  const { actors, claims, sources, ...info } = pack;
  const counts = { actors: actors.length, claims: claims.length, sources: sources.length };
  const installed: InstalledPack = { info, origin: 'bundled', digest, ...counts };
  return { state: 'staged', packs: [installed], compiler };
}

function* batches<T>(rows: T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
