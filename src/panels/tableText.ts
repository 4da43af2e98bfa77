import { csvRecord } from '../core/export/csv';
import { escapeMarkdown, markdownRow } from '../core/export/markdown';
import type { Steps } from '../core/steps';
import type { DealRow } from '../webview/messages';
import type { Words } from '../webview/shared/texts';
import { dealColumns, knownColumns } from '../webview/table/dealColumns';

/** How many rows are written in one piece. */
const PIECE = 50;

/** The table as it is shown, for the clipboard: a head, and a line for each row, with the columns of these ids. CSV after RFC 4180, or a Markdown table. */
export function* tableTextSteps(
  rows: readonly DealRow[],
  columnIds: readonly string[],
  format: 'csv' | 'md',
  words: Words,
): Steps<string> {
  const all = dealColumns(words);
  const shown = new Set(knownColumns(columnIds, all));
  const columns = all.filter(({ id }) => shown.has(id));
  const line = (cells: readonly string[]): string =>
    format === 'csv' ? csvRecord(cells) : markdownRow(cells.map(escapeMarkdown));
  const lines = [line(columns.map(({ label }) => label))];
  if (format === 'md') lines.push(markdownRow(columns.map(({ figures }) => (figures ? '---:' : '---'))));
  for (const [index, row] of rows.entries()) {
    if (index % PIECE === PIECE - 1) yield { stage: 'merging', fraction: index / rows.length };
    lines.push(line(columns.map(({ text }) => text(row))));
  }
  return lines.join('');
}
