/** Downloads one file of a feed: no cookies, no referrer, no redirects, bounded in size and time. */
import { errorWords } from '../../model/error-words';
import { collect } from '../../packs/feed/open-file';
import { type Result, refused, taken } from '../../packs/refusal';

type Bytes = Uint8Array<ArrayBuffer>;

/** Given up after this long without an answer, and after this long in all. */
const ANSWER_WITHIN = 30_000;
const DONE_WITHIN = 5 * 60_000;

/** Types under which servers deliver JSON and packed files; anything else is something else. */
const TYPES =
  /^(?:application\/(?:json|[a-z0-9.+-]+\+json|gzip|x-gzip|octet-stream)|binary\/octet-stream|text\/plain)$/;

export interface Downloaded {
  bytes: Bytes;
  etag: string | null;
}

/** What was downloaded, or that nothing has changed since `etag`. */
export type Answer = { changed: false } | ({ changed: true } & Downloaded);

interface Request {
  url: string;
  /** Most bytes that are read. */
  most: number;
  etag?: string | null;
}

/** Downloads a file; every failure is a refusal that says what came instead. */
export async function download(fetcher: typeof fetch, { url, most, etag }: Request): Promise<Result<Answer>> {
  const abort = new AbortController();
  let isLate = false;
  const giveUp = (): void => {
    isLate = true;
    abort.abort();
  };
  let timer = setTimeout(giveUp, ANSWER_WITHIN);
  try {
    const response = await fetcher(url, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: abort.signal,
      headers: etag ? { 'If-None-Match': etag } : {},
    });
    clearTimeout(timer);
    timer = setTimeout(giveUp, DONE_WITHIN);
    if (response.status === 304 && etag) return taken({ changed: false });
    const wrong = faultOf(response, most);
    if (wrong) {
      await response.body?.cancel().catch(() => undefined);
      return wrong;
    }
    const bytes = response.body === null ? new Uint8Array() : await collect(response.body, most);
    if (bytes === null) return refused('too-large', `sends more than ${most} bytes`);
    return taken({ changed: true, bytes, etag: response.headers.get('etag') });
  } catch (error) {
    if (isLate) return refused('timeout', 'did not answer in time');
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return refused('unreachable', `${errorWords(error)}${cause}`);
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(response: Response, most: number): ReturnType<typeof refused> | null {
  const { status, type, headers } = response;
  // Following a redirect would ask somebody whom the reader has not chosen, perhaps without encryption.
  if (type === 'opaqueredirect' || response.redirected || (status >= 300 && status < 400)) {
    const to = headers.get('location');
    return refused('redirect', to === null ? 'sends us to another address' : `sends us to ${to}`);
  }
  if (!response.ok) return refused('http-status', `answered ${status}`);
  const contentType = (headers.get('content-type') ?? 'application/octet-stream')
    .split(';')[0]
    ?.trim()
    .toLowerCase();
  if (contentType === 'text/html' || contentType === 'application/xhtml+xml') {
    return refused('html', 'answered with a web page');
  }
  if (!TYPES.test(contentType ?? '')) return refused('content-type', `answered with ${contentType}`);
  // Of the packed body where the server packs on the way: more than that is sure to be too much.
  const length = Number(headers.get('content-length') ?? 0);
  return length > most ? refused('too-large', `announces ${length} bytes; at most ${most} are read`) : null;
}
