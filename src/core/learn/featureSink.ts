import { type LinearModel, STEP } from './linearModel';

/** Takes features one by one, each as the pieces of its name: what they are joined to is up to the sink. */
export interface FeatureSink {
  add(a: string, b?: string, c?: string, d?: string): void;
}

/** Collects the names of features, for training and for explaining. */
export class FeatureNames implements FeatureSink {
  readonly names: string[] = [];

  add(a: string, b = '', c = '', d = ''): void {
    this.names.push(a + b + c + d);
  }
}

/**
 * Weighs features with a model as they come. Names are never put together: a feature is found by a hash of its pieces, which is what makes
 * reading large dumps quick. A weigher is used over and over: {@link start} begins a new sum.
 */
export class FeatureWeigher implements FeatureSink {
  private readonly steps: Int32Array;

  constructor(private readonly model: LinearModel) {
    this.steps = new Int32Array(model.classes.length);
  }

  /** Forgets what was added. */
  start(): this {
    this.steps.fill(0);
    return this;
  }

  add(a: string, b?: string, c?: string, d?: string): void {
    let hash = extendHash(HASH_START, a);
    if (b !== undefined) hash = extendHash(hash, b);
    if (c !== undefined) hash = extendHash(hash, c);
    if (d !== undefined) hash = extendHash(hash, d);
    const row = this.model.rowOf(hash);
    if (row < 0) return;
    const { weights } = this.model;
    const { steps } = this;
    for (let i = 0; i < steps.length; i++) steps[i]! += weights[row + i]!;
  }

  /** The sum for each class, as logarithms of odds. */
  scores(): number[] {
    return Array.from(this.steps, (step) => step * STEP);
  }

  /** The sum for one class, by its index. */
  score(column: number): number {
    return this.steps[column]! * STEP;
  }

  /** The probability of each class (the softmax of the sums), in the order of the model's classes. */
  probabilities(): number[] {
    const { steps } = this;
    let top = steps[0]!;
    for (let i = 1; i < steps.length; i++) if (steps[i]! > top) top = steps[i]!;
    const found = new Array<number>(steps.length);
    let sum = 0;
    for (let i = 0; i < steps.length; i++) {
      found[i] = Math.exp((steps[i]! - top) * STEP);
      sum += found[i]!;
    }
    for (let i = 0; i < steps.length; i++) found[i]! /= sum;
    return found;
  }
}

/** Where hashes begin: FNV-1a's offset basis. */
export const HASH_START = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo, 1991), continued from `hash`: the hash of joined pieces is that of the pieces one after the other. */
export function extendHash(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
