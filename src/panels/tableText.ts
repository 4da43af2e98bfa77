import { csvRecord } from '../core/export/csv';
import { escapeMarkdown, markdownRow } from '../core/export/markdown';
import type { DealRow } from '../webview/messages';
import type { Words } from '../webview/shared/texts';
import { dealColumns, knownColumns } from '../webview/table/dealColumns';

/** The table as it is shown, for the clipboard: a head, and a line for each row, with the columns of these ids. CSV after RFC 4180, or a Markdown table. */
export function tableText(
  rows: readonly DealRow[],
  columnIds: readonly string[],
  format: 'csv' | 'md',
  words: Words,
): string {
  const all = dealColumns(words);
  const shown = new Set(knownColumns(columnIds, all));
  const columns = all.filter(({ id }) => shown.has(id));
  if (format === 'csv') {
    const records = rows.map((row) => csvRecord(columns.map(({ text }) => text(row))));
    return [csvRecord(columns.map(({ label }) => label)), ...records].join('');
  }
  const head = columns.map(({ label }) => escapeMarkdown(label));
  const ruler = columns.map(({ figures }) => (figures ? '---:' : '---'));
  const lines = rows.map((row) => markdownRow(columns.map(({ text }) => escapeMarkdown(text(row)))));
  return [markdownRow(head), markdownRow(ruler), ...lines].join('');
}
