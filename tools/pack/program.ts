/** The commands of the maintainers' tool for packs. */

import { basename, join, normalize } from 'node:path';
import { Argument, Command } from 'commander';
import { diffPacks, formatDiff, isEmptyDiff } from '../../lib/packs/diff';
import { lintSeeds } from '../../lib/packs/lint';
import { formatProblem } from '../../lib/packs/problem';
import { WAIVERS_FILE } from '../../lib/packs/waivers';
import { commonRank } from './common-words';
import { draftCommand } from './draft/command';
import { EXIT_CODES, examplesOf } from './examples';
import { exportClaimReview, exportCsv } from './export-records';
import { importClaimReview, importFtm, nothingImported, seedFilesOf } from './import-records';
import { packSchemaText } from './json-schema';
import { testMeaning } from './meaning';
import { startPack, writeDirectory } from './new-pack';
import {
  buildDirectory,
  DEFAULT_SEEDS,
  EXIT,
  readInput,
  readJson,
  readPack,
  reportProblems,
  say,
} from './output';
import { addPublishingCommands } from './publish/commands';
import { changesForReaders } from './reader-changes';
import { writeWhole } from './seed-directory';
import { formatStats, statsOf, totalsOf } from './stats';

const DEFAULT_HOME = normalize(`${DEFAULT_SEEDS}/`);
const DEFAULT_OUT = join('public', 'packs', 'bundled.json');
const SCHEMA_FILE = join('docs', 'pack.schema.json');

interface Options {
  json?: boolean;
  out?: string;
}

async function build(directory: string, options: Options): Promise<number> {
  const out = options.out ?? (normalize(`${directory}/`) === DEFAULT_HOME ? DEFAULT_OUT : null);
  if (out === null) {
    // The bundled pack is never replaced by another one for want of an option.
    process.stderr.write(`pack: say where to write the pack of ${directory}: --out FILE\n`);
    return EXIT.failed;
  }
  const built = await buildDirectory(directory);
  if (!built.ok) {
    reportProblems(directory, built.problems, options.json === true, 'no pack was written');
    return EXIT.problems;
  }
  await writeWhole(out, built.text);
  const counts = { ...totalsOf(built.pack), bytes: Buffer.byteLength(built.text) };
  if (options.json === true) say(JSON.stringify({ ok: true, out, ...counts }));
  else {
    say(`${out}: ${counts.id} ${counts.version}, ${counts.bytes} bytes`);
    say(
      `  ${counts.actors} actors (${counts.events} events), ${counts.sources} sources, ${counts.claims} claims`,
    );
  }
  return EXIT.ok;
}

async function lint(directory: string, options: Options): Promise<number> {
  const built = await buildDirectory(directory);
  if (!built.ok) {
    reportProblems(
      directory,
      built.problems,
      options.json === true,
      'lint looks only at seeds that build: mend these first',
    );
    return EXIT.problems;
  }
  const { findings: found, waived } = lintSeeds(built.seeds, {
    commonRank,
    meaning: await testMeaning(built.seeds),
  });
  const findings = found.map((finding) => ({ ...finding, file: join(directory, finding.file) }));
  if (options.json === true)
    say(JSON.stringify({ ok: findings.length === 0, findings, waived: waived.length }));
  else {
    for (const finding of findings) say(`${formatProblem(finding)} (${finding.rule}: ${finding.why})`);
    const [first] = findings.filter(({ record }) => record !== '');
    if (first !== undefined) {
      say(
        `What is right all the same is waived in ${join(directory, WAIVERS_FILE)}, such as the first of these:`,
      );
      say(
        `- {rule: ${first.rule}, record: ${first.record}, field: '${first.field.replace(/^\[\d+\]\./, '')}', reason: Why it is right.}`,
      );
    }
    say(`${findings.length === 1 ? '1 finding' : `${findings.length} findings`}, ${waived.length} waived`);
  }
  return findings.length === 0 ? EXIT.ok : EXIT.problems;
}

async function stats(directory: string, options: Options): Promise<number> {
  const built = await buildDirectory(directory);
  if (!built.ok) {
    reportProblems(directory, built.problems, options.json === true, 'nothing was counted');
    return EXIT.problems;
  }
  const counts = { ...statsOf(built.pack), bytes: Buffer.byteLength(built.text) };
  if (options.json === true) say(JSON.stringify({ ok: true, ...counts }));
  else for (const line of formatStats(counts)) say(line);
  return EXIT.ok;
}

/** Writes the JSON Schema where it is published, or prints it. */
async function schema(options: { print?: boolean }): Promise<number> {
  if (options.print === true) process.stdout.write(packSchemaText());
  else {
    await writeWhole(SCHEMA_FILE, packSchemaText());
    say(SCHEMA_FILE);
  }
  return EXIT.ok;
}

async function start(directory: string, options: Options): Promise<number> {
  const { id, files } = await startPack(directory);
  if (options.json === true) say(JSON.stringify({ ok: true, id, directory, files }));
  else {
    say(`${directory}: pack ${id} with one example of each record. Next:`);
    say(`  npm run pack -- lint ${directory}`);
  }
  return EXIT.ok;
}

