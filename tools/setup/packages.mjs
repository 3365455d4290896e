/** Installs npm packages when they are missing or are not those of package-lock.json. Plain JavaScript: it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A failure whose message already tells the reader what to do. */
export class SetupError extends Error {}

/** First Node of the 20 line that Vite accepts; package.json states the same. */
const NODE_MINIMUM = [20, 19];

/** Throws when the running Node is older than the toolchain accepts. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantMajor, wantMinor] = NODE_MINIMUM;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new SetupError(
    `This is Node ${version}; ${wantMajor}.${wantMinor} or newer is needed. Install it from https://nodejs.org or with your version manager.`,
  );
}

/**
 * Whether the installed packages are those of the lock file: every package that is not for some other platform,
 * in its locked version. Reads two files and runs nothing.
 */
export function packagesMatch(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (found === undefined ? entry.optional !== true : found.version !== entry.version) return false;
  }
  return Object.keys(installed).every((path) => path in wanted);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Brings node_modules and the generated types of WXT into the state that the repository expects. */
export function ensurePackages(root, say) {
  if (!packagesMatch(root)) {
    say('installing packages with npm ci (once, about a minute)');
    npm(root, ['ci', '--no-audit', '--no-fund']);
  }
  // npm ci generates them; they are missing after a clean of untracked files.
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) npm(root, ['run', '--silent', 'postinstall']);
}

function npm(root, args) {
  // Under npm its own path is known; that also spares Windows the shell which npm.cmd would need.
  const cli = process.env.npm_execpath;
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, ...args], {
    cwd: root,
    // Standard output belongs to the program that is started afterwards.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: !cli && process.platform === 'win32',
  });
  if (error)
    throw new SetupError(`npm could not be started (${error.message}). Install Node together with npm.`);
  if (status !== 0) throw new SetupError(`npm ${args[0]} failed; its own message stands above.`);
}
