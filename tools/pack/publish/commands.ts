/** The publisher's commands: keys, signed packs, feeds, approvals, hand-overs, withdrawals, verification. */
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { fingerprintOf, generateKeyPair, type KeyPair, readFingerprint } from '../../../lib/packs/feed/keys';
import type { Channel, UnsignedManifest, Withdrawal } from '../../../lib/packs/feed/manifest';
import { signPack } from '../../../lib/packs/feed/signed-pack';
import { verifyFeed } from '../../../lib/packs/feed/verify-feed';
import { EXIT, InputProblem, readPack, say } from '../output';
import { writeWhole } from '../seed-directory';
import {
  approve,
  fileIn,
  holdsRecord,
  instant,
  isSameRecord,
  type Published,
  publish,
  publishedBytes,
  publishedManifest,
  whyUnpublished,
} from './feed-directory';
import { handOver } from './hand-over';
import { PASSPHRASE_VARIABLE, readKey, writeKey } from './key-file';
import { serveFeed } from './serve';

const { subtle } = globalThis.crypto;
const DEFAULT_DAYS = 30;
/** The first version of the extension that reads feeds. */
const FIRST_APP_VERSION = '0.1.0';

const passphrase = (): string | undefined => process.env[PASSPHRASE_VARIABLE];
const keysOf = (paths: readonly string[]): Promise<KeyPair[]> =>
  Promise.all(paths.map((path) => readKey(path, passphrase())));
const gather = (value: string, list: string[] = []): string[] => [...list, value];

function portNumber(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('write a port from 0 to 65535.');
  return Number(value);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,4}$/.test(value) || Number(value) === 0)
    throw new InvalidArgumentError('write a whole number from 1.');
  return Number(value);
}

interface FeedOptions {
  key: string[];
  pack?: string[];
  alsoKey?: string[];
  approvals: number;
  days: number;
  preview?: boolean;
  changelogEn?: string;
  changelogFr?: string;
  withdraw?: string[];
  reason?: string;
  minApp: string;
  json?: boolean;
}

