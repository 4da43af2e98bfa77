import type { Analysis } from '../analysis';
import { runSteps, type Steps } from '../steps';

/** Writes analyses one after the other as text, so that a host holds one at a time. */
export interface Exporter {
  /** What stands before the first dump. */
  readonly head: string;
  /** One dump's part, in pieces; `index` is its 0-based number among those written. `text` is the dump's, where the host has it at hand. */
  part(analysis: Analysis, index: number, text?: string): Iterable<string>;
  /** What stands after the last dump. */
  readonly tail: string;
}

/** All of an export as one string. */
export function exportAll(exporter: Exporter, analyses: readonly Analysis[]): string {
  return runSteps(exportSteps(exporter, analyses));
}

/** {@link exportAll} piece by piece. */
export function* exportSteps(exporter: Exporter, analyses: readonly Analysis[]): Steps<string> {
  const parts = [exporter.head];
  for (const [index, analysis] of analyses.entries())
    for (const piece of exporter.part(analysis, index)) {
      parts.push(piece);
      yield { stage: 'merging', fraction: index / analyses.length };
    }
  parts.push(exporter.tail);
  return parts.join('');
}
