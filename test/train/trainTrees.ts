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
  readonly told: boolean;
  readonly weight?: number;
}

/** How trees are grown. */
export interface TreeOptions {
  /** How many trees. */
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

/** Examples as they are trained on: bins column by column, 1 or 0 for what they are, and a weight. */
interface Table {
  readonly columns: readonly Uint8Array[];
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/** A node while its tree grows: its examples, and where it was split. */
interface Node {
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
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
 * Trains boosted trees for telling which examples are `told`. Trees grow leaf by leaf on histograms of binned measures, each step where it gains most,
 * by first and second derivatives of the logistic loss (Chen and Guestrin, 2016; Ke et al., 2017). Deterministic.
 * @throws Error where there are more measures than a tree can name.
 */
export function trainTrees(
  measures: readonly string[],
  examples: readonly MeasuredExample[],
  options: TreeOptions,
): TreeModelData {
  if (measures.length > MOST_CODES) throw new Error(`More than ${MOST_CODES} measures`);
  const edges = measures.map((_, column) => edgesOf(examples.map((example) => example.measures[column]!)));
  const table: Table = {
    columns: edges.map((list, column) => Uint8Array.from(examples, (row) => binOf(list, row.measures[column]!))),
    labels: Uint8Array.from(examples, ({ told }) => (told ? 1 : 0)),
    weights: Float64Array.from(examples, ({ weight }) => weight ?? 1),
  };
  const base = baseOf(table);
  const scores = new Float64Array(examples.length).fill(base);
  let trees = '';
  const random = generator(SEED);
  const order = Array.from(examples, (_, i) => i);
  const columns = measures.map((_, i) => i);
  const gradients = new Float64Array(examples.length);
  const curvatures = new Float64Array(examples.length);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    const rows = Int32Array.from(order.slice(0, Math.ceil(order.length * options.rows))).sort();
    for (let i = 0; i < gradients.length; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradients[i] = (table.labels[i]! - p) * table.weights[i]!;
      curvatures[i] = Math.max(1e-6, p * (1 - p)) * table.weights[i]!;
    }
    shuffle(columns, random);
    const used = columns.slice(0, Math.ceil(columns.length * options.columns));
    const tree = encodeTree(grow({ table, gradients, curvatures, used, options }, rows), options);
    trees += tree.code;
    for (let i = 0; i < scores.length; i++) scores[i]! += tree.value(table, i);
  }
  return { measures, edges, base, trees };
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

/** The logarithm of the odds of all examples together. */
function baseOf({ labels, weights }: Table): number {
  let yes = 0;
  let all = 0;
  labels.forEach((label, i) => {
    all += weights[i]!;
    yes += label * weights[i]!;
  });
  return Number(Math.log(yes / (all - yes)).toFixed(3));
}

interface Growing {
  readonly table: Table;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly used: readonly number[];
  readonly options: TreeOptions;
}

/** For each used column and bin: the sums of gradients and curvatures and the number of the examples in it. */
type Histogram = Float64Array;
const FIELDS = 3;

function grow(growing: Growing, rows: Int32Array): Node {
  const root = nodeOf(growing, rows, histogramOf(growing, rows));
  const leaves = [root];
  while (leaves.length < growing.options.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    const { split } = best;
    if (!split) break;
    const column = growing.table.columns[split.column]!;
    const low = best.rows.filter((row) => column[row]! <= split.bin);
    const high = best.rows.filter((row) => column[row]! > split.bin);
    const [smaller, larger] = low.length < high.length ? [low, high] : [high, low];
    const part = histogramOf(growing, smaller);
    const rest = best.histogram.map((sum, i) => sum - part[i]!);
    const children = new Map([
      [smaller, part],
      [larger, rest],
    ]);
    best.low = nodeOf(growing, low, children.get(low)!);
    best.high = nodeOf(growing, high, children.get(high)!);
    leaves.splice(leaves.indexOf(best), 1, best.low, best.high);
  }
  return root;
}

function histogramOf({ table, gradients, curvatures, used }: Growing, rows: Int32Array): Histogram {
  const histogram = new Float64Array(used.length * MOST_BINS * FIELDS);
  for (const [place, column] of used.entries()) {
    const bins = table.columns[column]!;
    const start = place * MOST_BINS;
    for (const row of rows) {
      const at = (start + bins[row]!) * FIELDS;
      histogram[at]! += gradients[row]!;
      histogram[at + 1]! += curvatures[row]!;
      histogram[at + 2]! += 1;
    }
  }
  return histogram;
}

function nodeOf(growing: Growing, rows: Int32Array, histogram: Histogram): Node {
  let gradient = 0;
  let curvature = 0;
  for (const row of rows) {
    gradient += growing.gradients[row]!;
    curvature += growing.curvatures[row]!;
  }
  const node: Node = { rows, histogram, gradient, curvature };
  const split = rows.length >= 2 * growing.options.least ? bestSplit(growing, node) : undefined;
  if (split) node.split = split;
  return node;
}

function bestSplit({ used, options }: Growing, { rows, histogram, gradient, curvature }: Node): Split | undefined {
  const worth = (g: number, h: number): number => (g * g) / (h + options.penalty);
  const whole = worth(gradient, curvature);
  let best: Split | undefined;
  for (const [place, column] of used.entries()) {
    let [g, h, below] = [0, 0, 0];
    for (let bin = 0; bin < MOST_BINS - 1; bin++) {
      const at = (place * MOST_BINS + bin) * FIELDS;
      const count = histogram[at + 2]!;
      g += histogram[at]!;
      h += histogram[at + 1]!;
      below += count;
      if (count === 0 || below < options.least) continue;
      if (rows.length - below < options.least) break;
      const gain = worth(g, h) + worth(gradient - g, curvature - h) - whole;
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
