/** Reads an article from a text or HTML file: its paragraphs, language, day and what the page says of its source. */
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import {
  type ArticleDocument,
  BLOCK_KINDS,
  BLOCK_SEPARATOR,
  type BlockKind,
} from '../../../lib/model/document';
import { languageOf } from '../../../lib/page/language';
import { publicationDate } from '../../../lib/page/published';
import {
  articleObjects,
  type Declared,
  type Json,
  metaContent,
  readDeclared,
} from '../../../lib/page/structured';
import { readDates } from '../../../lib/text/dates';
import { foldText } from '../../../lib/text/tokens';
import { authorIn, isByline, namesSite, withoutSite } from './byline';

/** Largest file read, in bytes; an article has a thousandth of it. */
export const MAX_ARTICLE_BYTES = 10_000_000;

/** An article ready to be read; block 0 of the document is the title, so a block's number is its paragraph's. */
export interface DraftArticle {
  file: string;
  document: ArticleDocument;
  title: string;
  publisher: string | null;
  author: string | null;
  /** An https address that the page gives as its own. */
  url: string | null;
  /** How the day was found; null when it was not. */
  dated: 'page' | 'text' | 'option' | null;
}

interface PlainBlock {
  kind: BlockKind;
  text: string;
}

/** Fewest words of a title in a text file: what stands above it is the page's furniture. */
const TITLE_WORDS = 5;
/** Longest line, in characters, that may bear nothing but the date and the author. */
const BYLINE = 60;
/** Paragraphs from the top whose first full date is taken for the article's day. */
const LEAD = 3;

/** Lines that point to other articles, and credits: no paragraphs of the article. */
const FURNITURE = /^(?:[>»→▶•]{1,2}\s|(?:photo|crédit|credit|image|source|lire aussi|read also)\s*:)/iu;
/** A day put before the title by whoever saved the text. */
const DAY_BEFORE_TITLE = /^(?:date\s*:?\s*)?(\d{4}-\d{2}-\d{2})\s+(?=\S)/i;

/** Reads a file's bytes; `html` by its name or its beginning. Throws with a remedy when it holds no article. */
export function readArticle(file: string, bytes: Uint8Array, published?: string): DraftArticle {
  if (bytes.length > MAX_ARTICLE_BYTES)
    throw new Error(
      `${file}: has ${bytes.length} bytes, and ${MAX_ARTICLE_BYTES} are the most. Cut it down.`,
    );
  if (bytes.includes(0)) throw new Error(`${file}: is binary data. Give a text or HTML file.`);
  const text = utf8(bytes);
  const isHtml = /\.x?html?$/i.test(file) || /^\s*<(?:!doctype|html|\?xml)/i.test(text ?? '');
  if (text === null && !isHtml) throw new Error(`${file}: is no UTF-8 text. Save it as UTF-8.`);
  const article = isHtml ? fromHtml(file, text ?? bytes) : fromText(file, text ?? '');
  if (published === undefined || article.document.date !== null) return article;
  return { ...article, document: { ...article.document, date: published }, dated: 'option' };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function documentOf(blocks: readonly PlainBlock[], language: string | null, date: string | null) {
  return {
    text: blocks.map(({ text }) => text).join(BLOCK_SEPARATOR),
    kinds: blocks.map(({ kind }) => BLOCK_KINDS[kind]).join(''),
    language,
    date,
  };
}

/** White space as one space; no character that would end a block or a comment. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: dropping control characters needs to name them
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

const wordsIn = (line: string): number => line.split(' ').length;

function fromText(file: string, text: string): DraftArticle {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/[\r\n\u2028\u2029]+/)
    .map(plain)
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => wordsIn(line) >= TITLE_WORDS);
  if (at < 0) throw new Error(`${file}: holds no line long enough to be a title. Give the whole article.`);
  const head = lines[at] ?? '';
  const stamped = DAY_BEFORE_TITLE.exec(head)?.[1] ?? null;
  // The outlet's name behind a title stands in a line of its own or in the byline as well.
  const around = lines.filter((line, index) => index !== at && (line.length <= BYLINE || isByline(line)));
  const isSite = (part: string): boolean =>
    around.some((line) => line.split(/\s*[,|–—·]\s*/u).some((piece) => foldText(piece) === foldText(part)));
  const { title, site } = withoutSite(head.replace(DAY_BEFORE_TITLE, ''), isSite);
  const author = lines.slice(0, at + 1 + LEAD).find(isByline);
  const body = lines.slice(at + 1).filter((line) => !FURNITURE.test(line) && line !== author);
  const blocks = [{ kind: 'headline' as const, text: title }, ...body.map(lineBlock)];
  const empty = new JSDOM('').window;
  try {
    const declared = readDeclared(empty.document);
    const language = languageOf(empty.document, declared, body.join(' '));
    const bylines = lines.filter((line) => line.length <= BYLINE || line === author);
    const shown = stamped ?? publicationDate(empty.document, declared, bylines);
    const day = shown ?? dayInText(blocks, language);
    return {
      file,
      document: documentOf(blocks, language, day),
      title,
      publisher: site,
      author: author === undefined ? null : authorIn(author),
      url: null,
      dated: shown !== null ? 'page' : day !== null ? 'text' : null,
    };
  } finally {
    empty.close();
  }
}

