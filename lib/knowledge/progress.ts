/** How far an install or update has come, told from the steps that installer and updater report. */
import type { WorkProgress } from '../model/pack-work';
import type { InstallStep } from './compose';
import type { UpdateStep } from './feeds/updater';

/** What goes on after a step, and the share of all that is done by then: as installing 20,000 records takes it. */
const AFTER: Readonly<Partial<Record<InstallStep | UpdateStep, WorkProgress>>> = {
  manifest: { step: 'download', share: 0.05 },
  downloaded: { step: 'check', share: 0.25 },
  checked: { step: 'store', share: 0.3 },
  staged: { step: 'store', share: 0.3 },
  compiled: { step: 'index', share: 0.7 },
  indexed: { step: 'finish', share: 0.95 },
  stored: { step: 'finish', share: 0.97 },
  switched: { step: 'finish', share: 0.99 },
};
const STORED_FROM = 0.3;
const STORED_TO = 0.5;

/** The progress after a step, `part` of which is done (1 for all); null for steps after which nothing takes long. */
export function progressAfter(step: InstallStep | UpdateStep, part = 1): WorkProgress | null {
  if (step !== 'records') return AFTER[step] ?? null;
  const share = STORED_FROM + (STORED_TO - STORED_FROM) * part;
  return part < 1 ? { step: 'store', share } : { step: 'compile', share };
}
