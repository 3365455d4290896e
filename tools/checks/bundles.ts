/** Weighs the built scripts against their budgets, and looks for characters that Chromium refuses in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes; 1 kB is 1000. Why these: docs/ARCHITECTURE.md, budgets. */
const BUDGETS = {
  /** Runs on every web page. */
  gate: 3_000,
  /** Gzipped; runs on every news page. The card's own script comes with the first card. */
  page: 25_000,
  /** What the background evaluates at every start. */
  background: 150_000,
};

export interface BundleReport {
  /** One line of measures. */
  summary: string;
  problems: string[];
}

/**
 * Checks one folder that `wxt build` wrote.
 * @param backgroundBytes what the background evaluates at its start
 */
export function checkBundles(folder: string, backgroundBytes: number): BundleReport {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const problems: string[] = [];
  const weigh = (name: string, bytes: number, budget: number): string => {
    if (bytes > budget) problems.push(`${name} weighs ${bytes} bytes; its budget is ${budget}`);
    return `${name} ${(bytes / 1000).toFixed(1)} of ${budget / 1000} kB`;
  };
  const summary = [
    weigh('gate', Buffer.byteLength(read('gate.js')), BUDGETS.gate),
    weigh('page (gzip)', gzipSync(read('page.js'), { level: 9 }).length, BUDGETS.page),
    weigh('background at start', backgroundBytes, BUDGETS.background),
  ].join(', ');
  for (const name of ['gate.js', 'page.js', 'card.js']) {
    const at = nonCharacterIn(read(name));
    if (at !== null) problems.push(`${name} holds the non-character ${at}: Chromium refuses such a script`);
  }
  return { summary, problems };
}

/** The first code point that Unicode sets apart for internal use, as U+XXXX, or null. */
function nonCharacterIn(text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef))
      return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return null;
}
