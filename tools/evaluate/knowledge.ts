/** The knowledge that evaluation detects with: the seeds, compiled as the extension compiles the pack it ships. */

import type { Detector } from '../../lib/detect/contract';
import { compileKnowledge, loadDetector } from '../../lib/detect/detector';
import type { Pack } from '../../lib/model/pack';
import { buildPack } from '../../lib/packs/build';
import { formatProblem } from '../../lib/packs/problem';
import { readSeedDirectory } from '../pack/seed-directory';

export interface EvaluationKnowledge {
  pack: Pack;
  detector: Detector;
  /** Ids of actors that are events. */
  eventIds: ReadonlySet<string>;
}

/** Builds the seeds of a directory and compiles them; throws with every problem when they do not build. */
export async function knowledgeOf(seeds: string): Promise<EvaluationKnowledge> {
  const { files, problems } = await readSeedDirectory(seeds);
  const built = buildPack(files);
  const all = [...problems, ...(built.ok ? [] : built.problems)];
  if (!built.ok || all.length > 0)
    throw new Error(`The seeds do not build:\n${all.map(formatProblem).join('\n')}`);
  const { actors, claims } = built.pack;
  return {
    pack: built.pack,
    detector: loadDetector(compileKnowledge({ actors, claims })),
    eventIds: new Set(actors.filter(({ kind }) => kind === 'event').map(({ id }) => id)),
  };
}
