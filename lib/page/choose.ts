/** Chooses which part of the walked page is the article, and which of its blocks are its text. */
import { isAdLabel } from './signs';
import { type Frame, isArticleBody, type RawBlock, type Region, type Walked } from './walk';

/** A block shorter than this (in visible weight) is a line, not prose. */
const LINE = 30;
/** A paragraph of this weight that ends a sentence surely belongs to running text. */
export const PROSE = 80;
/** A block is a list of links from this share of linked text on. */
const LINKED = 0.6;
/** A doubtful region that holds this share of the page's prose is the article after all. */
const MISLEADING = 0.6;
/** Labels are short; a "label" with more prose than this is text. */
const LONGEST_LABEL = 220;
/** An element that calls itself the article is believed from this share of the page's prose on. */
const BELIEVED = 0.4;

/** Share of an article's prose that its inner element must hold to stand for it. */
const NEARLY_ALL = 0.97;

/** The chosen range of blocks, `first` inclusive, `last` exclusive. */
export interface Choice {
  container: Frame;
  first: number;
  last: number;
}

export function linkShare(block: RawBlock): number {
  return block.weight === 0 ? 0 : block.linkWeight / block.weight;
}

/** Running text in a block: 0 for lines, labels and link lists. */
export function proseOf(block: RawBlock): number {
  if (block.weight < LINE || block.kind === 'heading') return 0;
  const share = linkShare(block);
  if (share >= LINKED) return 0;
  const sentence = block.stops > 0 || block.weight >= PROSE ? 1 : 0.4;
  return block.weight * (1 - share) * sentence;
}

/** Whether a region on the block's way up says that it is not article text. */
export function isForeign(block: RawBlock): boolean {
  for (let region = block.region; region; region = region.parent) if (!region.cleared) return true;
  return false;
}

function hasComments(region: Region | null): boolean {
  for (let r = region; r; r = r.parent) if (r.sign === 'comments') return true;
  return false;
}

/** Clears regions whose name misleads: they hold most of the page's prose, or too much for a label. */
function clearRegions(blocks: readonly RawBlock[]): void {
  let total = 0;
  const regions = new Set<Region>();
  for (const block of blocks) {
    const prose = proseOf(block);
    if (!hasComments(block.region)) total += prose;
    for (let region = block.region; region; region = region.parent) {
      region.mass += prose;
      regions.add(region);
    }
  }
  for (const region of regions) {
    if (region.sign === 'doubtful') region.cleared = region.mass > total * MISLEADING;
    else if (region.sign === 'label') region.cleared = region.mass > LONGEST_LABEL;
  }
}

/** What a block adds to the case that the elements around it are the article. */
function contribution(block: RawBlock): number {
  if (isForeign(block)) return -10;
  const prose = proseOf(block);
  if (prose > 0) return prose;
  if (linkShare(block) >= LINKED) return -10 - Math.min(block.weight, 100) / 2;
  return block.kind === 'heading' ? 0 : -5;
}

/** Picks the element with the highest sum of values, believing elements that name themselves the article. */
export function chooseArticle(walked: Walked): Choice | null {
  const { blocks, frames } = walked;
  clearRegions(blocks);
  for (const block of blocks) {
    block.frame.value += contribution(block);
    if (!isForeign(block)) block.frame.mass += proseOf(block);
  }
  // Children come after their parents, so one pass backwards sums up every subtree.
  for (let i = frames.length - 1; i > 0; i--) {
    const frame = frames[i];
    if (!frame?.parent) continue;
    frame.parent.value += frame.value;
    frame.parent.mass += frame.mass;
  }
  const root = frames[0];
  if (!root) return null;
  const scope = believedScope(frames, root.mass) ?? root;
  const best = isArticle(scope)
    ? innermostWith(frames, scope, scope.mass * NEARLY_ALL)
    : bestIn(frames, scope);
  return best.mass > 0 ? { container: best, first: best.first, last: best.last } : null;
}

/** The element within `scope` whose blocks make the strongest case. */
function bestIn(frames: readonly Frame[], scope: Frame): Frame {
  let best = scope;
  for (const frame of frames) {
    if (frame.first < scope.first || frame.last > scope.last) continue;
    // On equal sums the inner element wins: it has less to sift.
    if (frame.value >= best.value && frame.mass > 0) best = frame;
  }
  return best;
}

/** An article is whole: of one that names itself so, only wrappers without text of their own are taken off. */
function innermostWith(frames: readonly Frame[], scope: Frame, mass: number): Frame {
  let best = scope;
  for (const frame of frames)
    if (frame.mass >= mass && frame.first >= scope.first && frame.last <= scope.last) best = frame;
  return best;
}

function isArticle(frame: Frame): boolean {
  return (
    frame.tag === 'article' ||
    frame.element.getAttribute('role') === 'article' ||
    isArticleBody(frame.element)
  );
}

function believedScope(frames: readonly Frame[], total: number): Frame | null {
  let best: Frame | null = null;
  for (const frame of frames) {
    const role = frame.element.getAttribute('role');
    const named = isArticle(frame) || frame.tag === 'main' || role === 'main';
    if (!named || frame.mass < total * BELIEVED || frame.mass === 0) continue;
    if (!best || frame.value >= best.value) best = frame;
  }
  return best;
}

/** Whether a block inside the chosen range is text of the article. `text` is its text. */
export function isArticleText(block: RawBlock, text: string): boolean {
  if (isForeign(block) || block.weight === 0) return false;
  if (block.timeWeight >= block.weight * 0.8) return false;
  if (block.weight < LINE && isAdLabel(text)) return false;
  if (block.kind === 'cell') return true;
  return linkShare(block) < LINKED;
}

/** Drops headings, and lead-ins with a colon, that head nothing but links, such as "Read also". */
export function dropEmptyHeadings(
  blocks: readonly RawBlock[],
  kept: boolean[],
  last: number,
  textOf: (index: number) => string,
): void {
  for (let i = last - 1; i >= 0; i--) {
    const block = blocks[i];
    if (!block || !kept[i]) continue;
    if (block.kind === 'heading') kept[i] = headsText(blocks, kept, i, last);
    else if (block.weight < LINE && /:\s*$/.test(textOf(i))) kept[i] = headsText(blocks, kept, i, last);
  }
}

/** Whether text follows before the next heading, and no list of links directly. */
function headsText(blocks: readonly RawBlock[], kept: readonly boolean[], at: number, last: number): boolean {
  for (let j = at + 1; j < last; j++) {
    if (kept[j]) return true;
    const next = blocks[j];
    if (!next || next.kind === 'heading') return false;
    if (!isForeign(next) && linkShare(next) >= LINKED) return false;
  }
  return false;
}
