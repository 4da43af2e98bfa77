import type { LinearModelData } from '../../src/core/learn/linearModel';

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
  /** Strength of the L2 penalty. */
  readonly penalty?: number;
  /** Features seen in fewer examples are left out. */
  readonly least?: number;
  /** Share of an example's features that are left out at random each time, so that none is relied on alone. */
  readonly dropout?: number;
  /** Weights below this (absolute) in every class are left out. */
  readonly smallest?: number;
}

/**
 * Trains a multinomial logistic model by AdaGrad (Duchi, Hazan and Singer, 2011) over the examples in a fixed pseudo-random order,
 * and gives its weights in whole hundredths. Deterministic.
 */
export function trainModel(examples: readonly Example[], options: TrainOptions = {}): LinearModelData {
  const { epochs = 8, rate = 0.06, penalty = 1e-3, least = 2, smallest = 0.08, dropout = 0 } = options;
  const classes = [...new Set(examples.map((example) => example.label))].sort();
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= least) index.set(feature, index.size);
  const k = classes.length;
  const weights = new Float64Array(index.size * k);
  const squares = new Float64Array(index.size * k).fill(1e-6);
  const rows = examples.map(({ features, label, weight }) => ({
    at: [...new Set(features)].flatMap((feature) => index.get(feature) ?? []),
    label: classes.indexOf(label),
    weight: weight ?? 1,
  }));
  const order = rows.map((_, i) => i);
  const random = generator(42);
  const scores = new Float64Array(k);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const { at: all, label, weight } = rows[i]!;
      const at = dropout > 0 ? all.filter(() => random() >= dropout) : all;
      softmax(at, weights, scores);
      for (let c = 0; c < k; c++) {
        const error = ((c === label ? 1 : 0) - scores[c]!) * weight;
        for (const feature of at) {
          const w = feature * k + c;
          const gradient = error - penalty * weights[w]!;
          squares[w]! += gradient * gradient;
          weights[w]! += (rate * gradient) / Math.sqrt(squares[w]!);
        }
      }
    }
  }
  const kept: [string, number[]][] = [];
  for (const [feature, at] of index) {
    const row = [...weights.subarray(at * k, at * k + k)];
    if (row.some((w) => Math.abs(w) >= smallest)) kept.push([feature, row.map((w) => Math.round(w * 100))]);
  }
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return { classes, weights: Object.fromEntries(kept) };
}

function softmax(at: readonly number[], weights: Float64Array, scores: Float64Array): void {
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

/** Mulberry32, a small seeded generator (T. Ettinger, 2017; public domain): numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
