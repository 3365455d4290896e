import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, reachable, sourceFiles } from './source-graph';

const ROOT = join(import.meta.dirname, '..', '..');

/** Who may import whom; every part may import itself. docs/ARCHITECTURE.md shows the same. */
const ALLOWED: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  detect: ['model', 'text'],
  packs: ['model', 'text'],
  knowledge: ['model', 'text', 'detect', 'packs'],
  page: ['model', 'text', 'messages', 'locales'],
  messages: ['model'],
  browser: ['model', 'messages'],
  locales: [],
  components: ['model', 'text', 'locales'],
  tools: ['model', 'text', 'detect', 'packs'],
  // These tools look at pages and drive browsers.
  'tools/pack': ['tools', 'model', 'text', 'detect', 'packs', 'page'],
  'tools/evaluate': ['tools', 'tools/pack', 'model', 'text', 'detect', 'packs', 'page'],
  'tools/fit': ['tools', 'tools/pack', 'tools/evaluate', 'model', 'text', 'detect', 'page'],
  // Benchmarks measure any part, and browsers.
  'tools/bench': [
    'tools',
    'tools/pack',
    'tools/evaluate',
    'model',
    'text',
    'detect',
    'packs',
    'knowledge',
    'page',
    'messages',
    'e2e',
  ],
  'tools/demo': ['tools', 'model', 'messages', 'e2e'],
  entrypoints: [
    'model',
    'text',
    'detect',
    'packs',
    'knowledge',
    'page',
    'messages',
    'browser',
    'locales',
    'components',
  ],
};

/** Runs the same in Node, worker and page: no DOM, no browser, no clock, no chance. */
const PURE = ['model', 'text', 'detect', 'packs'];
const PURE_PACKAGES = /^(?:valibot|yaml|js-yaml|@orama\/(?:stemmers|stopwords)\/\w+)$/;
const IMPURE =
  /\b(?:Date\.now|Math\.random|performance\.now|new Date\(\)|crypto\.getRandomValues|randomUUID)\b/;

/** The part that a file belongs to: a folder of lib, one of the tools with rules of its own, or a top folder. */
function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  if (top === 'lib') return second;
  return top === 'tools' && `tools/${second}` in ALLOWED ? `tools/${second}` : top;
}

const FILES = sourceFiles(ROOT, ['lib', 'components', 'entrypoints', 'tools']);

describe('import directions', () => {
  it('finds the sources', () => {
    expect(FILES.length).toBeGreaterThan(20);
  });

  it('keeps every part to what it may import', () => {
    const wrong = FILES.flatMap((file) => importsOf(ROOT, file)).filter(({ from, to, typeOnly }) => {
      if (to === null) return false;
      const [part, target] = [partOf(from), partOf(to)];
      if (part === target || (typeOnly && target === 'model')) return false;
      return !(ALLOWED[part] ?? []).includes(target);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('writes every import of our own files as a relative path to a file that exists', () => {
    const own = FILES.flatMap((file) => importsOf(ROOT, file)).filter(
      ({ specifier, to }) => /^[@~]{1,2}\//.test(specifier) || (to !== null && !/\.\w+$/.test(to)),
    );
    expect(own.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  it('keeps the pure parts free of packages that reach outside, of the clock and of chance', () => {
    const pure = FILES.filter((file) => PURE.includes(partOf(file)));
    const packages = pure
      .flatMap((file) => importsOf(ROOT, file))
      .filter(({ specifier, to }) => to === null && !PURE_PACKAGES.test(specifier))
      .map(({ from, specifier }) => `${from} imports ${specifier}`);
    const impure = pure.filter((file) => IMPURE.test(readFileSync(join(ROOT, file), 'utf8')));
    expect([...packages, ...impure]).toEqual([]);
  });

  it.each(['entrypoints/gate.ts', 'entrypoints/page.ts', 'entrypoints/card/index.tsx'])(
    'keeps knowledge and schemas out of %s',
    (entry) => {
      const heavy = [...reachable(ROOT, entry)].filter(
        ([target]) =>
          /^(?:dexie|valibot|compromise|minisearch|yaml|wxt\/browser)\b/.test(target) ||
          /^lib\/(?:knowledge|detect|packs|browser)\//.test(target),
      );
      expect(heavy.map(([target, chain]) => `${chain.join(' → ')} → ${target}`)).toEqual([]);
    },
  );
});
