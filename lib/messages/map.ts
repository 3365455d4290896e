/** Every message between the contexts of the extension: name, parameters, answer. Types only. */
import type { Annotation } from '../model/annotation';
import type { Card } from '../model/card';
import type { ArticleDocument } from '../model/document';
import type { PackOperation, PackWorkAnswer } from '../model/pack-work';
import type { PageSettings } from '../model/page-settings';
import type { ReportedMatch } from '../model/report';
import type { Mute } from '../model/settings';

/** Sent to the background by the gate and the page script. */
export interface BackgroundMessages {
  /** The gate found news: inject the page script unless the site is switched off. */
  'gate/news': { params: Record<never, never>; answer: { injected: boolean } };
  /** Insert the style of highlights for elements of these names, in which something is about to be painted. */
  'page/style': { params: { names: string[] }; answer: { inserted: boolean } };
  /** The reader's settings for the sender's page. */
  'page/settings': { params: Record<never, never>; answer: PageSettings };
  /** Detect in a document; annotations come as one JSON string, since Firefox is slow on arrays of objects. */
  'page/detect': {
    params: { document: ArticleDocument };
    answer: { generation: number; annotations: string };
  };
  /** The view model of a card, for the article's date, in the reader's language. */
  'page/card': {
    params: { kind: 'actor' | 'claim'; id: string; date: string | null };
    answer: { card: Card };
  };
  /** Inject the card's script into the sender's frame; it answers when the script has run. */
  'page/card-script': { params: Record<never, never>; answer: { injected: boolean } };
  /** The reader mutes a match on the sender's site or everywhere, or takes that back. */
  'page/mute': {
    params: Omit<Mute, 'site'> & { onlyHere: boolean; on: boolean };
    answer: Record<never, never>;
  };
  /** The reader says that a match is bad, or takes that back; the page's address is kept only `withAddress`. */
  'page/report': {
    params: { match: ReportedMatch; withAddress: boolean; on: boolean };
    answer: Record<never, never>;
  };
  /** The reader switches off the sender's site. */
  'page/switch-off': { params: Record<never, never>; answer: Record<never, never> };
  /** Work on packs and feeds; only pages of the extension may ask for it. */
  'packs/run': { params: { operation: PackOperation }; answer: PackWorkAnswer };
  /** How many annotations the page has, for the badge. */
  'page/count': { params: { actors: number; claims: number }; answer: Record<never, never> };
}

/** One annotation as the popup lists it. */
export interface ListedAnnotation {
  /** Position in reading order; the handle for `page/jump`. */
  index: number;
  annotation: Annotation;
  /** The words marked. */
  exact: string;
  /** The sentence around them. */
  sentence: string;
}

/** The browser's keyboard commands, as the manifest names them. */
export type PageCommand =
  | 'next-annotation'
  | 'previous-annotation'
  | 'open-card'
  | 'pin-card'
  | 'close-card'
  | 'toggle-painting';

/** Sent to the page script of a tab by the background and the popup. */
export interface PageMessages {
  'page/list': {
    params: Record<never, never>;
    answer: {
      annotations: ListedAnnotation[];
      language: string | null;
      date: string | null;
      /** The page was too long to be read whole. */
      truncated: boolean;
    };
  };
  /** The text as read (blocks joined by `BLOCK_SEPARATOR`), for the popup's list of names that no pack knows. */
  'page/text': { params: Record<never, never>; answer: { text: string; language: string | null } };
  /** The reader wants this page read although it does not look like news; holds until it becomes another page. */
  'page/read': { params: Record<never, never>; answer: Record<never, never> };
  'page/jump': { params: { index: number }; answer: { found: boolean } };
  /** A keyboard command of the browser. */
  'page/command': {
    params: { command: PageCommand };
    answer: Record<never, never>;
  };
  /** The reader changed a setting. */
  'page/settings-changed': { params: { settings: PageSettings }; answer: Record<never, never> };
  /** Knowledge changed: annotate anew. */
  'page/refresh': { params: Record<never, never>; answer: Record<never, never> };
  /** The site was switched off: remove everything and fall silent. */
  'page/stop': { params: Record<never, never>; answer: Record<never, never> };
}

export type ErrorCode = 'unknown-record' | 'not-ready' | 'no-knowledge' | 'bad-message' | 'failed';

/** An answer is a value or an error; errors thrown do not cross contexts. */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; message: string };

export type Message<Map, Name extends keyof Map = keyof Map> = {
  [N in Name]: Map[N] extends { params: infer P } ? { type: N; params: P } : never;
}[Name];
