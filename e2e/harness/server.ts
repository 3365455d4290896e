/** Serves sample pages on 127.0.0.1 and remembers what was asked for. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** A page made in the test itself. */
export interface MadePage {
  type?: string;
  body: string | Uint8Array;
  /** Further headers of the answer. */
  headers?: Record<string, string>;
}

export interface SampleServer {
  /** "http://127.0.0.1:PORT". */
  readonly origin: string;
  /** Paths asked for so far, in order, without query. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves folders under their prefix ("/" for the root of the site) and made pages under their path.
 * A path that leads out of its folder is answered like one that does not exist.
 */
export async function serve(
  folders: ReadonlyMap<string, string>,
  made: ReadonlyMap<string, MadePage> = new Map(),
): Promise<SampleServer> {
  const requests: string[] = [];
  // Longest prefix first, so that "/" takes only what no other folder claims.
  const prefixes = [...folders].sort(([a], [b]) => b.length - a.length);

  const answer = async (path: string): Promise<(MadePage & { type: string }) | null> => {
    const page = made.get(path);
    if (page !== undefined) return { type: 'text/html; charset=utf-8', ...page };
    const entry = prefixes.find(([prefix]) => path.startsWith(prefix));
    if (entry === undefined) return null;
    const [prefix, folder] = entry;
    const rest = path.slice(prefix.length);
    const file = normalize(join(folder, rest === '' ? 'index.html' : rest));
    if (!file.startsWith(normalize(folder) + sep)) return null;
    // Bytes as they are: a page that names its own encoding keeps it, and one that names none is UTF-8.
    const body = await readFile(file).catch(() => null);
    return body && { type: typeOf(file, body), body };
  };

  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    requests.push(path);
    answer(path).then(
      (found) => {
        response.writeHead(found ? 200 : 404, {
          'content-type': found?.type ?? 'text/plain; charset=utf-8',
          'cache-control': 'no-store',
          ...found?.headers,
        });
        response.end(found?.body ?? 'not found');
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return '/';
  }
}

function typeOf(file: string, body: Uint8Array): string {
  const extension = extname(file).toLowerCase();
  const type = TYPES[extension] ?? 'application/octet-stream';
  // The head's own declaration counts only when the header states no encoding.
  const head = new TextDecoder('latin1').decode(body.subarray(0, 1024));
  return /<meta[^>]{1,200}charset/i.test(head) ? type.replace(/; charset=.*$/, '') : type;
}
