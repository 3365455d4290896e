/** What the section on packs and feeds asks for: read from the database and the storage, done by the background. */
import { liveQuery } from 'dexie';
import type { PackServices } from '../../components/settings/packs/services';
import { runtime } from '../../lib/browser/extension';
import { keepStorage, spaceUsed } from '../../lib/browser/space';
import { onStoredChange, readStored } from '../../lib/browser/stored';
import { onProgress } from '../../lib/browser/work-progress';
import type { KnowledgeDatabase } from '../../lib/knowledge/database';
import { readFeedState } from '../../lib/knowledge/feeds/feed';
import { FEEDS_KEY } from '../../lib/knowledge/feeds/feed-key';
import { packsView, storageView } from '../../lib/knowledge/packs-view';
import { send } from '../../lib/messages/client';
import type { StorageView } from '../../lib/model/pack-work';
import { MAX_PACK_BYTES } from '../../lib/packs/feed/manifest';

/** A signed pack is a little longer than the pack. */
const MAX_FILE_BYTES = MAX_PACK_BYTES + 100_000;
/** Some browsers take long to say how much there is; the list does not wait for that. */
const SAID_WITHIN = 1_000;

export function createPackServices(db: KnowledgeDatabase): PackServices {
  return {
    view: async () => packsView(db, readFeedState(await readStored(FEEDS_KEY)), await storage()),
    onChange(listener) {
      const generations = liveQuery(() => db.generations.toArray()).subscribe({
        next: listener,
        error: listener,
      });
      const stop = onStoredChange(FEEDS_KEY, listener);
      return () => {
        generations.unsubscribe();
        stop();
      };
    },
    onProgress,
    async run(operation) {
      // Kept by more than the reader's patience: asked for when there is something of the reader's own to keep.
      if (operation.do === 'add-feed' || operation.do === 'install-file') void keepStorage();
      const answer = await send(runtime(), 'packs/run', { operation });
      return answer.ok ? answer.value : { ok: false, refusal: { code: 'failed', message: answer.message } };
    },
    async putFile(file) {
      if (file.size > MAX_FILE_BYTES)
        throw new Error(`The file has ${file.size} bytes; at most ${MAX_FILE_BYTES} are read.`);
      return db.inbox.add({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    },
  };
}

async function storage(): Promise<StorageView | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), SAID_WITHIN));
  const space = await Promise.race([spaceUsed().catch(() => null), late]);
  return space && storageView(space.used, space.available, space.persistent);
}
