import { afterBlanks, afterLineEnd, afterQuote, lineEnd, plainEnd, quoteRole } from './cellEnd';
import type { RowFlaw, TableCell, TableDialect, TableRow } from './tableRow';

/** How much of the text a row may hold that is read to try whether a row begins somewhere, in UTF-16 units. */
const TRIAL = 262_144;
/** How often in a text and in a value it is tried, and how many rows must follow a quote that is held to be a character. */
const TRIALS = 64;
const TRIALS_IN_CELL = 4;
const FOLLOWING = 3;
/** Most values of a row that are told apart. */
const MOST_CELLS = 5000;
const QUOTE = '"';

/**
 * Reads a table of delimited values row by row. Line ends may be any; blank lines are passed over. Where a quote would swallow rows (it closes nowhere, or at
 * the opening quote of a value in a later row), the rows behind it are read all the same, and the row that holds it has a flaw. Linear; never throws.
 */
export class RowReader {
  private trials = TRIALS;
  /** From where on no quoted value is closed any more, as far as is known. */
  private unclosedFrom = Number.POSITIVE_INFINITY;

  /** `columns`: how many values rows have, where that is known; without, rows that a quote swallows are not looked for. */
  constructor(
    private readonly text: string,
    private readonly dialect: TableDialect,
    private readonly columns?: number,
  ) {}

  /** The row that begins at or behind `from`; `undefined` where only blanks follow. */
  read(from: number): TableRow | undefined {
    const start = this.skipBlankLines(from);
    return start < this.text.length ? this.row(start, true) : undefined;
  }

  /** All rows from `from` on. */
  *rows(from: number): Generator<TableRow, void, void> {
    for (let row = this.read(from); row; row = this.read(row.next)) yield row;
  }

