/**
 * Prepares what a fresh clone lacks (packages, browsers), then starts a TypeScript program of this repository.
 *
 *     node tools/setup/run.mjs [--no-browser | --both-browsers] tools/NAME/main.ts [ARGUMENT…]
 *
 * Without an option one browser is enough, Chromium first. The paths found go to the program in CHROMIUM_PATH and
 * FIREFOX_PATH. Everything said here goes to standard error, and only when something has to be done.
 * Exit code: the program's own; 2 when the set-up is impossible.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, ensureBrowsers, findBrowser } from './browsers.mjs';
import { checkNode, ensurePackages, SetupError } from './packages.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const say = (message) => process.stderr.write(`setup: ${message}\n`);

/** Paths of the browsers that the option asks for, as environment variables. */
async function browserVariables(option) {
  if (option === '--no-browser') return {};
  const kinds = ['chromium', 'firefox'];
  if (option !== '--both-browsers') {
    for (const kind of kinds) {
      const path = await findBrowser(kind, say);
      if (path !== null) return { [BROWSERS[kind].variable]: path };
    }
    kinds.length = 1;
  }
  const paths = await ensureBrowsers(kinds, say);
  return Object.fromEntries(kinds.map((kind) => [BROWSERS[kind].variable, paths[kind]]));
}

/** Runs the program, hands signals on, and ends as it ends. */
function start(program, args, variables) {
  // tsx is named by package, so that it is found from the root whatever folder the user stands in.
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, program), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    say(`the program could not be started: ${error.message}`);
    process.exit(2);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

try {
  checkNode();
  const args = process.argv.slice(2);
  const option = args[0]?.startsWith('--') ? args.shift() : null;
  const program = args.shift();
  if (program === undefined) throw new SetupError('name the program to start, such as tools/demo/main.ts');
  ensurePackages(ROOT, say);
  start(program, args, await browserVariables(option));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 2;
}
