/** What the section on packs and feeds asks of the extension. */
import type { PackOperation, PacksView, PackWorkAnswer, WorkProgress } from '../../../lib/model/pack-work';

export interface PackServices {
  view(): Promise<PacksView>;
  /** Calls whenever the view may have changed; the function returned stops it. */
  onChange(listener: () => void): () => void;
  /** Calls as work goes on, whoever began it, with null when it is over; the function returned stops it. */
  onProgress(listener: (progress: WorkProgress | null) => void): () => void;
  run(operation: PackOperation): Promise<PackWorkAnswer>;
  /** Hands a file over, and gives its place in the inbox. */
  putFile(file: File): Promise<number>;
}
