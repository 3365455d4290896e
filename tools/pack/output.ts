/** What the commands of the maintainers' tool share: exit codes, output, and reading seeds or packs. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { conceptNames } from '../../lib/detect/claims';
import { errorWords } from '../../lib/model/error-words';
import type { Pack } from '../../lib/model/pack';
import { type BuiltPack, buildPack } from '../../lib/packs/build';
import { parsePack } from '../../lib/packs/parse-pack';
import { formatProblem, type SeedProblem } from '../../lib/packs/problem';
import { Progress } from './progress';
import { readSeedDirectory } from './seed-directory';

/** 0: done. 1: the input has problems or findings. 2: wrong usage, or a file could not be read or written. */
export const EXIT = { ok: 0, problems: 1, failed: 2 } as const;

export const DEFAULT_SEEDS = 'seeds';

/** Largest file read whole besides seeds: packs, feeds to import. */
export const MAX_INPUT_BYTES = 64_000_000;

/** Input that the user must mend: ends the command with code 1 and this message. */
export class InputProblem extends Error {}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Builds the seeds of a directory; files that are no text count as problems of the seeds. */
export async function buildDirectory(directory: string): Promise<BuiltPack> {
  const { files, problems } = await readSeedDirectory(directory);
  const progress = new Progress('checking files', files.length);
  try {
    return buildPack(files, {
      unread: problems,
      concepts: conceptNames(),
      told: (done) => progress.at(done),
    });
  } finally {
    progress.end();
  }
}

/** Problems printed as text at most; JSON has them all. */
const MOST_PRINTED = 200;

/** Says what is wrong, as text or JSON, with files named from where the user stands; `outcome` is what came of it. */
export function reportProblems(
  directory: string,
  problems: readonly SeedProblem[],
  json: boolean,
  outcome: string,
): void {
  const placed = problems.map((problem) => ({ ...problem, file: join(directory, problem.file) }));
  if (json) {
    say(JSON.stringify({ ok: false, problems: placed }));
    return;
  }
  for (const problem of placed.slice(0, MOST_PRINTED)) process.stderr.write(`${formatProblem(problem)}\n`);
  if (placed.length > MOST_PRINTED) process.stderr.write(`… and ${placed.length - MOST_PRINTED} more\n`);
  const count = placed.length === 1 ? '1 problem' : `${placed.length} problems`;
  process.stderr.write(`${count}; ${outcome}.\n`);
}

/**
 * The text of a file that is to be read whole.
 * @throws InputProblem when it is too large or no UTF-8 text
 */
export async function readInput(path: string): Promise<string> {
  const found = await stat(path);
  if (found.isDirectory()) throw new Error(`${path}: is a directory. Name a file.`);
  const { size } = found;
  if (size > MAX_INPUT_BYTES) {
    throw new InputProblem(
      `${path}: has ${size} bytes, and ${MAX_INPUT_BYTES} are the most. Split it into several files.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputProblem(
      `${path}: is no UTF-8 text: binary data, or another encoding. Save it as UTF-8 text.`,
    );
  }
}

/**
 * The value of a JSON file.
 * @throws InputProblem when it is too large, no text or no JSON
 */
export async function readJson(path: string): Promise<unknown> {
  const text = await readInput(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputProblem(
      `${path}: is no JSON: ${errorWords(error)}. Name a JSON file; if it is one, it was perhaps cut off: fetch it again.`,
    );
  }
}

/**
 * The pack of a pack file or of a directory of seeds.
 * @throws InputProblem when it has problems, with all of them in the message
 */
export async function readPack(path: string): Promise<Pack> {
  if ((await stat(path)).isDirectory()) {
    const built = await buildDirectory(path);
    if (built.ok) return built.pack;
    const lines = built.problems
      .slice(0, MOST_PRINTED)
      .map((problem) => formatProblem({ ...problem, file: join(path, problem.file) }));
    throw new InputProblem(`${path} has problems:\n${lines.join('\n')}`);
  }
  const parsed = parsePack(await readJson(path));
  if (parsed.ok) return parsed.pack;
  const lines = parsed.problems.map(({ field, message, remedy }) => `  ${field}: ${message}\n    ${remedy}`);
  throw new InputProblem(`${path} is no right pack:\n${lines.join('\n')}`);
}
