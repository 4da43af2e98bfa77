import {
  binOf,
  LEAF,
  LEAF_MIDDLE,
  LEAF_STEP,
  MOST_CODES,
  type TreeModelData,
  toCode,
} from '../../src/core/learn/treeModel';
import { generator, shuffle } from './random';

/** Something labelled, by measures: one number for each. */
export interface MeasuredExample {
  readonly measures: ArrayLike<number>;
  readonly label: string;
  readonly weight?: number;
}

/** How trees are grown. */
export interface TreeOptions {
  /** Trees for each class. */
  readonly rounds: number;
  /** Leaves of a tree at most. */
  readonly leaves: number;
  readonly rate: number;
  /** Strength of the L2 penalty on the leaves' values. */
  readonly penalty: number;
  /** A leaf holds at least so many examples. */
  readonly least: number;
  /** The shares of examples and of measures that a tree is grown from. */
  readonly rows: number;
  readonly columns: number;
}

const MOST_BINS = 48;
const SEED = 42;

/** Examples as they are trained on: bins column by column, a label's index and a weight. */
interface Table {
  readonly columns: readonly Uint8Array[];
  readonly labels: Int32Array;
  readonly weights: Float64Array;
}

/** A node while its tree grows: its examples, and where it was split. */
interface Node {
  readonly rows: Int32Array;
  readonly gradient: number;
  readonly curvature: number;
  split?: Split;
  low?: Node;
  high?: Node;
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

/**
 * Trains boosted trees for `classes`: with one, whether an example has it; with several, which. Trees grow leaf by leaf on histograms of binned
 * measures, each step where it gains most, by first and second derivatives of the logistic loss (Chen and Guestrin, 2016; Ke et al., 2017). Deterministic.
 * @throws Error where there are more measures than a tree can name.
 */
export function trainTrees(
  measures: readonly string[],
  classes: readonly string[],
  examples: readonly MeasuredExample[],
  options: TreeOptions,
): TreeModelData {
  if (measures.length > MOST_CODES) throw new Error(`More than ${MOST_CODES} measures`);
  const edges = measures.map((_, column) => edgesOf(examples.map((example) => example.measures[column]!)));
  const table: Table = {
    columns: edges.map((list, column) => Uint8Array.from(examples, (row) => binOf(list, row.measures[column]!))),
    labels: Int32Array.from(examples, ({ label }) => classes.indexOf(label)),
    weights: Float64Array.from(examples, ({ weight }) => weight ?? 1),
  };
  const base = classes.map((_, c) => baseOf(table, c, classes.length === 1));
  const scores = base.map((start) => new Float64Array(examples.length).fill(start));
  const trees = classes.map(() => '');
  const random = generator(SEED);
  const order = Array.from(examples, (_, i) => i);
  const columns = measures.map((_, i) => i);
  const gradients = new Float64Array(examples.length);
  const curvatures = new Float64Array(examples.length);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    const rows = Int32Array.from(order.slice(0, Math.ceil(order.length * options.rows))).sort();
    const chances = chancesOf(scores);
    for (let c = 0; c < classes.length; c++) {
      for (let i = 0; i < gradients.length; i++) {
        const p = chances[c]![i]!;
        gradients[i] = ((table.labels[i] === c ? 1 : 0) - p) * table.weights[i]!;
        curvatures[i] = Math.max(1e-6, p * (1 - p)) * table.weights[i]!;
      }
      shuffle(columns, random);
      const used = columns.slice(0, Math.ceil(columns.length * options.columns));
      const root = grow({ table, gradients, curvatures, used, options }, rows);
      const tree = encodeTree(root, options);
      trees[c] += tree.code;
      const sums = scores[c]!;
      for (let i = 0; i < sums.length; i++) sums[i]! += tree.value(table, i);
    }
  }
  return { classes, measures, edges, base, trees };
}

/** The bounds between bins that hold about as many values each; every value has its own bin where there are few. */
function edgesOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const edges = new Set<number>();
  let next = 0;
  for (let bin = 1; bin < MOST_BINS; bin++) {
    const value = sorted[Math.floor((bin * sorted.length) / MOST_BINS)]!;
    while (next < sorted.length && sorted[next]! <= value) next++;
    if (next < sorted.length) edges.add(Number(((value + sorted[next]!) / 2).toPrecision(4)));
  }
  return [...edges].sort((a, b) => a - b);
}

