import type { TableCell } from './tableRow';

/**
 * The cells of a row by column. Where a row has more than `columns`, because nobody enclosed a text that holds the delimiter, the text of the column `text`
 * is put together again.
 */
export function alignedCells(cells: readonly TableCell[], columns: number, text: number): readonly TableCell[] {
  const extra = cells.length - columns;
  if (extra <= 0 || text < 0) return cells;
  const parts = cells.slice(text, text + extra + 1);
  if (parts.some(({ quoted }) => quoted)) return cells;
  const joined = { start: parts[0]!.start, end: parts.at(-1)!.end, quoted: false };
  return [...cells.slice(0, text), joined, ...cells.slice(text + extra + 1)];
}
