/** The command line of `npm run pack -- draft ARTICLE…`. */
import { Command } from 'commander';

export interface DraftOptions {
  pack: string;
  out?: string;
  published?: string;
  withoutSource?: string[];
  force?: boolean;
  json?: boolean;
}

/** The command; `done` is told the exit code: 0 done, 2 a file could not be read or written. */
export function draftCommand(done: (code: number) => void): Command {
  return new Command('draft')
    .description(
      'propose records from articles: known actors and claims found in them, and new ones for review',
    )
    .argument('<article...>', 'text or HTML files')
    .option('-p, --pack <directory>', 'the seeds of the pack that the articles are read with', 'seeds')
    .option(
      '-o, --out <directory>',
      'write the records there, one file each (default: all to standard output)',
    )
    .option('--force', 'replace files that exist')
    .option('--published <day>', 'day of publication (YYYY-MM-DD) of articles that do not give theirs')
    .option('--without-source <id...>', 'leave out what the pack knows from this source alone')
    .option('--json', 'print the result as one JSON object')
    .addHelpText(
      'after',
      '\nTexts and summaries are left for you to write in your own words: a draft does not build as it is. ' +
        'Sentences of the article stand in comments only.\nA file is HTML by its name or its beginning; in a text ' +
        'file the first long line is the title, and every other line a paragraph.',
    )
    .action(async (files: string[], options: DraftOptions) => {
      // Loaded here, so that the other commands do not wait for a parser of HTML and two of language.
      const { runDraft } = await import('./run');
      done(await runDraft(files, options));
    });
}
