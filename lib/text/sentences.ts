/** Splits the blocks of a document into sentences, whatever the abbreviations, initials, quotes and ellipses in them. */
import type { ArticleDocument, BlockKind } from '../model/document';
import { blocksOf } from '../model/document';

export interface Sentence {
  /** UTF-16 offsets in the document's text, without surrounding white space. */
  start: number;
  end: number;
  /** Index of the block it stands in. */
  block: number;
  kind: BlockKind;
}

/** Abbreviations whose full stop ends no sentence, in lower case and without the stop; none is a common word. */
const ABBREVIATIONS = new Set(
  (
    'm mm mme mlle mgr dr pr st ste cf p pp al vol env janv févr avr juil sept oct nov déc ' +
    'mr mrs ms prof gov gen sen rep rev hon lt capt cmdr sgt adm amb pres vs jan feb apr jun jul aug dec ' +
    'e.g i.e sra srta d dña ud uds ee.uu ej núm pág lic ' +
    'z.b d.h u.a bzw ca evtl ggf mio mrd nr str inkl o.ä v.a sig sigg sig.ra dott avv pag on.le exmo exma ' +
    'г гг т.е т.к и.о руб тыс млн млрд им ул стр см напр р рр тис грн вул np tzw tj ul godz pkt dhr mevr drs'
  ).split(' '),
);
/** Abbreviations that may end a sentence: they do when a word follows that begins one. */
const MAY_CLOSE = new Set(
  'u.s u.k u.n d.c u.s.a e.u a.m p.m etc usw ecc jr sr inc ltd co corp т.д т.п др bv'.split(' '),
);
const STARTERS = new Set(
  (
    'the a an he she it they we i but and in on at this that these his her their its there for when while after as ' +
    'le la les l un une il elle ils elles on nous mais et en ce cette ces son sa au aux dans pour selon ' +
    'der die das er sie es ein eine aber und im am el los las ella pero y il lo gli una ma e o os as ele ела он она они но в на'
  ).split(' '),
);

const CAPITAL = /[\p{Lu}\p{Lt}\p{Lo}\d¿¡]/u;
const CLOSER = /["”’»«“)\]›']/;
const OPENER = /["“„«‘([‹'¿¡—–-]/;
const SPACE = /\s/;
const LETTER = /\p{L}/u;
/** Ideographic stops need no space after them. */
const WIDE_STOP = /[。！？]/;

/** Longest word looked back at before a stop, in UTF-16 units. */
const MAX_WORD = 24;

/** Sentences of documents in use: each part of detection asks for them. */
const known = new WeakMap<object, readonly Sentence[]>();

/** The sentences of a document in reading order. A headline, heading or table cell is one unit. */
export function sentencesOf(document: Pick<ArticleDocument, 'text' | 'kinds'>): readonly Sentence[] {
  let sentences = known.get(document);
  if (!sentences) {
    sentences = split(document);
    known.set(document, sentences);
  }
  return sentences;
}

function split(document: Pick<ArticleDocument, 'text' | 'kinds'>): Sentence[] {
  const sentences: Sentence[] = [];
  blocksOf(document).forEach((block, index) => {
    const whole = block.kind === 'headline' || block.kind === 'heading' || block.kind === 'cell';
    let start = block.start;
    while (start < block.end) {
      const end = whole ? block.end : sentenceEnd(document.text, start, block.end);
      pushTrimmed(sentences, document.text, { start, end, block: index, kind: block.kind });
      start = end;
    }
  });
  return sentences;
}

function pushTrimmed(sentences: Sentence[], text: string, sentence: Sentence): void {
  let { start, end } = sentence;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  if (end > start) sentences.push({ ...sentence, start, end });
}

/** Offset after the sentence that begins at `start`. */
function sentenceEnd(text: string, start: number, limit: number): number {
  for (let i = start; i < limit; i += 1) {
    if (!isStop(text.charCodeAt(i))) continue;
    const char = text.charAt(i);
    let after = i + 1;
    while (after < limit && isStop(text.charCodeAt(after))) after += 1;
    const stops = text.slice(i, after);
    after = afterClosers(text, after, limit);
    if (after >= limit) return limit;
    if (WIDE_STOP.test(char)) return after;
    const next = firstAfterSpace(text, after, limit);
    if (next === after) {
      i = after - 1;
      continue;
    }
    if (next >= limit) return limit;
    if (endsHere(text, start, i, stops, next, limit)) return after;
    i = after - 1;
  }
  return limit;
}

/** One of . ! ? … 。 ！ ？ ؟ */
function isStop(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f;
  return code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x61f;
}

/** Quotes and brackets that close after a stop; French sets a space before its closing sign. */
function afterClosers(text: string, from: number, limit: number): number {
  let after = from;
  while (after < limit) {
    const char = text.charAt(after);
    const spaced = SPACE.test(char) && text.charAt(after + 1) === '»' && !LETTER.test(text.charAt(after + 2));
    if (spaced) after += 2;
    // A sign directly before a letter opens what follows: »So«, “So”.
    else if (CLOSER.test(char) && !LETTER.test(text.charAt(after + 1))) after += 1;
    else break;
  }
  return Math.min(after, limit);
}

function firstAfterSpace(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && SPACE.test(text.charAt(i))) i += 1;
  return i;
}

function endsHere(
  text: string,
  start: number,
  stop: number,
  stops: string,
  next: number,
  limit: number,
): boolean {
  let first = next;
  while (first < limit && (OPENER.test(text.charAt(first)) || SPACE.test(text.charAt(first)))) first += 1;
  const begins = CAPITAL.test(text.charAt(first));
  if (stops !== '.') {
    // "!", "?", "…": the sentence goes on when a small letter follows (« Non ! » dit-il).
    return begins;
  }
  if (!begins) return false;
  const word = wordBefore(text, start, stop);
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.has(lower)) return false;
  if (MAY_CLOSE.has(lower)) return STARTERS.has(wordAfter(text, first, limit).toLowerCase());
  // Initials ("J. K. Rowling", "В. Путин") do not end a sentence; "plan B." and numerals do, unless in a date.
  if (word.length === 1 && /\p{Lu}/u.test(word)) return false;
  if (/^\d{1,2}$/.test(word)) return !/\d/.test(text.charAt(first)) && !ordinalNumber(text, stop, first);
  return true;
}

/** German and Slavic ordinals: "am 22. Januar", "die 7. Begegnung". A sentence may well end with a figure elsewhere. */
function ordinalNumber(text: string, stop: number, first: number): boolean {
  const before = text.slice(Math.max(0, stop - 14), stop).toLowerCase();
  return (
    /(?:^|\s)(?:am|der|die|das|dem|den|des|vom|zum|bis|ab|seit|im|dne|dnia)\s+\d{1,2}$/u.test(before) ||
    /^(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)/iu.test(text.slice(first, first + 4))
  );
}

/** The word that a stop follows, dots inside included ("U.S", "z.B"). */
function wordBefore(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && stop - from < MAX_WORD && /[\p{L}\p{N}.]/u.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, stop);
}

function wordAfter(text: string, first: number, limit: number): string {
  let end = first;
  while (end < limit && end - first < MAX_WORD && LETTER.test(text.charAt(end))) end += 1;
  return text.slice(first, end);
}