/** A line without a full stop and with few words is a heading between paragraphs. */
function lineBlock(line: string): PlainBlock {
  const isHeading = line.length <= 160 && wordsIn(line) <= 30 && !/[.:;!…»”"]\s*$/.test(line);
  return { kind: isHeading ? 'heading' : 'paragraph', text: line };
}

/** The first full date of the opening paragraphs. */
function dayInText(blocks: readonly PlainBlock[], language: string | null): string | null {
  for (const { text } of blocks.slice(0, LEAD + 1)) {
    const day = readDates(text, language, null).find(
      ({ explicit, dates }) => explicit && dates[0]?.length === 10,
    );
    if (day?.dates[0]) return day.dates[0];
  }
  return null;
}

const BLOCK_TAGS: Readonly<Record<string, BlockKind>> = {
  P: 'paragraph',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  BLOCKQUOTE: 'quote',
};
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote';

function fromHtml(file: string, html: string | Uint8Array): DraftArticle {
  // A fresh virtual console swallows complaints about the page's style sheets; no script runs, nothing is loaded.
  const page = new JSDOM(html, { url: 'https://pages.invalid/', virtualConsole: new VirtualConsole() });
  try {
    const { document } = page.window;
    const declared = readDeclared(document);
    const address = addressOf(document, declared);
    const publishers = [
      metaContent(declared, 'og:site_name', 'application-name') ?? '',
      ...articleObjects(declared.objects).map(({ publisher }) => nameOf(publisher)),
    ].filter((name) => name !== '');
    const times = [...document.querySelectorAll('time')].map(
      (time) => time.getAttribute('datetime') ?? time.textContent ?? '',
    );
    const stated = publicationDate(document, declared, times);
    const read = new Readability(document.cloneNode(true) as Document).parse();
    const written = plain(read?.title ?? '');
    const { title, site } = siteApart(written, document, publishers, address);
    const blocks = read?.content ? htmlBlocks(read.content, [written, title]) : [];
    if (blocks.length === 0) throw new Error(`${file}: holds no article that could be found.`);
    const whole = [{ kind: 'headline' as const, text: title }, ...blocks];
    const language = languageOf(document, declared, blocks.map(({ text }) => text).join(' '));
    const day = stated ?? dayInText(whole, language);
    return {
      file,
      document: documentOf(whole, language, day),
      title,
      publisher: plain(publishers[0] ?? read?.siteName ?? '') || site,
      author: authorOf(declared.objects, plain(read?.byline ?? '')),
      url: address,
      dated: stated !== null ? 'page' : day !== null ? 'text' : null,
    };
  } finally {
    page.window.close();
  }
}

/** The name of a person or organisation in JSON-LD, which may be the text itself; empty when there is none. */
function nameOf(value: unknown): string {
  const name: unknown = typeof value === 'object' && value !== null ? (value as Json).name : value;
  return typeof name === 'string' ? plain(name) : '';
}

/** Who wrote it: as the page says in JSON-LD, else as its byline does. */
function authorOf(objects: readonly Json[], byline: string): string | null {
  const named = articleObjects(objects).flatMap(({ author }) =>
    (Array.isArray(author) ? author : [author]).map(nameOf).filter((name) => name !== ''),
  );
  return named.length > 0 ? [...new Set(named)].join(', ') : authorIn(byline);
}

/** The title without the outlet's name: known from the page, from its address, or because a heading lacks it. */
function siteApart(
  title: string,
  document: Document,
  publishers: readonly string[],
  address: string | null,
): { title: string; site: string | null } {
  const headings = [...document.querySelectorAll('h1, h2')].map(({ textContent }) =>
    foldText(plain(textContent)),
  );
  const host = address === null ? null : new URL(address).hostname;
  const split = withoutSite(title, (part) => namesSite(part, publishers, host));
  if (split.site !== null) return split;
  const apart = withoutSite(title, () => true);
  return apart.site !== null && headings.includes(foldText(apart.title)) ? apart : split;
}

function addressOf(document: Document, declared: Declared): string | null {
  const given =
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ??
    metaContent(declared, 'og:url') ??
    '';
  return URL.canParse(given) && new URL(given).protocol === 'https:' ? given : null;
}

/** The innermost blocks of what Readability kept; the title is not repeated, and bylines are no paragraphs. */
function htmlBlocks(content: string, titles: readonly string[]): PlainBlock[] {
  const inner = new JSDOM(content).window;
  try {
    return [...inner.document.querySelectorAll(BLOCKS)]
      .filter((element) => element.querySelector(BLOCKS) === null)
      .map((element) => ({
        kind: BLOCK_TAGS[element.tagName] ?? ('paragraph' as const),
        text: plain(element.textContent ?? ''),
      }))
      .filter(
        ({ kind, text }) =>
          text !== '' &&
          !FURNITURE.test(text) &&
          !(kind === 'heading' && titles.includes(text)) &&
          !isByline(text),
      );
  } finally {
    inner.close();
  }
}
