/** Refusals: why a feed, a pack or a patch is not taken, as a code that interfaces word and a line for experts. */

/** Every reason, by the step that finds it. */
export const REFUSALS = [
  // Getting it
  'not-secure',
  'unreachable',
  'timeout',
  'http-status',
  'redirect',
  'html',
  'content-type',
  'truncated',
  'too-large',
  'bad-gzip',
  // Reading it
  'not-json',
  'not-canonical',
  'newer-format',
  'invalid',
  // Trusting it
  'unsigned',
  'wrong-key',
  'bad-signature',
  'too-few-approvals',
  'broken-rotation',
  'wrong-feed',
  'wrong-channel',
  'replayed',
  'expired',
  'from-future',
  // Taking it
  'no-such-pack',
  'wrong-pack',
  'wrong-hash',
  'patch-mismatch',
  'newer-app',
  'older',
  'same-version',
  'other-publisher',
  // Keeping it
  'quota',
  'storage-off',
  'blocked',
  'failed',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** Why something was not taken. Nothing has changed when one is given. */
export interface Refusal {
  code: RefusalCode;
  /** One technical line in English: what was found and what was expected. */
  message: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const taken = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = (code: RefusalCode, message: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, message },
});
