/** Keeps a publisher's key pair in a file: PKCS #8, encrypted by a passphrase or closed to everybody else. */
import { createPrivateKey } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { KeyPair } from '../../../lib/packs/feed/keys';
import { InputProblem } from '../output';
import { writeWhole } from '../seed-directory';

/** Where the passphrase is read from: an environment variable stays out of the shell's history and the process list. */
export const PASSPHRASE_VARIABLE = 'REPERES_PASSPHRASE';
/** Fewer characters are guessed too soon. */
const SHORTEST_PASSPHRASE = 12;
const CIPHER = 'aes-256-cbc';
/** Bits of a file's mode that let anybody but its owner at it. */
const OTHERS = 0o077;

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The nearest folder above a path that is under version control, or null. */
async function repositoryOf(path: string): Promise<string | null> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (await exists(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/**
 * Writes a private key that was not there before; the passphrase encrypts it.
 * @throws InputProblem where the file exists, lies in a repository, or the passphrase is too short
 */
export async function writeKey(path: string, pair: KeyPair, passphrase: string | undefined): Promise<void> {
  const whole = resolve(path);
  if (await exists(whole)) {
    throw new InputProblem(`${path}: exists already, and a lost key cannot be made again. Name a new file.`);
  }
  const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
  const repository = await repositoryOf(folder);
  if (repository !== null) {
    const inside = relative(repository, join(folder, whole.slice(dirname(whole).length + 1)));
    throw new InputProblem(
      `${path}: lies in the repository ${repository} (${inside}), where it would be published one day. ` +
        'Name a file outside of it, such as ~/keys/feed.pem.',
    );
  }
  if (passphrase !== undefined && passphrase.length < SHORTEST_PASSPHRASE) {
    throw new InputProblem(
      `${PASSPHRASE_VARIABLE}: has fewer than ${SHORTEST_PASSPHRASE} characters. Choose a longer passphrase.`,
    );
  }
  const key = createPrivateKey({ key: Buffer.from(pair.privateKey, 'hex'), format: 'der', type: 'pkcs8' });
  const pem = key.export({
    type: 'pkcs8',
    format: 'pem',
    ...(passphrase === undefined ? {} : { cipher: CIPHER, passphrase }),
  });
  await writeWhole(whole, String(pem), 0o600);
}

/**
 * Reads a key file.
 * @throws InputProblem when it is no key, needs another passphrase, or is open to others without any
 */
export async function readKey(path: string, passphrase: string | undefined): Promise<KeyPair> {
  const text = await readFile(path, 'utf8');
  const isEncrypted = text.includes('ENCRYPTED PRIVATE KEY');
  const { mode } = await stat(path);
  // Windows keeps no such bits: there every file looks open, and the folder's own protection has to do.
  if (!isEncrypted && process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    throw new InputProblem(
      `${path}: can be read by others (mode ${(mode & 0o777).toString(8)}). Run: chmod 600 ${path}`,
    );
  }
  if (isEncrypted && passphrase === undefined) {
    throw new InputProblem(`${path}: is encrypted. Set ${PASSPHRASE_VARIABLE} to its passphrase.`);
  }
  try {
    const key = createPrivateKey({
      key: text,
      format: 'pem',
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    if (key.asymmetricKeyType !== 'ed25519') throw new TypeError(`is a key of type ${key.asymmetricKeyType}`);
    const publicKey = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
    return { publicKey, privateKey: key.export({ type: 'pkcs8', format: 'der' }).toString('hex') };
  } catch {
    const remedy = isEncrypted ? `Check ${PASSPHRASE_VARIABLE}.` : 'Make one by: npm run pack -- keygen FILE';
    throw new InputProblem(`${path}: is no Ed25519 key, or the passphrase is another. ${remedy}`);
  }
}
