/** A reader for tests: database, installer and updater over a feed served from memory. */
import type { Pack } from '../../model/pack';
import { SAMPLE_NOW } from '../../packs/feed/sample-feed';
import { parsePack } from '../../packs/parse-pack';
import type { InstallStep } from '../compose';
import { activeGeneration, openKnowledge } from '../database';
import { createInstaller } from '../install';
import { readLayers } from '../layers';
import type { RecordKind } from '../shelves';
import { toolsFor } from '../testing';
import type { FeedState, FeedStore } from './feed';
import { createUpdater, type UpdateStep } from './updater';

interface World {
  name: string;
  /** Outlives the reader, as the extension's storage does. */
  state: { current: FeedState };
  clock: { now: number };
}

export const newWorld = (name: string): World => ({
  name,
  state: { current: { automatic: true, feeds: [] } },
  clock: { now: SAMPLE_NOW },
});

/** A reader in a world; `onStep` may hold it up for ever, as a browser that ends the background. */
export function testReader(world: World, onStep?: (step: InstallStep | UpdateStep) => void | Promise<void>) {
  const db = openKnowledge(world.name);
  const store: FeedStore = {
    load: async () => structuredClone(world.state.current),
    save: async (state) => {
      world.state.current = structuredClone(state);
    },
  };
  const now = () => world.clock.now;
  const withdrawn = async () => new Map(world.state.current.feeds.map((feed) => [feed.url, feed.withdrawn]));
  const steps = onStep ? { onStep } : {};
  const installer = createInstaller(db, toolsFor({ parsePack, now, withdrawn, ...steps }));
  const updater = createUpdater({
    db,
    installer,
    store,
    fetch,
    appVersion: '0.1.0',
    now,
    random: () => 0.5,
    ...steps,
  });
  return {
    db,
    installer,
    updater,
    feed: () => world.state.current.feeds[0],
    /** Adds the feed at an address, as a reader who confirms what is shown. */
    async add(url: string, wanted: string[] = ['sample']) {
      const seen = await updater.look(url);
      return seen.ok ? updater.add(seen.value, wanted) : seen;
    },
    /** What readers see: versions and records of the active generation. */
    async seen() {
      const active = await activeGeneration(db);
      if (!active) return null;
      const layers = readLayers(db, active);
      const ids = async (kind: RecordKind) => (await layers.all(kind)).map(({ record }) => record.id);
      return {
        versions: Object.fromEntries(active.packs.map(({ info }) => [info.id, info.version])),
        actors: await ids('actors'),
        claims: await ids('claims'),
        sources: await ids('sources'),
        isWhole:
          (await db.compiled.get(active.id)) !== undefined &&
          (await db.searchIndexes.get(active.id)) !== undefined,
      };
    },
  };
}

/** What a reader sees with just this pack installed. */
export function wholeOf(pack: Pack) {
  const ids = (records: { id: string }[]) => records.map(({ id }) => id).sort();
  return {
    versions: { [pack.id]: pack.version },
    actors: ids(pack.actors),
    claims: ids(pack.claims),
    sources: ids(pack.sources),
    isWhole: true,
  };
}
