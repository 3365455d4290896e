/** Runs `npm run pack -- draft`: reads the files and the pack, drafts records and writes them for review. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { PartialDate } from '../../../lib/model/common';
import type { Pack } from '../../../lib/model/pack';
import { formatProblem } from '../../../lib/packs/problem';
import { buildDirectory } from '../output';
import { writeWhole } from '../seed-directory';
import { MAX_ARTICLE_BYTES, readArticle } from './article';
import type { DraftOptions } from './command';
import { type Draft, draftRecords } from './draft';
import { knownRecords } from './known';
import { linesOf } from './report';

async function packOf(directory: string): Promise<Pack> {
  const built = await buildDirectory(directory);
  if (built.ok) return built.pack;
  throw new Error(`the pack ${directory} does not build:\n${built.problems.map(formatProblem).join('\n')}`);
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => found[index]);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > MAX_ARTICLE_BYTES)
    throw new Error(`${file}: has ${size} bytes, and ${MAX_ARTICLE_BYTES} are the most`);
  return readFile(file);
}

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Writes the draft's files and what it found; returns the exit code: 0, or 2 when files stand in the way. */
async function writeDraft(draft: Draft, options: DraftOptions): Promise<number> {
  const { out } = options;
  if (out !== undefined) {
    const places = draft.files.map(({ path }) => join(out, path));
    const taken = options.force === true ? [] : await existing(places);
    if (taken.length > 0) {
      const more = taken.length > 1 ? ` and ${taken.length - 1} more` : '';
      process.stderr.write(
        `pack: ${taken[0]}${more} exists already; give another --out, or --force to replace\n`,
      );
      return 2;
    }
    for (const [index, { text }] of draft.files.entries()) await writeWhole(places[index] ?? '', text);
  }
  if (options.json === true) {
    const { articles, actors, files } = draft;
    const paths = files.map(({ path }) => path);
    write(
      JSON.stringify({
        ok: true,
        out: out ?? null,
        articles,
        actors,
        files: out === undefined ? files : paths,
      }),
    );
    return 0;
  }
  const lines = linesOf(draft);
  if (out !== undefined) {
    for (const line of lines) write(line);
    write(
      `${draft.files.length} files written to ${out}; they build once a reviewer has added what they ask for.`,
    );
    return 0;
  }
  for (const line of lines) write(line === '' ? '#' : `# ${line}`);
  for (const { path, text } of draft.files) write(`\n# File: ${path}\n---\n${text.trimEnd()}`);
  return 0;
}

/** Drafts records from files; returns the exit code and throws when a file or the pack cannot be read. */
export async function runDraft(files: readonly string[], options: DraftOptions): Promise<number> {
  if (options.published !== undefined && !v.is(PartialDate, options.published))
    throw new Error(`--published ${options.published}: write a day as YYYY-MM-DD`);
  const known = knownRecords(await packOf(options.pack), options.withoutSource);
  const articles = [];
  for (const file of files) articles.push(readArticle(file, await bytesOf(file), options.published));
  return writeDraft(draftRecords(articles, known), options);
}