/** "claim:some-id" or "pack-id/claim:some-id". */
function withdrawalOf(
  text: string,
  manifest: UnsignedManifest,
  since: string,
  reason: string | undefined,
): Withdrawal {
  const parts = /^(?:([a-z0-9-]+)\/)?(actor|claim|source):([a-z0-9-]+)$/.exec(text);
  const pack = parts?.[1] ?? (manifest.packs.length === 1 ? manifest.packs[0]?.id : undefined);
  if (parts === null || pack === undefined || !manifest.packs.some(({ id }) => id === pack)) {
    throw new InputProblem(
      `--withdraw ${text}: write PACK/claim:ID, PACK/actor:ID or PACK/source:ID of a pack on offer.`,
    );
  }
  return {
    pack,
    kind: parts[2] as Withdrawal['kind'],
    id: parts[3] ?? '',
    since,
    ...(reason === undefined ? {} : { reason: { en: reason } }),
  };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

async function tell(directory: string, published: Published, json: boolean | undefined): Promise<void> {
  const { manifest, file, waitsFor } = published;
  if (json === true) {
    const packs = manifest.packs.map(({ id, version }) => ({ id, version }));
    say(JSON.stringify({ ok: true, file, serial: manifest.serial, waitsFor, packs }));
    return;
  }
  say(
    `${join(directory, file)}: ${manifest.channel} number ${manifest.serial}, holds until ${manifest.expires}`,
  );
  for (const { id, version, whole, patches } of manifest.packs) {
    say(
      `  ${id} ${version}: ${whole.bytes} bytes to download, ${counted(patches.length, 'patch', 'patches')}`,
    );
  }
  for (const { pack, kind, id } of manifest.withdrawn) say(`  withdrawn: ${pack}/${kind}:${id}`);
  for (const key of manifest.trust.keys) say(`  key ${await fingerprintOf(subtle, key)}`);
  if (waitsFor > 0) {
    say(`  waits for ${waitsFor} more: npm run pack -- approve ${directory} --key OTHER-KEY`);
  }
}

async function feed(directory: string, options: FeedOptions, now: number): Promise<void> {
  const pairs = await keysOf(options.key);
  const packs = await Promise.all((options.pack ?? []).map((path) => readPack(path)));
  const changelog = Object.fromEntries(
    [['en', options.changelogEn] as const, ['fr', options.changelogFr] as const].flatMap(
      ([language, text]) => (text === undefined ? [] : [[language, text]]),
    ),
  );
  const published = await publish(directory, {
    channel: options.preview === true ? 'preview' : 'stable',
    packs,
    pairs,
    now,
    days: options.days,
    wording: { changelog, minAppVersion: options.minApp, date: instant(now).slice(0, 10) },
    first: {
      keys: [...new Set([...pairs.map(({ publicKey }) => publicKey), ...(options.alsoKey ?? [])])],
      approvals: options.approvals,
    },
    change: async (manifest) => {
      const added = (options.withdraw ?? []).map((text) =>
        withdrawalOf(text, manifest, instant(now), options.reason),
      );
      for (const one of added) {
        if (await holdsRecord(directory, one)) continue;
        throw new InputProblem(`--withdraw: no version of ${one.pack} here has a ${one.kind} ${one.id}.`);
      }
      const isNew = (one: Withdrawal): boolean => !manifest.withdrawn.some((old) => isSameRecord(old, one));
      return { ...manifest, withdrawn: [...manifest.withdrawn, ...added.filter(isNew)] };
    },
  });
  await tell(directory, published, options.json);
}

interface RotateOptions {
  old: string[];
  key: string[];
  approvals: number;
  days: number;
  reason?: string;
  json?: boolean;
}

/** Hands the feed over: the old keys sign the hand-over, the new ones the manifest that carries it. */
async function rotate(directory: string, options: RotateOptions, now: number): Promise<void> {
  const [old, fresh] = [await keysOf(options.old), await keysOf(options.key)];
  const published = await publish(directory, {
    channel: 'stable',
    packs: [],
    pairs: fresh,
    now,
    days: options.days,
    wording: { changelog: {}, minAppVersion: FIRST_APP_VERSION, date: instant(now).slice(0, 10) },
    first: { keys: [], approvals: 1 },
    change: (manifest) =>
      handOver(manifest, old, fresh, { approvals: options.approvals, now, reason: options.reason }),
  });
  await tell(directory, published, options.json);
}

interface VerifyOptions {
  preview?: boolean;
  fingerprint?: string[];
  json?: boolean;
}

async function verify(directory: string, options: VerifyOptions, now: number): Promise<number> {
  const channel: Channel = options.preview === true ? 'preview' : 'stable';
  const verified = await verifyFeed(subtle, (path) => fileIn(directory, path), { channel, now, pin: null });
  const problems = verified.ok ? [...verified.value.problems] : [{ pack: '', ...verified.refusal }];
  if (!verified.ok && (await publishedBytes(directory, channel)) === null) {
    problems.splice(0, 1, {
      pack: '',
      code: 'unreachable',
      message: await whyUnpublished(directory, channel),
    });
  }
  const manifest = verified.ok
    ? verified.value.manifest
    : await publishedManifest(directory, channel).catch(() => null);
  const keys = await Promise.all((manifest?.trust.keys ?? []).map((key) => fingerprintOf(subtle, key)));
  for (const typed of options.fingerprint ?? []) {
    const wanted = readFingerprint(typed) ?? typed;
    if (keys.includes(wanted)) continue;
    problems.push({
      pack: '',
      code: 'wrong-key',
      message: `no key of the feed has the fingerprint ${wanted}`,
    });
  }
  if (options.json === true) {
    say(JSON.stringify({ ok: problems.length === 0, keys, serial: manifest?.serial, problems }));
  } else if (problems.length === 0 && manifest !== null) {
    say(
      `${directory}: right; packs: ${manifest.packs.map(({ id, version }) => `${id} ${version}`).join(', ')}; number ${manifest.serial}, until ${manifest.expires}`,
    );
    for (const key of keys) say(`  key ${key}`);
  } else {
    for (const { pack, code, message } of problems) {
      process.stderr.write(`${pack === '' ? directory : pack}: ${message} (${code})\n`);
    }
  }
  return problems.length === 0 ? EXIT.ok : EXIT.problems;
}

/** Adds the commands; `ended` takes the exit code of the one that ran. */
export function addPublishingCommands(program: Command, ended: (code: number) => void): void {
  const key = () =>
    new Option('-k, --key <file>', 'a private key; may be given several times')
      .argParser(gather)
      .makeOptionMandatory();
  const json = ['--json', 'print the result as one JSON object'] as const;
  program
    .command('keygen')
    .description(`make a key pair; ${PASSPHRASE_VARIABLE} in the environment encrypts the private key`)
    .argument('<file>', 'where to keep the private key, outside of every repository')
    .option(...json)
    .action(async (file: string, options: { json?: boolean }) => {
      const pair = await generateKeyPair(subtle);
      await writeKey(file, pair, passphrase());
      const fingerprint = await fingerprintOf(subtle, pair.publicKey);
      if (options.json === true)
        say(JSON.stringify({ ok: true, file, publicKey: pair.publicKey, fingerprint }));
      else
        say(
          `${file}: keep it, and a copy elsewhere\n  public key  ${pair.publicKey}\n  fingerprint ${fingerprint}`,
        );
    });
  program
    .command('sign')
    .description('write a signed pack as one file, to be passed on without a feed')
    .argument('<pack>', 'a pack file or a directory of seeds')
    .addOption(key())
    .requiredOption('-o, --out <file>', 'where to write it')
    .action(async (path: string, options: { key: string[]; out: string }) => {
      const pack = await readPack(path);
      await writeWhole(options.out, await signPack(subtle, pack, await keysOf(options.key)));
      say(`${options.out}: ${pack.id} ${pack.version}, signed by ${options.key.length} of your keys`);
    });
  program
    .command('feed')
    .description(
      'publish packs into a directory that any web server can hand out; without a pack, sign it anew',
    )
    .argument('<directory>', 'the feed; made when it is not there')
    .addOption(key())
    .option('-p, --pack <path>', 'a pack file or a directory of seeds; may be given several times', gather)
    .option('--preview', 'only for readers who switched previews on; one key suffices')
    .option('--also-key <hex>', 'first publication: the public key of another who may sign', gather)
    .option('--approvals <number>', 'first publication: how many keys must sign', wholeNumber, 1)
    .option('--days <number>', 'how long readers may rely on it', wholeNumber, DEFAULT_DAYS)
    .option('--changelog-en <text>', 'what changed, for readers (default: what diff finds)')
    .option('--changelog-fr <text>', 'the same in French')
    .option(
      '--withdraw <record>',
      'PACK/claim:ID that readers must no longer see; may be given several times',
      gather,
    )
    .option('--reason <text>', 'why it is withdrawn, for readers')
    .option(
      '--min-app <version>',
      'oldest version of the extension that understands the packs',
      FIRST_APP_VERSION,
    )
    .option(...json)
    .action((directory: string, options: FeedOptions) => feed(directory, options, Date.now()));
  program
    .command('approve')
    .description('add a second key’s signature to what waits for it; with enough of them readers get it')
    .argument('<directory>', 'the feed')
    .addOption(key())
    .option(...json)
    .action(async (directory: string, options: { key: string[]; json?: boolean }) => {
      let published: Published | null = null;
      for (const pair of await keysOf(options.key)) published = await approve(directory, 'stable', pair);
      if (published !== null) await tell(directory, published, options.json);
    });
  program
    .command('rotate')
    .description('hand the feed over to other keys, or ask for another number of approvals')
    .argument('<directory>', 'the feed')
    .requiredOption('--old <file>', 'a key that is trusted now; may be given several times', gather)
    .addOption(key())
    .option('--approvals <number>', 'how many of the new keys must sign', wholeNumber, 1)
    .option('--days <number>', 'how long readers may rely on it', wholeNumber, DEFAULT_DAYS)
    .option('--reason <text>', 'why, for readers')
    .option(...json)
    .action((directory: string, options: RotateOptions) => rotate(directory, options, Date.now()));
  program
    .command('verify')
    .description('check a feed as a reader would: signatures, dates, every pack and every patch')
    .argument('<directory>', 'the feed')
    .option('--preview', 'check the preview')
    .option('--fingerprint <text>', 'a fingerprint that one of its keys must have', gather)
    .option(...json)
    .action(async (directory: string, options: VerifyOptions) => {
      ended(await verify(directory, options, Date.now()));
    });
  program
    .command('serve')
    .description('serve a feed on this machine until it is stopped (Ctrl+C)')
    .argument('<directory>', 'the feed')
    .option('--port <number>', 'the port; 0 takes a free one', portNumber, 8787)
    .action(async (directory: string, options: { port: number }) => {
      if (
        (await publishedBytes(directory, 'stable')) === null &&
        (await publishedBytes(directory, 'preview')) === null
      )
        throw new InputProblem(`${directory}: ${await whyUnpublished(directory, 'stable')}.`);
      const { address } = await serveFeed(directory, options.port);
      say(`${address} serves ${directory}`);
    });
}
