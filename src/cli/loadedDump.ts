import type { Analysis } from '../core/analysis';
import type { FurnitureList } from '../core/clean/furniture/furnitureList';
import type { Correction } from '../core/corrections/correction';
import { withConfidentDeals } from '../core/merge/countedDeals';
import { type AnalyzeOptions, analyzeDump } from '../core/pipeline';
import type { DecodedDump } from '../core/read/decode';
import type { Run } from './commandLine';

/** A dump to write about. */
export interface LoadedDump {
  readonly path: string;
  readonly decoded: DecodedDump;
  /** In their order; none where not said. */
  readonly corrections?: readonly Correction[];
  /** Lines that are known to be furniture. */
  readonly furniture?: FurnitureList;
}

/** Tells people something about the dump at a path. */
export type Tell = (path: string, message: string) => void;

/** Analyses a dump as a run asks. Standard input has no path. What decoding met goes in front of the analysis's own issues. */
export function analyzed({ path, decoded, corrections = [], furniture }: LoadedDump, run: Run, tell: Tell): Analysis {
  const { referenceDate, minConfidence } = run;
  const { text, encoding, issues } = decoded;
  const options: AnalyzeOptions = {
    ...(referenceDate ? { referenceDate } : {}),
    ...(furniture ? { furniture } : {}),
    corrections,
  };
  const analysis = analyzeDump({ text, encoding, ...(path === '-' ? {} : { path }) }, options);
  for (const { code, message } of analysis.issues) if (code === 'correction-lost') tell(path, message);
  return withConfidentDeals({ ...analysis, issues: [...issues, ...analysis.issues] }, minConfidence ?? 0);
}
