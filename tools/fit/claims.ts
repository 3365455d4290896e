/**
 * Fits the weights of bare claims: `npm run -s fit -- DIRECTORY NEGATIVES…`, written to lib/detect/bare/weights.ts.
 *
 * DIRECTORY is data in the format of CheckThat! 2020 task 2 (see tools/evaluate/checkthat.ts), of which the train split is used;
 * NEGATIVES are directories of pages and texts whose sentences restate nothing. The same data give the same file.
 */

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BareIndex, type Retrieved } from '../../lib/detect/bare/bare-index';
import { compileIndex } from '../../lib/detect/bare/compile';
import { mayRestate } from '../../lib/detect/bare/decide';
import { FEATURES, featuresOf, prepareQuery } from '../../lib/detect/bare/features';
import { readPost } from '../../lib/detect/bare/post';
import { type Query, readPostQuery, readSentence } from '../../lib/detect/bare/query';
import { type LinearModel, sumOf } from '../../lib/detect/bare/rank';
import { errorWords } from '../../lib/model/error-words';
import { CANDIDATES, readClaims, readSplit } from '../evaluate/checkthat';
import { ordinarySentences } from '../evaluate/ordinary';
import { type Bound, fitLogistic, fitSoftmax, type Group, type Row } from './linear';

const USAGE = 'usage: npm run -s fit -- DIRECTORY NEGATIVES…';
const TARGET = 'lib/detect/bare/weights.ts';
/** BM25F below which a sentence is not looked at closely. */
const LEAST_SCORE = 14;
const CLOSELY = 10;
/** Kept between the highest score of an ordinary sentence and the threshold. */
const MARGIN = 0.2;
/** Signs that only posts have. */
const OF_POSTS = new Set<string>(['year', 'author', 'tags', 'media']);
/** Signs that can only speak against a restatement, and those that may do either; all others speak for it. */
const AGAINST = new Set<string>(['missing', 'missingOrdinary', 'figuresMissing']);
const EITHER = new Set<string>(['claimLength', 'queryLength']);

async function main(given: string[]): Promise<void> {
  const [directory, ...negatives] = given.map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  if (!directory || negatives.length === 0) throw new Error(USAGE);
  const claims = await readClaims(directory);
  const train = await readSplit(directory, 'train');
  const index = new BareIndex(compileIndex(claims, 'en'), 'en');
  const isGold = (gold: ReadonlySet<string>, claim: number) => gold.has(claims[claim]?.id ?? '');

  const groups = train.map(({ text, gold }): Group => {
    const query = readPostQuery(index, text);
    const candidates = index.retrieve(query.lookup, CANDIDATES);
    const rows = signsOf(index, query, readPost(text).body, candidates);
    return { rows, labels: candidates.map(({ claim }) => isGold(gold, claim)) };
  });
  const ranking = named(fitSoftmax(groups, FEATURES.length));

  const best = (query: Query, text: string, candidates: readonly Retrieved[]) => {
    const close = candidates.slice(0, CLOSELY);
    const rows = signsOf(index, query, text, close);
    let first = -1;
    rows.forEach((row, i) => {
      if (first < 0 || sumOf(ranking, row) > sumOf(ranking, rows[first] as Float64Array)) first = i;
    });
    const row = rows[first];
    return row && mayRestate(row) ? { claim: close[first]?.claim ?? 0, row } : null;
  };
  const rows: Row[] = [];
  for (const { text, gold } of train) {
    const { body } = readPost(text);
    const query = readSentence(index, body);
    const candidates = index.retrieve(query.lookup, CANDIDATES, LEAST_SCORE);
    const own = best(query, body, candidates);
    if (own) rows.push({ signs: own.row, label: isGold(gold, own.claim) });
    const removed = best(
      query,
      body,
      candidates.filter(({ claim }) => !isGold(gold, claim)),
    );
    if (removed) rows.push({ signs: removed.row, label: false });
  }
  const pages = await ordinarySentences(negatives, 'en');
  const ordinary: { signs: Float64Array; fold: number }[] = [];
  let sentences = 0;
  pages.forEach(({ texts }, page) => {
    for (const text of texts) {
      sentences += 1;
      const query = readSentence(index, text);
      const found = best(query, text, index.retrieve(query.lookup, CANDIDATES, LEAST_SCORE));
      if (found) ordinary.push({ signs: found.row, fold: page % 2 });
    }
  });
  const bounds = FEATURES.map((name): Bound => {
    if (OF_POSTS.has(name)) return 'unused';
    if (EITHER.has(name)) return 'free';
    return AGAINST.has(name) ? 'down' : 'up';
  });
  const decisionFor = (left: number | null) =>
    named(
      fitLogistic(
        [
          ...rows,
          ...ordinary.filter((one) => one.fold !== left).map(({ signs }) => ({ signs, label: false })),
        ],
        bounds,
      ),
    );
  const decision = decisionFor(null);
  const scores = [0, 1].flatMap((fold) => {
    const model = decisionFor(fold);
    return ordinary.filter((one) => one.fold === fold).map(({ signs }) => sumOf(model, signs));
  });
  scores.push(...ordinary.map(({ signs }) => sumOf(decision, signs)));
  const threshold = scores.reduce((a, b) => Math.max(a, b), 0) + MARGIN;
  process.stdout.write(`${train.length} posts, ${sentences} ordinary sentences of ${pages.length} pages\n`);
  process.stdout.write(`${ordinary.length} of them looked at closely; threshold ${threshold.toFixed(3)}\n`);
  await writeFile(TARGET, fileOf(ranking, decision, threshold));
}

function signsOf(index: BareIndex, query: Query, text: string, candidates: readonly Retrieved[]) {
  const prepared = prepareQuery(index, query, text, candidates);
  return candidates.map((candidate, rank) => featuresOf(index, prepared, candidate, rank));
}

function named({ bias, weights }: { bias: number; weights: Float64Array }): LinearModel {
  const rounded = FEATURES.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(4))] as const);
  return { bias: Number(bias.toFixed(4)), weights: Object.fromEntries(rounded.filter(([, w]) => w !== 0)) };
}

function fileOf(ranking: LinearModel, decision: LinearModel, threshold: number): string {
  const model = ({ bias, weights }: LinearModel) =>
    `{\n  bias: ${bias},\n  weights: {\n${Object.entries(weights)
      .map(([name, weight]) => `    ${name}: ${weight},\n`)
      .join('')}  },\n}`;
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: fitted weights are near such constants by chance
/** Weights of the signs that bare claims are ranked and decided by. Written by \`npm run -s fit -- DIRECTORY NEGATIVES…\`. */

/** BM25F below which no claim is looked at closely. */
export const LEAST_SCORE = ${LEAST_SCORE};

/** Sum from which a sentence counts as a restatement: above that of every ordinary sentence seen in fitting. */
export const THRESHOLD = ${Number(threshold.toFixed(4))};

/** Which of the retrieved claims comes first. */
export const RANKING = ${model(ranking)};

/** Whether the first is restated. */
export const DECISION = ${model(decision)};
`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`fit: ${errorWords(error)}\n`);
  process.exitCode = 2;
}
