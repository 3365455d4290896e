/** Finds the headline among the blocks of a page, and tells standfirsts from bylines around it. */
import type { Choice } from './choose';
import { isForeign, linkShare, PROSE, proseOf } from './choose';
import { writtenDay } from './published';
import { articleObjects, type Declared, metaContent } from './structured';
import type { RawBlock, Walked } from './walk';

/** What the page's head says its headline and standfirst are. */
export interface Announced {
  headlines: string[];
  descriptions: string[];
  title: string;
}

export function announced(root: Document, said: Declared): Announced {
  const headlines: string[] = [];
  const descriptions: string[] = [];
  for (const object of articleObjects(said.objects)) {
    for (const key of ['headline', 'name'])
      if (typeof object[key] === 'string') headlines.push(plain(object[key]));
    for (const key of ['description', 'alternativeHeadline', 'abstract'])
      if (typeof object[key] === 'string') descriptions.push(plain(object[key]));
  }
  for (const name of ['og:title', 'twitter:title']) headlines.push(plain(metaContent(said, name) ?? ''));
  for (const name of ['og:description', 'description'])
    descriptions.push(plain(metaContent(said, name) ?? ''));
  return {
    headlines: headlines.filter((s) => s !== ''),
    descriptions: descriptions.filter((s) => s.length >= 20),
    title: plain(root.title),
  };
}

/** Text for comparison: one space, no invisible characters, lower case. */
export function plain(text: string): string {
  return text
    .slice(0, 2_000)
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A headline needs this many points; a lone h1 in the right place has more. */
const ENOUGH = 4;
/** Longest block that can be a headline. */
const LONGEST_HEADLINE = 400;

const EMPHASIS = /^(?:b|big|font|strong)$/;
/** A shorter line before the text is a section's name, a brand or a byline. */
const SHORTEST_TITLE = 16;
/** Words of the shortest headline. */
const MIN_TITLE_WORDS = 3;
/** Blocks before the text among which a headline without markup is looked for. */
const TITLE_REACH = 15;
/** Names of sections in a row. */
const MENU = /(?:\s[|·•›»/]\s.*){2}|^(?:[^\n]{0,24}\n){2}[^\n]{0,24}/u;
/** "By Kari Moe": a name after a word for its being the author's. */
const BYLINE =
  /^\s*(?:[Bb]y|[Pp]ar|[Vv]on|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Oo]d|Автор|[Tt]e[kx]st[eo]?|[Tt]esto)[\s:]+\p{Lu}/u;
/** Longest line that is a date and its place or time. */
const LONGEST_DATE = 60;

/** Index of the headline's block, or -1. */
export function findHeadline(
  walked: Walked,
  choice: Choice,
  said: Announced,
  textOf: (i: number) => string,
): number {
  const { blocks } = walked;
  const firstProse = firstProseOf(blocks, choice);
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i < blocks.length && i < choice.last; i++) {
    const block = blocks[i];
    if (!block || block.weight === 0 || block.weight > LONGEST_HEADLINE || inHardChrome(block)) continue;
    const score = headlineScore(walked, block, i, firstProse, said, textOf);
    // Of two equals before the text, the one nearer to it is the visible headline.
    if (score >= ENOUGH && (score > bestScore || (score === bestScore && i < firstProse))) {
      best = i;
      bestScore = score;
    }
  }
  return best >= 0 ? best : titleLine(walked, firstProse, textOf);
}

/** Pages without headings have the headline in some line before the text: the one that looks most like it. */
function titleLine(walked: Walked, firstProse: number, textOf: (i: number) => string): number {
  let best = -1;
  let bestScore = 0;
  for (let i = Math.max(0, firstProse - TITLE_REACH); i < firstProse; i++) {
    const block = walked.blocks[i];
    if (!block || block.weight < SHORTEST_TITLE || block.weight > LONGEST_HEADLINE) continue;
    if (isForeign(block) || linkShare(block) > 0 || block.timeWeight > 0 || block.kind === 'item') continue;
    const written = textOf(i);
    const text = plain(written);
    if (MENU.test(written) || BYLINE.test(written) || isDateLine(text)) continue;
    const isLong = block.weight > text.length * 2 || text.split(' ').length >= MIN_TITLE_WORDS;
    if (!isLong) continue;
    let score = block.weight >= 30 ? 2 : 1;
    if (block.stops === 0) score += 1;
    if (isEmphasised(block)) score += 3;
    if (walked.signs.classes(block.frame.element).headline) score += 3;
    if (isDateLine(plain(textOf(i + 1)))) score += 2;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

function isDateLine(text: string): boolean {
  return text.length <= LONGEST_DATE && writtenDay(text, '') !== null;
}

/** Set in bold or large letters as a whole. */
function isEmphasised(block: RawBlock): boolean {
  const { element } = block.frame;
  const [only, ...others] = element.children;
  const isWhole = only?.textContent?.trim() === element.textContent?.trim();
  return only !== undefined && others.length === 0 && isWhole && EMPHASIS.test(only.localName);
}

function headlineScore(
  walked: Walked,
  block: RawBlock,
  index: number,
  firstProse: number,
  said: Announced,
  textOf: (i: number) => string,
): number {
  let score = 0;
  if (block.level === 1) score += 3;
  else if (block.level === 2) score += 1;
  const classes = walked.signs.classes(block.frame.element);
  if (classes.headline) score += 2;
  if (score > 0 || index < firstProse) {
    const text = plain(textOf(index));
    if (said.headlines.includes(text)) score += 6;
    else if (text.length >= (block.weight > text.length * 2 ? 6 : 14) && said.title.includes(text))
      score += 5;
  }
  if (score === 0) return 0;
  score += index < firstProse ? 2 : -4;
  if (block.weight < 12 && block.level !== 1) score -= 3;
  if (linkShare(block) > 0.8) score -= 2;
  if (isForeign(block)) score -= 1;
  return score;
}

function inHardChrome(block: RawBlock): boolean {
  for (let region = block.region; region; region = region.parent)
    if (!region.cleared && (region.sign === 'chrome' || region.sign === 'comments')) return true;
  return false;
}

/** First block of running text in the chosen range. */
export function firstProseOf(blocks: readonly RawBlock[], choice: Choice): number {
  for (let i = choice.first; i < choice.last; i++) {
    const block = blocks[i];
    if (block && !isForeign(block) && block.stops > 0 && proseOf(block) >= PROSE) return i;
  }
  return choice.first;
}

/** Whether a block near the headline is the standfirst. */
export function isStandfirst(walked: Walked, block: RawBlock, text: string, said: Announced): boolean {
  if (block.kind === 'caption' || block.kind === 'cell' || block.weight < 20) return false;
  if (linkShare(block) >= 0.6) return false;
  const element = block.frame.element;
  if (walked.signs.classes(element).standfirst) return true;
  const parent = block.frame.parent;
  if (parent && parent.last - parent.first <= 3 && walked.signs.classes(parent.element).standfirst)
    return true;
  const start = plain(text).slice(0, 60);
  return start.length >= 20 && said.descriptions.some((d) => d.startsWith(start));
}
