/** What the card over a page shows at one moment: the annotations at a place, their records as far as loaded. */
import type { Annotation } from './annotation';
import type { Card } from './card';

/** A record that is asked for: on its way, here, gone from the packs, or out of reach for now. */
export type Loaded =
  | { state: 'loading' }
  | { state: 'ready'; card: Card }
  | { state: 'withdrawn' }
  | { state: 'unreachable' };

export type RecordKind = 'actor' | 'claim';

/** A record opened in the card. */
export interface OpenRecord {
  kind: RecordKind;
  id: string;
  record: Loaded;
}

/** One annotation at the place that the card is about. */
export interface CardPart extends OpenRecord {
  annotation: Annotation;
  /** The words marked, as on the page. */
  exact: string;
  /** The sentence around them. */
  sentence: string;
  /** Others whom an ambiguous mention may denote. */
  candidates: OpenRecord[];
}

/** What the card says instead of a record, after the reader asked for something. */
export type Notice =
  /** `words`: only they, null for the record of this name (empty when it was not read yet) however it is put. */
  | { type: 'muted'; words: string | null; name: string; onlyHere: boolean }
  | { type: 'reported'; withAddress: boolean }
  /** It could not be done. */
  | { type: 'failed' };

export interface CardView {
  /** Innermost annotation first: it is what the pointer is on. Never empty. */
  parts: CardPart[];
  /** Index of the part that is shown in full. */
  shown: number;
  /** Records opened from inside the card, the last one on screen; empty while a part is on screen. */
  trail: OpenRecord[];
  pinned: boolean;
  notice: Notice | null;
  /** The site that the card's choices are about; null on a page of the extension's own. */
  site: string | null;
}

/** What the reader can do in the card. */
export interface CardActions {
  open(kind: RecordKind, id: string): void;
  /** Shows another annotation of the same place in full. */
  showPart(index: number): void;
  back(): void;
  retry(): void;
  togglePin(): void;
  /** Mutes the record on screen, whatever it is called, or only the words of this place. */
  mute(what: 'words' | 'record', onlyHere: boolean): void;
  /** Takes the last muting or report back. */
  undo(): void;
  /** Reports the match on screen as bad; done again, it takes the place of the first report. */
  report(withAddress: boolean): void;
  /** Switches the extension off on this site. */
  switchOff(): void;
  close(): void;
}