  private skipBlankLines(from: number): number {
    let line = from;
    for (let at = from; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 10 || code === 13) line = at + 1;
      else if (code !== 32) return line;
    }
    return this.text.length;
  }

  /** Reads a row; `heal`: whether it looks for rows that a quote swallows, and how far the row may go where not. */
  private row(start: number, heal: boolean): TableRow {
    const { text } = this;
    const { delimiter } = this.dialect;
    const cells: TableCell[] = [];
    let flaw: RowFlaw | undefined;
    for (let at = start; ; ) {
      const isLast = cells.length + 1 === MOST_CELLS;
      const cell = isLast ? this.rest(at) : this.cell(at, start, cells.length, heal);
      cells.push({ start: cell.start, end: cell.end, quoted: cell.quoted });
      flaw ??= cell.flaw;
      if (text.startsWith(delimiter, cell.after)) {
        at = cell.after + delimiter.length;
        continue;
      }
      return { start, end: cell.after, cells, next: afterLineEnd(text, cell.after), ...(flaw ? { flaw } : {}) };
    }
  }

  private cell(at: number, row: number, before: number, heal: boolean): FoundCell {
    const open = this.dialect.quotes ? afterBlanks(this.text, at, this.dialect.delimiter) : at;
    if (!this.dialect.quotes || !this.text.startsWith(QUOTE, open) || open >= this.unclosedFrom) return this.plain(at);
    return this.quoted(at, open + 1, row, before, heal);
  }

  /** All up to the line's end as one value. */
  private rest(at: number): FoundCell {
    const end = lineEnd(this.text, at);
    return { start: at, end, after: end, quoted: false };
  }

  private plain(at: number, flaw?: RowFlaw): FoundCell {
    const end = plainEnd(this.text, at, this.dialect);
    return { start: at, end, after: end, quoted: false, ...(flaw ? { flaw } : {}) };
  }

  private quoted(at: number, from: number, row: number, before: number, heal: boolean): FoundCell {
    const { text, dialect } = this;
    const limit = heal ? text.length : row + TRIAL;
    const lines = new LineSeeker(text, from);
    let trials = heal ? TRIALS_IN_CELL : 0;
    /** Whether a quotation that nobody escaped is open. */
    let inner = false;
    for (let quote = text.indexOf(QUOTE, from); quote >= 0 && quote < limit; ) {
      const role = quoteRole(text, from, quote, dialect);
      if (role === 'closing' && !(inner && this.isSpoken(quote + 1))) {
        const after = afterBlanks(text, quote + 1, dialect.delimiter);
        return { start: from, end: quote, after, quoted: true };
      }
      if (role !== 'escaped') inner = role === 'lone' && /[\s(]/.test(text.charAt(quote - 1));
      if (role === 'lone' && trials > 0 && this.mayOpen(quote)) {
        const line = lines.startOf(quote);
        trials--;
        const healed =
          this.unclosed(from, quote, before) ??
          (line === undefined ? undefined : this.swallowed(at, from, line, before));
        if (healed) return healed;
      }
      quote = text.indexOf(QUOTE, afterQuote(text, from, quote, dialect));
    }
    if (heal && this.rowsInside(at, before, text.length) >= ((this.columns ?? 0) < MANY ? FOLLOWING : 2)) {
      this.unclosedFrom = at;
      return this.plain(at, 'stray-quote');
    }
    return { start: from, end: text.length, after: text.length, quoted: true, flaw: 'cut' };
  }

  /** Whether the text goes on at `at` as a sentence does behind a quotation. */
  private isSpoken(at: number): boolean {
    return this.text.startsWith(`${this.dialect.delimiter} `, at);
  }

  /** Whether the quote stands where one opens a value: at a line's beginning or behind a delimiter. */
  private mayOpen(quote: number): boolean {
    const before = this.text.charAt(quote - 1);
    return before === this.dialect.delimiter || before === '\n' || before === '\r';
  }

  /** The value from `from` on if it was not closed before the delimiter in front of `quote`; `undefined` where the row is not whole then. */
  private unclosed(from: number, quote: number, before: number): FoundCell | undefined {
    const end = quote - this.dialect.delimiter.length;
    if (this.columns === undefined || !this.text.startsWith(this.dialect.delimiter, end)) return undefined;
    if (!this.isRow(quote, this.columns - before - 1)) return undefined;
    return { start: from, end, after: end, quoted: true, flaw: 'open-quote' };
  }

  /** Whether what begins at `start` is a row, or the rest of one, of so many values; it is tried some times only. */
  private isRow(start: number, columns: number): boolean {
    if (this.trials <= 0 || columns < 1) return false;
    const { cells, flaw } = this.row(start, false);
    const isWhole = cells.length === columns && !flaw;
    const isRow =
      isWhole && !cells.some((cell) => !cell.quoted && this.text.slice(cell.start, cell.end).includes(QUOTE));
    if (!isRow) this.trials--;
    return isRow;
  }

  /** What the value at `at` is if a row begins at `line`, inside it; `undefined` where none does. */
  private swallowed(at: number, from: number, line: number, before: number): FoundCell | undefined {
    if (this.columns === undefined || !this.isRow(line, this.columns)) return undefined;
    // Where the row is whole without the quote, and all behind it too, the quote is a character.
    const inside = this.rowsInside(at, before, line);
    if (inside > 1 || (inside === 1 && before + 1 < this.columns)) return this.plain(at, 'stray-quote');
    let end = line;
    while (end > from && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return { start: from, end, after: end, quoted: true, flaw: 'open-quote' };
  }

  /**
   * How many rows with as many values as all have stand up to `limit` if the quote of the value at `at` (the row's `before`-th) is a character, its own the first of
   * them; 0 where any has another number. Not all are counted.
   */
  private rowsInside(at: number, before: number, limit: number): number {
    const { text, dialect, columns } = this;
    if (columns === undefined) return 0;
    let found = 0;
    let cells = before;
    for (let place = at; ; ) {
      const end = plainEnd(text, place, dialect);
      if (++cells > columns) return 0;
      if (text.startsWith(dialect.delimiter, end)) {
        place = end + dialect.delimiter.length;
        continue;
      }
      if (cells !== columns) return 0;
      found++;
      cells = 0;
      place = this.skipBlankLines(afterLineEnd(text, end));
      if (found > FOLLOWING || place >= limit) return found;
    }
  }
}

/** Finds line beginnings inside a value, going on where it stopped. */
class LineSeeker {
  private line: number | undefined;

  constructor(
    private readonly text: string,
    private seen: number,
  ) {}

  /** Where the line begins that holds `at`, if that is inside the value. */
  startOf(at: number): number | undefined {
    for (; this.seen < at; this.seen++) if (isLineEnd(this.text.charCodeAt(this.seen))) this.line = this.seen + 1;
    return this.line;
  }
}

/** Columns from which rows do not have the right number of values by chance. */
const MANY = 4;

interface FoundCell extends TableCell {
  /** Where its delimiter, or the line's end, stands. */
  readonly after: number;
  readonly flaw?: RowFlaw;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Where the first row begins: behind a line `sep=;`, with which spreadsheets are told the delimiter. */
export function tableStart(text: string): { readonly start: number; readonly delimiter?: string } {
  const found = /^sep=([,;\t|])[ \t]{0,9}(?=[\r\n])/i.exec(text);
  return found ? { start: afterLineEnd(text, lineEnd(text, 0)), delimiter: found[1]! } : { start: 0 };
}