async function diff(before: string, after: string, options: Options): Promise<number> {
  const [older, newer] = [await readPack(before), await readPack(after)];
  const found = diffPacks(older, newer);
  const changelog = changesForReaders(older, newer);
  if (options.json === true)
    say(JSON.stringify({ ok: true, empty: isEmptyDiff(found), ...found, changelog }));
  else {
    for (const line of formatDiff(found)) say(line);
    say('\nFor readers, as a feed will say it:');
    for (const [language, text] of Object.entries(changelog)) say(`${language}  ${text}`);
  }
  return EXIT.ok;
}

interface ImportOptions extends Options {
  out: string;
  language: string;
  date?: string;
}

async function importFiles(form: string, files: readonly string[], options: ImportOptions): Promise<number> {
  const imported = nothingImported();
  for (const file of files) {
    if (form === 'ftm')
      importFtm(imported, file, await readInput(file), options.language, options.date ?? null);
    else importClaimReview(imported, file, await readJson(file), options.language);
  }
  const today = new Date().toISOString().slice(0, 10);
  await writeDirectory(options.out, seedFilesOf(imported, basename(options.out), options.language, today));
  const { sources, actors, claims, passedOver } = imported;
  const counts = { sources: sources.size, actors: actors.size, claims: claims.size, passedOver };
  if (options.json === true) say(JSON.stringify({ ok: true, out: options.out, ...counts }));
  else {
    say(`${options.out}: ${counts.actors} actors, ${counts.claims} claims, ${counts.sources} sources`);
    if (passedOver > 0) say(`  ${passedOver} entries of other kinds passed over`);
  }
  return EXIT.ok;
}

async function exportPack(form: string, path: string, options: Options): Promise<number> {
  const pack = await readPack(path);
  const text = form === 'csv' ? exportCsv(pack) : `${JSON.stringify(exportClaimReview(pack), null, 2)}\n`;
  if (options.out === undefined) process.stdout.write(text);
  else await writeWhole(options.out, text);
  return EXIT.ok;
}

/** The command line; `done` is told the exit code of the command that ran. */
export function packProgram(done: (code: number) => void): Command {
  const program = new Command('pack')
    .usage('COMMAND [options]')
    .description('Builds and inspects knowledge packs.')
    .exitOverride()
    .addHelpText('after', `\nnpm run pack -- help COMMAND shows its options and examples.\n${EXIT_CODES}`);
  program
    .command('build')
    .description('check the seeds of a directory and write the pack; with problems nothing is written')
    .argument('[directory]', 'the seeds', DEFAULT_SEEDS)
    .option('-o, --out <file>', `where to write the pack (default for ${DEFAULT_SEEDS}: ${DEFAULT_OUT})`)
    .option('--json', 'print the result as one JSON object')
    .action(async (directory: string, options: Options) => {
      done(await build(directory, options));
    });
  program
    .command('lint')
    .description('find what is valid and still misleading: shared forms, missing translations and cues')
    .argument('[directory]', 'the seeds', DEFAULT_SEEDS)
    .option('--json', 'print the findings as one JSON object')
    .action(async (directory: string, options: Options) => {
      done(await lint(directory, options));
    });
  program
    .command('stats')
    .description('count what the seeds of a directory hold, in all and for each language')
    .argument('[directory]', 'the seeds', DEFAULT_SEEDS)
    .option('--json', 'print the counts as one JSON object')
    .action(async (directory: string, options: Options) => {
      done(await stats(directory, options));
    });
  program
    .command('new')
    .description('start a pack: its description and one example of each record')
    .argument('<directory>', 'a directory that is new or empty')
    .option('--json', 'print the result as one JSON object')
    .action(async (directory: string, options: Options) => {
      done(await start(directory, options));
    });
  program
    .command('diff')
    .description('tell what readers will notice: records added, changed and withdrawn, figures changed')
    .argument('<old>', 'a pack file or a directory of seeds')
    .argument('<new>', 'a pack file or a directory of seeds')
    .option('--json', 'print the differences as one JSON object')
    .action(async (before: string, after: string, options: Options) => {
      done(await diff(before, after, options));
    });
  program
    .command('import')
    .description(
      'turn ClaimReview (JSON-LD) or FollowTheMoney entities (a JSON object a line) into seed records',
    )
    .addArgument(new Argument('<form>', 'what the files hold').choices(['claimreview', 'ftm']))
    .argument('<files...>', 'the files')
    .requiredOption('-o, --out <directory>', 'a directory that is new or empty')
    .option('-l, --language <code>', 'language of entries that name none', 'en')
    .option('--date <day>', 'date of entities that name none')
    .option('--json', 'print the result as one JSON object')
    .action(async (form: string, files: string[], options: ImportOptions) => {
      done(await importFiles(form, files, options));
    });
  program
    .command('export')
    .description('write the claims of a pack as ClaimReview (JSON-LD) or CSV')
    .addArgument(new Argument('<form>', 'what to write').choices(['claimreview', 'csv']))
    .argument('[pack]', 'a pack file or a directory of seeds', DEFAULT_SEEDS)
    .option('-o, --out <file>', 'where to write it (default: print it)')
    .action(async (form: string, path: string, options: Options) => {
      done(await exportPack(form, path, options));
    });
  program
    .command('schema')
    .description(`write the JSON Schema of the pack format to ${SCHEMA_FILE}`)
    .option('--print', 'print it instead')
    .action(async (options: { print?: boolean }) => {
      done(await schema(options));
    });
  addPublishingCommands(program, done);
  program.addCommand(draftCommand(done).copyInheritedSettings(program));
  for (const command of program.commands) command.addHelpText('after', examplesOf(command.name()));
  return program;
}
