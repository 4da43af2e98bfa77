import type { Analysis, Removal } from '../analysis';
import { slice } from '../text/span';
import { articlesExporter } from './articlesExport';
import { csvRecord } from './csv';
import type { ExportFormat } from './exportFormat';
import { jsonPieces } from './jsonPieces';

/** A dump with what cleaning leaves of it. */
export interface CleanedDump {
  readonly analysis: Analysis;
  /** The dump's decoded text. */
  readonly source: string;
  /** The cleaned text. */
  readonly cleaned: string;
}

/** What stands before the first cleaned dump. */
export function cleanedHead(format: ExportFormat): string {
  if (format === 'json') return '[';
  return format === 'csv' ? csvRecord(['source', 'rule', 'reason', 'start', 'end', 'text']) : '';
}

/**
 * One cleaned dump in pieces; `index` is its 0-based number among those written. `text` is the cleaned text itself, `json` and
 * `jsonl` have its removals beside it, `csv` has the removals alone, `md` the articles as Markdown.
 */
export function* cleanedPart(dump: CleanedDump, format: ExportFormat, index: number): Generator<string> {
  const { analysis, source, cleaned } = dump;
  const record = { source: analysis.dump.path, kind: analysis.dump.kind, text: cleaned, removals: analysis.removals };
  switch (format) {
    case 'json':
      yield index ? ',\n  ' : '\n  ';
      yield* jsonPieces(record, { indent: '  ', depth: 2 }, '  ');
      return;
    case 'jsonl':
      yield `${JSON.stringify(record)}\n`;
      return;
    case 'csv':
      for (const { span, rule, reason } of analysis.removals as readonly Removal[])
        yield csvRecord([analysis.dump.path, rule, reason, span.start, span.end, slice(source, span)]);
      return;
    case 'md':
      yield* articlesExporter('md').part(analysis, index);
      return;
    case 'text':
      yield cleaned.endsWith('\n') || cleaned === '' ? cleaned : `${cleaned}\n`;
  }
}

/** What stands after the last cleaned dump. */
export function cleanedTail(format: ExportFormat): string {
  return format === 'json' ? '\n]\n' : '';
}
