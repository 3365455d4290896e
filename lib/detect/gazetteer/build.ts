/** Compiles aliases into a gazetteer: a trie over hashed folded words, in one buffer. */
import { MAX_FORM_WORDS, type Token, tokenize } from '../../text/tokens';
import { type Alias, CAPITALS_SHIFT, CASE_SHIFT, CaseRule, COMMA_FLAG, LAST_FLAG } from './alias';
import { checkWord, hashWord } from './hash';
import { FILTER_BITS, filterBit, firstSlot, type Parts, pack } from './layout';

/** Slots for each word of the vocabulary: fewer make longer searches, more take room. */
const SLOTS_PER_WORD = 1.25;

interface Entry {
  alias: Alias;
  tokens: Token[];
  slots: number[];
}

/**
 * Compiles aliases. Several may fold to the same words; they keep their order. Throws on an alias without words
 * or of more than `MAX_FORM_WORDS`.
 */
export function buildGazetteer(aliases: readonly Alias[]): ArrayBuffer {
  const entries = aliases.map((alias): Entry => {
    const tokens = tokenize(alias.form);
    if (tokens.length === 0) throw new Error(`the form "${alias.form}" has no letters`);
    if (tokens.length > MAX_FORM_WORDS)
      throw new Error(`the form "${alias.form}" has more than ${MAX_FORM_WORDS} words`);
    return { alias, tokens, slots: [] };
  });
  const vocabulary = buildVocabulary(entries);
  for (const entry of entries) {
    entry.slots = entry.tokens.map((token) => vocabulary.slotOf.get(token.text) ?? 0);
  }
  entries.sort(compareSlots);
  const trie = buildTrie(entries, vocabulary.keys.length);
  return pack(vocabulary.seed, {
    keys: vocabulary.keys,
    checks: vocabulary.checks,
    bloom: vocabulary.bloom,
    lowerFilter: buildFilter(entries.filter(({ alias }) => mayBeLower(alias))),
    firstFilter: buildFilter(entries),
    ...trie,
  });
}

/** Slots of the distinct words, under the first seed that gives each its own hash. */
function buildVocabulary(entries: readonly Entry[]) {
  const words = new Map<string, string>();
  for (const { alias, tokens } of entries) {
    for (const token of tokens) {
      if (!words.has(token.text)) words.set(token.text, alias.form.slice(token.start, token.end));
    }
  }
  const capacity = Math.max(16, Math.ceil(words.size * SLOTS_PER_WORD));
  let bloomWords = 64;
  while (bloomWords * 4 < words.size) bloomWords *= 2;
  for (let seed = 0x811c9dc5 | 0; ; seed = (seed + 0x9e3779b9) | 0) {
    const keys = new Int32Array(capacity);
    const checks = new Int32Array(capacity);
    const bloom = new Int32Array(bloomWords);
    const slotOf = new Map<string, number>();
    let distinct = true;
    for (const [folded, spelled] of words) {
      const hash = hashWord(spelled, 0, spelled.length, seed);
      let slot = firstSlot(hash, capacity);
      while (keys[slot] !== 0 && keys[slot] !== hash) slot = slot + 1 === capacity ? 0 : slot + 1;
      if (keys[slot] === hash) {
        distinct = false;
        break;
      }
      keys[slot] = hash;
      checks[slot] = checkWord(spelled, 0, spelled.length);
      slotOf.set(folded, slot);
      const bit = (hash >>> 7) & (bloom.length * 32 - 1);
      bloom[bit >>> 5] = (bloom[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    if (distinct) return { seed, keys, checks, bloom, slotOf };
  }
}

function compareSlots(a: Entry, b: Entry): number {
  const shared = Math.min(a.slots.length, b.slots.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (a.slots[i] ?? 0) - (b.slots[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.slots.length - b.slots.length;
}

/** Numbers the nodes breadth first, so that the children of a node follow each other, ordered by slot. */
function buildTrie(
  entries: readonly Entry[],
  capacity: number,
): Omit<Parts, 'keys' | 'checks' | 'bloom' | 'lowerFilter' | 'firstFilter'> {
  const roots = new Int32Array(capacity);
  const firstChild: number[] = [];
  const words: number[] = [0];
  const aliasAt: number[] = [];
  const payloads = new Int32Array(entries.length);
  const flags = new Uint16Array(entries.length + (entries.length & 1));
  const queue = [{ from: 0, to: entries.length, depth: 0 }];
  for (let node = 0; node < queue.length; node += 1) {
    const { from, to, depth } = queue[node] ?? { from: 0, to: 0, depth: 0 };
    let at = from;
    while (at < to && entries[at]?.slots.length === depth) at += 1;
    aliasAt[node] = at > from ? from : -1;
    for (let i = from; i < at; i += 1) {
      const entry = entries[i];
      if (!entry) continue;
      payloads[i] = (entry.alias.index & 0xffffff) | (entry.alias.tag << 24);
      flags[i] = flagsOf(entry) | (i === at - 1 ? LAST_FLAG : 0);
    }
    firstChild[node] = queue.length;
    while (at < to) {
      const slot = entries[at]?.slots[depth] ?? 0;
      let end = at + 1;
      while (end < to && entries[end]?.slots[depth] === slot) end += 1;
      if (node === 0) roots[slot] = queue.length;
      words[queue.length] = slot;
      queue.push({ from: at, to: end, depth: depth + 1 });
      at = end;
    }
  }
  firstChild.push(queue.length);
  return {
    roots,
    firstChild: Int32Array.from(firstChild),
    words: Int32Array.from(words),
    aliasAt: Int32Array.from(aliasAt),
    payloads,
    flags: new Int32Array(flags.buffer),
  };
}

function flagsOf({ alias, tokens }: Entry): number {
  let capitals = 0;
  tokens.slice(0, 8).forEach((token, i) => {
    const first = alias.form.charAt(token.start);
    if (first !== first.toLowerCase()) capitals |= 1 << i;
  });
  return (
    alias.kind |
    (alias.caseRule << CASE_SHIFT) |
    (alias.form.includes(',') ? COMMA_FLAG : 0) |
    (capitals << CAPITALS_SHIFT)
  );
}

/** Code of a letter of a word, 0 past its end. */
function letter(word: string, at: number): number {
  return at < word.length ? word.charCodeAt(at) : 0;
}

function mayBeLower({ caseRule }: Alias): boolean {
  return caseRule === CaseRule.any || caseRule === CaseRule.exact;
}

function buildFilter(entries: readonly Entry[]): Int32Array {
  const filter = new Int32Array(FILTER_BITS / 32);
  for (const { tokens } of entries) {
    const first = tokens[0]?.text ?? '';
    const bit = filterBit(letter(first, 0), letter(first, 1), letter(first, 2));
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}
