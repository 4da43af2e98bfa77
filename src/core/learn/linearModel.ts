/** A trained model as its JSON file holds it: integer weights, hundredths, one row a feature with one number a class. */
export interface LinearModelData {
  readonly classes: readonly string[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

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
  private readonly rows: ReadonlyMap<string, readonly number[]>;

  constructor(data: LinearModelData) {
    this.classes = data.classes;
    this.rows = new Map(Object.entries(data.weights));
  }

  /** The probability of each class, in the order of {@link classes}. */
  probabilities(features: readonly string[]): number[] {
    const scores = new Array<number>(this.classes.length).fill(0);
    for (const feature of features) {
      const row = this.rows.get(feature);
      if (!row) continue;
      for (let i = 0; i < scores.length; i++) scores[i]! += row[i]!;
    }
    let top = -Infinity;
    for (const score of scores) if (score > top) top = score;
    let sum = 0;
    for (let i = 0; i < scores.length; i++) {
      scores[i] = Math.exp((scores[i]! - top) / 100);
      sum += scores[i]!;
    }
    return scores.map((score) => score / sum);
  }

  /** The likeliest class. */
  best(features: readonly string[]): Scored {
    const probabilities = this.probabilities(features);
    let best = 0;
    for (let i = 1; i < probabilities.length; i++) if (probabilities[i]! > probabilities[best]!) best = i;
    return { label: this.classes[best]!, probability: probabilities[best]! };
  }

  /** The features of `features` that spoke most for `label`, strongest first, with their weights. */
  reasons(features: readonly string[], label: string, most: number): { feature: string; weight: number }[] {
    const at = this.classes.indexOf(label);
    return features
      .map((feature) => ({ feature, weight: (this.rows.get(feature)?.[at] ?? 0) / 100 }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most);
  }
}
