/** Finds the aliases of a gazetteer in a text: leftmost-longest, in one pass over its words. */

import { FOLD } from '../../text/fold';
import { EXPAND, FIRST_LETTER, HARD, INVISIBLE, MARK, SINGLE, SOFT } from '../../text/fold-definition';
import { MAX_FORM_WORDS } from '../../text/tokens';
import {
  type AliasKind,
  CAPITALS_SHIFT,
  CASE_MASK,
  CASE_SHIFT,
  CaseRule,
  COMMA_FLAG,
  KIND_MASK,
  LAST_FLAG,
} from './alias';
import { checkWord, finish, step, stepExpanded } from './hash';
import { filterBit, firstSlot, type Parts, unpack } from './layout';

/** An alias found in a text. */
export interface Match {
  start: number;
  end: number;
  /** First of the aliases that fold to these words; `Gazetteer.aliases` lists those whose case holds. */
  alias: number;
}

/** One meaning of a matched alias. */
export interface Sense {
  kind: AliasKind;
  caseRule: CaseRule;
  index: number;
  tag: number;
}

const SPACE = 0x20;
const COMMA = 0x2c;
const STOP = 0x2e;
/** Longest word before a full stop that may be an abbreviation inside a name ("Mr. Trump", "EE. UU."). */
const MAX_ABBREVIATION = 3;

/** A loaded gazetteer. Loading makes views over the bytes and reads nothing else. */
export class Gazetteer {
  readonly #parts: Parts;
  readonly #seed: number;
  readonly #flags: Uint16Array;
  // The walk under way: slot, range and gap before each word.
  readonly #slots = new Int32Array(MAX_FORM_WORDS + 1);
  readonly #starts = new Int32Array(MAX_FORM_WORDS + 1);
  readonly #ends = new Int32Array(MAX_FORM_WORDS + 1);
  #comma = false;

  /** Throws when the bytes are no gazetteer of this version. */
  constructor(bytes: ArrayBuffer) {
    const { seed, parts } = unpack(bytes);
    this.#seed = seed;
    this.#parts = parts;
    this.#flags = new Uint16Array(bytes, parts.flags.byteOffset, parts.flags.length * 2);
  }

