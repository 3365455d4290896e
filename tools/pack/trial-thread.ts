/** A thread that tries the sentences it is handed, with the knowledge it was started with. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CompiledKnowledge } from '../../lib/detect/contract';
import { loadDetector } from '../../lib/detect/detector';
import { outcomeOf, type Trial } from './trial';

const detector = loadDetector(workerData as CompiledKnowledge);

parentPort?.on('message', (trials: readonly Trial[]) => {
  parentPort?.postMessage(trials.map((trial) => outcomeOf(detector, trial)));
});
