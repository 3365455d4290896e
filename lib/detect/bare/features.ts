/** What a query and a retrieved claim have in common, as named numbers: the signs that ranking and decision weigh. */
import { type BareIndex, type Retrieved, UNKNOWN } from './bare-index';
import { cosine, gramsOf, gramVector } from './grams';
import { FIELD_COUNT } from './layout';
import type { Query, QueryTerm } from './query';

/** Names of the signs, in the order in which weights are stored. */
export const FEATURES = [
  'score',
  'scoreOfBest',
  'scoreOfSelf',
  'rank',
  'lead',
  'claimCovered',
  'titleCovered',
  'bestCovered',
  'allCovered',
  'queryCovered',
  'queryCoveredByClaim',
  'sentenceMatch',
  'sentenceCovers',
  'cosineClaim',
  'cosineTitle',
  'cosineAll',
  'rarest',
  'secondRarest',
  'thirdRarest',
  'missing',
  'missingOrdinary',
  'namesCovered',
  'queryNamesCovered',
  'ordinaryCovered',
  'ordinaryMatched',
  'figuresShared',
  'figuresMissing',
  'year',
  'author',
  'tags',
  'pairs',
  'near',
  'run',
  'gramsClaim',
  'gramsTitle',
  'gramsAll',
  'media',
  'claimLength',
  'queryLength',
  'matched',
] as const;

/** Share of its places at which a term must be written as a name to count as one. */
const NAMED = 128;
/** Words apart within which two terms of a claim are looked for side by side in the query. */
const NEAR = 4;
/** Stems of words for pictures and films, alike in most languages. */
const MEDIA = /^(?:photo|video|image|imag|pictur|footag|foto|film|meme|screenshot|clip)/;

/** What of a query is the same for all its candidates. */
export interface PreparedQuery {
  query: Query;
  text: string;
  byNumber: ReadonlyMap<number, QueryTerm>;
  /** Known terms in reading order. */
  sequence: readonly number[];
  placesOf: ReadonlyMap<number, readonly number[]>;
  grams: ReadonlyMap<number, number>;
  weight: number;
  squares: number;
  showsMedia: boolean;
  sentenceSets: readonly ReadonlySet<number>[];
  best: number;
  second: number;
}

export function prepareQuery(
  index: BareIndex,
  query: Query,
  text: string,
  candidates: readonly Retrieved[],
): PreparedQuery {
  const sequence = query.sentences.flat();
  const placesOf = new Map<number, number[]>();
  sequence.forEach((term, place) => {
    if (term === UNKNOWN) return;
    const places = placesOf.get(term);
    if (places) places.push(place);
    else placesOf.set(term, [place]);
  });
  let weight = 0;
  let squares = 0;
  for (const { idf } of query.terms) {
    weight += idf;
    squares += idf * idf;
  }
  const { gramIdf } = index.parts;
  return {
    query,
    text,
    byNumber: new Map(query.terms.map((term) => [term.number, term])),
    sequence,
    placesOf,
    grams: gramVector(gramsOf(text, index.language, gramIdf.length), gramIdf),
    weight: weight || 1,
    squares: squares || 1,
    showsMedia: query.media || query.terms.some(({ text: term }) => MEDIA.test(term)),
    sentenceSets: query.sentences.map((terms) => new Set(terms)),
    best: candidates[0]?.score ?? 0,
    second: candidates[1]?.score ?? 0,
  };
}

