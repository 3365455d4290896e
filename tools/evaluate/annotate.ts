/** Annotates one HTML page as the extension would, and quotes each annotation from the page's visible text. */
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Detector } from '../../lib/detect/contract';
import { type Annotation, QUOTE_CONTEXT } from '../../lib/model/annotation';
import { rangeOf } from '../../lib/page/anchors';
import { type ExtractedArticle, extractArticle } from '../../lib/page/extract';
import type { Scored, Span } from './score';
import { type VisibleText, visibleText } from './visible-text';

/** An annotation with a W3C text quote selector, as `--json` prints it. */
export interface QuotedAnnotation {
  kind: 'actor' | 'claim';
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** 0 to 1. */
  confidence: number;
  stance?: string;
  /** How it was found: the link of a mention, "cues" for a statement. */
  via: string;
}

export interface AnnotatedPage {
  /** The page's visible text. */
  text: string;
  annotations: QuotedAnnotation[];
  scored: Scored[];
}

/** Reads HTML as a browser would, without running or loading anything of it. */
export function annotatePage(html: string | Uint8Array, url: string, detector: Detector): AnnotatedPage {
  // A fresh virtual console swallows complaints about the page's style sheets.
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    const { document } = dom.window;
    const article = extractArticle(document);
    const visible = visibleText(document.body);
    const found = detector.detect(article.document).map((annotation) => {
      const place = placeOf(article, visible, annotation);
      return { quoted: quoted(article, visible, annotation, place), place };
    });
    return {
      text: visible.text,
      annotations: found.map(({ quoted }) => quoted),
      scored: found.map(({ quoted, place }) => ({
        kind: quoted.kind,
        id: quoted.id,
        exact: quoted.exact,
        ...(quoted.stance === undefined ? {} : { stance: quoted.stance }),
        place,
      })),
    };
  } finally {
    dom.window.close();
  }
}

/** Where an annotation stands in the visible text, or null. */
function placeOf(article: ExtractedArticle, visible: VisibleText, span: Span): Span | null {
  const range = rangeOf(article, span);
  if (range === null) return null;
  const start = visible.positionOf(range.startContainer, range.startOffset);
  const end = visible.positionOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

function quoted(
  article: ExtractedArticle,
  { text }: VisibleText,
  annotation: Annotation,
  place: Span | null,
): QuotedAnnotation {
  const quote = place ? quoteFrom(text, place) : quoteFrom(article.document.text, annotation);
  const { confidence } = annotation;
  return annotation.kind === 'actor'
    ? { kind: 'actor', id: annotation.actor, ...quote, confidence, via: annotation.via }
    : {
        kind: 'claim',
        id: annotation.claim,
        ...quote,
        confidence,
        stance: annotation.stance,
        via: 'cues',
      };
}

/** A W3C text quote selector for a span of a text. */
function quoteFrom(text: string, { start, end }: Span): Record<'exact' | 'prefix' | 'suffix', string> {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
  };
}
