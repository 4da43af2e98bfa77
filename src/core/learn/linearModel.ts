import { ENTRY_END, frontCoded, readFrontCoded } from '../text/frontCoding';
import { FeatureWeigher } from './featureSink';
import { HashIndex } from './hashIndex';

/**
 * A trained model as its JSON file holds it. `features` are names in front coding; `weights` has one character for each feature
 * and class, class by class within a feature: the character `MIDDLE + n` stands for the weight n × {@link STEP}.
 */
export interface LinearModelData {
  readonly classes: readonly string[];
  readonly features: string;
  readonly weights: string;
}

/** The character code of weight nought; codes reach from 35 to 125, without the quote and backslash that JSON would double. */
export const MIDDLE = 80;
/** What one step of a weight's character is worth. */
export const STEP = 0.05;
/** The largest number of steps either way. */
const MOST_STEPS = 45;

/** A class with its probability. */
export interface Scored {
  readonly label: string;
  readonly probability: number;
}

/**
 * A multinomial logistic model over named features (each present or not): the score of a class is the sum of its features' weights,
 * probabilities are their softmax. Deterministic; features that it does not know weigh nothing. Features are known by the 32-bit hash of their
 * names; the chance that an unknown name has the hash of a known one is about three in a million.
 */
export class LinearModel {
  readonly classes: readonly string[];
  /** Weights in steps, row by row. */
  readonly weights: Int8Array;
  private readonly features: HashIndex;

  constructor(data: LinearModelData) {
    this.classes = data.classes;
    this.features = new HashIndex(readFrontCoded(data.features));
    // the backslash would need an escape in JSON: its place is taken by the tilde
    this.weights = Int8Array.from(data.weights, (char) => {
      const code = char.charCodeAt(0);
      return (code === TILDE ? BACKSLASH : code) - MIDDLE;
    });
  }

  /** Where the weights of the feature with this hash begin; -1 for a feature that the model does not know. */
  rowOf(hash: number): number {
    const index = this.features.of(hash);
    return index < 0 ? -1 : index * this.classes.length;
  }

  /** The likeliest class for features by name. */
  best(features: readonly string[]): Scored {
    const weigher = new FeatureWeigher(this);
    for (const feature of features) weigher.add(feature);
    const probabilities = weigher.probabilities();
    const best = probabilities.indexOf(Math.max(...probabilities));
    return { label: this.classes[best]!, probability: probabilities[best]! };
  }
}

/** The chance that a sum of weights stands for: the logistic function. */
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
    if (feature.includes(ENTRY_END)) continue;
    const steps = row.map((weight) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / STEP))));
    if (steps.every((step) => step === 0)) continue;
    features.push(feature);
    weights += steps.map((step) => String.fromCharCode(MIDDLE + step === BACKSLASH ? TILDE : MIDDLE + step)).join('');
  }
  return { classes, features: frontCoded(features), weights };
}
