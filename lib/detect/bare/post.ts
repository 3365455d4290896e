/** Reads a post of a social network as pages quote it: who wrote it, when, what it says, whether it shows something. */

export interface Post {
  /** What it says, without author, date, links. */
  body: string;
  /** Name and handle of the author, empty when none is given. */
  author: string;
  /** Year of the post, or null. */
  year: string | null;
  /** It links to a picture, a film or a page. */
  media: boolean;
}

/** "— Name (@handle) January 6, 2020", as embedded posts are signed. */
const SIGNATURE = /\s*[—–-]\s*([^—\n]{0,80}?)\(@([A-Za-z0-9_\\]+)\)\s*(?:\p{L}{3,12} \d{1,2}, (\d{4}))?/gu;
const LINK = /https?:\/\/\S+|pic\.twitter\.com\/\S+|\bt\.co\/\S+|\bwww\.\S+/gi;

/** Takes a text apart; one that is no post is its own body. */
export function readPost(text: string): Post {
  let author = '';
  let year: string | null = null;
  let media = false;
  const unsigned = text.replace(SIGNATURE, (_, name: string, handle: string, dated?: string) => {
    author = `${author} ${name.trim()} @${handle}`.trim();
    year ??= dated ?? null;
    return ' \n ';
  });
  const body = unsigned.replace(LINK, () => {
    media = true;
    return ' ';
  });
  return { body: body.trim(), author, year, media };
}
