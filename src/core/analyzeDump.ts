import type { Analysis } from './analysis';
import { loadModels } from './learn/models';
import { type AnalyzeOptions, type DumpSource, pipelineSteps } from './pipeline';
import { runSteps, type Steps, type StopToken } from './steps';

/** Analyses a dump piece by piece with the models that the program ships; see {@link Steps}. Content never makes it throw. */
export function* analyzeSteps(source: DumpSource, options: AnalyzeOptions = {}): Steps<Analysis> {
  return yield* pipelineSteps(source, yield* loadModels(), options);
}

/**
 * Analyses a dump in one go.
 * @throws CancelledError where `token` asks to stop. Content never makes it throw.
 */
export function analyzeDump(source: DumpSource, options: AnalyzeOptions = {}, token?: StopToken): Analysis {
  return runSteps(analyzeSteps(source, options), token);
}
