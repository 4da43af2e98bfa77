/**
 * A trained model as its JSON file holds it. `features` are names joined by {@link SEPARATOR}; `weights` has one character for each feature
 * and class, class by class within a feature: the character `MIDDLE + n` stands for the weight n × {@link STEP}.
 */
export interface LinearModelData {
  readonly classes: readonly string[];
  readonly features: string;
  readonly weights: string;
}

/** What stands between the names of features; no name holds it. */
export const SEPARATOR = '`';
/** The character code of weight nought; codes reach from 35 to 125, without the quote and backslash that JSON would double. */
export const MIDDLE = 80;
/** What one step of a weight's character is worth. */
export const STEP = 0.02;
/** The largest number of steps either way. */
export const MOST_STEPS = 45;

/** A class with its probability. */
export interface Scored {
  readonly label: string;
  readonly probability: number;
}

/**
 * A multinomial logistic model over named features (each present or not): the score of a class is the sum of its features' weights,
 * probabilities are their softmax. Deterministic; features that it does not know weigh nothing.
 */
export class LinearModel {
  readonly classes: readonly string[];
  private readonly rows = new Map<string, number>();
  private readonly weights: Int8Array;

  constructor(data: LinearModelData) {
    this.classes = data.classes;
    const width = data.classes.length;
    let row = 0;
    for (const feature of data.features ? data.features.split(SEPARATOR) : []) {
      this.rows.set(feature, row);
      row += width;
    }
    this.weights = Int8Array.from(data.weights, (char) => char.charCodeAt(0) - MIDDLE);
    // the backslash would need an escape in JSON: its place is taken by the tilde
    for (let i = 0; i < this.weights.length; i++)
      if (this.weights[i] === TILDE - MIDDLE) this.weights[i] = BACKSLASH - MIDDLE;
  }

  /** The probability of each class, in the order of {@link classes}. */
  probabilities(features: readonly string[]): number[] {
    const { weights, rows } = this;
    const width = this.classes.length;
    const steps = new Int32Array(width);
    for (let f = 0; f < features.length; f++) {
      const row = rows.get(features[f]!);
      if (row === undefined) continue;
      for (let i = 0; i < width; i++) steps[i]! += weights[row + i]!;
    }
    let top = steps[0]!;
    for (let i = 1; i < width; i++) if (steps[i]! > top) top = steps[i]!;
    const found = new Array<number>(width);
    let sum = 0;
    for (let i = 0; i < width; i++) {
      found[i] = Math.exp((steps[i]! - top) * STEP);
      sum += found[i]!;
    }
    for (let i = 0; i < width; i++) found[i]! /= sum;
    return found;
  }

  /** What the features say for each class, as logarithms of odds: scores of parts of the features add up, and {@link probability} makes a chance of the sum. */
  scores(features: readonly string[]): number[] {
    const scores = new Array<number>(this.classes.length).fill(0);
    for (const feature of features) {
      const row = this.rows.get(feature);
      if (row !== undefined) for (let i = 0; i < scores.length; i++) scores[i]! += this.weights[row + i]! * STEP;
    }
    return scores;
  }

  /** {@link scores} for one class, by its index. */
  score(features: readonly string[], column: number): number {
    let score = 0;
    for (const feature of features) {
      const row = this.rows.get(feature);
      if (row !== undefined) score += this.weights[row + column]!;
    }
    return score * STEP;
  }

  /** The likeliest class. */
  best(features: readonly string[]): Scored {
    const probabilities = this.probabilities(features);
    let best = 0;
    for (let i = 1; i < probabilities.length; i++) if (probabilities[i]! > probabilities[best]!) best = i;
    return { label: this.classes[best]!, probability: probabilities[best]! };
  }
}

/** The chance that a score of {@link LinearModel.score} stands for: the logistic function. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

const BACKSLASH = 92;
const TILDE = 126;

/** Writes weights (features by classes, row by row) in the form of {@link LinearModelData}. Weights beyond the range are cut to it; features whose weights all round to nought are left out. */
export function encodeModel(
  classes: readonly string[],
  rows: readonly (readonly [string, readonly number[]])[],
): LinearModelData {
  const features: string[] = [];
  let weights = '';
  for (const [feature, row] of rows) {
    if (feature.includes(SEPARATOR)) continue;
    const steps = row.map((weight) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / STEP))));
    if (steps.every((step) => step === 0)) continue;
    features.push(feature);
    weights += steps.map((step) => String.fromCharCode(MIDDLE + step === BACKSLASH ? TILDE : MIDDLE + step)).join('');
  }
  return { classes, features: features.join(SEPARATOR), weights };
}
