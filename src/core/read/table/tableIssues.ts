import type { Issue } from '../../analysis';
import type { Span } from '../../text/span';
import type { TableRow } from './tableRow';

/** How often something was met, and where first. */
interface Met extends Span {
  count: number;
}

type Kind = 'quotes' | 'uneven' | 'cut';

/** Gathers what is wrong with the rows of a table. */
export class TableIssues {
  private readonly met = new Map<Kind, Met>();

  constructor(
    private readonly source: string,
    private readonly columns: number,
  ) {}

  /** Looks at a row. */
  look({ start, end, cells, next, flaw }: TableRow): void {
    const isShort = cells.length < this.columns;
    const isLast = next >= this.source.length && !/[\r\n]$/.test(this.source);
    if (flaw === 'cut' || (isLast && isShort && cells.length > 0)) this.note('cut', { start, end });
    else if (flaw) this.note('quotes', { start, end });
    else if (cells.length !== this.columns) this.note('uneven', { start, end });
  }

  /** What was met, in words; spans are into the source. */
  all(): Issue[] {
    const say: Readonly<Record<Kind, (count: number) => Omit<Issue, 'span'>>> = {
      quotes: (count) => ({
        code: 'table-stray-quote',
        severity: 'warning',
        message: `A quote is not closed in ${rows(count)}; the rows behind it were read all the same.`,
      }),
      uneven: (count) => ({
        code: 'table-uneven-rows',
        severity: 'info',
        message: `${rows(count)} ${count === 1 ? 'has' : 'have'} more or fewer values than the others (${this.columns}).`,
      }),
      cut: () => ({
        code: 'table-cut-off',
        severity: 'warning',
        message: 'The table is cut off inside its last row, of which only a part is there.',
      }),
    };
    return [...this.met].map(([kind, { count, start, end }]) => ({ ...say[kind](count), span: { start, end } }));
  }

  private note(kind: Kind, at: Span): void {
    const met = this.met.get(kind);
    if (met) met.count++;
    else this.met.set(kind, { ...at, count: 1 });
  }
}

function rows(count: number): string {
  return count === 1 ? 'one row' : `${count} rows`;
}
