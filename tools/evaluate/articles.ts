/**
 * Reads the articles that the bundled knowledge comes from with the product's own detection, and compares what it
 * finds with what the pack says that each of them reports.
 */
import type { Detector } from '../../lib/detect/contract';
import type { Pack } from '../../lib/model/pack';
import type { Source } from '../../lib/model/source';
import { tokenize } from '../../lib/text/tokens';
import { annotatePage } from './annotate';

/** Least share of a source's title words at the head of an article for them to be the same document. */
const SAME_DOCUMENT = 0.8;

/** Least share of the actors and claims of an article that detection must find in it again. */
const LEAST_FOUND = { actors: 0.85, claims: 0.8 };

/** What was found of what the pack says of one article. */
export interface ArticleCheck {
  source: string;
  actors: { expected: number; missing: string[] };
  claims: { expected: number; missing: string[] };
}

/** Checks one article given as plain text; null when no source of the pack has its title. */
export function checkArticle(text: string, pack: Pack, detector: Detector): ArticleCheck | null {
  const source = sourceOf(text, pack.sources);
  if (!source) return null;
  const found = new Set(
    annotatePage(asNewsPage(text, source), 'https://pages.invalid/article', detector).annotations.map(
      ({ kind, id }) => `${kind} ${id}`,
    ),
  );
  const actors = pack.actors.filter(({ kind, sources }) => kind !== 'event' && sources.includes(source.id));
  const claims = pack.claims.filter(({ reports }) => reports.some((report) => report.source === source.id));
  const missing = (kind: string, records: readonly { id: string }[]) =>
    records.map(({ id }) => id).filter((id) => !found.has(`${kind} ${id}`));
  return {
    source: source.id,
    actors: { expected: actors.length, missing: missing('actor', actors) },
    claims: { expected: claims.length, missing: missing('claim', claims) },
  };
}

/** Whether enough of an article's knowledge is found in it: an adjective alone names no actor to mark. */
export function passes({ actors, claims }: ArticleCheck): boolean {
  const enough = (part: ArticleCheck['actors'], least: number) =>
    part.expected - part.missing.length >= part.expected * least;
  return enough(actors, LEAST_FOUND.actors) && enough(claims, LEAST_FOUND.claims);
}

/** The source whose title stands at the head of the article. */
export function sourceOf(text: string, sources: readonly Source[]): Source | undefined {
  const head = new Set(tokenize(text.slice(0, 400)).map((token) => token.text));
  return sources.find(({ title }) => {
    const words = tokenize(title);
    return words.filter((word) => head.has(word.text)).length >= words.length * SAME_DOCUMENT;
  });
}

/** The plainest page of news: a headline, paragraphs, and the date where the source gives one. */
function asNewsPage(text: string, { published }: Source): string {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  const escaped = paragraphs.map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  const day = 'date' in published ? published.date : published.from;
  return `<!doctype html><meta property="article:published_time" content="${day}"><article><h1>${escaped[0]}</h1>
${escaped
  .slice(1)
  .map((line) => `<p>${line}</p>`)
  .join('\n')}</article>`;
}
