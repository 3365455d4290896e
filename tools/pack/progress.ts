/** Tells a maintainer at a terminal how far long work has come. */

/** Work shorter than this ends before anybody asks. */
const PATIENCE = 300;
/** Milliseconds between two writings. */
const STEP = 100;
/** Returns to the start of the line and clears it (ECMA-48). */
const CLEAR = '\r\u001b[2K';

/** Where the line is written: standard error, so that standard output stays what a machine may read. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** One line that is written over again and leaves nothing behind; silent where no terminal would show it. */
export class Progress {
  readonly #what: string;
  readonly #all: number;
  readonly #terminal: Terminal;
  readonly #now: () => number;
  #due: number;
  #shown = false;

  /** `what` is being done to `all` things. */
  constructor(
    what: string,
    all: number,
    terminal: Terminal = process.stderr,
    now: () => number = () => performance.now(),
  ) {
    this.#what = what;
    this.#all = all;
    this.#terminal = terminal;
    this.#now = now;
    this.#due = now() + PATIENCE;
  }

  /** So many are done. */
  at(done: number): void {
    if (this.#terminal.isTTY !== true) return;
    const now = this.#now();
    if (now < this.#due) return;
    this.#due = now + STEP;
    this.#shown = true;
    const share = this.#all === 0 ? 100 : Math.floor((done / this.#all) * 100);
    this.#terminal.write(`${CLEAR}${this.#what}: ${done} of ${this.#all} (${share} %)`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#shown) this.#terminal.write(CLEAR);
    this.#shown = false;
  }
}
