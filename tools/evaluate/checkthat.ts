/**
 * Evaluates retrieval of bare claims on data in the format of CheckThat! 2020 task 2:
 * `npm run -s eval -- DIRECTORY --checkthat [--split NAME] [--negatives DIRECTORY]`.
 *
 * DIRECTORY holds verified_claims.docs.tsv and, per split, NAME/tweets.queries.tsv and NAME/tweet-vclaim-pairs.qrels.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BareIndex, type Retrieved } from '../../lib/detect/bare/bare-index';
import { type BareClaim, compileIndex } from '../../lib/detect/bare/compile';
import { decisionOf } from '../../lib/detect/bare/decide';
import { cosine, gramsOf, gramVector } from '../../lib/detect/bare/grams';
import { readPost } from '../../lib/detect/bare/post';
import { readPostQuery, readSentence } from '../../lib/detect/bare/query';
import { ranked } from '../../lib/detect/bare/rank';
import { LEAST_SCORE, THRESHOLD } from '../../lib/detect/bare/weights';
import { ordinarySentences } from './ordinary';

/** Candidates that ranking looks at. */
export const CANDIDATES = 85;
/** Claims of highest BM25F that are reordered without fitted weights, and the share of the 4-grams in their sum. */
const FUSED = 300;
const GRAM_SHARE = 0.3;

export interface PostQuery {
  id: string;
  text: string;
  /** Ids of the claims that it restates. */
  gold: ReadonlySet<string>;
}

/** The rows of a tab-separated file with quoted cells, without its heading. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\r?\n|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break;
    row.push(found[1] === undefined ? (found[2] ?? '').replace(/\r$/, '') : found[1].replaceAll('""', '"'));
    if (found[3] !== '\t') {
      rows.push(row);
      row = [];
    }
  }
  return rows.slice(1);
}

export async function readClaims(directory: string): Promise<BareClaim[]> {
  const rows = rowsOf(await readFile(join(directory, 'verified_claims.docs.tsv'), 'utf8'));
  return rows.map(([id = '', text = '', title = '']) => ({ id, text, title, phrasings: [] }));
}

export async function readSplit(directory: string, split: string): Promise<PostQuery[]> {
  const pairs = await readFile(join(directory, split, 'tweet-vclaim-pairs.qrels'), 'utf8');
  const gold = new Map<string, Set<string>>();
  for (const line of pairs.split('\n')) {
    const [query, , claim, relevant] = line.trim().split(/\s+/);
    if (!query || !claim || relevant === '0') continue;
    gold.set(query, (gold.get(query) ?? new Set()).add(claim));
  }
  const rows = rowsOf(await readFile(join(directory, split, 'tweets.queries.tsv'), 'utf8'));
  return rows.map(([id = '', text = '']) => ({ id, text, gold: gold.get(id) ?? new Set() }));
}

/** MAP@5, P@1 and MRR over the queries that have a gold claim. */
export function rankingScores(results: readonly { gold: ReadonlySet<string>; ids: readonly string[] }[]) {
  let map = 0;
  let first = 0;
  let reciprocal = 0;
  const judged = results.filter(({ gold }) => gold.size > 0);
  for (const { gold, ids } of judged) {
    let hits = 0;
    let precision = 0;
    ids.slice(0, 5).forEach((id, i) => {
      if (!gold.has(id)) return;
      hits += 1;
      precision += hits / (i + 1);
    });
    map += precision / Math.min(5, gold.size);
    const at = ids.findIndex((id) => gold.has(id));
    if (at === 0) first += 1;
    if (at >= 0) reciprocal += 1 / (at + 1);
  }
  const n = judged.length || 1;
  return { map: map / n, first: first / n, mrr: reciprocal / n, queries: judged.length };
}

