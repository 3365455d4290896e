/** Reads which source file imports which, from the text of the files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export interface Import {
  /** The importing file, relative to the root, with forward slashes. */
  from: string;
  /** As written. */
  specifier: string;
  /** The imported file, relative to the root; null for a package. */
  to: string | null;
  /** `import type`: nothing of it is left when the program runs. */
  typeOnly: boolean;
}

const IMPORT = /\b(?:import|export)\s+(type\s+)?(?:[^'"`;()]*?\sfrom\s*)?['"]([^'"]+)['"]/g;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;
const SUFFIXES = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** All source files under some folders of the root, tests left out. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }) : []).map(
        (name) => join(folder, String(name)),
      ),
    )
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.(?:test\.tsx?|d\.mts)$/.test(file))
    .sort();
}

/** The imports of one file. */
export function importsOf(root: string, file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8').replace(COMMENT, '');
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    found.push({ from: file, specifier, to: resolveImport(root, file, specifier), typeOnly });
  };
  for (const [, type, specifier = ''] of source.matchAll(IMPORT)) add(specifier, type !== undefined);
  for (const [, specifier = ''] of source.matchAll(DYNAMIC_IMPORT)) add(specifier, false);
  return found;
}

function resolveImport(root: string, file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = resolve(root, dirname(file), specifier.replace(/\?.*$/, ''));
  const found = SUFFIXES.map((suffix) => target + suffix).find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  return relative(root, found ?? target)
    .split(sep)
    .join('/');
}

/** Every file and package that runs when `entry` runs, with the chain of files that leads there. */
export function reachable(root: string, entry: string): Map<string, string[]> {
  const chains = new Map<string, string[]>([[entry, [entry]]]);
  for (const [file, chain] of chains) {
    if (!/\.(?:tsx?|mjs)$/.test(file)) continue;
    for (const { to, specifier, typeOnly } of importsOf(root, file)) {
      const target = to ?? specifier;
      if (!typeOnly && !chains.has(target)) chains.set(target, to === null ? chain : [...chain, to]);
    }
  }
  return chains;
}
