import { encodeModel, type LinearModelData } from '../../src/core/learn/linearModel';
import { generator, shuffle } from './random';

/** Something labelled: its features and the class that people gave it. */
export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight?: number;
}

/** How a model is trained. */
export interface TrainOptions {
  readonly epochs?: number;
  readonly rate?: number;
  /** Strength of the L2 penalty, taken at each example of a feature. */
  readonly penalty?: number;
  /** Strength of the L2 penalty of a feature, shared among its examples: it keeps small what was seen seldom and lets grow what was seen often. */
  readonly shared?: number;
  /** Features seen in fewer examples are left out. */
  readonly least?: number;
}

/** Where the pseudo-random orders begin that examples are gone through in. */
const SEEDS = [42, 7, 2026];

/** Numbers of features, the same in every training of a run: an example is turned into numbers once. */
const numberOf = new Map<string, number>();
const names: string[] = [];
const rowOf = new WeakMap<readonly string[], Int32Array>();

function numbersOf(example: Example): Int32Array {
  const known = rowOf.get(example.features);
  if (known) return known;
  const row = Int32Array.from(example.features, (feature) => {
    const number = numberOf.get(feature) ?? names.push(feature) - 1;
    numberOf.set(feature, number);
    return number;
  });
  rowOf.set(example.features, row);
  return row;
}

/**
 * Trains a multinomial logistic model by AdaGrad (Duchi, Hazan and Singer, 2011) over the examples in a fixed pseudo-random order,
 * averages the weights over the rounds (Polyak and Juditsky, 1992) and gives them in steps. Deterministic.
 */
export function trainModel(examples: readonly Example[], options: TrainOptions = {}): LinearModelData {
  const { classes, rows } = trainRows(examples, options);
  return encodeModel(classes, rows);
}

/** Whether each example is what its group says: one logistic model a group, over the same features, in one file with a column for each group. Features with a star are shared: they weigh the same in all groups. */
export function trainByGroup(
  examples: readonly (Example & { readonly group: string })[],
  options: TrainOptions,
): LinearModelData {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const grouped = examples.map(({ features, label, group }) => ({
    label,
    features: features.map((feature) => (feature.startsWith('*') ? feature : `${group}|${feature}`)),
  }));
  const { classes, rows } = trainRows(grouped, options);
  const yes = classes.indexOf('yes');
  const table = new Map<string, number[]>();
  for (const [name, row] of rows) {
    if (name.startsWith('*')) {
      table.set(
        name,
        groups.map(() => row[yes]! - row[1 - yes]!),
      );
      continue;
    }
    const cut = name.indexOf('|');
    const feature = name.slice(cut + 1);
    const weights = table.get(feature) ?? groups.map(() => 0);
    weights[groups.indexOf(name.slice(0, cut))] = row[yes]! - row[1 - yes]!;
    table.set(feature, weights);
  }
  return encodeModel(
    groups,
    [...table].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function trainRows(
  examples: readonly Example[],
  options: TrainOptions,
): { classes: string[]; rows: [string, number[]][] } {
  const { epochs = 8, rate = 0.06, penalty = 0, shared = 0, least = 2 } = options;
  const classes = [...new Set(examples.map((example) => example.label))].sort();
  const all = examples.map(numbersOf);
  const counts = new Int32Array(names.length);
  for (const row of all) for (const feature of row) counts[feature]!++;
  const index = new Int32Array(names.length).fill(-1);
  const kept: number[] = [];
  counts.forEach((count, feature) => {
    if (count >= least) index[feature] = kept.push(feature) - 1;
  });
  const k = classes.length;
  const penalties = kept.map((feature) => penalty + shared / counts[feature]!);
  const averages = new Float64Array(kept.length * k);
  const rows = examples.map(({ label, weight }, i) => ({
    at: all[i]!.map((feature) => index[feature]!).filter((at) => at >= 0),
    label: classes.indexOf(label),
    weight: weight ?? 1,
  }));
  const scores = new Float64Array(k);
  // a round in another order ends elsewhere: the mean of several is steadier than each
  for (const seed of SEEDS) {
    const random = generator(seed);
    const order = rows.map((_, i) => i);
    const weights = new Float64Array(kept.length * k);
    const squares = new Float64Array(kept.length * k).fill(1e-6);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (const i of order) {
        const { at, label, weight } = rows[i]!;
        softmax(at, weights, scores);
        for (let c = 0; c < k; c++) {
          const error = ((c === label ? 1 : 0) - scores[c]!) * weight;
          for (const feature of at) {
            const w = feature * k + c;
            const gradient = error - penalties[feature]! * weights[w]!;
            squares[w]! += gradient * gradient;
            weights[w]! += (rate * gradient) / Math.sqrt(squares[w]!);
          }
        }
      }
      for (let w = 0; w < weights.length; w++) averages[w]! += weights[w]! / (epochs * SEEDS.length);
    }
  }
  const found = kept.map((feature, at): [string, number[]] => [
    names[feature]!,
    [...averages.subarray(at * k, at * k + k)],
  ]);
  return { classes, rows: found.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

function softmax(at: Int32Array, weights: Float64Array, scores: Float64Array): void {
  const k = scores.length;
  scores.fill(0);
  for (const feature of at) for (let c = 0; c < k; c++) scores[c]! += weights[feature * k + c]!;
  const top = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < k; c++) {
    scores[c] = Math.exp(scores[c]! - top);
    sum += scores[c]!;
  }
  for (let c = 0; c < k; c++) scores[c]! /= sum;
}
