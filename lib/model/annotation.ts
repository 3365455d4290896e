/** Annotations: what detection found in a document, with the reasons a card can show. */
import type { Qualifier } from './claim';

/** Characters of context on each side in a text quote selector. */
export const QUOTE_CONTEXT = 32;

/** A span of a document, UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** How a mention was linked. */
export type Via =
  | 'full-name' // a strong form
  | 'short-name' // a weak form with support
  | 'office' // a description resolved by date
  | 'spelling' // a near spelling of a known name
  | 'context'; // a bare role resolved from the sentence before

/** One reason for a match; the card turns it into words of the reader's language. */
export type Evidence =
  | { type: 'alias'; form: string }
  | { type: 'full-name-on-page'; form: string }
  | { type: 'named-before'; form: string }
  | { type: 'related-actor'; actor: string }
  | { type: 'context-word'; word: string }
  | { type: 'honorific'; word: string }
  | { type: 'office'; title: string; date: string }
  | { type: 'spelling'; form: string }
  | { type: 'cue'; words: string[] }
  | { type: 'figure'; here: Quantity; claim: Quantity }
  | { type: 'actors'; actors: string[] }
  | { type: 'window'; date: string };

/** A figure as read: value in its unit (ISO 4217 code or a unit of `lib/model/claim`). */
export interface Quantity {
  value: number;
  unit: string;
  qualifier: Qualifier;
}

/** A span of the page that denotes an actor. */
export interface Mention extends Span {
  kind: 'actor';
  actor: string;
  /** Other actors it may denote, when the text leaves it open. */
  candidates?: string[];
  /** 0 to 1. */
  confidence: number;
  via: Via;
  evidence: Evidence[];
}

export type Stance = 'same' | 'differs' | 'negated';

/** One point in which a statement departs from the claim. */
export type Difference =
  | { aspect: 'figure'; here: Quantity; claim: Quantity }
  | { aspect: 'date' | 'role' | 'certainty' | 'outcome'; here: string; claim: string };

/** A span of the page (one sentence) that restates a claim. */
export interface Statement extends Span {
  kind: 'claim';
  claim: string;
  stance: Stance;
  /** The sentence puts it with reserve ("could", "serait", "reportedly"). */
  hedged: boolean;
  differences: Difference[];
  /** Sources whose report the sentence agrees with, and departs from, where reports differ among themselves. */
  asIn: string[];
  unlike: string[];
  confidence: number;
  evidence: Evidence[];
}

export type Annotation = Mention | Statement;
