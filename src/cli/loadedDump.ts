import type { Analysis } from '../core/analysis';
import { analyzeDump } from '../core/analyzeDump';
import type { FurnitureList } from '../core/clean/furniture/furnitureList';
import type { ContainerRecord } from '../core/containers/container';
import { recordDump } from '../core/containers/recordDump';
import type { Correction } from '../core/corrections/correction';
import { withConfidentDeals } from '../core/merge/countedDeals';
import type { AnalyzeOptions } from '../core/pipeline';
import type { DecodedDump } from '../core/read/decode';
import type { Run } from './commandLine';

/** A dump to write about. */
export interface LoadedDump {
  readonly path: string;
  readonly decoded: DecodedDump;
  /** The record of a container that it is. */
  readonly record?: ContainerRecord;
  /** In their order; none where not said. */
  readonly corrections?: readonly Correction[];
  /** Lines that are known to be furniture. */
  readonly furniture?: FurnitureList;
}

/** Tells people something about the dump at a path. */
export type Tell = (path: string, message: string) => void;

/** Analyses a dump as a run asks. Standard input has no path. What decoding met goes in front of the analysis's own issues. */
export function analyzed(dump: LoadedDump, run: Run, tell: Tell): Analysis {
  const { path, decoded, record, corrections = [], furniture } = dump;
  const { referenceDate, minConfidence } = run;
  const { text, encoding, issues } = decoded;
  const options: AnalyzeOptions = {
    ...(referenceDate ? { referenceDate } : {}),
    ...(furniture ? { furniture } : {}),
    corrections,
  };
  const known = path === '-' ? undefined : path;
  const source = record
    ? recordDump(record, known)
    : { text, encoding, ...(known === undefined ? {} : { path: known }) };
  const analysis = analyzeDump(source, options);
  for (const { code, message } of analysis.issues) if (code === 'correction-lost') tell(labelOf(dump), message);
  return withConfidentDeals({ ...analysis, issues: [...issues, ...analysis.issues] }, minConfidence ?? 0);
}

/** How results and messages name a dump: a record by its file and its number, `crawl.warc.gz#3`. */
export function labelOf({ path, record }: Pick<LoadedDump, 'path' | 'record'>): string {
  return record ? `${path}#${record.number}` : path;
}

/** An analysis of which exports name the record as the source, where it is of one. */
export function namingRecord(analysis: Analysis, dump: LoadedDump): Analysis {
  return dump.record ? { ...analysis, dump: { ...analysis.dump, path: labelOf(dump) } } : analysis;
}
