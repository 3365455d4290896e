/** Bundles a script of ours for a page that a test or a picture needs. */
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ROOT } from './launch';

/** One classic script of an entry ("e2e/shots/gallery.tsx") and all that it imports, as in development. */
export async function pageScript(entry: string): Promise<string> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'page' },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = built.flatMap(({ output }) => output).find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not built`);
  return chunk.code;
}
