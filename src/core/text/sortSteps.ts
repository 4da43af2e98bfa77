import type { Steps } from '../steps';

/** How many items are sorted or merged in one piece. */
const PIECE = 500;

/** `items` in the order of `compare`, equal ones in the order they came in; sorted piece by piece, so that long lists hold nobody up. */
export function* sortSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const pause = { stage: 'reading', fraction: 0 } as const;
  let runs: T[][] = [];
  for (let i = 0; i < items.length; i += PIECE) {
    runs.push(items.slice(i, i + PIECE).sort(compare));
    yield pause;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [left, right] = [runs[i]!, runs[i + 1]];
      if (!right) merged.push(left);
      else merged.push(yield* mergeSteps(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeSteps<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const all: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const takesLeft = j >= right.length || (i < left.length && compare(left[i]!, right[j]!) <= 0);
    all.push(takesLeft ? left[i++]! : right[j++]!);
    if (all.length % PIECE === 0) yield { stage: 'reading', fraction: 0 };
  }
  return all;
}
