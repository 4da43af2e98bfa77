import type { Span } from '../../text/span';

/** How a table of delimited values is written. */
export interface TableDialect {
  readonly delimiter: string;
  /** Whether values may stand in double quotes (RFC 4180); without, a quote is a character like any other (IANA's text/tab-separated-values). */
  readonly quotes: boolean;
  /** Whether a backslash takes its meaning from the character behind it, as databases write it; else quotes within quotes are doubled. */
  readonly backslash: boolean;
}

/** A value: where it stands in the file, without its quotes. */
export interface TableCell extends Span {
  readonly quoted: boolean;
}

/** What is wrong with a row; see {@link TableRow}. */
export type RowFlaw = 'cut' | 'open-quote' | 'stray-quote';

/** A row: from its first character to its last, without the line end. */
export interface TableRow extends Span {
  readonly cells: readonly TableCell[];
  /** Where the next row begins. */
  readonly next: number;
  /** `cut`: the text ends within a quoted value; `open-quote`: a quoted value was never closed and ends before the next row; `stray-quote`: a quote that closes nowhere is a character. */
  readonly flaw?: RowFlaw;
}
