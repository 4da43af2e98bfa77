import type { Analysis } from '../../../src/core/analysis';
import { analysesHead, analysesPart, analysesTail } from '../../../src/core/export/analysesDocument';

/** Several analyses as one JSON document, put together as commands do that write them one by one. */
export function wholeAnalyses(analyses: readonly Analysis[]): string {
  return `${analysesHead()}${analyses.map(analysesPart).join('')}${analysesTail(analyses.length)}`;
}
