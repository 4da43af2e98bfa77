import { type DumpCleaning, dumpCleaning } from '../core/clean/cleaningReport';
import type { CleanOptions } from '../core/clean/cleanOptions';
import { cleanText } from '../core/clean/cleanText';
import { cleanedHead, cleanedPart, cleanedTail } from '../core/export/cleanedExport';
import type { Run } from './commandLine';
import type { DumpWriter } from './dumpWriter';
import { analyzed, type LoadedDump, namingRecord, type Tell } from './loadedDump';

/** Writes cleaned dumps, and keeps count of what was taken away. */
export interface CleanWriter extends DumpWriter {
  /** What was done so far; only kept where the run asks for a report. */
  readonly cleanings: readonly DumpCleaning[];
  /** As {@link DumpWriter.part}; the report names `target` as the cleaned file. */
  part(dump: LoadedDump, index: number, target?: string): Iterable<string>;
}

/** The writer of cleaned dumps. Where texts are `joined`, a line with the path of its dump stands above each. */
export function cleanWriter(run: Run, joined: boolean, tell: Tell): CleanWriter {
  const { format, keep, frontMatter } = run;
  const options: CleanOptions = {
    ...(keep ? { keep } : {}),
    ...(frontMatter ? { frontMatter } : {}),
    format: format === 'md' ? 'markdown' : 'text',
  };
  const cleanings: DumpCleaning[] = [];
  return {
    head: cleanedHead(format),
    tail: cleanedTail(format),
    cleanings,
    part: (dump, index, target) => {
      const analysis = namingRecord(analyzed(dump, run, tell), dump);
      const { text } = dump.decoded;
      const cleaned = cleanText(text, analysis, {
        ...options,
        ...(dump.furniture ? { furniture: dump.furniture } : {}),
      });
      if (run.report !== undefined) cleanings.push(dumpCleaning(text, analysis, cleaned, target));
      return cleanedPart({ analysis, source: text, cleaned }, format, index, joined);
    },
  };
}
