import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conceptNames } from '../../lib/detect/claims';
import { buildPack } from '../../lib/packs/build';
import { parsePack } from '../../lib/packs/parse-pack';
import { formatProblem } from '../../lib/packs/problem';
import { sampleSeeds } from '../../lib/packs/sample-seeds';
import { readSeedDirectory } from './seed-directory';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the bundled pack', () => {
  it('is what the seeds build, byte for byte, and what the extension takes', async () => {
    const { files, problems } = await readSeedDirectory(join(ROOT, 'seeds'));
    const built = buildPack(files, { concepts: conceptNames() });
    const wrong = [...problems, ...(built.ok ? [] : built.problems)];
    expect(wrong.map(formatProblem).join('\n')).toBe('');
    const bundled = await readFile(join(ROOT, 'public/packs/bundled.json'), 'utf8');
    expect(built.ok && built.text === bundled, 'run `npm run pack -- build` and commit the result').toBe(
      true,
    );
    expect(parsePack(JSON.parse(bundled)).ok).toBe(true);
  });
});

describe('the command line', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pack-'));
    for (const { path, text } of sampleSeeds()) {
      await mkdir(dirname(join(directory, 'seeds', path)), { recursive: true });
      await writeFile(join(directory, 'seeds', path), text);
    }
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const pack = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const argv = ['--import', 'tsx', join(ROOT, 'tools/pack/main.ts'), ...args];
      execFile(process.execPath, argv, { cwd: ROOT }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      });
    });
  const seeds = () => join(directory, 'seeds');
  const out = () => join(directory, 'out', 'pack.json');

  it('writes the pack and says what is in it', async () => {
    const done = await pack('build', seeds(), '--out', out(), '--json');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ ok: true, id: 'sample', actors: 3, claims: 1, sources: 1 });
    expect(parsePack(JSON.parse(await readFile(out(), 'utf8'))).ok).toBe(true);
    expect(await readdir(dirname(out()))).toEqual(['pack.json']);
  }, 30_000);

  it('with a broken record says file, line, field and remedy, and leaves the pack as it was', async () => {
    await mkdir(dirname(out()));
    await writeFile(out(), 'before');
    const path = join(seeds(), 'actors', 'old-town.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('kind: place', 'kind: plaice'));
    await writeFile(
      join(seeds(), 'actors', 'latin.yaml'),
      Buffer.from('id: latin\nkind: caf\xe9\n', 'latin1'),
    );
    const done = await pack('build', seeds(), '--out', out());
    expect(done.code).toBe(1);
    expect(done.err).toContain(`${path}:2:1: kind: must be one of`);
    expect(done.err).toContain('Did you mean "place"?');
    expect(done.err).toContain('latin.yaml:2:10: is no UTF-8 text');
    expect(await readFile(out(), 'utf8')).toBe('before');
    expect(await readdir(dirname(out()))).toEqual(['pack.json']);
  }, 30_000);

  it('says in plain words that a file is no directory, a directory no file, and seeds too broken for lint', async () => {
    const file = join(seeds(), 'pack.yaml');
    const linted = await pack('lint', file);
    expect(linted.code).toBe(2);
    expect(linted.err).toMatch(/pack\.yaml: is a file, .* Name the directory/);
    const built = await pack('build', seeds(), '--out', directory);
    expect(built.code).toBe(2);
    expect(built.err).toMatch(/: is a directory\. Name the file to write/);
    await writeFile(join(seeds(), 'waivers.yaml'), '- {rule: common-word, reason: fine}\n');
    const broken = await pack('lint', seeds());
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('"fine" is too short a reason');
    expect(broken.err).toContain('Say in 10 characters or more');
    expect(broken.err).not.toContain('written');
  }, 60_000);

  it('ends quietly when its reader closes the pipe', async () => {
    const argv = ['--import', 'tsx', join(ROOT, 'tools/pack/main.ts'), 'schema', '--print'];
    const child = spawn(process.execPath, argv, { cwd: ROOT });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }, 30_000);

  it('tells wrong usage and missing directories from broken seeds', async () => {
    expect((await pack('build', join(directory, 'nowhere'))).code).toBe(2);
    expect((await pack('bild')).code).toBe(2);
    const homeless = await pack('build', seeds());
    expect(homeless.code).toBe(2);
    expect(homeless.err).toContain('--out');
    const help = await pack('build', '--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('--out');
  }, 60_000);
});
