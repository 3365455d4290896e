/** Reads JSON from bytes that nobody vouches for: bounded depth, strict UTF-8, and no throw. */
import { errorWords } from '../model/error-words';
import { canonicalJson } from './canonical';
import { type Result, refused, taken } from './refusal';

/** Deepest nesting that is read; a pack needs 8. Walking deeper values could exhaust the stack. */
export const MAX_DEPTH = 40;

/** Deepest nesting of a JSON text in UTF-8; brackets inside strings do not count. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const unit = bytes[i];
    if (unit === 0x22) {
      // To the end of the string; a backslash takes the next byte with it.
      for (i += 1; i < bytes.length && bytes[i] !== 0x22; i += 1) {
        if (bytes[i] === 0x5c) i += 1;
      }
    } else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return deepest;
}

/** Parses JSON. Refuses what is no UTF-8, what is no JSON, what is nested too deep, and a web page by its name. */
export function readJson(bytes: Uint8Array): Result<{ value: unknown; text: string }> {
  let text: string;
  try {
    // A byte order mark is kept, and then refused by the parser: it is no part of JSON.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused('not-json', 'is no UTF-8 text');
  }
  if (/^\s*</.test(text)) return refused('html', 'begins like a web page');
  if (depthOf(bytes) > MAX_DEPTH) return refused('invalid', `is nested deeper than ${MAX_DEPTH} levels`);
  try {
    return taken({ value: JSON.parse(text) as unknown, text });
  } catch (error) {
    return refused('not-json', errorWords(error));
  }
}

/**
 * Parses JSON that must stand in its canonical form, so that each value has one text and a changed byte is a changed
 * value: a signature over the value then covers every byte.
 */
export function readCanonicalJson(bytes: Uint8Array): Result<unknown> {
  const read = readJson(bytes);
  if (!read.ok) return read;
  const { value, text } = read.value;
  if (`${canonicalJson(value)}\n` !== text) {
    return refused('not-canonical', 'is not in canonical form: it was changed after it was published');
  }
  return taken(value);
}
