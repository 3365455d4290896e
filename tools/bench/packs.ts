/** A large generated pack: build and lint as a maintainer runs them, install and update in a reader's Chromium. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePack } from '../../lib/packs/parse-pack';
import { generatedPack, SIZE_OPTIONS, seedFilesOfPack, sizeOf } from './generated-pack';
import { heldBytes, median, timed } from './measure';
import { measureInstall } from './packs-install';

const HOME = join('out', 'bench', 'packs');

/** What one command of the tool took: seconds on the clock and of processors, and the greatest memory. */
interface Taken {
  code: number | null;
  seconds: number;
  processor: number;
  megabytes: number;
}

function packCommand(...args: string[]): Promise<Taken> {
  return new Promise((done, failed) => {
    const start = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--import', PEAK, join('tools', 'pack', 'main.ts'), ...args],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', failed);
    child.on('close', (code) => {
      const [, kilobytes, processor] = /^peak (\d+) ([\d.]+)$/m.exec(said) ?? [];
      done({
        code,
        seconds: (performance.now() - start) / 1000,
        processor: Number(processor ?? Number.NaN),
        megabytes: Number(kilobytes ?? Number.NaN) / 1024,
      });
    });
  });
}

/** A module that makes a process say its greatest memory and its processor time at its end, threads included. */
const PEAK = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('peak ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) / 1e6 + '\\n');
});`)}`;

export async function run(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...SIZE_OPTIONS,
      // Without browsers: build, lint and reading alone.
      tool: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const pack = generatedPack(sizeOf(values));
  const seeds = join(HOME, 'seeds');
  await rm(seeds, { recursive: true, force: true });
  const files = seedFilesOfPack(pack);
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    await mkdir(join(seeds, folder), { recursive: true });
  }
  for (const { path, text } of files) await writeFile(join(seeds, path), text);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(
    `${pack.actors.length} actors, ${values.aliases} aliases, ${pack.claims.length} claims: ` +
      `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB\n`,
  );
  let right = true;
  const out = join(HOME, 'pack.json');
  for (const command of [
    ['build', seeds, '--out', out],
    ['lint', seeds, '--json'],
  ]) {
    const { code, seconds, processor, megabytes } = await packCommand(...command);
    process.stdout.write(
      `pack ${(command[0] ?? '').padEnd(6)} ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processors), at most ${megabytes.toFixed(0)} MB, exit code ${code}\n`,
    );
    right &&= code === 0;
  }
  right &&= await readAsInstalled(out);
  if (!values.tool) right = (await measureInstall(sizeOf(values))) && right;
  if (!values.keep) await rm(HOME, { recursive: true, force: true });
  return right;
}

/** Reads the pack as an installation does; `JSON.parse` of the same text is the floor under it. */
async function readAsInstalled(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8');
  const before = heldBytes();
  const floor: number[] = [];
  const whole: number[] = [];
  let parsed: ReturnType<typeof parsePack> | null = null;
  for (let i = 0; i < ROUNDS; i += 1) {
    const json = await timed((): unknown => JSON.parse(text));
    const checked = await timed(() => parsePack(json.value));
    floor.push(json.ms);
    whole.push(json.ms + checked.ms);
    parsed = checked.value;
  }
  const held = heldBytes() - before;
  process.stdout.write(
    `read and checked ${median(whole).toFixed(0)} ms, ${(median(whole) / median(floor)).toFixed(1)} times JSON.parse; ` +
      `${(text.length / 1e6).toFixed(1)} M characters, ${(held / 1e6).toFixed(0)} MB held\n`,
  );
  return parsed?.ok === true;
}

const ROUNDS = 5;
