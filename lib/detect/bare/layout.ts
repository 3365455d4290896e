/**
 * Layout of a compiled index of bare claims: one buffer, loaded as views without parsing.
 *
 *   header      magic, seed, claims, terms, frequent grams, then the length in bytes of each part
 *   dictionary  termHash (sorted; a term's number is its place), termCheck, termIdf, termNamed
 *   postings    postingStart by term → postingClaim, postingImpact (the share of a BM25F score)
 *   forward     fieldStart by claim and field → fieldTerm, the terms in reading order
 *   texts       textStart by claim → UTF-8: id, claim, title, further phrasings, one a line
 *   gramIdf     weight of each class of character 4-grams
 */

/** "BCI" and a byte that changes with the layout. */
const MAGIC = 0x42434901;
const HEADER_WORDS = 24;

/** Fields of a claim, in the order of their terms. */
export const FIELDS = ['claim', 'title', 'phrasings'] as const;
export const FIELD_COUNT = FIELDS.length;

/** Numbers of claims and terms: 16 bits where they suffice, else 32. */
export type Numbers = Uint16Array | Uint32Array;

export interface Parts {
  termHash: Int32Array;
  /** Second hash of each term, over the same letters. */
  termCheck: Int32Array;
  termIdf: Float32Array;
  /** How often the term is written as a name is, 0 to 255. */
  termNamed: Uint8Array;
  postingStart: Uint32Array;
  postingClaim: Numbers;
  postingImpact: Float32Array;
  fieldStart: Uint32Array;
  fieldTerm: Numbers;
  textStart: Uint32Array;
  texts: Uint8Array;
  gramIdf: Uint8Array;
}

const PART_ORDER = [
  'termHash',
  'termCheck',
  'termIdf',
  'termNamed',
  'postingStart',
  'postingClaim',
  'postingImpact',
  'fieldStart',
  'fieldTerm',
  'textStart',
  'texts',
  'gramIdf',
] as const satisfies readonly (keyof Parts)[];

/** An array for numbers below a bound. */
export function numbersFor(bound: number, values: readonly number[]): Numbers {
  return bound <= 0x10000 ? Uint16Array.from(values) : Uint32Array.from(values);
}

const aligned = (bytes: number) => (bytes + 3) & ~3;

/** Writes the parts behind a header. */
export function packIndex(seed: number, parts: Parts): ArrayBuffer {
  const total = PART_ORDER.reduce((sum, name) => sum + aligned(parts[name].byteLength), HEADER_WORDS * 4);
  const buffer = new ArrayBuffer(total);
  const header = new Int32Array(buffer, 0, HEADER_WORDS);
  const claims = parts.textStart.length - 1;
  header.set([MAGIC, seed, claims, parts.termHash.length]);
  let offset = HEADER_WORDS * 4;
  PART_ORDER.forEach((name, i) => {
    const { buffer: from, byteOffset, byteLength } = parts[name];
    header[4 + i] = byteLength;
    new Uint8Array(buffer, offset, byteLength).set(new Uint8Array(from, byteOffset, byteLength));
    offset += aligned(byteLength);
  });
  return buffer;
}

/**
 * Views over the bytes of an index.
 * @throws Error when they are none, damaged, or of another version
 */
export function unpackIndex(bytes: ArrayBuffer): { seed: number; parts: Parts } {
  if (bytes.byteLength < HEADER_WORDS * 4) throw new Error('no index of claims: too short');
  const header = new Int32Array(bytes, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new Error('no index of claims of this version: compile the pack again');
  const claims = header[2] ?? 0;
  const terms = header[3] ?? 0;
  const starts: { offset: number; length: number }[] = [];
  let offset = HEADER_WORDS * 4;
  for (let i = 0; i < PART_ORDER.length; i += 1) {
    const length = header[4 + i] ?? 0;
    starts.push({ offset, length });
    offset += aligned(Math.max(0, length));
  }
  if (offset !== bytes.byteLength) throw new Error('damaged index of claims: its parts do not add up');
  const at = (name: (typeof PART_ORDER)[number]) =>
    starts[PART_ORDER.indexOf(name)] as { offset: number; length: number };
  const words = <T>(
    make: new (buffer: ArrayBuffer, offset: number, length: number) => T,
    name: (typeof PART_ORDER)[number],
    bytesEach = 4,
  ): T => new make(bytes, at(name).offset, at(name).length / bytesEach);
  const numbers = (name: (typeof PART_ORDER)[number], bound: number): Numbers =>
    bound <= 0x10000 ? words(Uint16Array, name, 2) : words(Uint32Array, name);
  return {
    seed: header[1] ?? 0,
    parts: {
      termHash: words(Int32Array, 'termHash'),
      termCheck: words(Int32Array, 'termCheck'),
      termIdf: words(Float32Array, 'termIdf'),
      termNamed: words(Uint8Array, 'termNamed', 1),
      postingStart: words(Uint32Array, 'postingStart'),
      postingClaim: numbers('postingClaim', claims),
      postingImpact: words(Float32Array, 'postingImpact'),
      fieldStart: words(Uint32Array, 'fieldStart'),
      fieldTerm: numbers('fieldTerm', terms),
      textStart: words(Uint32Array, 'textStart'),
      texts: words(Uint8Array, 'texts', 1),
      gramIdf: words(Uint8Array, 'gramIdf', 1),
    },
  };
}
