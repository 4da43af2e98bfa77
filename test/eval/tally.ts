/** How many were right, of those found and of those wanted. */
export interface Tally {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Nothing counted. */
export const NO_TALLY: Tally = { right: 0, found: 0, wanted: 0 };

/** Both together. */
export function addTallies(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, found: a.found + b.found, wanted: a.wanted + b.wanted };
}

/** The share of what was found that is right, 0 to 1; 0 where nothing was found. */
export function precision({ right, found }: Tally): number {
  return found === 0 ? 0 : right / found;
}

/** The share of what was wanted that was found, 0 to 1; 0 where nothing was wanted. */
export function recall({ right, wanted }: Tally): number {
  return wanted === 0 ? 0 : right / wanted;
}

/** The harmonic mean of precision and recall, 0 to 1. */
export function f1(tally: Tally): number {
  const both = tally.found + tally.wanted;
  return both === 0 ? 0 : (2 * tally.right) / both;
}
