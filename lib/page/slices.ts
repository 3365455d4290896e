/** Cuts long work into slices, so that the page's own work, input and painting come in between. */

/** Milliseconds of work in one go. A frame has 16, and at a quarter of the speed a slice still is no long task. */
const SLICE = 4;

/** When a long piece of work lets the page go first, and for how long. */
export interface Slices {
  isDue(): boolean;
  rest(): Promise<void>;
}

/** The part of `scheduler` that is used; absent in older browsers. */
interface Scheduler {
  yield?(): Promise<void>;
}

/** Slices by the clock, the first of which begins now. */
export function timeSlices(): Slices {
  let start = performance.now();
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return {
    isDue: () => performance.now() - start >= SLICE,
    async rest() {
      await (scheduler?.yield?.() ?? new Promise<void>((done) => setTimeout(done)));
      start = performance.now();
    },
  };
}
