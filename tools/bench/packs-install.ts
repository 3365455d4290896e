/** Packs in a real Chromium, as a reader's browser takes them: install, update by patch, a feed of many packs. */
import { launch } from '../../e2e/harness/launch';
import { type FaultServer, startFaultServer } from '../../lib/knowledge/feeds/fault-server';
import type { Pack } from '../../lib/model/pack';
import type { PackOperation, PackWorkAnswer } from '../../lib/model/pack-work';
import { type SampleFeed, sampleEntry, sampleFeed } from '../../lib/packs/feed/sample-feed';
import { generatedPack } from './generated-pack';

export const FRESH = { issued: '2026-01-01T00:00:00Z', expires: '2099-01-01T00:00:00Z' };
const MANY = 50;

interface Timed {
  ms: number;
  /** The longest time for which a page of the extension did not answer its own timer, in milliseconds. */
  frozen: number;
  /** Bytes stored afterwards. */
  stored: number;
  answer: PackWorkAnswer;
}

type OwnPage = Awaited<ReturnType<Awaited<ReturnType<typeof launch>>['openOwn']>>;

/** Has the background do something, from a page of ours that stays open beside it. */
function work(page: OwnPage, operation: PackOperation): Promise<Timed> {
  return page.evaluate(async (wanted) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome;
    let last = performance.now();
    let frozen = 0;
    const timer = setInterval(() => {
      const now = performance.now();
      frozen = Math.max(frozen, now - last);
      last = now;
    }, 4);
    const start = performance.now();
    const message = { type: 'packs/run', params: { operation: wanted } };
    const answer = (await runtime.sendMessage(message)) as { ok: boolean; value: PackWorkAnswer };
    const ms = performance.now() - start;
    clearInterval(timer);
    const { usage = 0 } = await navigator.storage.estimate();
    return { ms, frozen, stored: usage, answer: answer.value };
  }, operation);
}

/** The pack in a next version, with one record in a hundred changed. */
function nextVersion(pack: Pack): Pack {
  const rewritten = <T extends { id: string }>(records: T[], change: (record: T) => T): T[] =>
    records.map((record, index) => (index % 100 === 0 ? change(record) : record));
  return {
    ...pack,
    version: '9.0.0',
    actors: rewritten(pack.actors, (actor) => ({
      ...actor,
      summary: { ...actor.summary, en: 'Written anew.' },
    })),
    claims: rewritten(pack.claims, (claim) => ({ ...claim, text: { ...claim.text, en: 'Said anew.' } })),
  };
}

const tell = (what: string, { ms, frozen, answer }: Timed): void => {
  const failed = answer.ok ? '' : `, refused: ${answer.refusal.code} ${answer.refusal.message}`;
  process.stdout.write(
    `${what.padEnd(28)} ${(ms / 1000).toFixed(2)} s, another page waited at most ${frozen.toFixed(0)} ms${failed}\n`,
  );
};

/** Follows a feed with all its packs, from a page of ours. */
export async function subscribe(page: OwnPage, feed: SampleFeed, server: FaultServer): Promise<Timed> {
  const { answer } = await work(page, { do: 'look', address: server.url });
  if (!answer.ok || !answer.feed) throw new Error('the feed cannot be read');
  const { url, fingerprints } = answer.feed;
  return work(page, { do: 'add-feed', url, fingerprints, wanted: feed.manifest.packs.map(({ id }) => id) });
}

/** Measures with the extension as built last; false when something was refused. */
export async function measureInstall({
  aliases,
  claims,
}: {
  aliases: number;
  claims: number;
}): Promise<boolean> {
  const pack = generatedPack({ aliases, claims });
  const next = nextVersion(pack);
  const feed = await sampleFeed([pack]);
  const server = await startFaultServer(feed.files);
  const session = await launch('chromium');
  try {
    await feed.publish({ ...FRESH, serial: 1 });
    const page = await session.openOwn('options.html');
    await page.bringToFront();
    // The bundled pack is installed at the first start; its storage is not what is measured.
    await new Promise((done) => setTimeout(done, 3000));
    const before = await work(page, { do: 'check-now' });
    const installed = await subscribe(page, feed, server);
    tell(`install ${pack.actors.length} + ${pack.claims.length}`, installed);
    const records = pack.actors.length + pack.claims.length + pack.sources.length;
    const each = (installed.stored - before.stored) / records;
    process.stdout.write(`${''.padEnd(28)} ${each.toFixed(0)} bytes stored for each of ${records} records\n`);

    const entry = await sampleEntry(feed.files, next, [pack]);
    await feed.publish({ ...FRESH, serial: 2, packs: [entry] });
    const [patch] = entry.patches;
    const updated = await work(page, { do: 'check-now' });
    tell('update by patch of 1 %', updated);
    process.stdout.write(
      `${''.padEnd(28)} patch ${((patch?.file.bytes ?? 0) / 1e3).toFixed(0)} kB, whole ${(entry.whole.bytes / 1e3).toFixed(0)} kB packed\n`,
    );
    await work(page, { do: 'remove-feed', url: server.url });

    const many = Array.from({ length: MANY }, (_, n) => {
      const small = generatedPack({ aliases: 1200, claims: 200, seed: n + 2 });
      return { ...small, id: `many-${n}` };
    });
    const packs = [];
    for (const one of many) packs.push(await sampleEntry(feed.files, one));
    await feed.publish({ ...FRESH, serial: 3, packs });
    const together = await subscribe(page, feed, server);
    tell(`a feed of ${MANY} packs`, together);
    return [installed, updated, together].every(({ answer }) => answer.ok);
  } finally {
    await session.close();
    await server.close();
  }
}
