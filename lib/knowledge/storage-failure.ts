/** Turns what the database throws into the reason a reader can do something about. */
import { errorWords } from '../model/error-words';
import { type Refusal, refused } from '../packs/refusal';

/** Name of an error and of those that caused it; Dexie wraps the browser's own. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (
    let at = error;
    typeof at === 'object' && at !== null && names.length < 5;
    at = (at as { inner?: unknown }).inner
  ) {
    names.push(String((at as { name?: unknown }).name));
  }
  return names;
}

const QUOTA = /quota/i;
/** Firefox with history off, or with storage forbidden by policy, opens no database; Safari-like errors are kin. */
const STORAGE_OFF = /^(?:MissingAPIError|SecurityError|InvalidStateError|NotSupportedError)$/;

/** The refusal for an error of a storage operation. */
export function storageRefusal(error: unknown): Refusal {
  const message = errorWords(error);
  const names = namesOf(error);
  if (names.some((name) => QUOTA.test(name)) || QUOTA.test(message)) return refused('quota', message).refusal;
  if (names.includes('BlockedError')) return refused('blocked', message).refusal;
  if (names.some((name) => STORAGE_OFF.test(name)) || /mutation operation/i.test(message)) {
    return refused('storage-off', message).refusal;
  }
  return refused('failed', message).refusal;
}
