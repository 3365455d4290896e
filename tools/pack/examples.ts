/** Examples for the help of each command, and what its exit codes mean. */

export const EXIT_CODES =
  'Exit codes: 0 done, 1 the input has problems or findings, 2 wrong usage or a file that fails.';

/** Command lines by command, each behind what it does. */
export const EXAMPLES: Readonly<Record<string, readonly (readonly [what: string, line: string])[]>> = {
  build: [
    ['the pack that ships', 'build'],
    ['a pack of your own', 'build ../my-pack --out ../my-pack.json'],
  ],
  lint: [
    ['a pack of your own', 'lint ../my-pack'],
    ['for a machine', 'lint ../my-pack --json'],
  ],
  stats: [['languages where names, cues or examples are thin', 'stats ../my-pack']],
  new: [['starts a pack', 'new ../my-pack']],
  diff: [
    ['what readers will notice', 'diff ../my-pack.json ../my-pack'],
    ['the same for a machine', 'diff ../my-pack.json ../my-pack --json'],
  ],
  draft: [
    ['shows what two articles say', 'draft one.html two.txt --pack ../my-pack'],
    ['writes records for review', 'draft one.html --pack ../my-pack --out ../my-draft'],
    ['an article that shows no day', 'draft one.txt --published 2026-01-20 --out ../my-draft'],
  ],
  import: [
    ['a feed of fact checks', 'import claimreview feed.json --out ../checks --language fr'],
    ['entities, one a line', 'import ftm entities.ftm.json --out ../people --date 2026-01-20'],
  ],
  export: [
    ['a table of all reports', 'export csv ../my-pack --out ../my-pack.csv'],
    ['schema.org data of the pack that ships', 'export claimreview'],
  ],
  schema: [
    ['after a change of lib/model', 'schema'],
    ['to look at', 'schema --print'],
  ],
  keygen: [['makes a key pair', 'keygen ~/keys/feed.pem']],
  sign: [['one file to pass on', 'sign ../my-pack --key ~/keys/feed.pem --out ../my-pack.signed.json']],
  feed: [
    ['publishes a version', 'feed ../site/feed --pack ../my-pack --key ~/keys/feed.pem'],
    ['signs the feed anew before it expires', 'feed ../site/feed --key ~/keys/feed.pem'],
    [
      'withdraws a record',
      "feed ../site/feed --key ~/keys/feed.pem --withdraw my-pack/claim:bridge-cost --reason 'Corrected'",
    ],
  ],
  approve: [['adds the second approval', 'approve ../site/feed --key ~/keys/second.pem']],
  rotate: [['to a new key', 'rotate ../site/feed --old ~/keys/feed.pem --key ~/keys/new.pem']],
  verify: [['as a reader would', 'verify ../site/feed']],
  serve: [['for a first try in a browser', 'serve ../site/feed --port 8787']],
};

/** The examples of a command and the exit codes, as its help shows them below its options. */
export function examplesOf(command: string): string {
  const lines = (EXAMPLES[command] ?? []).map(([what, line]) => `  npm run pack -- ${line}\n      ${what}`);
  const heading = lines.length === 1 ? 'Example:' : 'Examples:';
  return `\n${heading}\n${lines.join('\n')}\n\n${EXIT_CODES}`;
}
