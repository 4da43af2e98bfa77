/** A table's cell; `undefined` is an empty one. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** What stands between cells: a comma (CSV) or a tab (TSV). */
export type Delimiter = ',' | '\t';

/**
 * One record of a CSV table with its line end, after RFC 4180: CRLF at the end; cells with the delimiter, quotes or line ends
 * in quotes, quotes doubled. Lists are joined by `; `. Texts that a spreadsheet would take for a formula get an apostrophe
 * in front (OWASP, "CSV Injection").
 */
export function csvRecord(cells: readonly Cell[], delimiter: Delimiter = ','): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

function csvCell(cell: Cell, delimiter: Delimiter): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = harmless(typeof cell === 'string' ? cell : cell.join('; '));
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
