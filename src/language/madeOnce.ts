import type { Analysis } from '../core/analysis';
import type { Steps } from '../core/steps';

/** Something that is made of an analysis piece by piece, once, and kept as long as the analysis is. */
export class MadeOnce<T> {
  private readonly made = new WeakMap<Analysis, T>();

  constructor(private readonly make: (analysis: Analysis) => Steps<T>) {}

  /** Gives it; makes it first where that is not done yet. */
  *of(analysis: Analysis): Steps<T> {
    const known = this.made.get(analysis);
    if (known !== undefined) return known;
    const value = yield* this.make(analysis);
    this.made.set(analysis, value);
    return value;
  }
}
