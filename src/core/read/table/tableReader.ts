import { StatedArticles } from '../stated/statedArticles';
import type { StructuredReader } from '../structuredReaders';
import { cellText } from './cellText';
import { findTable } from './findDialect';
import { RowReader } from './rowReader';
import { findColumns, type TableColumns } from './tableColumns';
import { TableIssues } from './tableIssues';
import type { TableCell, TableRow } from './tableRow';

/** How much of the source is read in one piece, in UTF-16 units. */
const TOGETHER = 20_000;

/** Reads tables of delimited values (CSV, TSV) whose rows are articles. A table without a column of text, such as figures or addresses, is none of these. */
export const tableReader: StructuredReader = {
  formats: ['csv'],
  recognizes: (head) => /^[^\r\n]{0,4000}[,;\t|]/.test(head) && !/^\s{0,99}[<[{]/.test(head),
  *read(source) {
    const form = findTable(source);
    const columns = form && findColumns(source, form);
    if (!columns) return undefined;
    const { names, choice, lines } = columns;
    const { dialect, start } = form;
    const articles = new StatedArticles(source, 'csv');
    const issues = new TableIssues(source, names.length);
    const wanted = new Set([...choice.roles.values()].flat());
    let done = 0;
    let isHeader = columns.named;
    for (const row of new RowReader(source, dialect, names.length).rows(start)) {
      if (!isHeader) {
        issues.look(row);
        const values = alignedCells(row, columns).flatMap((cell, at) => {
          const name = names[at] ?? '';
          return wanted.has(name) ? [{ name, mapped: cellText(source, cell, dialect, lines) }] : [];
        });
        articles.add(
          values.filter(({ mapped }) => !isNothing(mapped.text)),
          choice,
          row.flaw === 'cut',
        );
      }
      isHeader = false;
      if (row.next - done < TOGETHER) continue;
      done = row.next;
      yield { stage: 'reading', fraction: done / source.length };
    }
    return yield* articles.finish(issues.all());
  },
};

/** The cells of a row by column. Where a row has too many, because nobody enclosed a text that holds the delimiter, the text is put together again. */
function alignedCells({ cells }: TableRow, { names, choice }: TableColumns): readonly TableCell[] {
  const extra = cells.length - names.length;
  const body = names.indexOf((choice.roles.get('body') ?? choice.roles.get('summary'))?.[0] ?? '');
  if (extra <= 0 || body < 0) return cells;
  const parts = cells.slice(body, body + extra + 1);
  if (parts.some(({ quoted }) => quoted)) return cells;
  const joined = { start: parts[0]!.start, end: parts.at(-1)!.end, quoted: false };
  return [...cells.slice(0, body), joined, ...cells.slice(body + extra + 1)];
}

/** Whether a value is what programs write for none: Python, databases, spreadsheets. */
function isNothing(text: string): boolean {
  return text.length < 12 && /^(?:nan|null|none|n\/a|#n\/a|<na>)$/i.test(text.trim());
}
