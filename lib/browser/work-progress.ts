/** Tells the extension's own pages how far the background's work on packs has come. */
import type { WorkProgress } from '../model/pack-work';

/** A channel of the extension's origin: no web page can listen. */
const CHANNEL = 'pack-progress';

export interface ProgressTeller {
  /** Null when the work is over. */
  tell(progress: WorkProgress | null): void;
  close(): void;
}

/** Opens the channel for one piece of work. */
export function progressTeller(): ProgressTeller {
  const channel = new BroadcastChannel(CHANNEL);
  return { tell: (progress) => channel.postMessage(progress), close: () => channel.close() };
}

/** Calls with every progress told; the function returned stops it. */
export function onProgress(listener: (progress: WorkProgress | null) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<WorkProgress | null>) => listener(data);
  return () => channel.close();
}
