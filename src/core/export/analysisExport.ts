import type { Analysis } from '../analysis';
import { type Exporter, exportAll } from './exporter';
import type { ExportFormat } from './exportFormat';
import { jsonPieces } from './jsonPieces';

/** Exports whole analyses. `json` gives the one {@link Analysis} itself, and an array where `many` says there may be several. */
export function analysisExporter(format: ExportFormat, many: boolean): Exporter {
  if (format === 'jsonl') return { head: '', tail: '', part: (analysis) => line(analysis) };
  const pad = many ? '  ' : '';
  return {
    head: many ? '[' : '',
    tail: many ? '\n]\n' : '\n',
    *part(analysis, index) {
      if (many) yield index === 0 ? `\n${pad}` : `,\n${pad}`;
      yield* jsonPieces(analysis, { indent: '  ', depth: 2 }, pad);
    },
  };
}

/** Whole analyses as one string; see {@link analysisExporter}. */
export function exportAnalyses(analyses: readonly Analysis[], format: ExportFormat): string {
  return exportAll(analysisExporter(format, analyses.length !== 1), analyses);
}

function* line(analysis: Analysis): Generator<string> {
  yield* jsonPieces(analysis, { indent: '', depth: 2 });
  yield '\n';
}
