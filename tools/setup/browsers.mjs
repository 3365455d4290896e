/** Finds Chromium and Firefox, or fetches them. Plain JavaScript: it runs before anything is compiled. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { SetupError } from './packages.mjs';

const HOME = homedir();
const WINDOWS_ROOTS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((dir) => dir !== undefined);

/** What is known of each browser: names on PATH, usual places elsewhere, first version that runs the extension. */
export const BROWSERS = {
  chromium: {
    title: 'Chromium or Chrome',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: {
      linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
      darwin: ['/Applications', join(HOME, 'Applications')].flatMap((dir) => [
        join(dir, 'Chromium.app/Contents/MacOS/Chromium'),
        join(dir, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      ]),
      win32: WINDOWS_ROOTS.flatMap((dir) => [
        join(dir, 'Chromium', 'Application', 'chrome.exe'),
        join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      ]),
    },
    minimum: 140,
    debian: 'chromium',
    download: 'chrome',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    places: {
      linux: ['/opt/firefox/firefox', '/snap/bin/firefox'],
      darwin: ['/Applications', join(HOME, 'Applications')].map((dir) =>
        join(dir, 'Firefox.app/Contents/MacOS/firefox'),
      ),
      win32: WINDOWS_ROOTS.map((dir) => join(dir, 'Mozilla Firefox', 'firefox.exe')),
    },
    minimum: 142,
    debian: 'firefox-esr',
    download: 'firefox',
  },
};

/** Where downloaded browsers are kept: outside the clone, so that every clone finds them. */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'darwin') return join(HOME, 'Library', 'Caches', 'reperes', 'browsers');
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? HOME, 'reperes', 'browsers');
  return join(XDG_CACHE_HOME || join(HOME, '.cache'), 'reperes', 'browsers');
}

/**
 * Path of an installed browser that is new enough, or null. The variable wins over PATH, PATH over usual places,
 * usual places over what was downloaded earlier. Throws when the variable names no program.
 * @param {'chromium' | 'firefox'} kind
 * @param {(message: string) => void} [say] is told of browsers passed over because they are too old
 */
export async function findBrowser(kind, say = () => {}) {
  const browser = BROWSERS[kind];
  const given = process.env[browser.variable];
  if (given) {
    if (isProgram(given)) return given;
    throw new SetupError(`${browser.variable} is set to ${given}, which is no program. Correct or unset it.`);
  }
  for (const path of [...onPath(browser.commands), ...(browser.places[process.platform] ?? [])]) {
    if (!isProgram(path)) continue;
    const version = majorVersion(path);
    if (version === null || version >= browser.minimum) return path;
    say(`${path} is version ${version}; ${browser.minimum} or newer is needed, so it is passed over`);
  }
  return await downloaded(browser);
}

function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((dir) => dir !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => folders.map((dir) => join(dir, command + suffix)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Major version a browser prints of itself, or null where it does not (Windows). */
function majorVersion(path) {
  if (process.platform === 'win32') return null;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const found = /\b(\d{2,4})\.\d/.exec(stdout ?? '');
  return found === null ? null : Number(found[1]);
}

async function downloaded(browser) {
  if (!existsSync(cacheFolder())) return null;
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const all = await getInstalledBrowsers({ cacheDir: cacheFolder() });
  return (
    all.find((one) => one.browser === browser.download && isProgram(one.executablePath))?.executablePath ??
    null
  );
}

/**
 * Paths of the browsers asked for, installing what is missing: Debian's packages as root, else a download.
 * @param {('chromium' | 'firefox')[]} kinds
 * @param {(message: string) => void} say
 * @returns {Promise<Record<string, string>>}
 */
export async function ensureBrowsers(kinds, say) {
  const paths = {};
  for (const kind of kinds) paths[kind] = await findBrowser(kind, say);
  const missing = () => kinds.filter((kind) => paths[kind] === null);
  if (missing().length > 0 && canUseApt()) {
    installDebian(missing(), say);
    for (const kind of missing()) paths[kind] = await findBrowser(kind, say);
  }
  for (const kind of missing()) paths[kind] = await download(kind, say);
  return paths;
}

function canUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return onPath(['apt-get']).some(isProgram);
}

function installDebian(kinds, say) {
  const packages = kinds.map((kind) => BROWSERS[kind].debian);
  say(`installing ${packages.join(' and ')} with apt-get`);
  const run = (args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (run(['update', '-q']) && run(['install', '-y', '-q', '--no-install-recommends', ...packages])) return;
  say('apt-get did not install them; trying a download instead');
}

async function download(kind, say) {
  const browser = BROWSERS[kind];
  const cacheDir = cacheFolder();
  say(`downloading ${browser.title} into ${cacheDir} (once)`);
  try {
    const { BrowserTag, detectBrowserPlatform, install, resolveBuildId } = await import(
      '@puppeteer/browsers'
    );
    const platform = detectBrowserPlatform();
    if (platform === undefined) throw new Error('no build exists for this platform');
    const buildId = await resolveBuildId(browser.download, platform, BrowserTag.STABLE);
    const { executablePath } = await install({ browser: browser.download, buildId, cacheDir, platform });
    const trial = spawnSync(executablePath, ['--version'], { encoding: 'utf8', timeout: 20_000 });
    if (process.platform === 'win32' || trial.status === 0) return executablePath;
    throw new Error(`the downloaded browser does not start: ${(trial.stderr || String(trial.error)).trim()}`);
  } catch (error) {
    throw new SetupError(missingMessage(browser, error instanceof Error ? error.message : String(error)));
  }
}

function missingMessage(browser, reason) {
  const hint =
    process.platform === 'linux' ? ` (on Debian or Ubuntu: sudo apt-get install ${browser.debian})` : '';
  return [
    `No ${browser.title} ${browser.minimum} or newer was found, and none could be downloaded: ${reason}`,
    `Install ${browser.title}${hint}, or set ${browser.variable} to the path of its program.`,
  ].join('\n');
}
