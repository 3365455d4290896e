/** Turns whatever was thrown into words. */

/** The message of an error; of any other value, its text. */
export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
