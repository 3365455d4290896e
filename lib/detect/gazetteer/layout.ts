/** Layout of a compiled gazetteer: one buffer of 32-bit words, loaded as views without parsing. */

/** "REP" and a byte that changes with the layout. */
export const MAGIC = 0x52455002;

/** Words of the header: magic, seed, then the length in words of each part. */
export const HEADER_WORDS = 16;

/** Bits of each filter over the first three letters of aliases. */
export const FILTER_BITS = 16_384;

/** Bit of a word by its first three folded letters, 0 for those it lacks. */
export function filterBit(first: number, second: number, third: number): number {
  return (Math.imul(Math.imul(first, 37) + second, 37) + third) & (FILTER_BITS - 1);
}

/** Where the search for a word begins in a table of so many slots: its hash scaled to the table. */
export function firstSlot(hash: number, capacity: number): number {
  return ((hash >>> 0) * capacity * 2 ** -32) | 0;
}

/** The parts of a gazetteer, in the order in which they follow the header. */
export interface Parts {
  /** Open-addressing table of the vocabulary: first hash of the word in each slot, 0 when empty. */
  keys: Int32Array;
  /** Second hash of the word in each slot. */
  checks: Int32Array;
  /** Trie node that a first word leads to, per slot; 0 when no alias begins with it. */
  roots: Int32Array;
  /** First child of each node; the children of node n are firstChild[n] to firstChild[n + 1] - 1. */
  firstChild: Int32Array;
  /** Slot of the word that leads to each node. */
  words: Int32Array;
  /** First alias that ends at each node, or -1. */
  aliasAt: Int32Array;
  /** Bloom filter (one bit a word) over the vocabulary. */
  bloom: Int32Array;
  /** Over the first three letters of aliases that may begin in lower case… */
  lowerFilter: Int32Array;
  /** …and of all aliases. */
  firstFilter: Int32Array;
  /** Per alias: record index (24 bits) and tag (8 bits). */
  payloads: Int32Array;
  /** Per alias, 16 bits: kind, case rule, comma, last, capitals. Two in a word. */
  flags: Int32Array;
}

export const PART_ORDER = [
  'keys',
  'checks',
  'roots',
  'firstChild',
  'words',
  'aliasAt',
  'bloom',
  'lowerFilter',
  'firstFilter',
  'payloads',
  'flags',
] as const satisfies readonly (keyof Parts)[];

/** Writes the parts behind a header. */
export function pack(seed: number, parts: Parts): ArrayBuffer {
  const total = PART_ORDER.reduce((sum, name) => sum + parts[name].length, HEADER_WORDS);
  const all = new Int32Array(total);
  all[0] = MAGIC;
  all[1] = seed;
  let offset = HEADER_WORDS;
  PART_ORDER.forEach((name, i) => {
    all[2 + i] = parts[name].length;
    all.set(parts[name], offset);
    offset += parts[name].length;
  });
  return all.buffer;
}

/** Views over the bytes of a gazetteer. Throws when they are none, or of another version. */
export function unpack(bytes: ArrayBuffer): { seed: number; parts: Parts } {
  if (bytes.byteLength < HEADER_WORDS * 4 || bytes.byteLength % 4 !== 0)
    throw new Error('no gazetteer: too short');
  const all = new Int32Array(bytes);
  if (all[0] !== MAGIC) throw new Error('no gazetteer of this version: compile the pack again');
  let offset = HEADER_WORDS;
  const views = PART_ORDER.map((_, i) => {
    const start = offset;
    offset += Math.max(0, all[2 + i] ?? 0);
    return all.subarray(start, offset);
  });
  if (offset !== all.length) throw new Error('damaged gazetteer: its parts do not add up');
  const view = (i: number) => views[i] ?? new Int32Array(0);
  return {
    seed: all[1] ?? 0,
    parts: {
      keys: view(0),
      checks: view(1),
      roots: view(2),
      firstChild: view(3),
      words: view(4),
      aliasAt: view(5),
      bloom: view(6),
      lowerFilter: view(7),
      firstFilter: view(8),
      payloads: view(9),
      flags: view(10),
    },
  };
}
