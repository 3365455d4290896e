/**
 * Evaluates detection on labelled pages: `npm run -s eval -- DIRECTORY [--json] [--errors]`, or on the texts that the
 * bundled knowledge comes from: `npm run -s eval -- DIRECTORY --articles`, or with `--drafts` on what `pack draft` proposes from
 * them. `--checkthat` measures retrieval of bare claims (see checkthat.ts). `--sentences LANGUAGE` takes a file of ordinary
 * sentences, one a line, and counts the statements found in them. `--golden` writes anew what is kept of our own pages in tools/evaluate/golden.
 *
 * Reads every DIRECTORY/*.html with the extension's own extraction and detection, and scores it by the labels in the
 * JSON file of the same name where there is one. Exit code 0; 1 when a page could not be parsed or an article lacks too much of what the pack says
 * it reports; 2 when the directory cannot be read.
 */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Detector } from '../../lib/detect/contract';
import { errorWords } from '../../lib/model/error-words';
import { type AnnotatedPage, annotatePage } from './annotate';
import { type ArticleCheck, checkArticle, passes } from './articles';
import { evaluateCheckThat } from './checkthat';
import { checkDraft, type DraftCheck, draftPasses } from './drafts';
import { falseStatements } from './false-statements';
import { GOLDEN, goldenPages, goldenText } from './golden';
import { knowledgeOf } from './knowledge';
import { addCounts, type Counts, type Labels, NO_COUNTS, ratios, scorePage } from './score';

const USAGE =
  'usage: npm run -s eval -- DIRECTORY [--json] [--errors] [--articles|--drafts|--checkthat [--split NAME] [--negatives DIRECTORY]…], FILE --sentences LANGUAGE, or --golden';

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      articles: { type: 'boolean', default: false },
      drafts: { type: 'boolean', default: false },
      sentences: { type: 'string' },
      golden: { type: 'boolean', default: false },
      checkthat: { type: 'boolean', default: false },
      split: { type: 'string', default: 'dev' },
      negatives: { type: 'string', multiple: true, default: [] },
    },
  });
  const [given, ...more] = positionals;
  if (values.golden && given === undefined) return writeGolden();
  if (given === undefined || more.length > 0) throw new Error(USAGE);
  // npm changes into the project's folder; INIT_CWD is where the user stood.
  if (values.sentences !== undefined)
    return countStatements(resolve(process.env.INIT_CWD ?? '.', given), values.sentences);
  const directory = resolve(process.env.INIT_CWD ?? '.', given);
  if (values.checkthat) {
    const whole = (path: string) => resolve(process.env.INIT_CWD ?? '.', path);
    return evaluateCheckThat(directory, values.split, values.negatives.map(whole));
  }
  const names = (await namesIn(directory)).sort();
  const texts = names.filter((name) => /\.txt$/i.test(name));
  if (values.articles) return checkArticles(directory, texts);
  if (values.drafts) return checkDrafts(directory, texts);
  const files = names.filter((name) => /\.html?$/i.test(name));
  if (files.length === 0) throw new Error(`${directory} holds no .html file`);

  const { detector, eventIds } = await knowledgeOf('seeds');
  let total: Counts = NO_COUNTS;
  const languages = new Map<string, Counts>();
  let labelled = 0;
  let unreadable = 0;
  if (!values.json) process.stdout.write(`${heading()}\n`);
  for (const file of files) {
    const page = await annotated(join(directory, file), detector);
    if (page === null) {
      unreadable++;
      if (values.json) process.stdout.write(`${JSON.stringify({ page: file, annotations: [] })}\n`);
      continue;
    }
    if (values.json) {
      process.stdout.write(`${JSON.stringify({ page: file, annotations: page.annotations })}\n`);
      continue;
    }
    const labels = await readLabels(join(directory, `${basename(file, extname(file))}.json`));
    if (labels === null) {
      process.stdout.write(`${file.padEnd(NAME_WIDTH)} ${countsOf(page)}, no labels\n`);
      continue;
    }
    const { counts, errors } = scorePage(page.text, labels, page.scored, eventIds);
    total = addCounts(total, counts);
    const language = labels.lang ?? '-';
    languages.set(language, addCounts(languages.get(language) ?? NO_COUNTS, counts));
    labelled++;
    process.stdout.write(`${line(file, counts)}\n`);
    if (values.errors) for (const error of errors) process.stdout.write(`    ${error}\n`);
  }
  if (!values.json && labelled > 0) process.stdout.write(summary(total, labelled, languages));
  return unreadable === 0 ? 0 : 1;
}

/** Lists the statements found in sentences that should hold none. */
async function countStatements(file: string, language: string): Promise<number> {
  const sentences = (await readFile(file, 'utf8')).split('\n').filter((sentence) => sentence.trim() !== '');
  const { detector } = await knowledgeOf('seeds');
  for (const inContext of [false, true]) {
    const found = falseStatements(sentences, language, detector, inContext);
    for (const { claim, sentence } of found) process.stdout.write(`    ${claim}: ${sentence}\n`);
    const where = inContext ? 'under a headline that names the actors of many claims' : 'by themselves';
    process.stdout.write(
      `${sentences.length} sentences (${language}) ${where}: ${found.length} statements\n`,
    );
  }
  return 0;
}

