import type { Analysis } from '../analysis';
import type { CleanedText } from '../clean/cleanedText';
import { slice } from '../text/span';
import { csvRecord } from './csv';
import type { ExportFormat } from './exportFormat';
import { jsonPieces } from './jsonPieces';
import { escapeMarkdown } from './markdown';

/** A dump with what cleaning leaves of it. */
export interface CleanedDump {
  readonly analysis: Analysis;
  /** The dump's decoded text. */
  readonly source: string;
  /** In the form that the export has: Markdown for `md`. */
  readonly cleaned: CleanedText;
}

/** What stands before the first cleaned dump. */
export function cleanedHead(format: ExportFormat): string {
  if (format === 'json') return '[';
  return format === 'csv' ? csvRecord(['source', 'rule', 'reason', 'start', 'end', 'text']) : '';
}

/**
 * One cleaned dump in pieces; `index` is its 0-based number among those written. `text` and `md` are the cleaned text itself, `json` and
 * `jsonl` have its removals beside it, `csv` has the removals alone. Where texts are `joined`, a line with the path stands
 * above each: `==> PATH <==`, in Markdown a heading of the first level.
 */
export function* cleanedPart(
  dump: CleanedDump,
  format: ExportFormat,
  index: number,
  joined = false,
): Generator<string> {
  const { analysis, source, cleaned } = dump;
  const { text, removals } = cleaned;
  const record = { source: analysis.dump.path, kind: analysis.dump.kind, text, removals };
  switch (format) {
    case 'json':
      yield index ? ',\n  ' : '\n  ';
      yield* jsonPieces(record, { indent: '  ', depth: 2 }, '  ');
      return;
    case 'jsonl':
      yield `${JSON.stringify(record)}\n`;
      return;
    case 'csv':
      for (const { span, rule, reason } of removals)
        yield csvRecord([analysis.dump.path, rule, reason, span.start, span.end, slice(source, span)]);
      return;
    case 'md':
    case 'text':
      if (joined) yield `${index ? '\n' : ''}${separator(analysis.dump.path ?? 'standard input', format)}\n\n`;
      yield text.endsWith('\n') || text === '' ? text : `${text}\n`;
  }
}

/** The line above a text among others. */
function separator(path: string, format: 'md' | 'text'): string {
  return format === 'md' ? `# ${escapeMarkdown(path)}` : `==> ${path} <==`;
}

/** What stands after the last cleaned dump. */
export function cleanedTail(format: ExportFormat): string {
  return format === 'json' ? '\n]\n' : '';
}
