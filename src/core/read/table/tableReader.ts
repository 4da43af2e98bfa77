import { StatedArticles } from '../stated/statedArticles';
import type { StructuredReader } from '../structuredReaders';
import { alignedCells } from './alignedCells';
import { cellText } from './cellText';
import { findTable } from './findDialect';
import { RowReader } from './rowReader';
import { findColumns } from './tableColumns';
import { TableIssues } from './tableIssues';

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
        const values = alignedCells(row.cells, names.length, columns.text).flatMap((cell, at) => {
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

/** Whether a value is what programs write for none: Python, databases, spreadsheets. */
function isNothing(text: string): boolean {
  return text.length < 12 && /^(?:nan|null|none|n\/a|#n\/a|<na>)$/i.test(text.trim());
}