/** Writes anew what detection marks on our own pages. */
async function writeGolden(): Promise<number> {
  const { detector } = await knowledgeOf('seeds');
  for (const { pages, file } of GOLDEN) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, goldenText(await goldenPages(pages, detector)));
    process.stdout.write(`${file}\n`);
  }
  return 0;
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    throw new Error(
      `${directory} cannot be read: is it a directory of labelled pages? (${errorWords(error)})`,
    );
  }
}

/** A page with its annotations; null, with a word on why, when it cannot be parsed or read. */
async function annotated(path: string, detector: Detector): Promise<AnnotatedPage | null> {
  try {
    return annotatePage(await readHtml(path), addressOf(basename(path)), detector);
  } catch (error) {
    process.stderr.write(`eval: ${path} is left out: ${errorWords(error)}\n`);
    return null;
  }
}

/** Compares what detection finds in each article with what the pack says it reports. */
async function checkArticles(directory: string, files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new Error(`${directory} holds no .txt file`);
  const { detector, pack } = await knowledgeOf('seeds');
  let failed = 0;
  for (const file of files) {
    const check = checkArticle(await readFile(join(directory, file), 'utf8'), pack, detector);
    process.stdout.write(`${check ? articleLine(check) : `${file}: no source of the pack has this title`}\n`);
    if (!check || !passes(check)) failed++;
  }
  return failed === 0 ? 0 : 1;
}

/** Compares what a draft proposes from each article with what the pack says it reports. */
async function checkDrafts(directory: string, files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new Error(`${directory} holds no .txt file`);
  const { detector, pack } = await knowledgeOf('seeds');
  let failed = 0;
  for (const file of files) {
    const check = checkDraft(file, await readFile(join(directory, file)), pack, detector);
    process.stdout.write(`${check ? draftLine(check) : `${file}: no source of the pack has this title`}\n`);
    if (!check || !draftPasses(check)) failed++;
  }
  return failed === 0 ? 0 : 1;
}

function draftLine({ source, actors, claims, claimsByDetection, proposed, leftOut }: DraftCheck): string {
  return (
    `${source}: people and organisations ${shareOf(actors)}, ${actors.kindRight} of the right kind; ` +
    `claims ${shareOf(claims)}, ${claimsByDetection} of them as detection reads the sentence; proposed in all ` +
    `${proposed.actors} actors, ${proposed.claims} of ${proposed.sentences} sentences; ` +
    `of what rests on it alone: actors ${shareOf(leftOut.actors)}, claims ${shareOf(leftOut.claims)}`
  );
}

function articleLine({ source, actors, claims }: ArticleCheck): string {
  return `${source}: actors ${shareOf(actors)}; claims ${shareOf(claims)}`;
}

function shareOf({ expected, missing }: ArticleCheck['actors']): string {
  return `${expected - missing.length} of ${expected}${missing.length > 0 ? ` (not ${missing.join(', ')})` : ''}`;
}

/** UTF-8 where the bytes are; any other encoding is left to the page's own declaration. */
async function readHtml(path: string): Promise<string | Uint8Array> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/** An address that says nothing of the page. */
function addressOf(file: string): string {
  return `https://pages.invalid/${encodeURIComponent(file)}`;
}

async function readLabels(path: string): Promise<Labels | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Labels;
  } catch (error) {
    throw new Error(`${path} is no JSON: ${errorWords(error)}`);
  }
}

const NAME_WIDTH = 24;

function heading(): string {
  return `${'page'.padEnd(NAME_WIDTH)} actors  P     R     F1  traps | claims  P     R     F1  stance`;
}

function line(name: string, c: Counts): string {
  const three = (found: number, wrong: number, gold: number): string =>
    ratios(found, wrong, gold)
      .map((ratio) => ratio.toFixed(3))
      .join(' ');
  const actors = three(c.actorFound, c.actorFalse, c.actorGold);
  const claims = three(c.claimFound, c.claimFalse, c.claimGold);
  const traps = `${c.trapsHit}/${c.traps}`.padStart(5);
  return `${name.padEnd(NAME_WIDTH)} ${String(c.actorGold).padStart(4)} ${actors} ${traps} | ${String(c.claimGold).padStart(4)} ${claims}  ${c.stanceRight}/${c.claimFound}`;
}

/** One line a language, names and descriptions of offices apart, and the sum. */
function summary(total: Counts, labelled: number, languages: ReadonlyMap<string, Counts>): string {
  const { actorGold, actorFound, titleGold, titleFound } = total;
  const share = (found: number, gold: number) => `recall ${ratios(found, 0, gold)[1].toFixed(3)} of ${gold}`;
  const names = share(actorFound - titleFound, actorGold - titleGold);
  return [
    ...[...languages].sort().map(([language, counts]) => line(`all in ${language}`, counts)),
    `names ${names}; descriptions of offices ${share(titleFound, titleGold)}`,
    line(`total (${labelled} pages)`, total),
    '',
  ].join('\n');
}

function countsOf({ annotations }: AnnotatedPage): string {
  const actors = annotations.filter(({ kind }) => kind === 'actor').length;
  return `${actors} actors, ${annotations.length - actors} claims found`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`eval: ${errorWords(error)}\n`);
  process.exitCode = 2;
}
