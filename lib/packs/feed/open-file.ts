/** Opens a file of a feed: its size as announced, unpacked within bounds, its digest right; or a refusal. */
import { errorWords } from '../../model/error-words';
import { type Result, refused, taken } from '../refusal';
import { digestOf } from './keys';
import type { FeedFile } from './manifest';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether bytes begin as gzip does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Joins the chunks of a stream; null as soon as there are more bytes than `most`. */
export async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Bytes | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Packs bytes with gzip. */
export async function pack(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks gzip, reading no more than `size` bytes of content: a bomb costs no more than an honest file. */
export async function unpack(bytes: Bytes, size: number): Promise<Result<Bytes>> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const content = await collect(stream, size);
    return content === null
      ? refused('too-large', `unpacks to more than the ${size} bytes announced`)
      : taken(content);
  } catch (error) {
    return refused('bad-gzip', `cannot be unpacked: ${errorWords(error)}`);
  }
}

/**
 * The content of a downloaded file, when it is what the manifest announces. A server may have unpacked a `.gz` on the
 * way (`Content-Encoding`); then the content itself is there.
 */
export async function openFeedFile(
  subtle: SubtleCrypto,
  file: FeedFile,
  bytes: Bytes,
): Promise<Result<Bytes>> {
  const isPacked = file.path.endsWith('.gz') && isGzip(bytes);
  const announced = isPacked ? file.bytes : file.size;
  if (bytes.length < announced) {
    return refused('truncated', `${file.path} has ${bytes.length} of ${announced} bytes`);
  }
  if (bytes.length > announced) {
    return refused('too-large', `${file.path} has ${bytes.length} bytes, and ${announced} were announced`);
  }
  const unpacked = isPacked ? await unpack(bytes, file.size) : taken(bytes);
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.length !== file.size) {
    return refused('truncated', `${file.path} unpacks to ${unpacked.value.length} of ${file.size} bytes`);
  }
  const digest = await digestOf(subtle, unpacked.value);
  if (digest !== file.sha256) {
    return refused(
      'wrong-hash',
      `${file.path} has SHA-256 ${digest.slice(0, 8)}…, not ${file.sha256.slice(0, 8)}…`,
    );
  }
  return unpacked;
}
