import type { Analysis } from '../core/analysis';
import { cleanText } from '../core/clean/cleanText';
import { detectDump } from '../core/detect/detectDump';
import { analysisExporter } from '../core/export/analysisExport';
import { articlesExporter } from '../core/export/articlesExport';
import { cleanedHead, cleanedPart, cleanedTail } from '../core/export/cleanedExport';
import { dealsExporter } from '../core/export/dealsExport';
import { detectionHead, detectionPart, detectionTail } from '../core/export/detectionExport';
import { entitiesExporter } from '../core/export/entitiesExport';
import type { Exporter } from '../core/export/exporter';
import { type AnalyzeOptions, analyzeDump } from '../core/pipeline';
import type { DecodedDump } from '../core/read/decode';
import type { Run } from './commandLine';

/** A dump to write about. */
export interface LoadedDump {
  readonly path: string;
  readonly decoded: DecodedDump;
}

/** Writes what a command gives, dump by dump. */
export interface DumpWriter {
  readonly head: string;
  /** What there is to say about one dump, in pieces; `index` is its 0-based number among those written. */
  part(dump: LoadedDump, index: number): Iterable<string>;
  readonly tail: string;
}

/** The writer for a run. `many` tells whether there may be more than one dump. */
export function dumpWriter(run: Run, many: boolean): DumpWriter {
  const { format } = run;
  const options: AnalyzeOptions = run.referenceDate ? { referenceDate: run.referenceDate } : {};
  switch (run.command) {
    case 'detect':
      return {
        head: detectionHead(format),
        tail: detectionTail(format),
        *part({ path, decoded }, index) {
          yield detectionPart({ source: path, detection: detectDump(decoded.text) }, format, index);
        },
      };
    case 'clean':
      return {
        head: cleanedHead(format),
        tail: cleanedTail(format),
        part: (dump, index) => {
          const analysis = analyzed(dump, options);
          const { text } = dump.decoded;
          return cleanedPart({ analysis, source: text, cleaned: cleanText(text, analysis).text }, format, index);
        },
      };
    case 'analyze':
      return exporting(analysisExporter(format, many), options);
    case 'articles':
      return exporting(articlesExporter(format), options);
    case 'entities':
      return exporting(entitiesExporter(format), options);
    case 'deals':
      return exporting(dealsExporter(format), options);
  }
}

function exporting(exporter: Exporter, options: AnalyzeOptions): DumpWriter {
  return { ...exporter, part: (dump, index) => exporter.part(analyzed(dump, options), index) };
}

/** Standard input has no path. What decoding met goes in front of the analysis's own issues. */
function analyzed({ path, decoded }: LoadedDump, options: AnalyzeOptions): Analysis {
  const { text, encoding, issues } = decoded;
  const analysis = analyzeDump({ text, encoding, ...(path === '-' ? {} : { path }) }, options);
  return { ...analysis, issues: [...issues, ...analysis.issues] };
}