  /** Matches from `from` to `to` in text order, none overlapping another. `skip` refuses a match by its range. */
  scan(text: string, from = 0, to = text.length, skip?: (start: number, end: number) => boolean): Match[] {
    const matches: Match[] = [];
    const { lowerFilter, firstFilter } = this.#parts;
    const fold = FOLD;
    let i = from;
    while (i < to) {
      const code = text.charCodeAt(i);
      const letter = code === SPACE ? SOFT : (fold[code] ?? 0);
      if (letter < SINGLE) {
        i += 1;
        continue;
      }
      if (letter >= FIRST_LETTER && !isProclitic(code)) {
        const filter = isCommonLower(code) ? lowerFilter : firstFilter;
        const second = i + 1 < to ? (fold[text.charCodeAt(i + 1)] ?? 0) : 0;
        const third = second >= FIRST_LETTER && i + 2 < to ? (fold[text.charCodeAt(i + 2)] ?? 0) : 0;
        // A dropped or expanding character hides the letters after it: such a word is looked up.
        if (isPlain(second) && isPlain(third)) {
          const bit = filterBit(
            letter,
            second >= FIRST_LETTER ? second : 0,
            third >= FIRST_LETTER ? third : 0,
          );
          if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) {
            // Written out here: a call for each common word costs a fifth of the scan.
            for (i += 1; i < to; i += 1) {
              const next = text.charCodeAt(i);
              // a to z, most of most texts, without a look at the table.
              if ((next - 0x61) >>> 0 < 26) continue;
              if (next === SPACE) {
                i += 1;
                break;
              }
              const inside = fold[next] ?? 0;
              if (inside <= HARD || inside === SINGLE) break;
            }
            continue;
          }
        }
      }
      i = this.#matchAt(text, i, to, matches, skip);
    }
    return matches;
  }

  /** The meanings of a match whose letter case the text has. */
  senses(text: string, match: Match): Sense[] {
    const senses: Sense[] = [];
    const words = wordStarts(text, match.start, match.end);
    for (let alias = match.alias; ; alias += 1) {
      const flags = this.#flags[alias] ?? LAST_FLAG;
      if (hasCase(text, match.start, match.end, words, flags)) {
        const payload = this.#parts.payloads[alias] ?? 0;
        senses.push({
          kind: (flags & KIND_MASK) as AliasKind,
          caseRule: ((flags >>> CASE_SHIFT) & CASE_MASK) as CaseRule,
          index: payload & 0xffffff,
          tag: payload >>> 24,
        });
      }
      if (flags & LAST_FLAG) return senses;
    }
  }

  /** Tries to match at the word that begins at `i`; the place to go on from. */
  #matchAt(
    text: string,
    i: number,
    to: number,
    matches: Match[],
    skip: ((start: number, end: number) => boolean) | undefined,
  ): number {
    const { roots, aliasAt, firstChild } = this.#parts;
    const wordEnd = this.#readWord(text, i, to, 0);
    let slot = this.#slots[0] ?? -1;
    for (let cut = i + 1; (slot < 0 || roots[slot] === 0) && cut - i <= 2; cut += 1) {
      if (!isProclitic(text.charCodeAt(cut - 1)) || wordEnd - cut < 3) return wordEnd;
      this.#readWord(text, cut, to, 0);
      slot = this.#slots[0] ?? -1;
    }
    if (slot < 0) return wordEnd;
    let node = roots[slot] ?? 0;
    if (node === 0) return wordEnd;
    const start = this.#starts[0] ?? i;
    let depth = 1;
    let at = wordEnd;
    let best = -1;
    let bestEnd = 0;
    this.#comma = false;
    for (;;) {
      const end = this.#ends[depth - 1] ?? at;
      const alias = aliasAt[node] ?? -1;
      if (alias >= 0 && this.#accepts(text, alias, depth) && !skip?.(start, end)) {
        best = alias;
        bestEnd = end;
      }
      if ((firstChild[node] ?? 0) === (firstChild[node + 1] ?? 0) || depth >= MAX_FORM_WORDS) break;
      const next = this.#nextWord(text, at, to, depth);
      if (next < 0) break;
      at = this.#readWord(text, next, to, depth);
      node = this.#child(node, this.#slots[depth] ?? -1);
      if (node < 0) break;
      depth += 1;
    }
    if (best < 0) return wordEnd;
    matches.push({ start, end: bestEnd, alias: best });
    return Math.max(bestEnd, wordEnd);
  }

  /** Start of the next word of the same name, or -1 where a name cannot go on. */
  #nextWord(text: string, from: number, to: number, depth: number): number {
    let stop = false;
    for (let i = from; i < to; i += 1) {
      const code = text.charCodeAt(i);
      const letter = FOLD[code] ?? 0;
      if (letter === HARD) return -1;
      if (letter >= SINGLE) return i;
      if (code === COMMA) this.#comma = true;
      else if (code === STOP) stop = true;
      else if (stop && letter === 0 && isSpace(code)) {
        // A full stop and a space end a sentence, unless the word before is an abbreviation.
        const length = (this.#ends[depth - 1] ?? 0) - (this.#starts[depth - 1] ?? 0);
        if (length > MAX_ABBREVIATION) return -1;
      }
    }
    return -1;
  }

  /** Reads the word that begins at `i` into the walk; its end, invisible characters included. */
  #readWord(text: string, i: number, to: number, depth: number): number {
    this.#starts[depth] = i;
    const first = text.charCodeAt(i);
    let hash = this.#seed;
    let at = i;
    let end = i;
    if (FOLD[first] === SINGLE) {
      hash = step(hash, first);
      at = end = i + 1;
    } else {
      for (; at < to; at += 1) {
        const code = text.charCodeAt(at);
        const letter = FOLD[code] ?? 0;
        if (letter >= FIRST_LETTER) hash = step(hash, letter);
        else if (letter === EXPAND) hash = stepExpanded(hash, code);
        else if (letter === INVISIBLE) continue;
        else if (letter !== MARK) break;
        end = at + 1;
      }
    }
    this.#ends[depth] = end;
    this.#slots[depth] = this.#slotOf(finish(hash));
    return at;
  }

  #slotOf(hash: number): number {
    const { bloom, keys } = this.#parts;
    const bit = (hash >>> 7) & (bloom.length * 32 - 1);
    if ((((bloom[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return -1;
    const capacity = keys.length;
    for (let slot = firstSlot(hash, capacity); ; slot = slot + 1 === capacity ? 0 : slot + 1) {
      const key = keys[slot] ?? 0;
      if (key === hash) return slot;
      if (key === 0) return -1;
    }
  }

  /** Child of a node by the word's slot, or -1. */
  #child(node: number, slot: number): number {
    if (slot < 0) return -1;
    const { firstChild, words } = this.#parts;
    let low = firstChild[node] ?? 0;
    let high = firstChild[node + 1] ?? 0;
    while (high - low > 8) {
      const middle = (low + high) >>> 1;
      if ((words[middle] ?? 0) <= slot) low = middle;
      else high = middle;
    }
    for (; low < high; low += 1) if (words[low] === slot) return low;
    return -1;
  }

  /** Whether some alias of the chain has the text's letter case and commas, and its words are truly these. */
  #accepts(text: string, first: number, depth: number): boolean {
    const start = this.#starts[0] ?? 0;
    const end = this.#ends[depth - 1] ?? 0;
    for (let alias = first; ; alias += 1) {
      const flags = this.#flags[alias] ?? LAST_FLAG;
      const commaFits = !this.#comma || (flags & COMMA_FLAG) !== 0;
      if (commaFits && hasCase(text, start, end, this.#starts.subarray(0, depth), flags)) break;
      if (flags & LAST_FLAG) return false;
    }
    for (let k = 0; k < depth; k += 1) {
      const slot = this.#slots[k] ?? 0;
      if (checkWord(text, this.#starts[k] ?? 0, this.#ends[k] ?? 0) !== this.#parts.checks[slot])
        return false;
    }
    return true;
  }
}

function hasCase(text: string, start: number, end: number, words: ArrayLike<number>, flags: number): boolean {
  switch ((flags >>> CASE_SHIFT) & CASE_MASK) {
    case CaseRule.capital:
      return !isLower(text.charAt(start));
    case CaseRule.capitals: {
      let capitals = 0;
      for (let k = 0; k < words.length; k += 1) if (!isLower(text.charAt(words[k] ?? 0))) capitals += 1;
      return capitals > 1 && !isLower(text.charAt(start));
    }
    case CaseRule.upper:
      return !hasLower(text, start, end);
    case CaseRule.exact: {
      if (words.length > 1 && flags >>> CAPITALS_SHIFT !== 0 && !hasLower(text, start, end)) return true;
      const capitals = flags >>> CAPITALS_SHIFT;
      for (let k = 0; k < words.length && k < 8; k += 1) {
        const isCapital = isUpper(text.charAt(words[k] ?? 0));
        const mayOpenSentence = k === 0 && words.length > 1;
        if (isCapital !== ((capitals >>> k) & 1) > 0 && !(mayOpenSentence && isCapital)) return false;
      }
      return true;
    }
    default:
      return true;
  }
}

function hasLower(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (isLower(text.charAt(i))) return true;
  return false;
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

/** Lower-case letters of the common alphabets: what most words of a page begin with. */
function isCommonLower(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x430 && code <= 0x45f) ||
    (code >= 0xe0 && code <= 0xff && code !== 0xe6 && code !== 0xf7 && code !== 0xfe)
  );
}

/** A letter, or the end of the word. */
function isPlain(letter: number): boolean {
  return letter <= HARD || letter >= FIRST_LETTER || letter === SINGLE;
}

/** Arabic "and", "so", "with", "to", "like", written together with the word they precede. */
function isProclitic(code: number): boolean {
  return code === 0x648 || code === 0x641 || code === 0x628 || code === 0x644 || code === 0x643;
}

function isSpace(code: number): boolean {
  if (code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d)) return true;
  return (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Starts of the words between two offsets. */
function wordStarts(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  let inside = false;
  for (let i = start; i < end; i += 1) {
    const letter = FOLD[text.charCodeAt(i)] ?? 0;
    const isLetter = letter >= FIRST_LETTER || letter === EXPAND;
    if (letter === SINGLE || (isLetter && !inside)) starts.push(i);
    if (letter !== MARK && letter !== INVISIBLE) inside = isLetter;
  }
  return starts;
}
