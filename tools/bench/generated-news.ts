/** News pages of any length for benchmarks, written by no newspaper: plain sentences with known names strewn in. */
import type { Actor } from '../../lib/model/actor';
import { type Random, randomFrom } from './random';

export interface NewsSize {
  /** UTF-16 units of article text, about. */
  characters: number;
  /** One sentence in how many names an actor. */
  every: number;
}

const OPENINGS = [
  'The clerks',
  'Two neighbours',
  'A ferry company',
  'The archive',
  'Our reader',
  'An old orchard',
];
const MIDDLES = [
  'counted the boats',
  'closed for the season',
  'kept the minutes',
  'repaired the bridge',
  'waited for rain',
];
const ENDS = ['before noon', 'as every year', 'without much noise', 'in the lower valley', 'and went home'];
const NAMED = [
  'was named in the letter',
  'came up at the meeting',
  'stood first on the list',
  'was quoted twice',
];

/** The HTML of one page: menu, headline, sections of paragraphs with links and emphasis, and a list beside it. */
export function newsPage(actors: readonly Actor[], { characters, every }: NewsSize, seed = 1): string {
  const random = randomFrom(seed);
  const names = actors.flatMap((actor) => actor.names.en?.slice(0, 1) ?? []);
  const parts: string[] = [];
  let length = 0;
  while (length < characters) {
    const sentences = Array.from({ length: 3 + random.below(4) }, () => sentence(random, names, every));
    const text = sentences.join(' ');
    length += text.replace(/<[^>]+>/g, '').length;
    if (parts.length % 12 === 11) parts.push(`<h2>What ${random.pick(OPENINGS).toLowerCase()} did</h2>`);
    parts.push(`<p>${text}</p>`);
  }
  const menu = Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes from the lower valley</title>
<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Notes from the lower valley","datePublished":"2026-01-22"}</script>
<style>body{font:16px/1.5 serif;max-width:44em;margin:auto}</style></head><body><nav><ul>${menu}</ul></nav>
<article><h1>Notes from the lower valley</h1>${parts.join('\n')}</article><aside><ul>${menu}</ul></aside></body></html>`;
}

function sentence(random: Random, names: readonly string[], every: number): string {
  if (names.length > 0 && random.below(every) === 0)
    return `${random.pick(names)} <em>${random.pick(NAMED)}</em> ${random.pick(ENDS)}.`;
  const middle = random.pick(MIDDLES);
  const linked = random.below(6) === 0 ? `<a href="/more">${middle}</a>` : middle;
  return `${random.pick(OPENINGS)} ${linked} ${random.pick(ENDS)}.`;
}

/** A page that is no news: a shop's list of goods. */
export function shopPage(): string {
  const goods = Array.from(
    { length: 300 },
    (_, i) => `<li><a href="/g/${i}"><b>Lamp ${i}</b> <span>${i + 9} €</span></a></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lamps for every room and purse</title>
<meta property="og:type" content="website"></head><body><h1>Lamps</h1><ul>${goods.join('')}</ul></body></html>`;
}
