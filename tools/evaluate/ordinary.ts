/** Gathers ordinary sentences of a language from pages and texts that the user has: what must not alert. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { isSentence } from '../../lib/detect/bare/gate';
import { BLOCK_SEPARATOR } from '../../lib/model/document';
import { extractArticle } from '../../lib/page/extract';
import { sentencesOf } from '../../lib/text/sentences';

export interface OrdinaryPage {
  name: string;
  texts: string[];
}

/** Sentences of the .html and .txt files of directories, those of a page together; texts count as English. */
export async function ordinarySentences(
  directories: readonly string[],
  language: string,
): Promise<OrdinaryPage[]> {
  const pages: OrdinaryPage[] = [];
  for (const directory of directories) {
    for (const name of (await readdir(directory)).sort()) {
      if (!/\.(?:html?|txt)$/i.test(name)) continue;
      const bytes = await readFile(join(directory, name));
      const document = /\.txt$/i.test(name) ? fromText(bytes.toString('utf8')) : fromHtml(bytes);
      if (document.language !== language) continue;
      const texts = sentencesOf(document)
        .filter(({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'item')
        .map(({ start, end }) => document.text.slice(start, end))
        .filter((text) => isSentence(text));
      if (texts.length > 0) pages.push({ name, texts });
    }
  }
  return pages;
}

function fromText(text: string) {
  const blocks = text.split(/\n+/).filter((line) => line.trim() !== '');
  return { text: blocks.join(BLOCK_SEPARATOR), kinds: 'p'.repeat(blocks.length), language: 'en' };
}

function fromHtml(html: Uint8Array) {
  const dom = new JSDOM(html, { url: 'https://pages.invalid/', virtualConsole: new VirtualConsole() });
  try {
    return extractArticle(dom.window.document).document;
  } finally {
    dom.window.close();
  }
}
