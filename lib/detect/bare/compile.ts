/** Compiles bare claims of one language into an index: dictionary, postings, claims in terms, texts. */
import { backgroundOf } from './background';
import { idfOf, impactOf, REFERENCE_CLAIMS } from './bm25';
import { GRAM_IDF_STEP, gramClasses, gramsOf } from './grams';
import { FIELD_COUNT, numbersFor, packIndex } from './layout';
import { checkOf, hashOf } from './term-hash';
import { type Term, termsOf } from './terms';

/** A claim without cues, as text of one language. */
export interface BareClaim {
  id: string;
  text: string;
  /** How a source titles its report of the claim. */
  title: string;
  /** Other ways to put it. */
  phrasings: readonly string[];
}

interface Entry {
  fields: Term[][];
  /** Classes of character 4-grams are counted over all fields. */
  grams: ReadonlySet<number>;
  /** Per term its frequency in each field. */
  frequencies: Map<string, number[]>;
}

interface TermCount {
  /** Claims that it stands in. */
  claims: number;
  inside: number;
  named: number;
}

/** Compiles claims of one language; the same claims give the same bytes. */
export function compileIndex(claims: readonly BareClaim[], language: string): ArrayBuffer {
  const classes = gramClasses(claims.length);
  const entries = claims.map((claim) => entryOf(claim, language, classes));
  const counts = countTerms(entries);
  const background = backgroundOf(language);
  const filling = Math.max(0, REFERENCE_CLAIMS - claims.length);
  const all = claims.length + filling;
  const words = new Set([...counts.keys(), ...(filling > 0 ? background.terms() : [])]);
  const { seed, sorted } = dictionary(words);
  const numberOf = new Map(sorted.map((word, number) => [word, number]));
  const idf = Float32Array.from(sorted, (word) =>
    idfOf((counts.get(word)?.claims ?? 0) + filling * background.share(word), all),
  );
  return packIndex(seed, {
    termHash: Int32Array.from(sorted, (word) => hashOf(word, seed)),
    termCheck: Int32Array.from(sorted, checkOf),
    termIdf: idf,
    termNamed: Uint8Array.from(sorted, (word) => namedShare(counts.get(word))),
    ...postings(entries, sorted, numberOf, idf),
    ...forward(entries, numberOf, sorted.length),
    ...texts(claims),
    gramIdf: gramWeights(entries, classes),
  });
}

function entryOf({ text, title, phrasings }: BareClaim, language: string, classes: number): Entry {
  const fields = [
    termsOf(text, language),
    termsOf(title, language),
    phrasings.flatMap((phrasing) => termsOf(phrasing, language)),
  ];
  const frequencies = new Map<string, number[]>();
  fields.forEach((terms, field) => {
    for (const term of terms) {
      const known = frequencies.get(term.text) ?? new Array<number>(FIELD_COUNT).fill(0);
      known[field] = (known[field] ?? 0) + 1;
      frequencies.set(term.text, known);
    }
  });
  const grams = new Set(gramsOf([text, title, ...phrasings].join(' '), language, classes).keys());
  return { fields, frequencies, grams };
}

function countTerms(entries: readonly Entry[]): Map<string, TermCount> {
  const counts = new Map<string, TermCount>();
  for (const { fields, frequencies } of entries) {
    for (const word of frequencies.keys()) {
      const count = counts.get(word) ?? { claims: 0, inside: 0, named: 0 };
      count.claims += 1;
      counts.set(word, count);
    }
    // Titles may be set in capitals throughout; the claim's own text shows what is a name.
    for (const term of fields[0] ?? []) {
      const count = counts.get(term.text);
      if (!count || (term.opens && !term.named)) continue;
      count.inside += 1;
      if (term.named) count.named += 1;
    }
  }
  return counts;
}

function namedShare(count: TermCount | undefined): number {
  return count && count.inside > 0 ? Math.round((255 * count.named) / count.inside) : 0;
}

/** Terms in the order of their hash, under the first seed that gives each its own. */
function dictionary(words: ReadonlySet<string>): { seed: number; sorted: string[] } {
  for (let seed = 0x811c9dc5 | 0; ; seed = (seed + 0x9e3779b9) | 0) {
    const hashes = new Map<number, string>();
    for (const word of words) hashes.set(hashOf(word, seed), word);
    if (hashes.size === words.size)
      return { seed, sorted: [...hashes].sort(([a], [b]) => a - b).map(([, word]) => word) };
  }
}

function postings(
  entries: readonly Entry[],
  sorted: readonly string[],
  numberOf: ReadonlyMap<string, number>,
  idf: Float32Array,
) {
  const averages = Array.from({ length: FIELD_COUNT }, (_, field) => {
    const filled = entries.filter(({ fields }) => (fields[field]?.length ?? 0) > 0);
    return filled.reduce((sum, { fields }) => sum + (fields[field]?.length ?? 0), 0) / (filled.length || 1);
  });
  const lists = sorted.map((): { claims: number[]; impacts: number[] } => ({ claims: [], impacts: [] }));
  entries.forEach(({ fields, frequencies }, claim) => {
    const lengths = fields.map((terms) => terms.length);
    for (const [word, counts] of frequencies) {
      const number = numberOf.get(word) ?? 0;
      lists[number]?.claims.push(claim);
      lists[number]?.impacts.push(impactOf(counts, lengths, averages, idf[number] ?? 0));
    }
  });
  const postingStart = new Uint32Array(sorted.length + 1);
  lists.forEach(({ claims }, number) => {
    postingStart[number + 1] = (postingStart[number] ?? 0) + claims.length;
  });
  return {
    postingStart,
    postingClaim: numbersFor(
      entries.length,
      lists.flatMap(({ claims }) => claims),
    ),
    postingImpact: Float32Array.from(lists.flatMap(({ impacts }) => impacts)),
  };
}

function forward(entries: readonly Entry[], numberOf: ReadonlyMap<string, number>, terms: number) {
  const fieldStart = new Uint32Array(entries.length * FIELD_COUNT + 1);
  const numbers: number[] = [];
  entries.forEach(({ fields }, claim) => {
    fields.forEach((list, field) => {
      for (const term of list) numbers.push(numberOf.get(term.text) ?? 0);
      fieldStart[claim * FIELD_COUNT + field + 1] = numbers.length;
    });
  });
  return { fieldStart, fieldTerm: numbersFor(terms, numbers) };
}

function texts(claims: readonly BareClaim[]) {
  const encoder = new TextEncoder();
  const encoded = claims.map(({ id, text, title, phrasings }) =>
    encoder.encode([id, text, title, ...phrasings].join('\n')),
  );
  const textStart = new Uint32Array(claims.length + 1);
  encoded.forEach((bytes, claim) => {
    textStart[claim + 1] = (textStart[claim] ?? 0) + bytes.length;
  });
  const all = new Uint8Array(textStart[claims.length] ?? 0);
  encoded.forEach((bytes, claim) => {
    all.set(bytes, textStart[claim]);
  });
  return { textStart, texts: all };
}

/** Weight of each class of grams by the number of claims that it stands in. */
function gramWeights(entries: readonly Entry[], classes: number): Uint8Array {
  const found = new Uint32Array(classes);
  for (const { grams } of entries) {
    for (const gram of grams) found[gram] = (found[gram] ?? 0) + 1;
  }
  const weight = (count: number) => Math.log((entries.length + 1) / (count + 1)) + 1;
  return Uint8Array.from(found, (count) => Math.min(255, Math.round(weight(count) / GRAM_IDF_STEP)));
}
