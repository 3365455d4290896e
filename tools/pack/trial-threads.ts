/** Tries many sentences at once, each of several threads taking the next portion when it is done with one. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompiledKnowledge } from '../../lib/detect/contract';
import type { Trial } from './trial';

/** Sentences handed to a thread at once. */
const PORTION = 1000;
/** Threads at most: each holds the whole of the knowledge. */
const MOST_THREADS = 4;
/** Megabytes for what lives shortly: detection leaves much behind, and small steps of collecting cost a third of it. */
const YOUNG_MEGABYTES = 64;

/** The outcome of each trial, in their order; `told` hears how many are done. */
export async function outcomesInThreads(
  knowledge: CompiledKnowledge,
  trials: readonly Trial[],
  told: (done: number) => void,
): Promise<(string | null)[]> {
  const outcomes: (string | null)[] = new Array<string | null>(trials.length).fill(null);
  let next = 0;
  let done = 0;
  const work = (worker: Worker): Promise<void> =>
    new Promise((end, fail) => {
      let from = 0;
      const hand = (): void => {
        from = next;
        next += PORTION;
        if (from >= trials.length) end();
        else worker.postMessage(trials.slice(from, from + PORTION));
      };
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new Error(`a thread ended with code ${code}`)));
      worker.on('message', (found: (string | null)[]) => {
        for (const [index, outcome] of found.entries()) outcomes[from + index] = outcome;
        done += found.length;
        told(done);
        hand();
      });
      hand();
    });
  const count = Math.min(MOST_THREADS, availableParallelism(), Math.ceil(trials.length / PORTION));
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL('./trial-thread.mjs', import.meta.url), {
        workerData: knowledge,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      }),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return outcomes;
}
