/** Serves a feed's directory on this machine, for trying it in a browser before a server has it. */
import { createServer } from 'node:http';
import { fileIn } from './feed-directory';

const TYPES: Readonly<Record<string, string>> = { json: 'application/json', gz: 'application/gzip' };

/** Starts a server for this machine only; resolves with its address, and stops it by `close`. */
export function serveFeed(directory: string, port: number): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '').slice(1);
    // Names only, as in a manifest: nothing leads out of the directory.
    const isName = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(path);
    const reading = isName ? fileIn(directory, path) : Promise.resolve(null);
    reading.then(
      (bytes) => {
        if (bytes === null) {
          response.writeHead(404).end();
          return;
        }
        const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        response.writeHead(200, {
          'content-type': type,
          'content-length': bytes.length,
          'cache-control': 'no-cache',
        });
        response.end(request.method === 'HEAD' ? undefined : bytes);
      },
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((done, failed) => {
    server.on('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const at = typeof bound === 'object' && bound !== null ? bound.port : port;
      done({ address: `http://127.0.0.1:${at}/`, close: () => server.close() });
    });
  });
}
