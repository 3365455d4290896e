/** Measures how much code a script evaluates at its start, without what it asks for later by `import()`. */
import { build, type Rolldown } from 'vite';

/**
 * Minified bytes of a script and all that it imports statically. The shipped background keeps later parts in the
 * same file, unevaluated; here they become files of their own, so that the rest can be weighed.
 */
export async function eagerBytes(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // As WXT's module has it.
    resolve: { alias: { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' } },
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'chrome140',
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = new Map(
    output
      .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
      .map((file) => [file.fileName, file]),
  );
  const eager = new Set([...chunks.values()].filter(({ isEntry }) => isEntry));
  for (const chunk of eager) {
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (imported) eager.add(imported);
    }
  }
  return [...eager].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
}
