/** The view model of the section on packs and feeds. */
import type { FeedView, PacksView, PackView, StorageView } from '../model/pack-work';
import { fingerprintOf } from '../packs/feed/keys';
import type { Generation, InstalledPack, KnowledgeDatabase } from './database';
import type { Feed, FeedState } from './feeds/feed';
import { storageRefusal } from './storage-failure';

/** Room left, in bytes, and share used, from which readers are warned. */
const LOW_BYTES = 200_000_000;
const LOW_SHARE = 0.8;

/** Storage as readers are told of it. */
export function storageView(used: number, quota: number, persistent: boolean): StorageView {
  return { used, quota, persistent, isLow: quota - used < LOW_BYTES || used > quota * LOW_SHARE };
}

const fingerprints = (keys: readonly string[]): Promise<string[]> =>
  Promise.all(keys.map((key) => fingerprintOf(crypto.subtle, key)));

async function packView(pack: InstalledPack, withdrawn: readonly string[]): Promise<PackView> {
  const { info, origin } = pack;
  const signers = origin.type === 'bundled' ? [] : origin.signers;
  return {
    id: info.id,
    title: info.title,
    version: info.version,
    publisher: info.publisher,
    license: info.license,
    languages: info.languages,
    counts: { actors: pack.actors, claims: pack.claims, sources: pack.sources },
    bytes: pack.size,
    enabled: pack.enabled,
    since: pack.since,
    signature: origin.type === 'bundled' ? 'bundled' : signers.length > 0 ? 'signed' : 'unsigned',
    fingerprints: await fingerprints(signers),
    origin:
      origin.type === 'feed'
        ? { type: 'feed', url: origin.url, preview: origin.channel === 'preview' }
        : origin.type === 'file'
          ? { type: 'file', name: origin.name }
          : { type: 'bundled' },
    changelog: pack.changelog,
    corrections: pack.corrections,
    withdrawn: withdrawn.filter((key) => key.startsWith(`${info.id}/`)).length,
    problem: pack.problem,
  };
}

async function feedView(feed: Feed): Promise<FeedView> {
  const { url, title, publisher, trust, channel, offers, wanted, checked, problems, nextCheck } = feed;
  return {
    url,
    title,
    publisher,
    fingerprints: await fingerprints(trust.keys),
    approvals: trust.approvals,
    channel,
    offers,
    wanted,
    checkedAt: checked?.at ?? null,
    refusal: checked?.refusal ?? null,
    problems: Object.entries(problems).map(([pack, refusal]) => ({ pack, refusal })),
    nextCheck,
  };
}

/** Everything that the section shows. */
export async function packsView(
  db: KnowledgeDatabase,
  { feeds, automatic }: FeedState,
  storage: StorageView | null,
): Promise<PacksView> {
  let rows: Generation[] = [];
  let storageProblem: PacksView['storageProblem'] = null;
  try {
    rows = await db.generations.toArray();
  } catch (error) {
    storageProblem = storageRefusal(error);
  }
  const active = rows.find(({ state }) => state === 'active');
  return {
    packs: await Promise.all((active?.packs ?? []).map((pack) => packView(pack, active?.withdrawn ?? []))),
    feeds: await Promise.all(feeds.map(feedView)),
    automatic,
    canRollBack: rows.some(({ state }) => state === 'previous'),
    storage,
    storageProblem,
  };
}