/** The signs of one candidate, in the order of `FEATURES`. */
export function featuresOf(
  index: BareIndex,
  prepared: PreparedQuery,
  candidate: Retrieved,
  rank: number,
): Float64Array {
  const { query, byNumber } = prepared;
  const { termIdf, termNamed } = index.parts;
  const claimTerms = index.field(candidate.claim, 0);
  const titleTerms = index.field(candidate.claim, 1);
  const fields: Coverage[] = [];
  const all = new Set<number>();
  for (let field = 0; field < FIELD_COUNT; field += 1) {
    const terms = index.field(candidate.claim, field);
    const distinct = new Set<number>();
    for (let i = 0; i < terms.length; i += 1) distinct.add(terms[i] ?? 0);
    for (const term of distinct) all.add(term);
    fields.push(coverage(distinct, byNumber, termIdf));
  }
  const whole = coverage(all, byNumber, termIdf);
  const claim = fields[0] as Coverage;
  const title = (fields[1] as Coverage).weight > 0 ? (fields[1] as Coverage) : claim;
  const values = new Float64Array(FEATURES.length);
  let at = 0;
  const put = (value: number) => {
    values[at++] = value;
  };

  put(candidate.score / 10);
  put(candidate.score / (prepared.best || 1));
  put(candidate.score / (selfScore(whole) || 1));
  put(1 / (rank + 1));
  put((candidate.score - (rank === 0 ? prepared.second : prepared.best)) / 10);

  put(claim.share);
  put(title.share);
  put(Math.max(...fields.map(({ share }) => share)));
  put(whole.share);
  put(whole.matched / prepared.weight);
  put(claim.matched / prepared.weight);
  const sentences = sentenceMatch(prepared, claim.terms, claim.weight, termIdf);
  const titleSentences = sentenceMatch(prepared, title.terms, title.weight, termIdf);
  put(Math.max(sentences.f, titleSentences.f));
  put(Math.max(sentences.covers, titleSentences.covers));

  put(claim.squaresMatched / Math.sqrt((claim.squares || 1) * prepared.squares));
  put(title.squaresMatched / Math.sqrt((title.squares || 1) * prepared.squares));
  put(whole.squaresMatched / Math.sqrt((whole.squares || 1) * prepared.squares));

  const matchedIdf: number[] = [];
  let missing = 0;
  let missingOrdinary = 0;
  let names = 0;
  let namesMatched = 0;
  let ordinary = 0;
  let ordinaryMatched = 0;
  let tags = 0;
  let figures = 0;
  for (const term of all) {
    const idf = termIdf[term] ?? 0;
    const named = (termNamed[term] ?? 0) >= NAMED;
    const own = byNumber.get(term);
    const inClaim = claim.terms.has(term);
    if (own) {
      matchedIdf.push(idf);
      if (own.tag) tags += idf;
      if (own.figure) figures += 1;
      if (!named) ordinaryMatched += idf;
    } else if (inClaim) {
      missing = Math.max(missing, idf);
      if (!named) missingOrdinary = Math.max(missingOrdinary, idf);
    }
    if (inClaim) {
      if (named) {
        names += idf;
        if (own) namesMatched += idf;
      } else ordinary += idf;
    }
  }
  matchedIdf.sort((a, b) => b - a);
  put((matchedIdf[0] ?? 0) / 10);
  put((matchedIdf[1] ?? 0) / 10);
  put((matchedIdf[2] ?? 0) / 10);
  put(missing / 10);
  put(missingOrdinary / 10);
  put(names > 0 ? namesMatched / names : 0.5);
  put(queryNamesCovered(query, all));
  put(ordinary > 0 ? ordinaryCovered(claim.terms, byNumber, termIdf, termNamed) / ordinary : 0.5);
  put(ordinaryMatched / 20);
  put(Math.min(2, figures));
  put(figuresMissing(query, all));
  put(query.year !== UNKNOWN && all.has(query.year) ? 1 : 0);
  put(query.author.some((term) => all.has(term)) ? 1 : 0);
  put(tags / 10);

  const order = Math.max(0, pairs(claimTerms, prepared, termIdf).adjacent);
  const inTitle = pairs(titleTerms, prepared, termIdf);
  const inClaimPairs = pairs(claimTerms, prepared, termIdf);
  put(Math.max(order, inTitle.adjacent));
  put(Math.max(inClaimPairs.near, inTitle.near));
  put(Math.max(longestRun(claimTerms, prepared, termIdf), longestRun(titleTerms, prepared, termIdf)) / 10);

  const record = index.claim(candidate.claim);
  const { gramIdf } = index.parts;
  const grams = (text: string) => gramsOf(text, index.language, gramIdf.length);
  const claimGrams = grams(record.text);
  const titleGrams = grams(record.title || record.text);
  put(cosine(prepared.grams, gramVector(claimGrams, gramIdf)));
  put(cosine(prepared.grams, gramVector(titleGrams, gramIdf)));
  const together = new Map(claimGrams);
  for (const [gram, count] of titleGrams) together.set(gram, (together.get(gram) ?? 0) + count);
  put(cosine(prepared.grams, gramVector(together, gramIdf)));

  put(showsMedia(record.text) ? (prepared.showsMedia ? 1 : -1) : 0);
  put(Math.log(1 + claimTerms.length));
  put(Math.log(1 + query.terms.length));
  put(Math.log(1 + matchedIdf.length));
  return values;
}

