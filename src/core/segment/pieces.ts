import type { Progress, Steps } from '../steps';

/** What segmentation says between two pieces of work: cutting is the beginning of the whole. */
export const PIECE: Progress = { stage: 'segmenting', fraction: 0 };

/** How many lines of a page are looked at in one piece. */
const LINES = 4000;

/** Calls `visit` for each of `items` in order, with a pause after every few thousand. */
export function* inPieces<T>(items: readonly T[], visit: (item: T, index: number) => void): Steps<void> {
  for (let index = 0; index < items.length; index++) {
    visit(items[index]!, index);
    if (index % LINES === LINES - 1) yield PIECE;
  }
}

/** Runs pieces of work to their end without pauses. */
export function runPieces(pieces: Steps<void>): void {
  while (!pieces.next().done);
}
