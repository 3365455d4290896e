/** What the lines around an article say of its source: who wrote it, and which part of a title is the outlet's name. */
import { foldText } from '../../../lib/text/tokens';

/** What a byline begins with. */
const OPENING =
  /^(?:(?:written|reported|words|text|article|story|écrit|rédigé|propos recueillis|texte|von|por|di|door|av)\s+)?(?:by|par|von|por|di|door|av|de)\s*:?\s+(?=\p{Lu})/iu;
/** What ends the names of a byline: a sign between its parts, a day, or words that lead to something else. */
const ENDING =
  /\s*(?:[|•·—–(\d]|\s-\s|(?<!\p{L})(?:le \d|on|the|The|[Pp]ublié|[Pp]ublished|[Pp]osted|[Uu]pdated|[Mm]is à|[Mm]odifié|avec|with|pour|for|à|at|in|from)(?!\p{L}))/u;
const BETWEEN = /\s*(?:,|;|\band\b|\bet\b|\bund\b|\by\b|&)\s*/u;
/** A part of a name that may bear no capital. */
const PARTICLE = /^(?:de|du|des|da|di|del|della|dos|la|le|van|von|den|der|ter|al|el|ben|bin|ibn)$/iu;
const CAPITAL = /^(?:[dl][’'])?\p{Lu}[\p{L}\p{M}.’'‐-]*$/u;
/** Names of people have so many words. */
const [LEAST_WORDS, MOST_WORDS] = [2, 5];
/** Longest line that can be a byline. */
const LONGEST = 140;

function isName(part: string): boolean {
  const words = part.split(' ');
  if (words.length < LEAST_WORDS || words.length > MOST_WORDS) return false;
  return words.every((word, index) => CAPITAL.test(word) || (index > 0 && PARTICLE.test(word)));
}

/** The people whom a byline names, joined by commas; what follows them (agencies, roles, days) is left out. */
export function authorIn(byline: string): string | null {
  const opened = byline.trim().replace(OPENING, '');
  const ending = ENDING.exec(opened);
  const parts = (ending === null ? opened : opened.slice(0, ending.index)).split(BETWEEN);
  const end = parts.findIndex((part) => !isName(part));
  const names = end < 0 ? parts : parts.slice(0, end);
  return names.length === 0 ? null : names.join(', ');
}

/** Whether a line of a text says who wrote it. */
export function isByline(line: string): boolean {
  return line.length <= LONGEST && OPENING.test(line) && !/[.!?…]$/u.test(line) && authorIn(line) !== null;
}

/** Between a title and the outlet's name, which stands behind or, seldom, before. */
const BEHIND = /^(.+\S)\s+[|–—·:-]\s+(\S[^|–—·]*)$/u;
const BEFORE = /^(\S[^|–—·]*?)\s+[|–—·:-]\s+(\S.+)$/u;

/** A title without the outlet's name, and that name as it stood there; null when none did. */
export function withoutSite(
  title: string,
  isSite: (part: string) => boolean,
): { title: string; site: string | null } {
  const behind = BEHIND.exec(title);
  if (behind?.[1] && behind[2] && isSite(behind[2])) return { title: behind[1], site: behind[2] };
  const before = BEFORE.exec(title);
  if (before?.[1] && before[2] && isSite(before[1])) return { title: before[2], site: before[1] };
  return { title, site: null };
}

/** Whether a part of a title is one of the given names of the outlet, or its address ("Coastal Post", coastalpost.example). */
export function namesSite(part: string, names: readonly string[], host: string | null): boolean {
  const folded = foldText(part);
  if (folded === '') return false;
  if (names.some((name) => foldText(name) === folded)) return true;
  const labels = (host ?? '').split('.').slice(0, -1);
  return labels.some((label) => label.length > 3 && label.replaceAll('-', '') === folded.replaceAll(' ', ''));
}
