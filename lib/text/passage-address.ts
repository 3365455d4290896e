/**
 * The address of a passage on a web page, as a text fragment (WICG, "URL Fragment Text Directives"): browsers scroll
 * there and mark it, and the page itself does not see which passage was asked for.
 */

/** Words from which a passage is named by its beginning and end only. */
const LONG = 12;
/** Words of beginning and end. */
const EDGE = 4;

/** The page's address with a fragment that names the passage; any fragment that it had is dropped. */
export function passageAddress(url: string, passage: string): string {
  const words = passage.trim().split(/\s+/);
  const parts =
    words.length > LONG ? [words.slice(0, EDGE).join(' '), words.slice(-EDGE).join(' ')] : [words.join(' ')];
  return `${url.split('#', 1)[0]}#:~:text=${parts.map(encoded).join(',')}`;
}

/** A hyphen separates the parts of a directive as comma and ampersand do. */
const encoded = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');
