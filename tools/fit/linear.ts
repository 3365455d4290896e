/** Fits linear models: listwise softmax for ranking, logistic regression for decisions. Full batches, no chance. */

export interface Group {
  rows: readonly Float64Array[];
  labels: readonly boolean[];
}
export interface Row {
  signs: Float64Array;
  label: boolean;
}
export interface Fitted {
  bias: number;
  weights: Float64Array;
}

interface Scale {
  mean: Float64Array;
  deviation: Float64Array;
}

function scaleOf(rows: readonly Float64Array[], size: number): Scale {
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const row of rows)
    row.forEach((value, j) => {
      mean[j] = (mean[j] ?? 0) + value / rows.length;
    });
  for (const row of rows)
    row.forEach((value, j) => {
      deviation[j] = (deviation[j] ?? 0) + (value - (mean[j] ?? 0)) ** 2 / rows.length;
    });
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || 1) };
}

const scaled = (row: Float64Array, { mean, deviation }: Scale) =>
  row.map((value, j) => (value - (mean[j] ?? 0)) / (deviation[j] ?? 1));

/** Weights for values as they are, from weights for scaled ones. */
function unscaled(weights: Float64Array, bias: number, { mean, deviation }: Scale): Fitted {
  const plain = weights.map((weight, j) => weight / (deviation[j] ?? 1));
  return { weights: plain, bias: bias - plain.reduce((sum, weight, j) => sum + weight * (mean[j] ?? 0), 0) };
}

/** Minimises by Adam (Kingma and Ba 2015) with fixed steps. */
function minimise(
  size: number,
  gradient: (weights: Float64Array) => Float64Array,
  steps: number,
  bounded: (weight: number, j: number) => number = (weight) => weight,
): Float64Array {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    const slope = gradient(weights);
    for (let j = 0; j < size; j += 1) {
      const g = slope[j] ?? 0;
      first[j] = 0.9 * (first[j] ?? 0) + 0.1 * g;
      second[j] = 0.999 * (second[j] ?? 0) + 0.001 * g * g;
      const m = (first[j] ?? 0) / (1 - 0.9 ** step);
      const v = (second[j] ?? 0) / (1 - 0.999 ** step);
      weights[j] = bounded((weights[j] ?? 0) - (0.05 * m) / (Math.sqrt(v) + 1e-8), j);
    }
  }
  return weights;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < b.length; j += 1) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}

function add(into: Float64Array, row: Float64Array, factor: number): void {
  for (let j = 0; j < row.length; j += 1) into[j] = (into[j] ?? 0) + factor * (row[j] ?? 0);
}

/** Listwise softmax: the right candidates of each group share the probability. */
export function fitSoftmax(groups: readonly Group[], size: number): Fitted {
  const known = groups.filter(({ labels }) => labels.includes(true));
  const scale = scaleOf(
    known.flatMap(({ rows }) => rows),
    size,
  );
  const lists = known.map(({ rows, labels }) => ({ rows: rows.map((row) => scaled(row, scale)), labels }));
  const weights = minimise(
    size,
    (current) => {
      const slope = current.map((weight) => 0.01 * weight);
      for (const { rows, labels } of lists) {
        const sums = rows.map((row) => dot(current, row));
        const top = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
        const shares = sums.map((sum) => Math.exp(sum - top));
        const all = shares.reduce((a, b) => a + b, 0);
        const right = shares.reduce((sum, share, i) => sum + (labels[i] ? share : 0), 0);
        rows.forEach((row, i) => {
          const share = shares[i] ?? 0;
          add(slope, row, (share / all - (labels[i] ? share / right : 0)) / lists.length);
        });
      }
      return slope;
    },
    300,
  );
  return { ...unscaled(weights, 0, scale), bias: 0 };
}

/** What a weight may be: at least 0, at most 0, anything, or nothing at all. */
export type Bound = 'up' | 'down' | 'free' | 'unused';

/** Logistic regression with bounded weights, so that no likeness can count against a restatement. */
export function fitLogistic(rows: readonly Row[], bounds: readonly Bound[]): Fitted {
  const size = bounds.length;
  const scale = scaleOf(
    rows.map(({ signs }) => signs),
    size,
  );
  const points = rows.map(({ signs, label }) => {
    const row = scaled(signs, scale).map((value, j) => (bounds[j] === 'unused' ? 0 : value));
    return { row: Float64Array.of(...row, 1), label };
  });
  const weights = minimise(
    size + 1,
    (current) => {
      const slope = current.map((weight, j) => (j < size ? 0.0005 * weight : 0));
      for (const { row, label } of points) {
        const probability = 1 / (1 + Math.exp(-dot(current, row)));
        add(slope, row, (probability - (label ? 1 : 0)) / points.length);
      }
      return slope;
    },
    600,
    (weight, j) => {
      const bound = bounds[j];
      if (bound === 'up') return Math.max(0, weight);
      return bound === 'down' ? Math.min(0, weight) : weight;
    },
  );
  return unscaled(weights.slice(0, size), weights[size] ?? 0, scale);
}