function baseOf({ labels, weights }: Table, wanted: number, alone: boolean): number {
  let yes = 0;
  let all = 0;
  labels.forEach((label, i) => {
    all += weights[i]!;
    if (label === wanted) yes += weights[i]!;
  });
  const share = Math.min(0.999, Math.max(1e-4, yes / all));
  return Number((alone ? Math.log(share / (1 - share)) : Math.log(share)).toFixed(3));
}

/** The probabilities that the scores stand for: a logistic of one score, the softmax of several. */
function chancesOf(scores: readonly Float64Array[]): Float64Array[] {
  if (scores.length === 1) return [scores[0]!.map((score) => 1 / (1 + Math.exp(-score)))];
  const chances = scores.map((list) => new Float64Array(list.length));
  for (let i = 0; i < scores[0]!.length; i++) {
    let top = -Infinity;
    for (const list of scores) top = Math.max(top, list[i]!);
    let sum = 0;
    for (const [c, list] of scores.entries()) sum += chances[c]![i] = Math.exp(list[i]! - top);
    for (const list of chances) list[i]! /= sum;
  }
  return chances;
}

interface Growing {
  readonly table: Table;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly used: readonly number[];
  readonly options: TreeOptions;
}

function grow(growing: Growing, rows: Int32Array): Node {
  const root = nodeOf(growing, rows);
  const leaves = [root];
  while (leaves.length < growing.options.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    const { split } = best;
    if (!split || split.gain <= 0) break;
    const column = growing.table.columns[split.column]!;
    best.low = nodeOf(
      growing,
      best.rows.filter((row) => column[row]! <= split.bin),
    );
    best.high = nodeOf(
      growing,
      best.rows.filter((row) => column[row]! > split.bin),
    );
    leaves.splice(leaves.indexOf(best), 1, best.low, best.high);
  }
  return root;
}

function nodeOf(growing: Growing, rows: Int32Array): Node {
  let gradient = 0;
  let curvature = 0;
  for (const row of rows) {
    gradient += growing.gradients[row]!;
    curvature += growing.curvatures[row]!;
  }
  const node: Node = { rows, gradient, curvature };
  const split = rows.length >= 2 * growing.options.least ? bestSplit(growing, node) : undefined;
  if (split) node.split = split;
  return node;
}

const sums = new Float64Array(MOST_BINS * 2);
const counts = new Int32Array(MOST_BINS);

function bestSplit({ table, gradients, curvatures, used, options }: Growing, node: Node): Split | undefined {
  const { rows, gradient, curvature } = node;
  const worth = (g: number, h: number): number => (g * g) / (h + options.penalty);
  let best: Split | undefined;
  for (const column of used) {
    const bins = table.columns[column]!;
    sums.fill(0);
    counts.fill(0);
    for (const row of rows) {
      const bin = bins[row]!;
      sums[bin * 2]! += gradients[row]!;
      sums[bin * 2 + 1]! += curvatures[row]!;
      counts[bin]!++;
    }
    let g = 0;
    let h = 0;
    let below = 0;
    for (let bin = 0; bin < MOST_BINS - 1; bin++) {
      g += sums[bin * 2]!;
      h += sums[bin * 2 + 1]!;
      below += counts[bin]!;
      if (counts[bin] === 0 || below < options.least) continue;
      if (rows.length - below < options.least) break;
      const gain = worth(g, h) + worth(gradient - g, curvature - h) - worth(gradient, curvature);
      if (gain > (best?.gain ?? 1e-9)) best = { column, bin, gain };
    }
  }
  return best;
}

/** A tree in the form of the model's file, and the value that it then gives an example. */
function encodeTree(root: Node, options: TreeOptions): { code: string; value: (table: Table, row: number) => number } {
  const steps = new Map<Node, number>();
  const write = (node: Node): string => {
    if (node.low && node.high)
      return `${toCode(node.split!.column)}${toCode(node.split!.bin)}${write(node.low)}${write(node.high)}`;
    const value = (options.rate * node.gradient) / (node.curvature + options.penalty);
    const step = Math.max(-LEAF_MIDDLE, Math.min(LEAF_MIDDLE, Math.round(value / LEAF_STEP)));
    steps.set(node, step);
    return `${LEAF}${toCode(LEAF_MIDDLE + step)}`;
  };
  const code = write(root);
  return {
    code,
    value: (table, row) => {
      let node = root;
      while (node.low && node.high)
        node = table.columns[node.split!.column]![row]! <= node.split!.bin ? node.low : node.high;
      return steps.get(node)! * LEAF_STEP;
    },
  };
}
