/** Turns the pages a user names on the command line into addresses that a browser opens. */
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

export interface GivenPages {
  /** Folder by the path under which the local server offers it. */
  folders: Map<string, string>;
  /** Addresses in the order given; those of files start with the server's origin once it is known. */
  addresses: (origin: string) => string[];
}

/**
 * @param given files and http(s) addresses
 * @param from folder that relative paths start from
 * @throws when something given is neither an address nor a file
 */
export async function givenPages(given: readonly string[], from: string): Promise<GivenPages> {
  const folders = new Map<string, string>();
  const addresses: { path: string; local: boolean }[] = [];
  for (const one of given) {
    if (/^https?:\/\//i.test(one)) {
      if (!URL.canParse(one)) throw new Error(`${one} is no address`);
      addresses.push({ path: one, local: false });
      continue;
    }
    const file = resolve(from, one);
    const found = await stat(file).catch(() => null);
    if (found === null) throw new Error(`there is no file ${file}`);
    if (!found.isFile()) throw new Error(`${file} is no file; name an HTML file or an https address`);
    // A file brings its folder along, so that its pictures and styles are found.
    const prefix = `/given-${folders.size + 1}/`;
    folders.set(prefix, dirname(file));
    addresses.push({ path: prefix + encodeURIComponent(basename(file)), local: true });
  }
  return {
    folders,
    addresses: (origin) => addresses.map(({ path, local }) => (local ? origin + path : path)),
  };
}
