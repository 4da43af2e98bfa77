import type { CorrectionFigure } from '../corrections/correctionFigures';
import { csvRecord } from './csv';
import type { ExportFormat } from './exportFormat';
import { markdownRow } from './markdown';

const COLUMNS = ['measure', 'right', 'edited', 'wrong', 'missed', 'precision', 'recall'] as const;

/** Shares to two places; counts as they are. */
function cells(figure: CorrectionFigure): string[] {
  return COLUMNS.map((column) => {
    const value = figure[column];
    if (value === undefined) return '';
    return column === 'precision' || column === 'recall' ? (value as number).toFixed(2) : String(value);
  });
}

/** How the extraction does against corrections, as one string: a table for people (`text`, `md`), or the figures (`json`, `jsonl`, `csv`). */
export function exportFigures(figures: readonly CorrectionFigure[], format: ExportFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ document: 'correction-figures', figures }, null, 2)}\n`;
    case 'jsonl':
      return figures.map((figure) => `${JSON.stringify(figure)}\n`).join('');
    case 'csv':
      return csvRecord([...COLUMNS]) + figures.map((figure) => csvRecord(cells(figure))).join('');
    case 'md':
      return markdownTable([[...COLUMNS], ...figures.map(cells)]);
    case 'text':
      return textTable([[...COLUMNS], ...figures.map(cells)]);
  }
}

/** A table whose source can be read as well. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = COLUMNS.map((_, column) => Math.max(4, ...rows.map((row) => row[column]!.length)));
  const padded = (row: readonly string[]): string[] =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)));
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [head = [], ...body] = rows;
  return [padded(head), rule, ...body.map(padded)].map(markdownRow).join('');
}

function textTable(rows: readonly (readonly string[])[]): string {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
