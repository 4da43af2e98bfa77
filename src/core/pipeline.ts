/**
 * THE way of data through the core: text in, {@link Analysis} out.
 * read → segment (detect, split, clean) → for each article: recognize → refine → link → extract deals → merge → assemble.
 */
import type { Analysis, DumpFormat } from './analysis';
import { type ArticleFindings, assembleAnalysis } from './assemble';
import { readText } from './read/textReader';
import { segmentDump } from './segment/segmentDump';
import { runSteps, type Steps, type StopToken } from './steps';

/** A dump as a host hands it in. */
export interface DumpSource {
  /** Decoded text, without byte-order mark. */
  readonly text: string;
  /** Path or URI, for the record and for telling formats apart. */
  readonly path?: string;
  /** What the bytes were decoded with; `utf-8` where not said. */
  readonly encoding?: string;
  /** How to read it; decided from the content where not said. */
  readonly format?: DumpFormat;
}

/** Choices of one analysis. */
export interface AnalyzeOptions {
  /** ISO date that relative dates are resolved on where an article states none. */
  readonly referenceDate?: string;
}

/** Analyses a dump piece by piece; see {@link Steps}. Content never makes it throw. */
export function* analyzeSteps(source: DumpSource, _options: AnalyzeOptions = {}): Steps<Analysis> {
  const reading = readText(source.text);
  const segmentation = yield* segmentDump(reading);
  const findings: ArticleFindings[] = segmentation.articles.map((draft) => ({ draft, entities: [], deals: [] }));
  yield { stage: 'merging', fraction: 1 };
  return assembleAnalysis({ encoding: 'utf-8', ...source }, reading, segmentation, findings);
}

/**
 * Analyses a dump in one go.
 * @throws CancelledError where `token` asks to stop. Content never makes it throw.
 */
export function analyzeDump(source: DumpSource, options: AnalyzeOptions = {}, token?: StopToken): Analysis {
  return runSteps(analyzeSteps(source, options), token);
}
