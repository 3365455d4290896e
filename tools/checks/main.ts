/**
 * Runs every check of the repository, in the order of how soon each finds what it finds: `npm test [-- --eval DIR] [--articles DIR]`.
 *
 * Stops at the first that fails, with its output. Exit code 0 when all passed, 1 otherwise.
 */

import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { errorWords } from '../../lib/model/error-words';
import { checkBundles } from './bundles';
import { eagerBytes } from './eager-bytes';
import { lintProblems } from './firefox-lint';

/** Programs by the script that npm would start, so that no shell is needed on any platform. */
const PROGRAMS = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
} as const;

const IMPORTS_TEST = 'tools/checks/imports.test.ts';
const BUNDLED_PACK = join('public', 'packs', 'bundled.json');

/** A failed check; the message is all that has to be said. */
class CheckFailed extends Error {}

interface Step {
  name: string;
  /** Gives a word on the result, or nothing. */
  run(): Promise<string | undefined>;
}

interface Output {
  code: number | null;
  stdout: string;
  all: string;
}

/** Runs Node with some arguments and gathers what it prints. */
function node(args: readonly string[]): Promise<Output> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Output = { code: null, stdout: '', all: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
      output.all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.all += text;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ ...output, code }));
  });
}

function program(name: keyof typeof PROGRAMS, ...args: string[]): Promise<Output> {
  return node([join('node_modules', PROGRAMS[name]), ...args]);
}

/** Fails with the output when the program did not end well. */
async function mustPass(running: Promise<Output>): Promise<undefined> {
  const { code, all } = await running;
  if (code !== 0) throw new CheckFailed(all.trim() || `ended with code ${code}`);
}

function mustBeEmpty(problems: readonly string[]): void {
  if (problems.length > 0) throw new CheckFailed(problems.join('\n'));
}

/** The pack that is shipped must be what the seeds build. */
async function checkPack(): Promise<undefined> {
  await mkdir(join('out', 'checks'), { recursive: true });
  const fresh = join('out', 'checks', 'bundled.json');
  await mustPass(node(['--import', 'tsx', join('tools', 'pack', 'main.ts'), 'build', '--out', fresh]));
  const [built, shipped] = await Promise.all([readFile(fresh), readFile(BUNDLED_PACK)]);
  if (!built.equals(shipped))
    throw new CheckFailed(
      `${BUNDLED_PACK} is not what the seeds build: run npm run pack -- build and commit it.`,
    );
}

async function lintFirefox(): Promise<undefined> {
  const { stdout, all } = await program(
    'web-ext',
    'lint',
    '--source-dir',
    builds.firefox,
    '--output',
    'json',
  );
  const start = stdout.indexOf('{');
  if (start < 0) throw new CheckFailed(all.trim());
  mustBeEmpty(lintProblems(stdout.slice(start)));
}

const builds = {
  chrome: join('.output', 'chrome-mv3'),
  firefox: join('.output', 'firefox-mv3'),
};

/** Evaluates detection on a directory that the user has, which the repository does not. */
async function evaluation(
  option: string,
  directory: string | undefined,
  ...flags: string[]
): Promise<string> {
  if (directory === undefined) return `skipped: no directory given (npm test -- ${option} DIRECTORY)`;
  const main = join('tools', 'evaluate', 'main.ts');
  const { code, all } = await node(['--import', 'tsx', main, directory, ...flags]);
  if (code !== 0) throw new CheckFailed(all.trim());
  return all.trim().split('\n').at(-1) ?? '';
}

/** Directories of the optional evaluations. */
interface Given {
  pages: string | undefined;
  articles: string | undefined;
}

function steps(given: Given): Step[] {
  return [
    { name: 'format and lint', run: () => mustPass(program('biome', 'check', '--error-on-warnings', '.')) },
    { name: 'types', run: () => mustPass(program('tsc', '--noEmit')) },
    { name: 'dead code', run: () => mustPass(program('knip')) },
    {
      name: 'import directions',
      run: () => mustPass(program('vitest', 'run', '--project', 'unit', IMPORTS_TEST)),
    },
    { name: 'seeds and shipped pack', run: checkPack },
    {
      name: 'unit tests',
      run: () => mustPass(program('vitest', 'run', '--project', 'unit', '--exclude', IMPORTS_TEST)),
    },
    { name: 'build for Chromium', run: () => mustPass(program('wxt', 'build', '-b', 'chrome')) },
    { name: 'build for Firefox', run: () => mustPass(program('wxt', 'build', '-b', 'firefox')) },
    {
      name: 'byte budgets',
      async run() {
        const background = await eagerBytes(join('entrypoints', 'background', 'index.ts'));
        const reports = Object.values(builds).map((folder) => checkBundles(folder, background));
        mustBeEmpty(reports.flatMap(({ problems }) => problems));
        return reports[0]?.summary;
      },
    },
    { name: 'Mozilla’s linter', run: lintFirefox },
    {
      name: 'end to end, Chromium and Firefox',
      run: () => mustPass(program('vitest', 'run', '--project', 'e2e')),
    },
    { name: 'labelled pages', run: () => evaluation('--eval', given.pages) },
    { name: 'source articles', run: () => evaluation('--articles', given.articles, '--articles') },
  ];
}

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { eval: { type: 'string' }, articles: { type: 'string' } },
  });
  // npm changes into the project's folder; INIT_CWD is where the user stood.
  const whole = (path: string | undefined) => path && resolve(process.env.INIT_CWD ?? '.', path);
  const given = { pages: whole(values.eval), articles: whole(values.articles) };
  const began = Date.now();
  for (const { name, run } of steps(given)) {
    process.stdout.write(`${name} …`);
    const start = Date.now();
    try {
      const word = await run();
      process.stdout.write(` ${seconds(start)}${word ? `  ${word}` : ''}\n`);
    } catch (error) {
      process.stdout.write(` FAILED after ${seconds(start)}\n\n`);
      if (!(error instanceof CheckFailed)) throw error;
      process.stderr.write(`${error.message}\n\n${name} failed; the checks after it were not run.\n`);
      return 1;
    }
  }
  process.stdout.write(`All checks passed in ${seconds(began)}.\n`);
  return 0;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`npm test: ${errorWords(error)}\n`);
  process.exitCode = 2;
}