/** Reordered by BM25F and the cosine of character 4-grams, each divided by its highest: what fitting has to beat. */
function fused(index: BareIndex, text: string, retrieved: readonly Retrieved[]): Retrieved[] {
  const { gramIdf } = index.parts;
  const vectorOf = (given: string) => gramVector(gramsOf(given, index.language, gramIdf.length), gramIdf);
  const own = vectorOf(text);
  const likeness = retrieved.map(({ claim }) => {
    const { text: stated, title } = index.claim(claim);
    return cosine(own, vectorOf(`${stated} ${title}`));
  });
  const highest = retrieved[0]?.score || 1;
  const likest = likeness.reduce((a, b) => Math.max(a, b), 0) || 1;
  return retrieved
    .map(({ claim, score }, i) => ({
      claim,
      score: score / highest + (GRAM_SHARE * (likeness[i] ?? 0)) / likest,
    }))
    .sort((a, b) => b.score - a.score);
}

export async function evaluateCheckThat(
  directory: string,
  split: string,
  negatives: string[],
): Promise<number> {
  const claims = await readClaims(directory);
  const queries = await readSplit(directory, split);
  const index = new BareIndex(compileIndex(claims, 'en'), 'en');
  const idOf = (claim: number) => claims[claim]?.id ?? '';
  const retrieved = queries.map(({ text, gold }) => ({
    gold,
    ids: index.retrieve(readPostQuery(index, text).lookup, CANDIDATES).map(({ claim }) => idOf(claim)),
  }));
  const reordered = queries.map(({ text, gold }) => {
    const candidates = index.retrieve(readPostQuery(index, text).lookup, FUSED);
    return {
      gold,
      ids: fused(index, readPost(text).body, candidates)
        .slice(0, CANDIDATES)
        .map(({ claim }) => idOf(claim)),
    };
  });
  const reranked = queries.map(({ text, gold }) => {
    const query = readPostQuery(index, text);
    const candidates = index.retrieve(query.lookup, CANDIDATES);
    return {
      gold,
      ids: ranked(index, query, readPost(text).body, candidates).map(({ claim }) => idOf(claim)),
    };
  });
  const show = (name: string, results: typeof retrieved) => {
    const { map, first, mrr, queries: count } = rankingScores(results);
    const figures = `MAP@5 ${map.toFixed(4)}  P@1 ${first.toFixed(4)}  MRR ${mrr.toFixed(4)}`;
    process.stdout.write(
      `${split} ${name.padEnd(10)} ${figures}  (${count} posts, ${claims.length} claims)\n`,
    );
  };
  show('BM25F', retrieved);
  show('+ 4-grams', reordered);
  show('re-ranked', reranked);

  let right = 0;
  let wrong = 0;
  let removedAlerts = 0;
  for (const { text, gold } of queries) {
    const { body } = readPost(text);
    const query = readSentence(index, body);
    const candidates = index.retrieve(query.lookup, CANDIDATES, LEAST_SCORE);
    const shown = decisionOf(index, query, body, candidates);
    if (shown && shown.score > THRESHOLD) gold.has(idOf(shown.claim)) ? right++ : wrong++;
    const others = candidates.filter(({ claim }) => !gold.has(idOf(claim)));
    const removed = decisionOf(index, query, body, others);
    if (removed && removed.score > THRESHOLD) removedAlerts += 1;
  }
  const share = (count: number) => (count / (queries.length || 1)).toFixed(3);
  process.stdout.write(
    `${split} decision   recall ${share(right)}  wrong claim ${share(wrong)}  alerts with the own claim removed ${share(removedAlerts)}\n`,
  );
  if (negatives.length > 0) {
    const pages = await ordinarySentences(negatives, 'en');
    let sentences = 0;
    let alerts = 0;
    for (const { texts } of pages) {
      for (const text of texts) {
        sentences += 1;
        const query = readSentence(index, text);
        const shown = decisionOf(index, query, text, index.retrieve(query.lookup, CANDIDATES, LEAST_SCORE));
        if (shown && shown.score > THRESHOLD) {
          alerts += 1;
          process.stdout.write(
            `  alert: ${text.slice(0, 120)} → ${claims[shown.claim]?.text.slice(0, 100)}\n`,
          );
        }
      }
    }
    process.stdout.write(`ordinary sentences: ${alerts} alerts in ${sentences} (of ${pages.length} pages)\n`);
  }
  return 0;
}
