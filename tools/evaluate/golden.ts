/** What detection marks on our own pages, one line a mention: kept in the repository, so that a change is read in the diff. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Detector } from '../../lib/detect/contract';
import type { Mention } from '../../lib/model/annotation';
import { type ExtractedArticle, extractArticle } from '../../lib/page/extract';

/** Pages whose mentions are kept, and where. */
export const GOLDEN: readonly { pages: string; file: string }[] = [
  { pages: join('e2e', 'site'), file: join('tools', 'evaluate', 'golden', 'site.txt') },
  { pages: join('tools', 'evaluate', 'pages'), file: join('tools', 'evaluate', 'golden', 'pages.txt') },
];

/** Characters of the page quoted on each side of a mention. */
const AROUND = 30;

/** One article with its mentions. */
export interface GoldenPage {
  name: string;
  article: ExtractedArticle;
  mentions: Mention[];
}

/** The articles of a directory's pages with what is found on them, by name. */
export async function goldenPages(directory: string, detector: Detector): Promise<GoldenPage[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (name) => {
      const dom = new JSDOM(await readFile(join(directory, name), 'utf8'), {
        url: `https://pages.invalid/${name}`,
        virtualConsole: new VirtualConsole(),
      });
      const article = extractArticle(dom.window.document);
      const mentions = detector
        .detect(article.document)
        .flatMap((annotation) => (annotation.kind === 'actor' ? [annotation] : []));
      return { name, article, mentions };
    }),
  );
}

/** The text of a golden file. */
export function goldenText(pages: readonly GoldenPage[]): string {
  return pages
    .map(({ name, article, mentions }) => {
      const { text, language, date } = article.document;
      const lines = mentions.map(({ start, end, actor, via }) => {
        const before = text.slice(Math.max(0, start - AROUND), start);
        const after = text.slice(end, end + AROUND);
        return `${actor} (${via}): ${plain(before)}[${plain(text.slice(start, end))}]${plain(after)}`;
      });
      return [`== ${name} ${language ?? '-'} ${date ?? '-'}`, ...lines, ''].join('\n');
    })
    .join('\n');
}

/** On one line, and as it is read: no soft hyphens, one space for several. */
function plain(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f]/g, '').replace(/\s+/g, ' ');
}
