import type { Analysis } from '../analysis';
import type { Exporter } from './exporter';
import type { ExportFormat } from './exportFormat';
import { jsonPieces } from './jsonPieces';

/** What a kind of document holds. */
export interface DocumentKind {
  /** Its name, and that of its list. */
  readonly document: string;
  items(analysis: Analysis): readonly object[];
}

/** Makes the exporter of one kind of document. */
export function documentExporter(format: ExportFormat, kind: DocumentKind): Exporter {
  if (format === 'jsonl') return { head: '', tail: '', part: (analysis) => lines(analysis, kind) };
  const head = { document: kind.document, schemaVersion: 1, generator: 'Seed Dump Explorer' };
  return {
    head: `${JSON.stringify(head, null, '  ').slice(0, -2)},\n  "dumps": [`,
    tail: '\n  ]\n}\n',
    *part(analysis, index) {
      yield index === 0 ? '\n    ' : ',\n    ';
      const { path, kind: dumpKind } = analysis.dump;
      const dump = { source: path, kind: dumpKind, [kind.document]: kind.items(analysis) };
      yield* jsonPieces(dump, { indent: '  ', depth: 2 }, '    ');
    },
  };
}

function* lines(analysis: Analysis, kind: DocumentKind): Generator<string> {
  for (const item of kind.items(analysis)) yield `${JSON.stringify({ source: analysis.dump.path, ...item })}\n`;
}