interface Coverage {
  terms: ReadonlySet<number>;
  weight: number;
  matched: number;
  share: number;
  squares: number;
  squaresMatched: number;
}

function coverage(
  terms: ReadonlySet<number>,
  byNumber: ReadonlyMap<number, QueryTerm>,
  idf: Float32Array,
): Coverage {
  let weight = 0;
  let matched = 0;
  let squares = 0;
  let squaresMatched = 0;
  for (const term of terms) {
    const value = idf[term] ?? 0;
    weight += value;
    squares += value * value;
    if (byNumber.has(term)) {
      matched += value;
      squaresMatched += value * value;
    }
  }
  return { terms, weight, matched, share: weight > 0 ? matched / weight : 0, squares, squaresMatched };
}

/** About what the claim would score against itself. */
function selfScore({ weight }: Coverage): number {
  return weight * 1.2;
}

/** The best agreement (F-measure of weights) of one of the query's sentences with a field. */
function sentenceMatch(
  { sentenceSets }: PreparedQuery,
  terms: ReadonlySet<number>,
  weight: number,
  idf: Float32Array,
): { f: number; covers: number } {
  let f = 0;
  let covers = 0;
  for (const sentence of sentenceSets) {
    let own = 0;
    let shared = 0;
    for (const term of sentence) {
      const value = term === UNKNOWN ? 9 : (idf[term] ?? 0);
      own += value;
      if (terms.has(term)) shared += value;
    }
    if (shared === 0) continue;
    f = Math.max(f, (2 * shared) / (own + weight));
    covers = Math.max(covers, shared / (weight || 1));
  }
  return { f, covers };
}

function queryNamesCovered(query: Query, all: ReadonlySet<number>): number {
  let names = 0;
  let covered = 0;
  for (const term of query.terms) {
    if (!term.named || term.tag) continue;
    names += term.idf;
    if (all.has(term.number)) covered += term.idf;
  }
  return names > 0 ? covered / names : 0.5;
}

function ordinaryCovered(
  terms: ReadonlySet<number>,
  byNumber: ReadonlyMap<number, QueryTerm>,
  idf: Float32Array,
  named: Uint8Array,
): number {
  let sum = 0;
  for (const term of terms) {
    if ((named[term] ?? 0) < NAMED && byNumber.has(term)) sum += idf[term] ?? 0;
  }
  return sum;
}

/** Figures of the query that the claim lacks, at most two. */
function figuresMissing(query: Query, all: ReadonlySet<number>): number {
  return Math.min(2, query.terms.filter((term) => term.figure && !all.has(term.number)).length);
}

/** Share of a field's neighbouring terms that stand side by side in the query, in order or near each other. */
function pairs(
  terms: ArrayLike<number>,
  { placesOf }: PreparedQuery,
  idf: Float32Array,
): { adjacent: number; near: number } {
  let weight = 0;
  let adjacent = 0;
  let near = 0;
  for (let i = 0; i + 1 < terms.length; i += 1) {
    const [one, other] = [terms[i] ?? 0, terms[i + 1] ?? 0];
    const value = (idf[one] ?? 0) + (idf[other] ?? 0);
    weight += value;
    const ones = placesOf.get(one);
    const others = placesOf.get(other);
    if (!ones || !others) continue;
    if (ones.some((place) => others.includes(place + 1))) adjacent += value;
    if (ones.some((place) => others.some((next) => next !== place && Math.abs(next - place) <= NEAR)))
      near += value;
  }
  return weight > 0 ? { adjacent: adjacent / weight, near: near / weight } : { adjacent: 0, near: 0 };
}

/** Weight of the longest run of terms that both have in the same order. */
function longestRun(
  terms: ArrayLike<number>,
  { placesOf, sequence }: PreparedQuery,
  idf: Float32Array,
): number {
  let best = 0;
  for (let i = 0; i < terms.length; i += 1) {
    for (const place of placesOf.get(terms[i] ?? 0) ?? []) {
      let sum = 0;
      for (let k = 0; i + k < terms.length && sequence[place + k] === terms[i + k]; k += 1)
        sum += idf[terms[i + k] ?? 0] ?? 0;
      best = Math.max(best, sum);
    }
  }
  return best;
}

function showsMedia(text: string): boolean {
  return /\b(?:photo|video|image|picture|footage|meme|screenshot|clip)/i.test(text);
}
