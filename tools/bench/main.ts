/**
 * Benchmarks: `npm run bench` runs all, `npm run bench -- NAME [OPTION…]` one of them.
 *
 * Each is a module tools/bench/NAME.ts that exports `run`; add it to the table below. Figures are ratios within one
 * run wherever there is something to compare with: times alone say more of the machine than of the code.
 * Exit code 0; 1 when a benchmark missed a bound that it checks; 2 for wrong usage.
 */
import { spawnSync } from 'node:child_process';

/** What a benchmark module exports. */
export interface Benchmark {
  /** Prints what it measures; false when a bound that it checks was missed. */
  run(args: readonly string[]): Promise<boolean>;
}

interface Entry {
  about: string;
  load(): Promise<Benchmark>;
}

const BENCHMARKS: Readonly<Record<string, Entry>> = {
  browse: {
    about: 'the popup from opening to its first list, and from view to view, in Chromium',
    load: () => import('./browse'),
  },
  detect: {
    about: 'the gazetteer against other matchers, and whole detection',
    load: () => import('./detect'),
  },
  page: { about: 'what the extension costs a page, in Chromium', load: () => import('./page') },
  packs: {
    about: 'build and lint of a large generated pack, its install and update in Chromium',
    load: () => import('./packs'),
  },
  search: { about: 'search as one types, beside other libraries', load: () => import('./search') },
};

function usage(): string {
  const names = Object.entries(BENCHMARKS).map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`);
  return `usage: npm run bench [-- NAME [OPTION…]]\n${names.join('\n')}\n`;
}

/** Each in a process of its own: what one leaves in memory and in the compiler would colour the next. */
function runAll(): number {
  const codes = Object.keys(BENCHMARKS).map((name) => {
    process.stdout.write(`\n== ${name}\n`);
    const args = [...process.execArgv, process.argv[1] ?? '', name];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
  });
  return Math.max(0, ...codes);
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) return runAll();
  const entry = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (entry === undefined) {
    const wanted = name === '--help' || name === '-h';
    (wanted ? process.stdout : process.stderr).write(usage());
    return wanted ? 0 : 2;
  }
  return (await (await entry.load()).run(args)) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))))
    throw error;
  process.stderr.write(`bench: ${error.message}\n${usage()}`);
  process.exitCode = 2;
}
