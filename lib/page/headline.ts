/** Finds the headline among the blocks of a page, and tells standfirsts from bylines around it. */
import type { Choice } from './choose';
import { isForeign, linkShare, PROSE, proseOf } from './choose';
import { articleObjects, type Json, metaContent } from './structured';
import type { RawBlock, Walked } from './walk';

/** What the page's head says its headline and standfirst are. */
export interface Announced {
  headlines: string[];
  descriptions: string[];
  title: string;
}

export function announced(root: Document, objects: readonly Json[]): Announced {
  const headlines: string[] = [];
  const descriptions: string[] = [];
  for (const object of articleObjects(objects)) {
    for (const key of ['headline', 'name'])
      if (typeof object[key] === 'string') headlines.push(plain(object[key]));
    for (const key of ['description', 'alternativeHeadline', 'abstract'])
      if (typeof object[key] === 'string') descriptions.push(plain(object[key]));
  }
  for (const name of ['og:title', 'twitter:title']) headlines.push(plain(metaContent(root, name) ?? ''));
  for (const name of ['og:description', 'description'])
    descriptions.push(plain(metaContent(root, name) ?? ''));
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

/** A line in bold shorter than this is a section's name or a byline. */
const SHORTEST_EMPHASISED = 30;
const EMPHASIS = /^(?:b|big|font|strong)$/;

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
  return best >= 0 ? best : emphasisedLine(blocks, choice.first, firstProse);
}

/** Pages without headings set the headline in bold or large letters: the first such line before the text. */
function emphasisedLine(blocks: readonly RawBlock[], first: number, firstProse: number): number {
  for (let i = first; i < firstProse; i++) {
    const block = blocks[i];
    if (!block || block.weight < SHORTEST_EMPHASISED || block.weight > LONGEST_HEADLINE) continue;
    if (isForeign(block) || linkShare(block) > 0 || block.timeWeight > 0) continue;
    const { element } = block.frame;
    const [only, ...others] = element.children;
    const whole = only?.textContent?.trim() === element.textContent?.trim();
    if (only && others.length === 0 && whole && EMPHASIS.test(only.localName)) return i;
  }
  return -1;
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
