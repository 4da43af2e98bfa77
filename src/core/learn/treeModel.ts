/**
 * A trained ensemble of decision trees as its JSON file holds it. `edges` has, for each measure, the bounds between its bins in rising order;
 * `trees` has the trees one after the other. A tree is its nodes in preorder, two characters each: the measure and the last bin of its low side,
 * or {@link LEAF} and the leaf's value. Characters stand for numbers as in {@link toCode}.
 */
export interface TreeModelData {
  readonly measures: readonly string[];
  readonly edges: readonly (readonly number[])[];
  readonly base: number;
  readonly trees: string;
}

/** What stands for a leaf in place of a measure. */
export const LEAF = '~';
/** What one step of a leaf's value is worth. */
export const LEAF_STEP = 0.008;
/** The number that stands for a leaf's value of nought. */
export const LEAF_MIDDLE = 44;

/** How many numbers {@link toCode} has characters for. */
export const MOST_CODES = 90;
const FIRST_CODE = 35;
const BACKSLASH = 92;

/** The character of a number from 0 to 89: from `#` on, without the quote, backslash and tilde. */
export function toCode(number: number): string {
  const code = FIRST_CODE + number;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

function fromCode(code: number): number {
  return (code > BACKSLASH ? code - 1 : code) - FIRST_CODE;
}

/** A tree as it is walked: for each node its measure (-1: a leaf), the last bin of its low side, the node of its high side, and a leaf's value. */
interface Tree {
  readonly measures: Int16Array;
  readonly bins: Uint8Array;
  readonly highs: Int16Array;
  readonly values: Float32Array;
}

/**
 * Gradient-boosted decision trees (Friedman, 2001) over measures, which are numbers: the logarithm of the odds is the sum of one leaf of each tree.
 * Deterministic.
 */
export class TreeModel {
  /** The names of the measures, in the order in which their values are handed in. */
  readonly measures: readonly string[];
  private readonly edges: readonly (readonly number[])[];
  private readonly base: number;
  private readonly trees: readonly Tree[];
  private readonly bins: Uint8Array;

  constructor(data: TreeModelData) {
    this.measures = data.measures;
    this.edges = data.edges;
    this.base = data.base;
    this.trees = readTrees(data.trees);
    this.bins = new Uint8Array(data.measures.length);
  }

  /** The logarithm of the odds. `values`: one for each of {@link measures}. */
  score(values: ArrayLike<number>): number {
    const { bins } = this;
    for (let i = 0; i < bins.length; i++) bins[i] = binOf(this.edges[i]!, values[i]!);
    let sum = this.base;
    for (const tree of this.trees) sum += leafOf(tree, bins);
    return sum;
  }
}

/** The bin of a value: how many of the rising `edges` lie below it. */
export function binOf(edges: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function leafOf({ measures, bins, highs, values }: Tree, row: Uint8Array): number {
  let at = 0;
  for (let measure = measures[0]!; measure >= 0; measure = measures[at]!)
    at = row[measure]! <= bins[at]! ? at + 1 : highs[at]!;
  return values[at]!;
}

function readTrees(text: string): Tree[] {
  const trees: Tree[] = [];
  for (let at = 0; at < text.length; ) {
    const end = treeEnd(text, at);
    trees.push(readTree(text.slice(at, end)));
    at = end;
  }
  return trees;
}

/** Where the tree that begins at `at` ends: a split opens two places, a leaf fills one. */
function treeEnd(text: string, at: number): number {
  let end = at;
  for (let open = 1; open > 0; end += 2) open += text[end] === LEAF ? -1 : 1;
  return end;
}

function readTree(text: string): Tree {
  const size = text.length / 2;
  const tree = {
    measures: new Int16Array(size),
    bins: new Uint8Array(size),
    highs: new Int16Array(size),
    values: new Float32Array(size),
  };
  /** Splits whose high side has not come yet. */
  const open: number[] = [];
  for (let at = 0; at < size; at++) {
    const second = fromCode(text.charCodeAt(at * 2 + 1));
    if (text[at * 2] !== LEAF) {
      tree.measures[at] = fromCode(text.charCodeAt(at * 2));
      tree.bins[at] = second;
      open.push(at);
      continue;
    }
    tree.measures[at] = -1;
    tree.values[at] = (second - LEAF_MIDDLE) * LEAF_STEP;
    const split = open.pop();
    if (split !== undefined) tree.highs[split] = at + 1;
  }
  return tree;
}
