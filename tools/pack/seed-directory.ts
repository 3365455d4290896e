/** Reads the files of a seeds directory from disk, and writes a pack so that a reader never sees half of it. */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { SeedFile } from '../../lib/packs/build';
import type { SeedProblem } from '../../lib/packs/problem';
import { MAX_SEED_LENGTH } from '../../lib/packs/yaml-record';

/** Files open at once: enough that the disk is never waited for alone, and far from what systems allow. */
const AT_ONCE = 32;
/** Most bytes of a seed file: UTF-8 needs up to three for one UTF-16 unit. */
const MAX_SEED_BYTES = MAX_SEED_LENGTH * 3;

/** What was found in a directory; files that are no UTF-8 text are problems, not files. */
export interface SeedDirectory {
  files: SeedFile[];
  problems: SeedProblem[];
}

function isUtf8(bytes: Uint8Array, mayGoOn: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayGoOn });
    return true;
  } catch {
    return false;
  }
}

/** Place of the first byte that is not UTF-8, both counted from 1. */
function badByte(bytes: Uint8Array): { line: number; column: number } {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // What remains open at the end of the good part is the start of the broken character.
  while (good > 0 && !isUtf8(bytes.subarray(0, good), false)) good--;
  const before = bytes.subarray(0, good);
  const line = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  return { line, column: good - before.lastIndexOf(0x0a) };
}

async function readSeed(path: string, name: string): Promise<SeedFile | SeedProblem> {
  const { size } = await stat(path);
  const problem = { file: name, line: 1, column: 1, field: '' };
  if (size > MAX_SEED_BYTES) {
    const message = `the file has ${size} bytes, and ${MAX_SEED_BYTES} are the most`;
    return { ...problem, message, remedy: 'Split it into one file per record.' };
  }
  const file = await open(path);
  try {
    const bytes = await file.readFile();
    try {
      return { path: name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
      const message = 'is no UTF-8 text: binary data, or another encoding';
      return { ...problem, ...badByte(bytes), message, remedy: 'Save the file as UTF-8 text.' };
    }
  } finally {
    await file.close();
  }
}

/**
 * Reads every YAML file below a directory.
 * @throws Error when it is no directory, or cannot be read
 */
export async function readSeedDirectory(directory: string): Promise<SeedDirectory> {
  const found: SeedDirectory = { files: [], problems: [] };
  if (!(await stat(directory)).isDirectory()) {
    throw new Error(
      `${directory}: is a file, and seeds are read from a directory. Name the directory that holds pack.yaml.`,
    );
  }
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const seeds = await Promise.all(
      paths
        .slice(from, from + AT_ONCE)
        .map((path) => readSeed(path, relative(directory, path).split(sep).join('/'))),
    );
    for (const seed of seeds) {
      if ('text' in seed) found.files.push(seed);
      else found.problems.push(seed);
    }
  }
  return found;
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed; `mode` says who may read it.
 * @throws Error when a directory stands there, or the file cannot be written
 */
export async function writeWhole(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  if (await isDirectory(path)) {
    throw new Error(`${path}: is a directory. Name the file to write in it.`);
  }
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w', mode);
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
