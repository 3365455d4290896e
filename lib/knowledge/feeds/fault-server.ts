/** A web server for tests that serves a feed from memory, and every fault that a feed can have. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Bytes = Uint8Array<ArrayBuffer>;
/** Answers a request in another way than with the file; false leaves it to the server. */
export type Fault = (request: IncomingMessage, response: ServerResponse, file: Bytes) => boolean;

export interface FaultServer {
  url: string;
  files: Map<string, Bytes>;
  /** By path; `*` for every file. */
  faults: Map<string, Fault>;
  /** What was asked, as "path" or "path If-None-Match". */
  requests: string[];
  close(): Promise<void>;
}

export async function startFaultServer(files: Map<string, Bytes>): Promise<FaultServer> {
  const faults = new Map<string, Fault>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    requests.push(request.headers['if-none-match'] ? `${path} If-None-Match` : path);
    const file = files.get(path);
    if ((faults.get(path) ?? faults.get('*'))?.(request, response, file ?? new Uint8Array())) return;
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
      return;
    }
    const etag = `"${file.length}-${file.reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    const type = path.endsWith('.gz') ? 'application/gzip' : 'application/json';
    response.writeHead(200, { 'content-type': type, etag }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    files,
    faults,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const answering =
  (status: number, headers: Record<string, string>, body: string | Bytes): Fault =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
    return true;
  };

/** Faults of a transport, each with the reason that a reader must be told. */
export const TRANSPORT_FAULTS: Record<string, { fault: Fault; code: string }> = {
  'a web page': {
    fault: answering(200, { 'content-type': 'text/html' }, '<!doctype html><title>Sign in</title>'),
    code: 'html',
  },
  'a web page that calls itself JSON': {
    fault: answering(200, { 'content-type': 'application/json' }, '<!doctype html>'),
    code: 'html',
  },
  'a wrong content type': {
    fault: answering(200, { 'content-type': 'image/png' }, 'x'),
    code: 'content-type',
  },
  'a redirect to http': {
    fault: answering(302, { location: 'http://elsewhere.example/' }, ''),
    code: 'redirect',
  },
  'a lasting redirect': {
    fault: answering(308, { location: 'https://elsewhere.example/' }, ''),
    code: 'redirect',
  },
  'an error': { fault: answering(503, { 'retry-after': '10' }, 'busy'), code: 'http-status' },
  'no such file': { fault: answering(404, {}, ''), code: 'http-status' },
  'a broken connection': {
    fault: (request) => {
      request.socket.destroy();
      return true;
    },
    code: 'unreachable',
  },
  'a connection that breaks in the middle': {
    fault: (_request, response, file) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(file.length) });
      response.write(file.slice(0, Math.floor(file.length / 2)), () => response.destroy());
      return true;
    },
    code: 'unreachable',
  },
  'endless bytes': {
    fault: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = new Uint8Array(256 * 1024).fill(0x20);
      const more = (): void => {
        if (!response.destroyed) response.write(chunk, more);
      };
      more();
      return true;
    },
    code: 'too-large',
  },
};
