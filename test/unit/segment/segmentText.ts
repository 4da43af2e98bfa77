import type { Analysis } from '../../../src/core/analysis';
import { assembleAnalysis } from '../../../src/core/assemble';
import { readText } from '../../../src/core/read/textReader';
import { segmentDump } from '../../../src/core/segment/segmentDump';
import { runSteps } from '../../../src/core/steps';

/** The analysis of a plain text as far as reading, cutting and cleaning go: without entities and deals. */
export function segmentText(text: string): Analysis {
  const reading = readText(text);
  const segmentation = runSteps(segmentDump(reading));
  const findings = segmentation.articles.map((draft) => ({ draft, entities: [], deals: [] }));
  return assembleAnalysis({ text, encoding: 'utf-8' }, reading, segmentation, findings);
}
